import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { redactToken } from "#/token/redact.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { saveCalendarEntry } from "../../ui/inspection/calendar-entry.ts";
import { BeforeAfter, Works } from "./before-after.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { NotDone } from "./not-done.tsx";
import { RotationStep } from "./rotation-step.tsx";
import { ProveStep } from "./prove-step.tsx";
import { PLACES, rotationFacts, type RotationFacts, useRotation } from "./use-rotation.ts";
import type { Run } from "./use-runs.ts";

interface RotationCardProps {
  readonly token: string;
  /** The run that made the new token; null before. */
  readonly made: Run | null;
  /** The run that revoked the old one; null before. */
  readonly revoked: Run | null;
  readonly busy: boolean;
  readonly onMake: (sixtyDays: boolean) => void;
  readonly onRevoke: (confirmation: string) => void;
}

/** What went wrong. Asking again is the step's own button, which stays; what does harm is typed there anew. */
function Trouble({ run, onRetry }: { readonly run: Run | null; readonly onRetry: (() => void) | null }) {
  if (run === null || run.pending) return null;
  if (run.answer === null) {
    return (
      <p role="alert" className="mt-2 text-bad">
        {run.error?.message ?? "Cancelled."}
      </p>
    );
  }
  if (run.answer.outcome.kind === "done") return null;
  return (
    <div className="-mx-5 mt-2">
      <NotDone answer={run.answer} onRetry={onRetry} />
    </div>
  );
}

function MakeStep({
  made,
  busy,
  onMake,
  facts,
}: Pick<RotationCardProps, "made" | "busy" | "onMake"> & { readonly facts: RotationFacts }) {
  const [sixtyDays, setSixtyDays] = useState(true);
  const there = facts.newToken !== null;
  return (
    <RotationStep number={1} title="Make the new token" state={there ? "done" : "now"}>
      {!there && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Button look="primary" disabled={busy} onClick={() => onMake(sixtyDays)}>
            Make the new token
          </Button>
          <label className="flex items-center gap-2 text-[0.8125rem] text-ink-2">
            <input
              type="checkbox"
              checked={sixtyDays}
              onChange={(event) => setSixtyDays(event.target.checked)}
            />
            ends after 60 days; without, some businesses are refused
          </label>
        </div>
      )}
      <Trouble run={made} onRetry={() => onMake(sixtyDays)} />
    </RotationStep>
  );
}

function CompareStep({
  token,
  made,
  facts,
}: Pick<RotationCardProps, "token" | "made"> & { readonly facts: RotationFacts }) {
  const { newToken, same } = facts;
  const before = made?.answer?.before?.evidence;
  const state = newToken === null ? "waiting" : same === null ? "now" : same ? "done" : "failed";
  return (
    <RotationStep number={2} title="The same permissions, for the same assets?" state={state}>
      {newToken !== null && before !== undefined && made?.clock && (
        <>
          <p className="mb-2 text-ink-2">
            {same === null && "Comparing the two…"}
            {same === true && "Yes: the new token may do all that the old one may."}
            {same === false && "No: the new token lacks something. Keep the old one until that is mended."}
          </p>
          <BeforeAfter
            oldToken={token}
            newToken={newToken}
            before={before}
            old={made.old}
            made={made.made}
            clock={made.clock}
            advice="New: put this one in place of the old"
          />
        </>
      )}
    </RotationStep>
  );
}

function PlacesStep({
  ready,
  done,
  tick,
}: {
  readonly ready: boolean;
  readonly done: ReadonlySet<string>;
  readonly tick: (place: string) => void;
}) {
  const all = PLACES.every((place) => done.has(place));
  return (
    <RotationStep number={4} title="Replace it everywhere" state={!ready ? "waiting" : all ? "done" : "now"}>
      <ul className="mt-1 grid gap-1">
        {PLACES.map((place) => (
          <li key={place}>
            <label className="flex items-start gap-2 py-0.5 text-ink-2">
              <input
                type="checkbox"
                className="mt-1"
                disabled={!ready}
                checked={done.has(place)}
                onChange={() => tick(place)}
              />
              {place}
            </label>
          </li>
        ))}
      </ul>
    </RotationStep>
  );
}

