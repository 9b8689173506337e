import { clsx } from "clsx";
import type { ComponentProps } from "react";

interface LineInputProps extends Omit<ComponentProps<"input">, "onChange"> {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly mono?: boolean;
}

/** One line of text with its name above it. Nothing that is typed here is kept by the browser. */
export function LineInput({ label, value, onText, mono = false, className, ...rest }: LineInputProps) {
  return (
    <label className={clsx("block min-w-0 text-[0.8125rem] text-ink-2", className)}>
      {label}
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onText(event.target.value)}
        className={clsx(
          "mt-1 block min-h-9 w-full rounded-lg border border-edge bg-panel px-3 text-ink",
          mono && "font-mono",
        )}
        {...rest}
      />
    </label>
  );
}
