import { useQuery } from "@tanstack/react-query";
import { fetchScenarios } from "../../api.ts";
import { useApps } from "../../ui/use-apps.ts";

/** One story for each answer that the rules know. */
const SHOWN = new Set([
  "short-lived-user",
  "long-lived-user",
  "user-not-by-time",
  "expired",
  "page-not-by-time",
  "system-user-sixty-days",
  "system-user-not-by-time",
  "another-apps-token",
  "instagram-login",
]);

const titled = (name: string) => {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The empty state: what this page is for and, in the sandbox, a token for each kind of answer. */
export function ExchangeExamples({ onPick }: { readonly onPick: (token: string) => void }) {
  const apps = useApps();
  const scenarios = useQuery({
    queryKey: ["scenarios"],
    queryFn: fetchScenarios,
    staleTime: 5 * 60_000,
    enabled: apps?.mode === "sandbox",
  });
  const shown = scenarios.data?.filter(({ name }) => SHOWN.has(name)) ?? [];
  return (
    <section className="rounded-xl border border-line bg-panel px-6 py-5">
      <h2 className="text-[0.8125rem] font-semibold">From one token to another</h2>
      <p className="mt-1 max-w-[70ch] text-ink-2">
        Paste a token, or the address that a login came back to. Before anything is sent to be exchanged, this
        page says what each exchange would give, what can only fail, and what can't be undone.
      </p>
      {shown.length > 0 && (
        <ul className="mt-4 grid gap-2.5 sm:grid-cols-2 wide:grid-cols-3">
          {shown.map(({ name, story, token }) => (
            <li key={name} className="grid">
              <button
                type="button"
                onClick={() => onPick(token)}
                className="flex flex-col rounded-xl border border-line bg-panel px-4 py-3 text-left transition-colors hover:border-edge"
              >
                <span className="block font-medium">{titled(name)}</span>
                <span className="block text-[0.8125rem] text-ink-3">{story}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
