import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import type { PlannedExchange } from "#/token/exchanges/plan-exchanges.ts";
import { redactToken } from "#/token/redact.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { saveCalendarEntry } from "../../ui/inspection/calendar-entry.ts";
import { Works } from "./before-after.tsx";
import { CompareStep } from "./compare-step.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { NotDone } from "./not-done.tsx";
import { RotationStep } from "./rotation-step.tsx";
import { ProveStep } from "./prove-step.tsx";
import { rotationFacts, type RotationFacts } from "./rotation-facts.ts";
import { useFocusOnRun } from "./use-focus-on-run.ts";
import { PLACES, type Rotation } from "./use-rotation.ts";
import type { Run } from "./use-runs.ts";

interface RotationCardProps {
  readonly rotation: Rotation;
  /** What is to be said of a new token that ends after 60 days. */
  readonly sixty: PlannedExchange;
  /** The run that made the new token; null before. */
  readonly made: Run | null;
  /** The run that revoked the old one; null before. */
  readonly revoked: Run | null;
  readonly busy: boolean;
  readonly onMake: (sixtyDays: boolean, confirmation: string | null) => void;
  /** Inspects both tokens again. */
  readonly onCheck: () => void;
  readonly onProve: (newToken: string) => void;
  readonly onTick: (place: string) => void;
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
  sixty,
  facts,
}: Pick<RotationCardProps, "made" | "busy" | "onMake" | "sixty"> & { readonly facts: RotationFacts }) {
  const { confirm, reason } = sixty;
  // A token without an end gets none by default.
  const [sixtyDays, setSixtyDays] = useState(confirm === null);
  const there = facts.newToken !== null;
  const words = sixtyDays ? confirm : null;
  return (
    <RotationStep number={1} title="Make the new token" state={there ? "done" : "now"}>
      {!there && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          {words === null && (
            <Button look="primary" disabled={busy} onClick={() => onMake(sixtyDays, null)}>
              Make the new token
            </Button>
          )}
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
      {!there && words !== null && (
        <>
          <p className="my-2 text-bad">{reason}</p>
          <div className="-mx-5 sm:-ml-[11rem]">
            <ConfirmForm
              key={made?.number ?? 0}
              exchange="rotate"
              words={words}
              disabled={busy}
              onConfirm={(typed) => onMake(true, typed)}
            />
          </div>
        </>
      )}
      <Trouble run={made} onRetry={words === null ? () => onMake(sixtyDays, null) : null} />
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
export function RotationCard(props: RotationCardProps) {
  const { rotation, made, revoked, busy } = props;
  const { about, read, done } = rotation;
  const facts = rotationFacts(made, revoked);
  const card = useFocusOnRun(revoked ?? made, "[aria-current=step] h3, h2");
  const proven = read?.kind === "told" && read.extra.kind === "known" && facts.replaces;
  const ready = proven && PLACES.every((place) => done.has(place));
  return (
    <div ref={card}>
      <Card title="Rotate this token" aside="nothing is lost on the way" className="mt-4">
        <ol className="pt-1.5">
          <MakeStep made={made} busy={busy} onMake={props.onMake} sixty={props.sixty} facts={facts} />
          <CompareStep token={about.token} made={made} facts={facts} onCheck={props.onCheck} />
          <ProveStep newToken={facts.newToken} read={read} onProve={props.onProve} />
          <PlacesStep ready={proven} done={done} tick={props.onTick} />
          <RevokeStep ready={ready} busy={busy} revoked={revoked} onRevoke={props.onRevoke} facts={facts} />
          <EndStep made={made} revoked={revoked} facts={facts} />
          <CalendarStep made={made} facts={facts} />
        </ol>
      </Card>
    </div>
  );
}
