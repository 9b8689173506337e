import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import { DATA_ACCESS, dated, LOGIN_SECURITY, LONG_LIVED } from "../causes/source.ts";
import { open, see } from "../causes/step.ts";
import type { Inspection } from "../inspection.ts";
import { splitByAccess } from "../lasting-access.ts";
import { inWords, lengthInWords } from "../relative-time.ts";
import type { NextStep, Reason, State, Verdict } from "../verdict.ts";
import { type Clocks, clockReasons, type Near, nearEnd, utc } from "./clocks.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { describeToken, gapReasons, stillEnds } from "./describe-token.ts";
import { inheritedLife } from "./inherited-life.ts";
import { nameScopes, reasonOf } from "./quote.ts";

interface Finding {
  readonly state: State;
  readonly causes: readonly CauseId[];
  readonly near: Near;
}

function readState(inspection: Inspection, clocks: Clocks): Finding {
  const inherited = inheritedLife(inspection, clocks.now);
  const near = nearEnd(clocks);
  const soon: readonly CauseId[] = near ? ["expires-soon"] : [];
  // An error beside is_valid: true was never recorded; it is shown, not passed over.
  const told = inspection.refusal ? matchRefusal(inspection.refusal) : [];
  if (clocks.ended) return { state: "ended", causes: ["expired", ...inherited], near };
  if (clocks.dataEnded) {
    return { state: "limited", causes: ["data-access-expired", ...inherited, ...soon], near };
  }
  if (told.length) return { state: "limited", causes: told, near };
  return { state: near ? "expiring" : "valid", causes: [...inherited, ...soon], near };
}

function headlineOf(inspection: Inspection, clocks: Clocks, { state, causes, near }: Finding): string {
  const { type, expires } = inspection;
  const { now, end, dataEnd, fresh } = clocks;
  const until = end === null ? "" : inWords(end, now);
  const data = dataEnd === null ? "" : inWords(dataEnd, now);
  if (state === "ended") return `Its time ran out ${until}`;
  const some = splitByAccess(inspection.scopes).lasts.length > 0;
  const access = some ? "access to some data" : "access to data";
  if (clocks.dataEnded) return `${some ? "Works" : "Still logs in"}, but its ${access} ended ${data}`;
  if (causes[0] === "page-token-short-lived") {
    return `Works for ${lengthInWords((end ?? now) - now)} more: it probably came from a short-lived user token`;
  }
  if (near === "data") return `Works now, but its ${access} ends ${data}`;
  if (near === "token") return `Works now, but its time limit is ${until}`;
  if (fresh) return `Works for ${lengthInWords((end ?? now) - now)} more, which is normal for this kind`;
  if (end !== null) return `Works now; its time limit is ${until}`;
  if (type === "app") return "Works as long as the app's secret stays the same";
  if (dataEnd !== null) return `Works, not limited by time; its ${access} ends ${data}`;
  return expires.kind === "never"
    ? "Works now, and is not limited by time"
    : "Works now; Graph reports no time limit";
}

/** What kind and clocks mean, in a sentence or two. */
function meaningOf({ type, expires }: Inspection, { end, ended, shortLived }: Clocks): string {
  if (ended) return "Graph still called it valid, but its time is over by the clock. Only a new login helps.";
  if (type === "app" && end === null) return stillEnds(type);
  if (expires.kind === "never") return `It is not limited by time. ${stillEnds(type)}`;
  if (end === null)
    return `Graph reports no time limit, which does not mean that there is none. ${stillEnds(type)}`;
  if (type === "page") return `It lasts until ${utc(end)}.`;
  if (shortLived) return "Short-lived tokens last 1 to 2 hours. Exchange it while it lives to keep access.";
  const renewal =
    type === "system-user"
      ? "While it lives it can be renewed with fb_exchange_token and set_token_expires_in_60_days=true."
      : "Afterwards only a new login helps.";
  return `It lasts until ${utc(end)}. ${renewal}`;
}

/** Which permissions the clock of data access means, where it does not mean all of them. */
function concernsOf({ scopes }: Inspection): string {
  const { ends, lasts } = splitByAccess(scopes);
  if (ends.length === 0 || lasts.length === 0) return "";
  return `This concerns ${nameScopes(ends)}. Its other permissions keep their access.`;
}

function lastingReasons({ scopes, dataAccess }: Inspection): Reason[] {
  const { lasts, allLast } = splitByAccess(scopes);
  if (!allLast || dataAccess.kind !== "at") return [];
  const text = `Its permissions keep their access to data after that: ${nameScopes(lasts)}.`;
  return [{ text, source: dated(DATA_ACCESS) }];
}

const listPages = ({ type, scopes }: Inspection): NextStep[] =>
  type !== "page" && scopes?.includes("pages_show_list")
    ? [open("List the Pages that it can act for.", "pages")]
    : [];

function stepsOf(inspection: Inspection, { end, dataEnd }: Clocks, near: Near): NextStep[] {
  const { type, expires } = inspection;
  if (type === "app") return [see("Keep it on the server only.", LOGIN_SECURITY)];
  const renew = open("Before data access ends, have the person log in with auth_type=reauthorize.", "log-in");
  const list = listPages(inspection);
  if (near === "data") return [renew, ...list];
  if (end !== null && type === "system-user")
    return [open("Renew it before its limit.", "exchange"), ...list];
  if (end !== null && type === "page")
    return [see("A Page token is not exchanged: exchange the user token behind it.", LONG_LIVED)];
  if (end !== null)
    return [open("Exchange it for a new long-lived token before its limit.", "exchange"), ...list];
  const keep = see("Don't exchange it: the result would end after 60 days.", LONG_LIVED);
  const check = see("Check it at least daily: Meta tells nobody when a token ends early.", LOGIN_SECURITY);
  return [...(dataEnd === null ? [] : [renew]), ...(expires.kind === "never" ? [keep] : []), check, ...list];
}

/** A token that Graph calls valid, and what its clocks say to that. */
export function judgeWorking(inspection: Inspection, clocks: Clocks): Verdict {
  const finding = readState(inspection, clocks);
  const { state, causes, near } = finding;
  const first = causes[0];
  const plain = first === undefined || first === "expires-soon" || first === "expired";
  const told = inspection.refusal && state !== "ended";
  const nearing = near === "data" && plain;
  const concerns = nearing || clocks.dataEnded ? concernsOf(inspection) : "";
  const dataNote = nearing ? `${causeOf("data-access-expired").explanation} ${concerns}`.trim() : "";
  const meaning = meaningOf(inspection, clocks);
  return composeVerdict({
    state,
    causes,
    refusal: inspection.refusal,
    ...(told && !clocks.dataEnded ? {} : { headline: headlineOf(inspection, clocks, finding) }),
    intro: [describeToken(inspection), dataNote].filter(Boolean).join(" "),
    ...(plain
      ? { explanation: meaning }
      : { outro: [clocks.dataEnded ? concerns : "", meaning].filter(Boolean).join(" ") }),
    why: [
      ...(told ? [reasonOf(inspection.refusal, "error · debug_token")] : []),
      inspection.valid
        ? { text: "Graph calls the token valid.", source: "is_valid true · debug_token" }
        : { text: "Valid or not: not reported.", source: "no is_valid · debug_token" },
      ...clockReasons(inspection, clocks.now),
      ...lastingReasons(inspection),
      ...gapReasons(inspection),
    ],
    ...(first === undefined || first === "expires-soon" ? { steps: stepsOf(inspection, clocks, near) } : {}),
    changesAt: clocks.changesAt,
  });
}
