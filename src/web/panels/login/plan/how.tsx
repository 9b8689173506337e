import { AUTH_TYPES, type AuthType, RESPONSE_TYPES } from "#/token/login/login-plan.ts";
import { Segment } from "../../../ui/segment.tsx";
import { TickBox } from "../../../ui/tick-box.tsx";
import type { LoginDraft } from "../login-draft.ts";
import type { LoginApp } from "../use-login-settings.ts";
import { MoreOptions } from "./more-options.tsx";

interface HowProps {
  readonly draft: LoginDraft;
  readonly app: LoginApp;
  readonly onChange: (draft: LoginDraft) => void;
}

const note = "text-[0.8125rem] text-ink-3";

function AuthChoice({ draft, onChange }: Omit<HowProps, "app">) {
  const { authTypes } = draft;
  const toggle = (id: AuthType) =>
    onChange({
      ...draft,
      authTypes: AUTH_TYPES.map((one) => one.id).filter((one) => authTypes.includes(one) !== (one === id)),
    });
  return (
    <fieldset>
      <legend className="sr-only">Ask for more than a first login does</legend>
      <ul className="grid gap-1.5">
        {AUTH_TYPES.map(({ id, name, does }) => (
          <li key={id}>
            <label className="flex items-start gap-2.5">
              <TickBox
                checked={authTypes.includes(id)}
                onChange={() => toggle(id)}
                aria-describedby={`auth-${id}`}
              />
              <span className="text-[0.8125rem]">
                <b className="font-semibold">{name}</b>{" "}
                <span id={`auth-${id}`} className="text-ink-3">
                  {does}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** How the login goes: how the token comes, what else the person is asked, and what few need. */
export function How({ draft, app, onChange }: HowProps) {
  const response = RESPONSE_TYPES.find(({ id }) => id === draft.responseType);
  return (
    <div className="grid gap-3 border-t border-line px-5 pt-3.5 pb-5">
      <h3 className="text-[0.8125rem] font-semibold">How</h3>
      <div>
        <Segment
          legend="How the token comes"
          options={RESPONSE_TYPES}
          value={draft.responseType}
          onChange={(responseType) => onChange({ ...draft, responseType })}
        />
        <p className={`mt-1.5 ${note}`}>{response?.does}</p>
      </div>
      <AuthChoice draft={draft} onChange={onChange} />
      <MoreOptions draft={draft} app={app} onChange={onChange} />
    </div>
  );
}
