import { Hourglass, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { lengthInWords } from "#/token/relative-time.ts";
import type { Pause } from "#/token/pages/pause.ts";
import { isResumable, type WalkStop } from "#/token/pages/walk.ts";
import { causesOfStop, sayStop } from "#/token/pages/walk-words.ts";
import { Button } from "../../ui/button.tsx";
import { countPages } from "./list-words.ts";
import type { PagesSession } from "./pages-session.ts";
import { inspectionIn, isOver, isPageToken, type SessionState, type Wait } from "./session-state.ts";

const note = "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-panel px-5 py-3";

/** Whole seconds until a moment of this machine's clock, counted down. */
function useSecondsLeft(until: number): number {
  const [left, setLeft] = useState(() => Math.max(0, Math.ceil((until - Date.now()) / 1000)));
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

/** Why there is a pause, in a sentence. */
const sayPause = ({ why, percent }: Pause) =>
  why === "refused"
    ? "Graph's limit is used up."
    : `Graph's limit is ${Math.round(percent ?? 0)} % used: the rest is left for the app's own work.`;

/** A pause for ears: said once, without a countdown. */
export const sayWait = ({ pause }: Wait) =>
  `${sayPause(pause)} Going on by itself in ${lengthInWords(pause.seconds)}.`;

function WaitNote({ wait, session }: { readonly wait: Wait; readonly session: PagesSession }) {
  const { pause } = wait;
  const left = useSecondsLeft(wait.until);
  const by = pause.by === "graph" ? "as Graph asks" : "a guess: Graph does not say for how long";
  return (
    <div role="group" aria-label="Waiting" data-cause={pause.cause ?? undefined} className={note}>
      <Hourglass size={18} className="shrink-0 text-warn" aria-hidden />
      <p className="min-w-0 grow basis-64">
        {sayPause(pause)} Going on by itself in{" "}
        <span className="tabular font-semibold">{lengthInWords(left)}</span>, {by}. What came stays.
      </p>
      {pause.why === "near" && (
        <label className="flex items-center gap-2 text-[0.8125rem] text-ink-2">
          Pause from
          <select
            value={session.sparingFrom}
            onChange={(event) => session.spareFrom(Number(event.target.value))}
            className="min-h-8 rounded-lg border border-edge bg-panel px-2 text-ink"
          >
            {[70, 80, 90, 100].map((percent) => (
              <option key={percent} value={percent}>
                {percent} %
              </option>
            ))}
          </select>
        </label>
      )}
      <Button onClick={session.hurry}>Go on now</Button>
      <Button onClick={session.cancel}>Stop</Button>
    </div>
  );
}

/** A Page's own token has no list that could stop; its Page may be refused. */
function OwnNote({ session, state }: { readonly session: PagesSession; readonly state: SessionState }) {
  const { own, trouble } = state;
  const failed = own !== null && own.kind !== "known" && own.kind !== "not-asked" ? own : null;
  if (failed === null && trouble === null) return null;
  return (
    <div
      role="alert"
      aria-label="Stopped"
      data-cause={failed === null ? undefined : causesOfStop(failed).join(" ") || undefined}
      className={note}
    >
      <TriangleAlert size={18} className="shrink-0 text-warn" aria-hidden />
      <p className="min-w-0 grow basis-64 wrap-anywhere">
        <b className="font-semibold">The Page was not read.</b> {trouble ?? (failed && sayStop(failed))}
      </p>
      <Button onClick={session.again}>Try again</Button>
    </div>
  );
}

function StopNote({ session, state }: { readonly session: PagesSession; readonly state: SessionState }) {
  const { stop, items, state: stage } = state.listing;
  const cancelled = stage === "going" && state.cancelled;
  if (stop === null && !cancelled && state.trouble === null) return null;
  // The verdict on an ended token has said all that there is to say.
  if (state.trouble === null && items.length === 0 && inspectionIn(state)?.valid === false) return null;
  const came = items.length === 0 ? "No Page came." : `${countPages(items.length)} came before and stay.`;
  const why = state.trouble ?? (stop === null ? "You stopped it." : sayStop(stop));
  const causes = stop === null || state.trouble !== null ? [] : causesOfStop(stop);
  const said = stop?.kind === "refused" ? stop.refusal.message : null;
  const never = items.length === 0 && state.trouble === null && (stop?.kind === "not-asked" || isOver(state));
  const canGoOn = state.trouble !== null || cancelled || (isResumable(stop) && !isOver(state));
  return (
    <div role="alert" aria-label="Stopped" data-cause={causes.join(" ") || undefined} className={note}>
      <TriangleAlert size={18} className="shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold">
          {never ? "This token lists no Pages." : `The list was not read to its end. ${came}`}
        </p>
        <p className="wrap-anywhere text-ink-2">
          {why}
          {said !== null && <q className="ml-1 text-[0.8125rem] text-ink-3">{said}</q>}
        </p>
      </div>
      {canGoOn && <Button onClick={session.goOn}>Go on</Button>}
    </div>
  );
}

/** Portfolios are asked for after the list, so that their failing leaves the list as it is. */
function OwnersNote({ session, stop }: { readonly session: PagesSession; readonly stop: WalkStop }) {
  return (
    <div
      role="alert"
      aria-label="Portfolios not read"
      data-cause={causesOfStop(stop).join(" ") || undefined}
      className={note}
    >
      <TriangleAlert size={18} className="shrink-0 text-warn" aria-hidden />
      <p className="min-w-0 grow basis-64 wrap-anywhere">
        <b className="font-semibold">Not every Page's portfolio could be read.</b> {sayStop(stop)}
      </p>
      <Button onClick={session.readOwners}>Ask for them again</Button>
    </div>
  );
}

/** Why a list waits, or why it stopped, and the button that goes on. */
export function SessionNotes({
  session,
  state,
}: {
  readonly session: PagesSession;
  readonly state: SessionState;
}) {
  if (state.wait !== null) return <WaitNote wait={state.wait} session={session} />;
  if (state.working !== null) return null;
  const Note = isPageToken(state) ? OwnNote : StopNote;
  return (
    <>
      <Note session={session} state={state} />
      {state.ownersStop !== null && <OwnersNote session={session} stop={state.ownersStop} />}
    </>
  );
}
