import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

interface Tab<T extends string> {
  readonly id: T;
  readonly name: string;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly children: ReactNode;
}

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ (read Nov 2026) */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A row of tabs and the panel of the one that is open. Arrow keys go from tab to tab. */
export function Tabs<T extends string>({ label, tabs, value, onChange, children }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (tabs.findIndex(({ id }) => id === value) + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab === undefined) return;
    onChange(tab.id);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[next]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="mb-4 flex overflow-x-auto border-b border-line"
      >
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === value}
            aria-controls="login-tabpanel"
            tabIndex={id === value ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => onChange(id)}
            className={clsx(
              "border-b-2 px-2.5 py-2 text-[0.8125rem] font-medium whitespace-nowrap",
              id === value ? "border-accent text-ink" : "border-transparent text-ink-2 hover:text-ink",
            )}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="login-tabpanel" aria-labelledby={`tab-${value}`}>
        {children}
      </div>
    </>
  );
}
