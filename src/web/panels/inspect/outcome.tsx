import type { CallNote, CallRecord } from "#/token/call-record.ts";
import type { Evidence } from "#/token/evidence.ts";
import { redactToken } from "#/token/redact.ts";
import { AppChoice } from "../../ui/paste/app-choice.tsx";
import { TokenChoice } from "../../ui/paste/token-choice.tsx";
import type { WorldClock } from "../../ui/use-now.ts";
import { Result } from "./result.tsx";
import { localEvidence } from "../../ui/inspection/local-evidence.ts";
import { Skeleton } from "../../ui/inspection/skeleton.tsx";
import { Trouble } from "../../ui/inspection/trouble.tsx";
import type { Announce } from "../../ui/inspection/use-announcer.ts";
import type { Draft } from "../../ui/paste/use-draft.ts";
import type { InspectionState } from "../../ui/inspection/use-inspection.ts";

interface StageProps {
  readonly draft: Draft;
  readonly inspection: InspectionState;
  readonly announce: Announce;
  readonly onRetry: () => void;
}

interface OutcomeProps extends StageProps {
  /** The app chosen by hand. */
  readonly appId: string | null;
  readonly onChoose: (index: number) => void;
  readonly onAskAs: (appId: string | null) => void;
}

interface Known {
  readonly evidence: Evidence;
  readonly calls: readonly CallRecord[];
  readonly notes: readonly CallNote[];
  readonly clock: WorldClock;
}

function knownOf({ paste, token, clock }: Draft, { answered }: InspectionState): Known | null {
  const evidence = localEvidence(paste, token);
  if (evidence) return { evidence, calls: [], notes: [], clock };
  if (!answered) return null;
  const { answer, clock: heard } = answered;
  return { evidence: answer.evidence, calls: answer.calls, notes: answer.notes, clock: heard };
}

function Cancelled() {
  return (
    <p
      role="status"
      aria-label="Progress"
      className="rounded-xl border border-line bg-panel px-6 py-5 text-ink-2"
    >
      Cancelled. Nothing was learnt about the token; it is still in the field.
    </p>
  );
}

function ExposedNote() {
  return (
    <p data-cause="https-required" className="mb-4 rounded-xl bg-warn-bg px-5 py-3 text-warn">
      This token stands in an http:// address. Called once, every network on its way could read it: Meta takes
      tokens over https alone. Treat it as exposed and get a new one.
    </p>
  );
}

/** The verdict, or how far the way to it has come. */
function Stage({ draft, inspection, announce, onRetry }: StageProps) {
  const { token, paste } = draft;
  const local = localEvidence(paste, token) !== null;
  // An answer about another token than the one in the field says nothing here.
  if (!local && (token === null || inspection.token !== token.value)) return null;
  if (!local && inspection.pending) return <Skeleton />;
  if (!local && !inspection.answered && inspection.cancelled) return <Cancelled />;
  if (!local && !inspection.answered && inspection.error)
    return <Trouble error={inspection.error} onRetry={onRetry} />;
  const known = knownOf(draft, inspection);
  if (!known) return null;
  return (
    <Result
      key={known.clock.receivedAt}
      {...known}
      shown={token && redactToken(token.value)}
      pastedError={(token && paste.errors[0]) ?? null}
      subject={local || token === null ? null : { number: inspection.number, token: token.value }}
      family={token?.guess.family ?? null}
      announce={announce}
      onRetry={local ? null : onRetry}
    />
  );
}

/** What came of the text in the field: what is to be said or chosen first, then the verdict. */
export function Outcome({ appId, onChoose, onAskAs, ...stage }: OutcomeProps) {
  const { paste, token, chosen } = stage.draft;
  return (
    <>
      {token?.plainHttp && <ExposedNote />}
      {paste.tokens.length > 1 && <TokenChoice tokens={paste.tokens} chosen={chosen} onChoose={onChoose} />}
      {token?.guess.askable && <AppChoice appId={appId} onChoose={onAskAs} />}
      <Stage {...stage} />
    </>
  );
}
