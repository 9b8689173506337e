import { useApps } from "../use-apps.ts";

interface AppChoiceProps {
  /** Null: the app that fits, found by the token's own hint and by trying. */
  readonly appId: string | null;
  readonly onChoose: (appId: string | null) => void;
}

/** Which of several configured apps asks. Most never need it: the right one is found by itself. */
export function AppChoice({ appId, onChoose }: AppChoiceProps) {
  const apps = useApps()?.apps ?? [];
  if (apps.length < 2) return null;
  return (
    <label className="mx-1 mb-4 flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-2">
      Ask as
      <select
        value={appId ?? ""}
        onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
        className="min-h-8 max-w-full rounded-lg border border-line-strong bg-panel px-2 text-ink"
      >
        <option value="">the app that fits</option>
        {apps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}
