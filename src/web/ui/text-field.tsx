import { clsx } from "clsx";
import { type ComponentProps, useId } from "react";

interface TextFieldProps extends ComponentProps<"input"> {
  readonly label: string;
  /** What goes in, below the field. */
  readonly hint?: string | undefined;
  readonly mono?: boolean;
}

const LOOK =
  "min-h-9 w-full min-w-0 rounded-lg border border-edge bg-panel px-3 text-[0.8125rem] text-ink placeholder:text-ink-3";

/** One line of text with its label. No browser keeps or completes what is typed. */
export function TextField({ label, hint, mono = false, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={clsx("min-w-0", className)}>
      <label htmlFor={id} className="mb-1 block text-[0.8125rem] text-ink-2">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={clsx(LOOK, mono && "font-mono")}
        {...rest}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectFieldProps extends ComponentProps<"select"> {
  readonly label: string;
}

/** One of a list, with its label beside it. */
export function SelectField({ label, children, className, ...rest }: SelectFieldProps) {
  return (
    <label className={clsx("flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-2", className)}>
      {label}
      <select className="min-h-8 max-w-full rounded-lg border border-edge bg-panel px-2 text-ink" {...rest}>
        {children}
      </select>
    </label>
  );
}