function RevokeStep({
  ready,
  busy,
  revoked,
  onRevoke,
  facts,
}: Pick<RotationCardProps, "busy" | "revoked" | "onRevoke"> & {
  readonly ready: boolean;
  readonly facts: RotationFacts;
}) {
  return (
    <RotationStep
      number={5}
      title="Revoke the old token"
      state={facts.revoked ? "done" : ready ? "now" : "waiting"}
    >
      {!facts.revoked && ready && (
        <div className="-mx-5 mt-2 sm:-ml-[11rem]">
          <ConfirmForm
            key={revoked?.number ?? 0}
            exchange="revoke"
            words="revoke"
            disabled={busy}
            onConfirm={onRevoke}
          />
        </div>
      )}
      {!ready && !facts.revoked && (
        <p className="text-[0.8125rem] text-ink-3">When the steps above are done. It can't be undone.</p>
      )}
      <Trouble run={revoked} onRetry={null} />
    </RotationStep>
  );
}

function EndStep({
  made,
  revoked,
  facts,
}: Pick<RotationCardProps, "made" | "revoked"> & { readonly facts: RotationFacts }) {
  const good = facts.oldDead && facts.newWorks === "yes";
  const state = !facts.revoked ? "waiting" : good ? "done" : revoked?.old?.kind === "seen" ? "failed" : "now";
  return (
    <RotationStep number={6} title="The old one dead, the new one alive" state={state}>
      {facts.revoked && (
        <p className="text-ink-2">
          Old works: <Works seen={revoked?.old ?? null} name="old" />. New works:{" "}
          <Works seen={made?.made ?? null} name="new" />.
        </p>
      )}
    </RotationStep>
  );
}

function CalendarStep({ made, facts }: Pick<RotationCardProps, "made"> & { readonly facts: RotationFacts }) {
  const seen = made?.made;
  const expires =
    seen?.kind === "seen" && seen.evidence.kind === "inspected" ? seen.evidence.inspection.expires : null;
  const { newToken } = facts;
  return (
    <RotationStep number={7} title="Remember the next time" state={facts.revoked ? "now" : "waiting"}>
      {facts.revoked && expires?.kind === "at" && newToken !== null && (
        <Button small className="mt-1.5" onClick={() => saveCalendarEntry(expires.at, redactToken(newToken))}>
          <CalendarPlus size={14} aria-hidden />
          Add expiry to calendar
        </Button>
      )}
      {facts.revoked && expires?.kind === "never" && (
        <p className="text-ink-2">
          The new token is not limited by time: nothing to remember but to check it.
        </p>
      )}
    </RotationStep>
  );
}

/** A system user's token replaced without an outage: nothing is revoked before the new one is proven and in place. */
export function RotationCard({ token, made, revoked, busy, onMake, onRevoke }: RotationCardProps) {
  const facts = rotationFacts(made, revoked);
  const { read, done, prove, tick } = useRotation();
  const proven = read?.kind === "told" && read.extra.kind === "known";
  const placed = facts.newToken !== null && facts.same !== false;
  const ready = proven && placed && PLACES.every((place) => done.has(place));
  return (
    <Card title="Rotate this token" aside="nothing is lost on the way" className="mt-4">
      <ol className="pt-1.5">
        <MakeStep made={made} busy={busy} onMake={onMake} facts={facts} />
        <CompareStep token={token} made={made} facts={facts} />
        <ProveStep newToken={facts.newToken} read={read} onProve={(newToken) => void prove(newToken)} />
        <PlacesStep ready={proven && placed} done={done} tick={tick} />
        <RevokeStep ready={ready} busy={busy} revoked={revoked} onRevoke={onRevoke} facts={facts} />
        <EndStep made={made} revoked={revoked} facts={facts} />
        <CalendarStep made={made} facts={facts} />
      </ol>
    </Card>
  );
}
