import { clsx } from "clsx";
import type { ComponentProps } from "react";

const LOOKS = {
  primary: "border-ink bg-ink text-bg hover:opacity-90",
  secondary: "border-line-strong bg-panel text-ink hover:bg-mute",
  quiet: "border-transparent text-ink-2 hover:bg-mute hover:text-ink",
};

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: keyof typeof LOOKS;
  readonly small?: boolean;
}

/** Shared by buttons and by links that look like one. */
export function buttonClass(look: keyof typeof LOOKS, small: boolean): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 rounded-lg border font-medium whitespace-nowrap",
    "disabled:cursor-not-allowed disabled:opacity-55 motion-safe:active:translate-y-px",
    small ? "min-h-7 px-2.5 text-[0.8125rem]" : "min-h-9 px-3.5 text-[0.8125rem]",
    LOOKS[look],
  );
}

export function Button({ look = "secondary", small = false, className, ...rest }: ButtonProps) {
  return <button type="button" className={clsx(buttonClass(look, small), className)} {...rest} />;
}
