import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { PERMISSIONS } from "#/token/permissions.data.ts";
import { isPermissionName } from "#/token/test-plan/plan-address.ts";
import { MOST_ROWS, type Must, type TestPlan } from "#/token/test-plan/test-plan.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import { MUSTS } from "./row-demand.tsx";

interface AddRowProps {
  readonly plan: TestPlan;
  readonly onChange: (plan: TestPlan) => void;
  /** What the login's own plan asks for now. */
  readonly chosen: readonly string[];
}

/** Adds permissions to the plan: one, or all that a login would ask for. */
export function AddRow({ plan, onChange, chosen }: AddRowProps) {
  const [name, setName] = useState("");
  const [must, setMust] = useState<Must>("have");
  const has = (permission: string) => plan.rows.some((row) => row.permission === permission);
  const add = (names: readonly string[], as: Must) => {
    const rows = names
      .filter((permission) => !has(permission))
      .map((permission) => ({ permission, must: as, targets: "any" as const }));
    onChange({ ...plan, rows: [...plan.rows, ...rows].slice(0, MOST_ROWS) });
  };
  const usable = isPermissionName(name.trim()) && !has(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!usable) return;
    add([name.trim()], must);
    setName("");
  };
  const missing = chosen.filter((permission) => !has(permission));
  return (
    <form
      onSubmit={submit}
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-t border-line px-5 py-3"
    >
      <TextField
        className="grow basis-64"
        label="Permission"
        mono
        list="known-permissions"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id="known-permissions">
        {[...PERMISSIONS].map(([known, { allows }]) => (
          <option key={known} value={known}>
            {allows}
          </option>
        ))}
      </datalist>
      <SelectField
        className="min-h-9"
        label="The token"
        value={must}
        onChange={({ target }) => setMust(MUSTS.find(({ id }) => id === target.value)?.id ?? "have")}
      >
        {MUSTS.map(({ id, name: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </SelectField>
      <Button type="submit" disabled={!usable}>
        <Plus size={15} aria-hidden />
        Add row
      </Button>
      {missing.length > 0 && (
        <Button look="quiet" onClick={() => add(missing, "have")}>
          Add what is chosen under Your login ({missing.length})
        </Button>
      )}
    </form>
  );
}
