import { SelectField } from "../../ui/text-field.tsx";
import { setDraft, useLoginStore } from "./login-store.ts";
import type { LoginPlaces } from "./use-login-settings.ts";

interface AppSelectProps {
  readonly places: LoginPlaces;
  readonly className: string;
}

/** The app that people log in to, where there are several. */
export function AppSelect({ places: { apps }, className }: AppSelectProps) {
  const { draft } = useLoginStore();
  if (apps.length < 2) return null;
  return (
    <SelectField
      className={className}
      label="App"
      value={draft.appId ?? apps[0]?.id}
      onChange={(event) => setDraft({ ...draft, appId: event.target.value, configId: null })}
    >
      {apps.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
