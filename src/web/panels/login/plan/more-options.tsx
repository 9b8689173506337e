import { ChevronRight } from "lucide-react";
import type { Display } from "#/token/login/login-plan.ts";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import { TickBox } from "../../../ui/tick-box.tsx";
import type { LoginDraft } from "../login-draft.ts";
import type { LoginApp } from "../use-login-settings.ts";

const DISPLAYS: readonly { readonly id: Display; readonly name: string }[] = [
  { id: "page", name: "A page" },
  { id: "popup", name: "A small window" },
  { id: "touch", name: "For touch screens" },
];

interface MoreProps {
  readonly draft: LoginDraft;
  readonly app: LoginApp;
  readonly onChange: (draft: LoginDraft) => void;
}

/** Facebook Login for Business: a saved configuration instead of single permissions. */
function Configuration({ draft, app, onChange }: MoreProps) {
  const put = (text: string) => {
    const configId = text.replaceAll(/\D/g, "").slice(0, 30);
    onChange({ ...draft, configId: configId === "" ? null : configId });
  };
  return (
    <>
      <TextField
        label="Login for Business configuration"
        hint="Its id takes the place of the permissions: there, all are granted or none."
        inputMode="numeric"
        mono
        list="login-configurations"
        value={draft.configId ?? ""}
        onChange={(event) => put(event.target.value)}
      />
      <datalist id="login-configurations">
        {app.configurations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? "set up for this app"}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** What few logins need. Open when something in it is set. */
export function MoreOptions({ draft, app, onChange }: MoreProps) {
  const set = draft.configId !== null || draft.display !== null || draft.listsGrants;
  return (
    <details className="group" open={set || undefined}>
      <summary className="flex w-fit list-none items-center gap-1 text-[0.8125rem] font-medium text-ink-2">
        <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
        More
      </summary>
      <div className="mt-3 grid gap-3">
        <Configuration draft={draft} app={app} onChange={onChange} />
        <SelectField
          label="The dialog is"
          value={draft.display ?? ""}
          onChange={({ target }) =>
            onChange({ ...draft, display: DISPLAYS.find(({ id }) => id === target.value)?.id ?? null })
          }
        >
          <option value="">Meta decides</option>
          {DISPLAYS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.toLowerCase()}
            </option>
          ))}
        </SelectField>
        <label className="flex items-start gap-2.5 text-[0.8125rem]">
          <TickBox
            checked={draft.listsGrants}
            onChange={() => onChange({ ...draft, listsGrants: !draft.listsGrants })}
          />
          <span>
            <b className="font-semibold">List what was granted</b>{" "}
            <span className="text-ink-3">in the address that the person comes back to.</span>
          </span>
        </label>
      </div>
    </details>
  );
}
