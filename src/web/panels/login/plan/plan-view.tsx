import { Card } from "../../../ui/card.tsx";
import { NoApp } from "../no-app.tsx";
import { planOf } from "../login-draft.ts";
import { setDraft, useLoginStore } from "../login-store.ts";
import type { LoginPlaces } from "../use-login-settings.ts";
import { How } from "./how.tsx";
import { LinkCard } from "./link-card.tsx";
import { PermissionPicker } from "./permission-picker.tsx";
import { PresetChoice } from "./preset-choice.tsx";

function countText(chosen: number, added: number): string {
  const along = added === 1 ? "1 comes with them" : `${added} come with them`;
  return `${chosen} chosen${added > 0 ? ` · ${along}` : ""}`;
}

/** What to ask for and how, and the address that comes of it. */
export function PlanView({ places }: { readonly places: LoginPlaces }) {
  const { draft } = useLoginStore();
  const app = places.apps.find(({ id }) => id === draft.appId) ?? places.apps[0];
  if (app === undefined) return <NoApp />;
  const plan = planOf(draft, app.id);
  const added = plan.permissions.filter((name) => !draft.chosen.includes(name)).length;
  return (
    <div className="grid gap-4 wide:grid-cols-[1.08fr_1fr]">
      <Card
        title="Permissions to ask for"
        aside={countText(draft.chosen.length, added)}
        className="self-start"
      >
        <PresetChoice places={places} draft={draft} onChange={setDraft} />
        <PermissionPicker draft={draft} onChange={setDraft} />
        <How draft={draft} app={app} onChange={setDraft} />
      </Card>
      <LinkCard plan={plan} app={app} places={places} />
    </div>
  );
}
