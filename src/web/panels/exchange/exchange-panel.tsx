import { useEffect, useEffectEvent, useRef } from "react";
import { useLocation } from "wouter";
import { handToken, takeHandedToken } from "../../ui/handed-token.ts";
import { Skeleton } from "../../ui/inspection/skeleton.tsx";
import { Trouble } from "../../ui/inspection/trouble.tsx";
import { useAnnouncer } from "../../ui/inspection/use-announcer.ts";
import { AppChoice } from "../../ui/paste/app-choice.tsx";
import { FoundLine } from "../../ui/paste/found-line.tsx";
import { TokenChoice } from "../../ui/paste/token-choice.tsx";
import { TokenField } from "../../ui/paste/token-field.tsx";
import { AppTokenCard } from "./app-token-card.tsx";
import { CodeCard } from "./code-card.tsx";
import { ExchangeExamples } from "./exchange-examples.tsx";
import { MadeEarlier } from "./made-earlier.tsx";
import { ProofCard } from "./proof-card.tsx";
import { useRunNews } from "./use-run-news.ts";
import { RunCard } from "./run-card.tsx";
import { SnippetsCard } from "./snippets-card.tsx";
import { TokenDesk } from "./token-desk.tsx";
import { inHand, useDesk } from "./use-desk.ts";
import { type Rotation, useRotations } from "./use-rotation.ts";
import { givenToken, PANEL_SHELF, type Run, useRuns } from "./use-runs.ts";

const isRotation = ({ request }: Run, rotations: readonly Rotation[]) =>
  ["rotate", "revoke"].includes(request.exchange) &&
  rotations.some(({ about }) => about.token === givenToken(request));

/** A code is redeemed with the app that it was made for. */
const appOf = ({ answer }: Run) => {
  const id = answer?.before?.app?.id;
  return id === undefined ? {} : { appId: id };
};

/** What a device would have kept: of the last redemption of this page. */
const machineIdOf = (runs: readonly Run[]) => {
  const results = runs.map(({ answer }) => (answer?.outcome.kind === "done" ? answer.outcome.result : null));
  return results.findLast((result) => result?.kind === "token" && result.made.machineId !== null) ?? null;
};

/** The panel's parts and what they do to each other. */
function usePanel(focus: () => void) {
  const desk = useDesk(focus);
  const { runs, start, recheck, cancel } = useRuns(PANEL_SHELF);
  const rotation = useRotations();
  const [, navigate] = useLocation();
  const busy = runs.some(({ pending }) => pending);
  const last = machineIdOf(runs);
  const shown = runs.findLast((run) => !isRotation(run, rotation.rotations)) ?? null;
  return {
    desk,
    runs,
    start,
    recheck,
    rotation,
    busy,
    shown,
    machineId: last?.kind === "token" ? last.made.machineId : null,
    cancel,
    open: (path: "/" | "/pages", token: string) => {
      handToken(token);
      navigate(path);
    },
  };
}

/** From one token to another: what it needs, what would come of it, and what came. */
export function ExchangePanel() {
  const field = useRef<HTMLTextAreaElement>(null);
  const panel = usePanel(() => field.current?.focus());
  const { desk, runs, start, busy, shown, machineId } = panel;
  const { draft, state, take, code } = desk;
  const { paste, token } = draft;
  const { region, announce } = useAnnouncer();
  const arrive = useEffectEvent(() => desk.arrive(takeHandedToken()));
  useEffect(() => arrive(), []);
  const last = runs.at(-1);
  const news = useRunNews(last);
  const hand = inHand(desk);
  const asking = token !== null && state.token === token.value && hand === null;
  const goOn = (next: string) => {
    take(next, true);
    field.current?.focus();
  };
  return (
    <>
      <p ref={region} aria-live="polite" className="sr-only" />
      <p ref={news} aria-live="polite" className="sr-only" />
      <TokenField
        text={draft.text}
        paste={paste}
        pending={state.pending && asking}
        field={field}
        onText={take}
        onPicture={desk.refusePicture}
        onInspect={desk.inspect}
        onCancel={desk.cancel}
      />
      <FoundLine paste={paste} picture={draft.picture} />
      {paste.tokens.length > 1 && (
        <TokenChoice tokens={paste.tokens} chosen={draft.chosen} onChoose={desk.look} />
      )}
      {token?.guess.askable && <AppChoice appId={desk.appId} onChoose={desk.askAs} />}
      {asking && state.pending && <Skeleton />}
      {asking && state.error && <Trouble error={state.error} onRetry={desk.inspect} />}
      {hand && <TokenDesk hand={hand} appId={desk.appId} panel={panel} announce={announce} />}
      {paste.shape === "empty" && runs.length === 0 && (
        <ExchangeExamples onPick={(example) => take(example, true)} />
      )}
      {code && (
        <CodeCard
          key={draft.clock.receivedAt}
          given={code}
          machineId={machineId}
          busy={busy}
          onRun={(run) => void start(run)}
        />
      )}
      {shown && (
        <RunCard
          run={shown}
          inField={token?.value ?? null}
          actions={{
            busy,
            machineId,
            cancel: panel.cancel,
            retry: ({ request }, confirmation) => void start(request, confirmation),
            goOn,
            inspect: (made) => panel.open("/", made),
            pages: (given) => panel.open("/pages", given),
            redeem: (given, redirectUri, kept) =>
              void start({
                exchange: "redeem",
                code: given,
                redirectUri,
                ...appOf(shown),
                ...(kept === null ? {} : { machineId: kept }),
              }),
          }}
        />
      )}
      <MadeEarlier runs={runs.filter((run) => run !== shown)} />
      <div className="mt-4 grid items-start gap-4 wide:grid-cols-2">
        <ProofCard token={token?.value ?? null} number={state.number} />
        <div className="grid gap-4">
          <AppTokenCard />
          {!code && (
            <CodeCard given={null} machineId={machineId} busy={busy} onRun={(run) => void start(run)} />
          )}
        </div>
      </div>
      <SnippetsCard ran={last?.request.exchange ?? null} after={last?.number ?? 0} />
    </>
  );
}

export type PanelParts = ReturnType<typeof usePanel>;
