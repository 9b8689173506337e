import { Check, Plus } from "lucide-react";
import { clsx } from "clsx";
import type { ComponentProps } from "react";

interface TickBoxProps extends Omit<ComponentProps<"input">, "type"> {
  /** Ticked because something else needs it. */
  readonly added?: boolean;
}

/** A checkbox that can show why it is ticked. The native one underneath does the work. */
export function TickBox({ added = false, className, ...rest }: TickBoxProps) {
  const Icon = added ? Plus : Check;
  return (
    <span className={clsx("relative mt-0.5 inline-grid size-4 shrink-0", className)}>
      <input
        type="checkbox"
        className={clsx(
          "peer col-start-1 row-start-1 size-4 appearance-none rounded border border-edge bg-panel forced-colors:appearance-auto",
          "disabled:border-line-strong disabled:bg-mute",
          added ? "checked:border-accent checked:bg-mute" : "checked:border-accent checked:bg-accent",
        )}
        {...rest}
      />
      <Icon
        size={12}
        strokeWidth={3}
        aria-hidden
        className={clsx(
          "pointer-events-none col-start-1 row-start-1 hidden place-self-center peer-checked:block forced-colors:hidden",
          added ? "text-accent" : "text-panel",
        )}
      />
    </span>
  );
}
