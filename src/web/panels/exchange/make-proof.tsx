import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { appIdHint } from "#/token/app-id-hint.ts";
import { Button } from "../../ui/button.tsx";
import { useApps } from "../../ui/use-apps.ts";
import { AppSelect } from "./app-select.tsx";
import { makeProof } from "./ask-exchange.ts";
import { SecretText } from "./secret-text.tsx";

/** The token's own app is proposed; another one's proof would be refused. */
function useAppFor(token: string) {
  const apps = useApps()?.apps ?? [];
  const hint = appIdHint(token);
  const own = apps.find(({ id }) => id === hint)?.id ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  return { appId: chosen ?? own ?? apps[0]?.id ?? null, own, hint, setChosen };
}

/** A proof on request, plain or good for five minutes. */
export function MakeProof({ token }: { readonly token: string }) {
  const { appId, hint, setChosen } = useAppFor(token);
  const [timed, setTimed] = useState(false);
  const { data, error, isPending, mutate, reset } = useMutation({ mutationFn: makeProof, gcTime: 0 });
  if (appId === null) return <p className="text-ink-2">No app is set up on this server.</p>;
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap items-end gap-3">
        <AppSelect
          appId={appId}
          onChoose={(id) => {
            reset();
            setChosen(id);
          }}
        />
        <label className="flex min-h-9 items-center gap-2">
          <input type="checkbox" checked={timed} onChange={(event) => setTimed(event.target.checked)} />
          for 5 minutes only
        </label>
        <Button disabled={isPending} onClick={() => mutate({ token, appId, timed })}>
          Make a proof
        </Button>
      </div>
      {hint !== null && hint !== appId && (
        <p className="text-[0.8125rem] text-warn">
          The token seems to belong to app {hint}: Meta would refuse a proof of another app.
        </p>
      )}
      {error && (
        <p role="alert" className="text-bad">
          {error.message}
        </p>
      )}
      <div aria-live="polite">
        {data?.proof && (
          <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-baseline gap-y-1.5">
            <dt className="font-mono text-[0.8125rem] text-ink-3">appsecret_proof</dt>
            <dd>
              <SecretText value={data.proof} what="the proof" strong />
            </dd>
            {data.time !== null && (
              <>
                <dt className="font-mono text-[0.8125rem] text-ink-3">appsecret_time</dt>
                <dd className="tabular font-mono text-[0.8125rem]">{data.time}</dd>
              </>
            )}
          </dl>
        )}
      </div>
    </div>
  );
}
