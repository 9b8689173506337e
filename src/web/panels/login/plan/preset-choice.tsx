import { useState } from "react";
import { PRESETS } from "#/token/login/presets.data.ts";
import { Segment } from "../../../ui/segment.tsx";
import { choosePermissions, type LoginDraft } from "../login-draft.ts";
import { SameAsToken } from "./same-as-token.tsx";

const SAME = "Same as a token…";
const OPTIONS = [...PRESETS.map(({ name }) => ({ id: name, name })), { id: SAME, name: SAME }];

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name));

interface PresetChoiceProps {
  readonly draft: LoginDraft;
  readonly onChange: (draft: LoginDraft) => void;
}

/** Permissions for a common purpose, or those that a token has. */
export function PresetChoice({ draft, onChange }: PresetChoiceProps) {
  const [same, setSame] = useState(false);
  const preset = PRESETS.find(({ permissions }) => sameSet(permissions, draft.chosen))?.name ?? null;
  const choose = (id: string) => {
    setSame(id === SAME);
    const found = PRESETS.find(({ name }) => name === id);
    if (found) onChange(choosePermissions(draft, found.permissions));
  };
  return (
    <div className="px-5 pt-3">
      <Segment legend="Presets" options={OPTIONS} value={same ? SAME : preset} onChange={choose} />
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
