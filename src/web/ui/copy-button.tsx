import { Check, Copy } from "lucide-react";
import { Button } from "./button.tsx";
import { useCopy } from "./use-copy.ts";

interface CopyButtonProps {
  readonly label: string;
  /** Built on the click, so that nothing large or secret is made before it is wanted. */
  readonly text: () => string;
  readonly small?: boolean;
  /** Where several stand together: what is copied, said to those who can't see it. Begins with the label. */
  readonly name?: string;
  /** The id of what tells several buttons of one name apart. */
  readonly describedBy?: string;
}

const SAID = { idle: "", copied: "Copied", refused: "The browser did not allow copying" };

export function CopyButton({ label, text, small = true, name, describedBy }: CopyButtonProps) {
  const [state, copy] = useCopy();
  return (
    <>
      <Button small={small} aria-label={name} aria-describedby={describedBy} onClick={() => copy(text())}>
        {state === "copied" ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        {label}
      </Button>
      <span className="sr-only" aria-live="polite">
        {SAID[state]}
      </span>
      {state === "refused" && <span className="text-[0.8125rem] text-bad">{SAID.refused}</span>}
    </>
  );
}
