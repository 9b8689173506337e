import { Link } from "wouter";
import { diagnose } from "#/token/diagnose.ts";
import { redactToken } from "#/token/redact.ts";
import { buttonClass } from "../../ui/button.tsx";
import { handToken } from "../../ui/handed-token.ts";
import { CallNotes } from "../../ui/inspection/call-notes.tsx";
import { countPages, sayList } from "./list-words.ts";
import { holderOf } from "./page-rows.ts";
import type { PagesSession } from "./pages-session.ts";
import { SessionNotes } from "./session-notes.tsx";
import { pagesIn, type SessionState } from "./session-state.ts";
import { TokenNote } from "./token-note.tsx";
import { useMomentPassed } from "./use-moment-passed.ts";

const WORKS = new Set(["valid", "expiring", "limited"]);
const BAR = "rounded bg-mute motion-safe:animate-pulse";

/**
 * The shape of the table, where its first row takes longer than a moment. Made no sooner: what moves is a layer of its
 * own each, also while it can't be seen.
 */
function Skeleton() {
  const late = useMomentPassed();
  if (!late) return null;
  return (
    <div aria-hidden className="rounded-xl border border-line bg-panel px-5 py-2">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex gap-4 border-b border-line py-4 last:border-0">
          <div className={`${BAR} h-4 w-1/4`} />
          <div className={`${BAR} h-4 w-1/3`} />
          <div className={`${BAR} ml-auto h-4 w-24`} />
        </div>
      ))}
    </div>
  );
}

/** The token is in the way: ended, of another kind, not to be judged. Graph may list its Pages all the same. */
function ownTrouble({ described, clock }: SessionState) {
  if (described === null || clock === null) return null;
  const { evidence } = described;
  const { state } = diagnose(evidence, clock.observedAt);
  const isApp = evidence.kind === "inspected" && evidence.inspection.type === "app";
  return WORKS.has(state) || isApp || evidence.kind === "self-known" ? null : { evidence, clock };
}

interface SessionHeadProps {
  readonly session: PagesSession;
  readonly state: SessionState;
  readonly several: boolean;
}

/** What came of one token: a sentence, and what stands in the way. */
export function SessionHead({ session, state, several }: SessionHeadProps) {
  const holder = holderOf(session, state);
  const pages = pagesIn(state);
  const trouble = ownTrouble(state);
  const reading = state.working === "list";
  const said = sayList(state, holder);
  return (
    <div className="grid gap-3">
      <p data-listing={state.listing.state} className="mx-1 text-[0.8125rem] wrap-anywhere text-ink-3">
        {several && (
          <b className="font-semibold text-ink-2">
            {holder.name ?? redactToken(session.token)}
            {": "}
          </b>
        )}
        {reading && state.wait === null ? `Reading… ${countPages(pages.length)} so far.` : said}
      </p>
      {holder.life.cause === "page-token-short-lived" && pages.length > 0 && (
        <p className="mx-1">
          <Link
            href="/exchange"
            onClick={() => handToken(session.token)}
            className={buttonClass("secondary", true)}
          >
            Exchange this token first
          </Link>
        </p>
      )}
      {trouble && <TokenNote {...trouble} />}
      <SessionNotes session={session} state={state} />
      {state.described && <CallNotes notes={state.described.notes} clock={state.clock} />}
      {reading && pages.length === 0 && state.wait === null && <Skeleton />}
    </div>
  );
}
