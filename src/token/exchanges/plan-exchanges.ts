import type { CauseId } from "../causes/cause-ids.ts";
import type { Evidence } from "../evidence.ts";
import { inWords } from "../relative-time.ts";
import type { Verdict } from "../verdict.ts";
import { confirmationOf, EXCHANGE_IDS, type ExchangeId, type RuleId } from "./exchange-ids.ts";
import { type InputKind, inputKind } from "./input-kind.ts";
import { REASONS, type ReasonId } from "./reasons.data.ts";
import { RULES, type Rating } from "./rules.data.ts";

/** One exchange, judged before it runs. */
export interface PlannedExchange {
  readonly exchange: ExchangeId;
  readonly rating: Rating;
  readonly reason: string;
  /** May be asked for. A harmful one only with `confirm`. */
  readonly runnable: boolean;
  /** The words that must be typed first; null where none are asked for. */
  readonly confirm: string | null;
  /** What the verdict found, where the rating rests on it. */
  readonly causes: readonly CauseId[];
}

/** What can be made from what was given, and what each would change. */
export interface ExchangePlan {
  readonly input: InputKind;
  readonly exchanges: readonly PlannedExchange[];
  /** `rotate`, where the new token is to end after 60 days. */
  readonly rotateSixty: PlannedExchange;
  /** Epoch seconds at which the verdict behind it may change; null: for good. */
  readonly changesAt: number | null;
}

function momentsOf(evidence: Evidence): { readonly end: number | null; readonly dataEnd: number | null } {
  if (evidence.kind !== "inspected") return { end: null, dataEnd: null };
  const { expires, dataAccess } = evidence.inspection;
  return {
    end: expires.kind === "at" ? expires.at : null,
    dataEnd: dataAccess.kind === "at" ? dataAccess.at : null,
  };
}

function sentence(reason: ReasonId, evidence: Evidence, { headline, needsLogin }: Verdict, now: number) {
  const { end, dataEnd } = momentsOf(evidence);
  const ended = reason === "data-over" ? dataEnd : end;
  const values: Readonly<Record<string, string>> = {
    "{left}": end === null ? "" : inWords(end, now),
    "{when}": ended === null ? "" : inWords(ended, now),
    "{headline}": headline,
    "{remedy}": needsLogin ? "Only a new login helps." : "No exchange helps.",
  };
  return REASONS[reason].replace(/\{\w+\}/g, (name) => values[name] ?? "").replace(/ (?=[.:;])/g, "");
}

/** The reasons that say what the verdict says. */
const FROM_VERDICT: ReadonlySet<ReasonId> = new Set([
  "expired",
  "ended",
  "system-over",
  "data-over",
  "limited-too",
  "debug-only",
  "foreign-secret",
  "instagram",
  "threads",
  "openid",
  "secret",
  "unusable",
  "unjudged",
]);

/**
 * Judges every exchange before it runs: what would come of it, or why it can't be. The same rules hold on the page and
 * on the server, which inspects the token itself before it exchanges anything.
 * @param now epoch seconds
 */
export function planExchanges(evidence: Evidence, now: number): ExchangePlan {
  const { kind, verdict } = inputKind(evidence, Math.floor(now));
  const causes = verdict.findings.map(({ cause }) => cause);
  const judge = (exchange: ExchangeId, rule: RuleId = exchange): PlannedExchange => {
    const [rating, reason, anyway] = RULES[kind][rule];
    const waits = rating === "not-yet" || rating === "pointless";
    return {
      exchange,
      rating,
      reason: sentence(reason, evidence, verdict, now),
      runnable: rating !== "impossible" && (!waits || anyway !== undefined),
      confirm: rating === "harmful" ? confirmationOf(exchange) : null,
      causes: FROM_VERDICT.has(reason) ? causes : [],
    };
  };
  return {
    input: kind,
    exchanges: EXCHANGE_IDS.map((exchange) => judge(exchange)),
    rotateSixty: judge("rotate", "rotate-sixty"),
    changesAt: verdict.changesAt,
  };
}

/** What may be done with a login's code, or with a client code: which of the two it is can't be told by its look. */
export function planCode(): Omit<ExchangePlan, "rotateSixty"> {
  const exchanges = EXCHANGE_IDS.map((exchange): PlannedExchange => {
    const [rating, reason] = RULES.code[exchange];
    const runnable = rating === "recommended" || rating === "possible";
    return { exchange, rating, reason: REASONS[reason], runnable, confirm: null, causes: [] };
  });
  return { input: "code", exchanges, changesAt: null };
}
