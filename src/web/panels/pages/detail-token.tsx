import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { classify } from "#/token/classify.ts";
import { diagnose } from "#/token/diagnose.ts";
import { redactToken } from "#/token/redact.ts";
import { inspect } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { handToken } from "../../ui/handed-token.ts";
import { StateChip } from "../../ui/state-chip.tsx";
import { clockAt, useNow } from "../../ui/use-now.ts";
import type { PageRow } from "./page-rows.ts";

/** The token in its short form, revealed on request. */
function TokenText({ token }: { readonly token: string }) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <code className="min-w-0 font-mono text-[0.8125rem] wrap-anywhere text-ink-2">
        {shown ? token : redactToken(token)}
      </code>
      <Button small look="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
        <Icon size={14} aria-hidden />
        {shown ? "Hide" : "Reveal"}
      </Button>
      <CopyButton label="Copy token" text={() => token} />
    </p>
  );
}

/** Asks what the Page's own token is. The key holds the row's number, never the token. */
function useDescription(row: PageRow, token: string) {
  const appId = row.holder.session?.appId ?? null;
  return useQuery({
    queryKey: ["page-token", row.key],
    enabled: classify(token).askable,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await inspect(appId === null ? { token } : { token, appId }, signal);
      return { answer, clock: clockAt(answer.observedAt) };
    },
  });
}

type Description = NonNullable<ReturnType<typeof useDescription>["data"]>;

function Told({ described: { answer, clock } }: { readonly described: Description }) {
  const now = useNow(clock, (at) => diagnose(answer.evidence, at).changesAt);
  const verdict = diagnose(answer.evidence, now);
  return (
    <section
      aria-label="Page token"
      data-state={verdict.state}
      data-cause={verdict.findings.map(({ cause }) => cause).join(" ")}
    >
      <StateChip state={verdict.state} />
      <h3 className="mt-1.5 text-[1.0625rem] font-semibold wrap-anywhere">{verdict.headline}</h3>
      <p className="max-w-[72ch] wrap-anywhere text-ink-2">{verdict.explanation}</p>
      <ul className="mt-2 text-[0.8125rem] text-ink-3">
        {verdict.why.slice(0, 5).map(({ text, source }) => (
          <li key={text} className="wrap-anywhere">
            <span className="text-ink-2">{text}</span>
            {source !== null && <> · {source}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Inspected({ row, token }: { readonly row: PageRow; readonly token: string }) {
  const { data, error, isFetching, refetch } = useDescription(row, token);
  const [, go] = useLocation();
  const askable = classify(token).askable;
  return (
    <div className="grid gap-3 rounded-xl border border-line bg-panel px-5 py-4">
      <TokenText token={token} />
      {!askable && (
        <p className="text-ink-2">This text is no token that Graph takes, so nothing was asked.</p>
      )}
      {isFetching && <p className="after-a-moment text-ink-3">Asking Graph about this Page token…</p>}
      {error && (
        <p role="alert" className="flex flex-wrap items-center gap-2 text-ink-2">
          {error.message}
          <Button small onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {data && <Told described={data} />}
      {askable && (
        <p>
          <Button
            small
            onClick={() => {
              handToken(token);
              go("/");
            }}
          >
            Open in Inspect
            <ArrowRight size={13} aria-hidden />
          </Button>
        </p>
      )}
    </div>
  );
}

/** The Page's token, inspected where it stands. */
export function DetailToken({ row }: { readonly row: PageRow }) {
  const { token } = row.page;
  if (token === null) {
    return (
      <p className="rounded-xl border border-line bg-panel px-5 py-4 text-ink-2">
        Graph gave no token for this Page. It does so where the person may do something on the Page and one of
        the Pages permissions is granted for it.
      </p>
    );
  }
  return <Inspected row={row} token={token} />;
}
