import { useId } from "react";
import { Button } from "../../../ui/button.tsx";

interface PasteBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A few lines of pasted text. What is in them may be a secret, so no browser keeps or checks it. */
export function PasteBox({ label, hint, text, onText }: PasteBoxProps) {
  const id = useId();
  return (
    <div>
      <div className="mb-1 flex items-end justify-between gap-3">
        <label htmlFor={id} className="text-[0.8125rem] font-medium">
          {label}
        </label>
        {text !== "" && (
          <Button small look="quiet" onClick={() => onText("")}>
            Clear
          </Button>
        )}
      </div>
      <textarea
        id={id}
        rows={4}
        value={text}
        onChange={(event) => onText(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        className="block w-full rounded-lg border border-edge bg-panel px-3 py-2 font-mono text-[0.8125rem] wrap-anywhere"
      />
      <p id={`${id}-hint`} className="mt-1 text-xs text-ink-3">
        {hint}
      </p>
    </div>
  );
}
