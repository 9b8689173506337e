import { clsx } from "clsx";
import type { ClipboardEvent, DragEvent, KeyboardEvent, RefObject } from "react";

export interface TokenAreaProps {
  readonly text: string;
  /** What stands there instead of the text; null shows the text itself. */
  readonly mask: string | null;
  readonly pending: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** `arrived`: pasted or dropped whole, not typed. */
  readonly onText: (text: string, arrived: boolean) => void;
  readonly onPicture: () => void;
  readonly onInspect: () => void;
  readonly onCancel: () => void;
}

const holdsPicture = ({ clipboardData }: ClipboardEvent) =>
  [...clipboardData.items].some((item) => item.type.startsWith("image/")) &&
  clipboardData.getData("text") === "";

const arrivedWhole = (event: Event) =>
  event instanceof InputEvent &&
  (event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop");

/** What a hidden text takes in replaces it: nobody can see where in it the new one would land. */
function handlers({ mask, pending, onText, onPicture, onInspect, onCancel }: TokenAreaProps) {
  return {
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      if (holdsPicture(event)) onPicture();
      else if (mask !== null) event.currentTarget.select();
    },
    onDrop: (event: DragEvent) => {
      const dropped = event.dataTransfer.getData("text");
      if (mask === null || dropped === "") return;
      event.preventDefault();
      onText(dropped, true);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onInspect();
      if (event.key === "Escape" && pending) onCancel();
    },
  };
}

/** The text that people paste; while it is hidden, a line that stands for it. */
export function TokenArea(props: TokenAreaProps) {
  const { text, mask, field, onText } = props;
  return (
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
        {...handlers(props)}
        className={clsx(
          "block min-h-9 w-full resize-none bg-transparent px-3.5 py-2 font-mono text-[0.8125rem] outline-none placeholder:text-ink-3",
          mask === null
            ? "field-sizing-content max-h-60 wrap-anywhere text-ink"
            : "h-9 overflow-hidden whitespace-pre text-transparent caret-transparent selection:text-transparent",
        )}
      />
      {mask !== null && (
        <p
          aria-hidden
          className="pointer-events-none absolute inset-0 truncate px-3.5 py-2 font-mono text-[0.8125rem] text-ink-2"
        >
          {mask}
        </p>
      )}
    </div>
  );
}
