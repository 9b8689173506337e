import { Hourglass, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { lengthInWords } from "#/token/relative-time.ts";
import { isResumable } from "#/token/pages/walk.ts";
import { causesOfStop, sayStop } from "#/token/pages/walk-words.ts";
import { Button } from "../../ui/button.tsx";
import { countPages } from "./list-words.ts";
import type { PagesSession } from "./pages-session.ts";
import type { SessionState, Wait } from "./session-state.ts";

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

function WaitNote({ wait, session }: { readonly wait: Wait; readonly session: PagesSession }) {
  const { pause } = wait;
  const left = useSecondsLeft(wait.until);
  const why =
    pause.why === "refused"
      ? "Graph's limit is used up."
      : `Graph's limit is ${Math.round(pause.percent ?? 0)} % used: the rest is left for the app's own work.`;
  const by = pause.by === "graph" ? "as Graph asks" : "a guess: Graph does not say for how long";
  return (
    <div role="group" aria-label="Waiting" data-cause={pause.cause ?? undefined} className={note}>
      <Hourglass size={18} className="shrink-0 text-warn" aria-hidden />
      <p className="min-w-0 grow basis-64">
        {why} Going on by itself in <span className="tabular font-semibold">{lengthInWords(left)}</span>, {by}
        . What came stays.
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

function StopNote({ session, state }: { readonly session: PagesSession; readonly state: SessionState }) {
  const { stop, items, state: stage } = state.listing;
  const cancelled = stage === "going" && state.cancelled;
  if (stop === null && !cancelled && state.trouble === null) return null;
  const came = items.length === 0 ? "No Page came." : `${countPages(items.length)} came before and stay.`;
  const why = state.trouble ?? (stop === null ? "You stopped it." : sayStop(stop));
  const causes = stop === null || state.trouble !== null ? [] : causesOfStop(stop);
  const said = stop?.kind === "refused" ? stop.refusal.message : null;
  const canGoOn = state.trouble !== null || cancelled || isResumable(stop);
  return (
    <div role="alert" aria-label="Stopped" data-cause={causes.join(" ") || undefined} className={note}>
      <TriangleAlert size={18} className="shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold">The list was not read to its end. {came}</p>
        <p className="wrap-anywhere text-ink-2">
          {why}
          {said !== null && <q className="ml-1 text-[0.8125rem] text-ink-3">{said}</q>}
        </p>
      </div>
      {canGoOn && <Button onClick={session.goOn}>Go on</Button>}
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
  return state.working === null ? <StopNote session={session} state={state} /> : null;
}
