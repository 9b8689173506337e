import { Check, Minus, X } from "lucide-react";
import { clsx } from "clsx";
import type { Cell } from "#/token/test-plan/judge-column.ts";

const LOOKS = {
  pass: { Icon: Check, look: "text-ok", word: "pass" },
  fail: { Icon: X, look: "text-bad", word: "fail" },
  unknown: { Icon: Minus, look: "text-ink-3", word: "not known" },
} as const;

/** How one person's token answers one row: icon, word and colour. */
export function CellView({ cell }: { readonly cell: Cell | null }) {
  if (cell === null) return <span className="text-ink-3">–</span>;
  const { Icon, look, word } = LOOKS[cell.outcome];
  return (
    <span className="flex items-start gap-1.5">
      <Icon size={15} strokeWidth={2.6} aria-hidden className={clsx("mt-0.5 shrink-0", look)} />
      <span className="min-w-0">
        <span className={clsx("font-medium", look)}>{word}</span>
        {cell.says !== "" && <span className="block text-xs wrap-anywhere text-ink-3">{cell.says}</span>}
      </span>
    </span>
  );
}
