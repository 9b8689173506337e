import { useState } from "react";
import { diagnose } from "#/token/diagnose.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StateChip } from "../../ui/state-chip.tsx";
import { useApps } from "../../ui/use-apps.ts";
import { AppSelect } from "./app-select.tsx";
import { NotDone } from "./not-done.tsx";
import { APP_TOKEN_SHELF, type Run, useRuns } from "./use-runs.ts";

function Made({ run, retry }: { readonly run: Run; readonly retry: () => void }) {
  const { answer, error, pending } = run;
  if (pending) return null;
  if (answer === null)
    return (
      <p role="alert" className="px-5 pb-4 text-bad">
        {error?.message ?? "Cancelled."}
      </p>
    );
  const { outcome } = answer;
  if (outcome.kind !== "done") return <NotDone answer={answer} onRetry={retry} />;
  if (outcome.result.kind !== "app-token") return null;
  const { prefix, fingerprint, evidence } = outcome.result;
  const { state, headline, findings } = diagnose(evidence, answer.observedAt);
  return (
    <dl
      data-state={state}
      data-cause={findings.map(({ cause }) => cause).join(" ")}
      className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-y-2 px-5 pb-4"
    >
      <dt className="text-ink-3">Begins with</dt>
      <dd className="font-mono text-[0.8125rem] wrap-anywhere">{prefix}</dd>
      <dt className="text-ink-3">Fingerprint</dt>
      <dd className="font-mono text-[0.8125rem] wrap-anywhere">{fingerprint}</dd>
      <dt className="text-ink-3">Inspected</dt>
      <dd className="flex flex-wrap items-center gap-2">
        <StateChip state={state} /> <span className="min-w-0 wrap-anywhere">{headline}</span>
      </dd>
    </dl>
  );
}

/** An app's own token, made and inspected on the server: of the token itself only its beginning is shown. */
export function AppTokenCard() {
  const apps = useApps()?.apps ?? [];
  const { runs, start } = useRuns(APP_TOKEN_SHELF);
  const [chosen, setChosen] = useState<string | null>(null);
  const run = runs.at(-1);
  const appId = chosen ?? apps[0]?.id ?? null;
  const make = () => {
    if (appId !== null) void start({ exchange: "app-token", appId });
  };
  return (
    <Card title="App token" aside="stays on the server">
      <div className="px-5 pt-2 pb-3">
        <p className="text-[0.8125rem] text-ink-2">
          An app's token for itself. Its text is as good as the app's secret, so this page never gets it:
          compare by the fingerprint (SHA-256, first 16 digits). Apps typed Native or Desktop can't use one,
          and some data of people is not visible with it.
        </p>
        {appId === null ? (
          <p className="mt-3 text-ink-2">No app is set up on this server.</p>
        ) : (
          <div className="mt-3 flex flex-wrap items-end gap-3">
            <AppSelect appId={appId} onChoose={setChosen} />
            <Button onClick={make} disabled={run?.pending ?? false}>
              Make an app token
            </Button>
          </div>
        )}
      </div>
      <div aria-live="polite">{run && <Made run={run} retry={make} />}</div>
    </Card>
  );
}
