import { Infinity as Endless } from "lucide-react";
import { useId } from "react";
import type { Added } from "#/token/login/complete-permissions.ts";
import type { Unaskable } from "#/token/login/refuse-permission.ts";
import { hasLastingAccess } from "#/token/lasting-access.ts";
import { placeScope } from "#/token/permission-groups.ts";
import { PERMISSIONS } from "#/token/permissions.data.ts";
import { Button } from "../../../ui/button.tsx";
import { TickBox } from "../../../ui/tick-box.tsx";

interface RowState {
  readonly name: string;
  readonly ticked: boolean;
  /** It comes along because others need it; null: it was chosen, or is not in. */
  readonly added: Added | null;
  readonly refused: Unaskable | null;
}

interface PermissionRowProps extends RowState {
  readonly onToggle: () => void;
  readonly onReplace: (names: readonly string[]) => void;
}

function reasonOf({ neededBy, certainty }: Added): string {
  const needs = neededBy.length === 1 ? "needs" : "need";
  return ` Added: ${neededBy.join(", ")} ${needs} it${certainty === "likely" ? ", likely" : ""}.`;
}

function Product({ name }: { readonly name: string }) {
  return (
    <span className="flex items-center gap-1 pl-2 text-xs text-ink-3">
      {hasLastingAccess(name) && (
        <>
          <Endless size={13} aria-hidden />
          <span className="sr-only">Access to data does not end. </span>
        </>
      )}
      {placeScope(name).product}
    </span>
  );
}

/** A permission: whether it is asked for, what it allows, and why it is there. */
export function PermissionRow({ name, ticked, added, refused, onToggle, onReplace }: PermissionRowProps) {
  const id = useId();
  const instead = refused?.replacements ?? [];
  const allows = PERMISSIONS.get(name)?.allows ?? "Not known here: it may be new, or mistyped.";
  return (
    <li className="flex items-start gap-2.5 border-t border-line px-5 py-2 first:border-t-0">
      <TickBox
        id={id}
        checked={ticked}
        added={added !== null}
        disabled={refused !== null}
        aria-describedby={`${id}-says`}
        onChange={onToggle}
      />
      <div className="min-w-0 grow">
        <label htmlFor={id} className="font-mono text-[0.8125rem] font-semibold wrap-anywhere">
          {name}
        </label>
        <p id={`${id}-says`} className="text-[0.8125rem] text-ink-3">
          {refused === null ? allows : refused.says}
          {instead.length > 0 && ` Ask for ${instead.join(", ")}.`}
          {added !== null && reasonOf(added)}
        </p>
        {instead.length > 0 && (
          <Button small className="mt-1.5" onClick={() => onReplace(instead)}>
            {instead.length === 1 ? "Take that one" : "Take these"}
          </Button>
        )}
      </div>
      <Product name={name} />
    </li>
  );
}
