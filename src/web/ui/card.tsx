import { clsx } from "clsx";
import type { ReactNode } from "react";

interface CardProps {
  readonly title: string;
  /** Said beside the title, quieter. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled surface. The title is a heading of the second level, beside the verdict's own. */
export function Card({ title, aside, children, className }: CardProps) {
  return (
    <section className={clsx("min-w-0 rounded-xl border border-line bg-panel", className)}>
      <header className="flex items-baseline justify-between gap-4 px-5 pt-3.5">
        <h2 className="text-[0.8125rem] font-semibold">{title}</h2>
        {aside !== undefined && <p className="text-right text-[0.8125rem] text-ink-3">{aside}</p>}
      </header>
      {children}
    </section>
  );
}
