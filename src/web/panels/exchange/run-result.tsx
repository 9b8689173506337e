import type { ExchangeResult } from "#/token/exchanges/exchange-answer.ts";
import type { ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import { lengthInWords } from "#/token/relative-time.ts";
import { BeforeAfter } from "./before-after.tsx";
import { ClientCodeStory } from "./client-code-story.tsx";
import { MadeAlone } from "./made-alone.tsx";
import { OldToken } from "./old-token.tsx";
import { PageList } from "./page-list.tsx";
import type { RunActions } from "./run-card.tsx";
import { givenToken, type Run } from "./use-runs.ts";

const ADVICE: Partial<Readonly<Record<ExchangeId, string>>> = {
  extend: "New: store this one, drop the old",
  refresh: "New: store this one before the old one ends",
  rotate: "New: put this one in place of the old",
  "debug-only": "New: safe to hand to support",
};

const AFTERWARDS: Partial<Readonly<Record<ExchangeId, string>>> = {
  extend:
    "Meta replaces nothing by itself: put the new text wherever the old one is stored. Page tokens made from the old one keep its end; make them anew.",
  refresh: "The clock of the new one runs from now. Put it in place of the old one everywhere.",
  "debug-only":
    "It opens no data. Whoever has it can read the token's facts by debug_token, and nothing else.",
};

interface RunResultProps {
  readonly run: Run;
  readonly result: ExchangeResult;
  readonly actions: RunActions;
}

function Made({
  run,
  result,
}: {
  readonly run: Run;
  readonly result: Extract<ExchangeResult, { kind: "token" }>;
}) {
  const { request, answer, clock, made, old } = run;
  const oldToken = givenToken(request);
  const before = answer?.before?.evidence;
  if (oldToken === null || before === undefined || clock === null) {
    return <MadeAlone made={result.made} seen={made} />;
  }
  const { exchange } = request;
  const afterwards = AFTERWARDS[exchange];
  return (
    <div className="px-5 pb-4">
      <BeforeAfter
        oldToken={oldToken}
        newToken={result.made.token}
        before={before}
        old={old}
        made={made}
        clock={clock}
        advice={ADVICE[exchange] ?? "New"}
      />
      {afterwards !== undefined && <p className="mt-1 text-[0.8125rem] text-ink-3">{afterwards}</p>}
    </div>
  );
}

function Told({ run, expiresIn }: { readonly run: Run; readonly expiresIn: number | null }) {
  return (
    <>
      <p className="px-5 pb-3 text-ink-2">
        {expiresIn === null
          ? "It answered, and tells of no end. Its own words are below."
          : `It answered: ${lengthInWords(expiresIn)} are left. Its own words are below.`}{" "}
        Meta no longer documents this address, so inspecting is the surer way.
      </p>
      <OldToken run={run} />
    </>
  );
}

function scopesOf({ answer }: Run): readonly string[] | null {
  const evidence = answer?.before?.evidence;
  return evidence?.kind === "inspected" ? evidence.inspection.scopes : null;
}

/** What an exchange gave, each kind in its own form. */
export function RunResult({ run, result, actions }: RunResultProps) {
  const { request } = run;
  switch (result.kind) {
    case "token":
      return <Made run={run} result={result} />;
    case "pages":
      return (
        run.clock && (
          <PageList
            {...result}
            first={run.made}
            clock={run.clock}
            scopes={scopesOf(run)}
            onOpen={() => actions.pages(givenToken(request) ?? "")}
          />
        )
      );
    case "code": {
      const redirectUri = ("redirectUri" in request && request.redirectUri) || "";
      return (
        <ClientCodeStory
          code={result.code}
          redirectUri={redirectUri}
          machineId={actions.machineId}
          busy={actions.busy}
          onRedeem={(machineId) => actions.redeem(result.code, redirectUri, machineId)}
        />
      );
    }
    case "revoked":
      return (
        <>
          <p className="px-5 pb-3 text-ink-2">Meta says it is done. Whether the token is dead was checked:</p>
          <OldToken run={run} />
        </>
      );
    case "told":
      return <Told run={run} expiresIn={result.expiresIn} />;
    case "app-token":
      return null;
  }
}
