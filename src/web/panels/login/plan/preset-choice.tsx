import { useState } from "react";
import { PRESETS } from "#/token/login/presets.data.ts";
import { Button } from "../../../ui/button.tsx";
import { Segment } from "../../../ui/segment.tsx";
import { AppSelect } from "../app-select.tsx";
import type { LoginPlaces } from "../use-login-settings.ts";
import { choosePermissions, type LoginDraft } from "../login-draft.ts";
import { SameAsToken } from "./same-as-token.tsx";

const OPTIONS = PRESETS.map(({ name }) => ({ id: name, name }));

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name));

interface PresetChoiceProps {
  readonly places: LoginPlaces;
  readonly draft: LoginDraft;
  readonly onChange: (draft: LoginDraft) => void;
}

/** Whose permissions: an app's, for a common purpose or as a token has them. */
export function PresetChoice({ places, draft, onChange }: PresetChoiceProps) {
  const [same, setSame] = useState(false);
  const preset = PRESETS.find(({ permissions }) => sameSet(permissions, draft.chosen))?.name ?? null;
  const choose = (id: string) => {
    setSame(false);
    const found = PRESETS.find(({ name }) => name === id);
    if (found) onChange(choosePermissions(draft, found.permissions));
  };
  return (
    <div className="px-5 pt-3">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <AppSelect places={places} className="" />
        <Button small aria-expanded={same} onClick={() => setSame(!same)}>
          Same as a token…
        </Button>
      </div>
      <Segment legend="Presets" options={OPTIONS} value={preset} onChange={choose} />
      {same && (
        <SameAsToken
          onScopes={(scopes) => {
            setSame(false);
            onChange(choosePermissions(draft, scopes));
          }}
        />
      )}
    </div>
  );
}
