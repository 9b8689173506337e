import type { ByHand } from "#/token/login/read-by-hand.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import type { LoginApp } from "../use-login-settings.ts";
import { ComparedAddresses } from "./compared-addresses.tsx";

interface HandFormProps {
  readonly read: Extract<ByHand, { readonly kind: "code" }>;
  readonly apps: readonly LoginApp[];
  readonly appId: string;
  readonly onApp: (appId: string) => void;
  readonly redirectUri: string;
  readonly onRedirect: (redirectUri: string) => void;
  readonly pending: boolean;
  readonly onFinish: () => void;
}

/** What an exchange needs beside the code. */
export function HandForm(props: HandFormProps) {
  const { read, apps, appId, onApp, redirectUri, onRedirect, pending, onFinish } = props;
  return (
    <div className="grid gap-3">
      <SelectField
        label="App that began the login"
        value={appId}
        onChange={({ target }) => onApp(target.value)}
      >
        {apps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Redirect address"
        hint="The same as in the login's address, to the last letter."
        mono
        inputMode="url"
        value={redirectUri}
        onChange={(event) => onRedirect(event.target.value)}
      />
      {read.redirectUri !== null && <ComparedAddresses ours={redirectUri} theirs={read.redirectUri} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={pending} onClick={onFinish}>
          Finish
        </Button>
        <p className="text-[0.8125rem] text-ink-3">A code works once, and for some minutes only.</p>
      </div>
    </div>
  );
}
