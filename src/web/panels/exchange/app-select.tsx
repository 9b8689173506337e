import { useApps } from "../../ui/use-apps.ts";

interface AppSelectProps {
  readonly appId: string;
  readonly onChoose: (appId: string) => void;
}

/** Which of the configured apps; nothing to choose where there is one. */
export function AppSelect({ appId, onChoose }: AppSelectProps) {
  const apps = useApps()?.apps ?? [];
  if (apps.length < 2) return null;
  return (
    <label className="min-w-0 text-[0.8125rem] text-ink-2">
      App
      <select
        value={appId}
        onChange={(event) => onChoose(event.target.value)}
        className="mt-1 block min-h-9 max-w-full rounded-lg border border-edge bg-panel px-2 text-ink"
      >
        {apps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}
