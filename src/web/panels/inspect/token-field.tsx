import { Eye, EyeOff, X } from "lucide-react";
import { clsx } from "clsx";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { redactText } from "#/token/redact.ts";
import { Button } from "../../ui/button.tsx";

interface TokenFieldProps {
  readonly text: string;
  /** Something in the text must not be read over a shoulder. */
  readonly secret: boolean;
  readonly pending: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** `arrived`: pasted or dropped whole, not typed. */
  readonly onText: (text: string, arrived: boolean) => void;
  readonly onPicture: () => void;
  readonly onInspect: () => void;
  readonly onCancel: () => void;
}

/** How much of a long paste stands in the field while it is hidden; one line is all that can be seen. */
const SHOWN_LENGTH = 400;

const holdsPicture = (event: ClipboardEvent) =>
  [...event.clipboardData.items].some((item) => item.type.startsWith("image/")) &&
  event.clipboardData.getData("text") === "";

const arrivedWhole = (event: Event) =>
  event instanceof InputEvent &&
  (event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop");

/** The one input that takes everything. A token in it is shown short until the reader asks to see it. */
export function TokenField(props: TokenFieldProps) {
  const { text, secret, pending, field, onText, onPicture, onInspect, onCancel } = props;
  const [shown, setShown] = useState(false);
  const hidden = secret && !shown;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onInspect();
    if (event.key === "Escape" && pending) onCancel();
  };
  return (
    <div className="rounded-xl border border-edge bg-panel focus-within:outline-2 focus-within:outline-accent sm:flex sm:items-start sm:gap-2 sm:p-2">
      <div className="relative min-w-0 grow">
        <textarea
          ref={field}
          aria-label="Token"
          aria-describedby="found"
          rows={1}
          value={text}
          placeholder="Paste a token, or anything that contains one"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => onText(event.target.value, arrivedWhole(event.nativeEvent))}
          onPaste={(event) => holdsPicture(event) && onPicture()}
          onKeyDown={onKeyDown}
          className={clsx(
            "block min-h-9 w-full resize-none bg-transparent px-3.5 py-2 font-mono text-[0.8125rem] outline-none placeholder:text-ink-3",
            hidden
              ? "h-9 overflow-hidden whitespace-pre text-transparent caret-transparent selection:text-transparent"
              : "field-sizing-content max-h-60 wrap-anywhere text-ink",
          )}
        />
        {hidden && (
          <p
            aria-hidden
            className="pointer-events-none absolute inset-0 truncate px-3.5 py-2 font-mono text-[0.8125rem] text-ink-2"
          >
            {redactText(text.slice(0, SHOWN_LENGTH * 10))
              .trim()
              .slice(0, SHOWN_LENGTH)}
          </p>
        )}
      </div>
      <div className="flex items-center justify-end gap-2 border-t border-line p-2 sm:border-0 sm:p-0">
        {secret && (
          <Button look="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
            {shown ? "Hide" : "Show"}
          </Button>
        )}
        {text !== "" && (
          <Button
            look="quiet"
            aria-label="Clear"
            title="Clear"
            onClick={() => {
              onText("", false);
              setShown(false);
              field.current?.focus();
            }}
          >
            <X size={15} aria-hidden />
          </Button>
        )}
        {pending && <Button onClick={onCancel}>Cancel</Button>}
        <Button look="primary" onClick={onInspect}>
          Inspect
          <kbd aria-hidden className="font-sans opacity-70">
            ⏎
          </kbd>
        </Button>
      </div>
    </div>
  );
}
