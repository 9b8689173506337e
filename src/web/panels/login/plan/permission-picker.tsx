import { Search } from "lucide-react";
import { useState } from "react";
import { completePermissions } from "#/token/login/complete-permissions.ts";
import { refusePermission } from "#/token/login/refuse-permission.ts";
import { Button } from "../../../ui/button.tsx";
import { type LoginDraft, togglePermission } from "../login-draft.ts";
import { allPermissions, findPermissions, newName } from "./find-permissions.ts";
import { PermissionRow } from "./permission-row.tsx";

interface PickerProps {
  readonly draft: LoginDraft;
  readonly onChange: (draft: LoginDraft) => void;
}

interface RowsProps extends PickerProps {
  readonly names: readonly string[];
  readonly onReplace: (names: readonly string[]) => void;
}

function Rows({ draft, onChange, names, onReplace }: RowsProps) {
  const added = new Map(completePermissions(draft.chosen).map((one) => [one.name, one]));
  return (
    <ul>
      {names.map((name) => (
        <PermissionRow
          key={name}
          name={name}
          ticked={draft.chosen.includes(name) || (added.has(name) && !draft.leftOut.includes(name))}
          added={added.get(name) ?? null}
          refused={refusePermission(name)}
          onToggle={() => onChange(togglePermission(draft, name))}
          onReplace={onReplace}
        />
      ))}
    </ul>
  );
}

function SearchBox({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  return (
    <div className="relative grow">
      <Search size={15} aria-hidden className="pointer-events-none absolute top-2.5 left-3 text-ink-3" />
      <input
        type="search"
        aria-label="Search permissions"
        placeholder="Search all permissions"
        value={text}
        onChange={(event) => onText(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        className="min-h-9 w-full rounded-lg border border-edge bg-panel pr-3 pl-9 text-[0.8125rem] placeholder:text-ink-3"
      />
    </div>
  );
}

const heading = "bg-panel px-5 pt-3 pb-1 text-xs font-medium text-ink-3";

/** What is shown below the search: what fits, all by product, or what is chosen. */
function Found({
  text,
  all,
  ...rest
}: Omit<RowsProps, "names"> & { readonly text: string; readonly all: boolean }) {
  const { draft } = rest;
  const fresh = newName(text);
  if (text.trim() !== "") {
    const names = [...(fresh === null ? [] : [fresh]), ...findPermissions(text)];
    if (names.length === 0) return <p className="px-5 py-3 text-ink-2">No permission fits this.</p>;
    return <Rows {...rest} names={names} />;
  }
  if (!all) {
    if (draft.pinned.length === 0) return <p className="px-5 py-3 text-ink-2">Nothing chosen yet.</p>;
    return <Rows {...rest} names={draft.pinned} />;
  }
  return allPermissions().map(({ product, scopes }) => (
    <section key={product}>
      <h3 className={heading}>{product}</h3>
      <Rows {...rest} names={scopes.map(({ name }) => name)} />
    </section>
  ));
}

/** Finds and picks permissions. Without a search it shows what is chosen, so that a plan is read at a glance. */
export function PermissionPicker({ draft, onChange }: PickerProps) {
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const replace = (names: readonly string[]) => {
    const missing = names.filter((name) => !draft.chosen.includes(name));
    onChange(missing.reduce((next, name) => togglePermission(next, name), draft));
    setText("");
  };
  return (
    <>
      <div className="flex gap-2 px-5 pt-3 pb-2">
        <SearchBox text={text} onText={setText} />
        <Button aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? "Show chosen" : "Show all"}
        </Button>
      </div>
      <div
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="Permissions"
        className="max-h-96 overflow-y-auto border-t border-line"
      >
        <Found draft={draft} onChange={onChange} text={text} all={all} onReplace={replace} />
      </div>
    </>
  );
}
