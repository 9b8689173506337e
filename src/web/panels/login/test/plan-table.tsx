import { X } from "lucide-react";
import { notePermission } from "#/token/login/check-plan.ts";
import type { PlanCheck } from "#/token/test-plan/judge-column.ts";
import type { PlanResult } from "#/token/test-plan/plan-result.ts";
import type { PlanRow, TestPlan } from "#/token/test-plan/test-plan.ts";
import { Button } from "../../../ui/button.tsx";
import { CellView } from "./cell.tsx";
import { ColumnHead } from "./column-head.tsx";
import type { FilledColumn } from "./plan-columns.ts";
import { RowDemand } from "./row-demand.tsx";

interface ColumnActions {
  readonly onLogIn: ((place: number) => void) | null;
  readonly onToken: (place: number, token: string) => void;
  readonly onRemove: (place: number) => void;
}

interface PlanTableProps extends ColumnActions {
  readonly result: PlanResult;
  readonly columns: readonly FilledColumn[];
  readonly onChange: (plan: TestPlan) => void;
}

const put = <T,>(list: readonly T[], place: number, value: T) =>
  list.map((one, at) => (at === place ? value : one));

function Head({ result, columns, onChange, onLogIn, onToken, onRemove }: PlanTableProps) {
  const { plan, cells } = result;
  return (
    <thead>
      <tr className="align-top">
        <th scope="col" className="sticky left-0 bg-panel px-5 py-2.5 text-left font-medium text-ink-3">
          Check
        </th>
        <th scope="col" className="px-3 py-2.5 text-left font-medium text-ink-3">
          Demand
        </th>
        {plan.people.map((person, place) => {
          const column = columns[place];
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place: names may be equal, and change
            <th key={place} scope="col" className="w-52 border-l border-line px-2.5 py-2.5 text-left">
              {column && (
                <ColumnHead
                  person={person}
                  fallback={`Person ${place + 1}`}
                  column={column}
                  cells={cells[place] ?? null}
                  onName={(name) => onChange({ ...plan, people: put(plan.people, place, name) })}
                  onLogIn={onLogIn && (() => onLogIn(place))}
                  onToken={(token) => onToken(place, token)}
                  onRemove={() => onRemove(place)}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** A permission's name, and what keeps a dialog from asking for it. */
function RowName({ name }: { readonly name: string }) {
  const note = notePermission(name);
  return (
    <>
      <code className="font-mono wrap-anywhere">{name}</code>
      {note !== null && (
        <span className="block text-xs wrap-anywhere text-warn">
          {note.certainty === "likely" && "likely · "}
          {note.says}
        </span>
      )}
    </>
  );
}

interface RowProps extends Pick<PlanTableProps, "result" | "onChange"> {
  readonly check: PlanCheck;
  readonly at: number;
}

function Row({ result, check, at, onChange }: RowProps) {
  const { plan, cells } = result;
  const row = plan.rows.find(({ permission }) => check.id === `permission ${permission}`);
  const change = (next: PlanRow) =>
    onChange({ ...plan, rows: plan.rows.map((one) => (one === row ? next : one)) });
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="sticky left-0 bg-panel px-5 py-2 text-left font-normal">
        {row ? <RowName name={row.permission} /> : check.subject}
      </th>
      <td className="px-3 py-2 text-ink-2">
        {row ? (
          <div className="flex items-start gap-1">
            <RowDemand key={row.permission} row={row} onChange={change} />
            <Button
              small
              look="quiet"
              title="Remove this row"
              aria-label={`Remove ${row.permission}`}
              onClick={() => onChange({ ...plan, rows: plan.rows.filter((one) => one !== row) })}
            >
              <X size={14} aria-hidden />
            </Button>
          </div>
        ) : (
          check.demand
        )}
      </td>
      {plan.people.map((_, place) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={place} className="border-l border-line px-3 py-2">
          <CellView cell={cells[place]?.[at] ?? null} />
        </td>
      ))}
    </tr>
  );
}

/** Rows are what is demanded, columns are people. */
export function PlanTable(props: PlanTableProps) {
  const { result, onChange } = props;
  return (
    <div
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label="Test plan"
      className="mt-4 overflow-x-auto border-t border-line"
    >
      <table className="w-full min-w-max text-[0.8125rem]">
        <Head {...props} />
        <tbody>
          {result.checks.map((check, at) => (
            <Row key={check.id} result={result} check={check} at={at} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
