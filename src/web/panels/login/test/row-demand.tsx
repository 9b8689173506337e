import { isTargetId } from "#/token/test-plan/plan-address.ts";
import { type Must, mustInWords, type PlanRow } from "#/token/test-plan/test-plan.ts";
import { useState } from "react";

const IDS: readonly Must[] = ["have", "not-have", "be-declined"];
export const MUSTS = IDS.map((id) => ({ id, name: mustInWords(id) }));

interface RowDemandProps {
  readonly row: PlanRow;
  readonly onChange: (row: PlanRow) => void;
}

const textOf = ({ targets }: PlanRow) =>
  targets === "any" ? "" : targets === "all" ? "all" : targets.join(", ");

function targetsOf(text: string): PlanRow["targets"] {
  if (text.trim() === "all") return "all";
  const ids = text.split(/[\s,]+/).filter(isTargetId);
  return ids.length === 0 ? "any" : ids;
}

/** What a row demands, to be changed in place. */
export function RowDemand({ row, onChange }: RowDemandProps) {
  const [text, setText] = useState(textOf(row));
  return (
    <div className="grid w-40 gap-1">
      <select
        aria-label={`Demand on ${row.permission}`}
        className="min-h-7 rounded-md border border-edge bg-panel px-1.5 text-ink"
        value={row.must}
        onChange={({ target }) => {
          const must = IDS.find((id) => id === target.value) ?? "have";
          onChange({ ...row, must, targets: must === "have" ? row.targets : "any" });
        }}
      >
        {MUSTS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {row.must === "have" && (
        <input
          aria-label={`Targets of ${row.permission}`}
          title="Empty: any. “all”: not limited. Ids: exactly these."
          placeholder="any target"
          autoComplete="off"
          className="w-full min-w-0 rounded-md border border-transparent bg-transparent px-1.5 font-mono text-xs text-ink-2 placeholder:text-ink-3 hover:border-edge focus:border-edge"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange({ ...row, targets: targetsOf(event.target.value) });
          }}
        />
      )}
    </div>
  );
}
