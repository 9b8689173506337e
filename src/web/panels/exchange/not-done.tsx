import { causeOf, matchRefusal } from "#/token/causes/index.ts";
import type { CauseId } from "#/token/causes/cause-ids.ts";
import { diagnose } from "#/token/diagnose.ts";
import type { ExchangeAnswer, ExchangeOutcome } from "#/token/exchanges/exchange-answer.ts";
import type { ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import { inputKind } from "#/token/exchanges/input-kind.ts";
import type { Rating } from "#/token/exchanges/rules.data.ts";
import { Button } from "../../ui/button.tsx";
import { StepsList } from "../../ui/inspection/steps-list.tsx";

/** Questions change nothing: they may be asked again without a thought. */
const QUESTIONS: ReadonlySet<ExchangeId> = new Set([
  "token-info",
  "deprecation-check",
  "page-tokens",
  "app-token",
]);
const CODES: ReadonlySet<ExchangeId> = new Set(["code", "redeem"]);

function causesOf(outcome: ExchangeOutcome): readonly CauseId[] {
  switch (outcome.kind) {
    case "refused":
      return matchRefusal(outcome.refusal);
    case "unreachable":
    case "unreadable":
      return diagnose(outcome, 0).findings.map(({ cause }) => cause);
    case "done":
    case "held-back":
      return [];
  }
}

/** Without an answer, what was asked for may have been done all the same. */
function doubtOf(exchange: ExchangeId, { kind }: ExchangeOutcome): string {
  if (kind !== "unreachable" && kind !== "unreadable") return "";
  if (QUESTIONS.has(exchange)) return "Nothing was changed.";
  if (CODES.has(exchange))
    return "The code may be used up all the same: start a new login if it is refused now.";
  return "Whether Meta did it all the same can't be told from this. The old token is checked below.";
}

function heldText({ outcome, planned }: ExchangeAnswer): string {
  if (outcome.kind !== "held-back") return "";
  if (outcome.why === "no-app") {
    return "No app is set up on this server that this could be done with: it needs the app's id and secret.";
  }
  const reason = planned?.reason ?? "";
  return outcome.why === "unconfirmed" ? `It was not confirmed. ${reason}` : reason;
}

/** What a rule held back is named by how it was rated: most of it would not fail, but gain nothing or come too early. */
const BY_RATING: Partial<Readonly<Record<Rating, string>>> = {
  impossible: "Not sent: it could only fail",
  "not-yet": "Not sent: something else comes first",
  pointless: "Not sent: nothing would be gained",
};

const isUnseen = ({ before, observedAt }: ExchangeAnswer) =>
  before !== null && inputKind(before.evidence, observedAt).kind === "unjudged";

function heldHeadline(why: "rule" | "unconfirmed" | "no-app", answer: ExchangeAnswer): string {
  if (why === "unconfirmed") return "Not sent: it was not confirmed";
  if (why === "no-app") return "Not sent: no app is set up for it";
  if (isUnseen(answer)) return "Not sent: it could not be inspected";
  return BY_RATING[answer.planned?.rating ?? "impossible"] ?? "Not sent";
}

interface NotDoneProps {
  readonly answer: ExchangeAnswer;
  /** Null where it is asked for again elsewhere. */
  readonly onRetry: (() => void) | null;
}

/** Why an exchange came to nothing, as a cause with what to do about it. Meta's own words come last. */
export function NotDone({ answer, onRetry }: NotDoneProps) {
  const { outcome, planned, exchange } = answer;
  if (outcome.kind === "held-back") {
    return (
      <div data-cause={planned?.causes.join(" ") ?? ""} className="px-5 pt-1 pb-4">
        <h3 className="text-lg font-semibold">{heldHeadline(outcome.why, answer)}</h3>
        <p className="mt-1 text-ink-2">{heldText(answer)}</p>
        {onRetry !== null && (outcome.why === "unconfirmed" || isUnseen(answer)) && (
          <Button small className="mt-2" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    );
  }
  const causes = causesOf(outcome);
  const { headline, explanation, steps, retryable } = causeOf(causes[0] ?? "unrecognised-refusal");
  const again = retryable || QUESTIONS.has(exchange);
  return (
    <div data-cause={causes.join(" ")}>
      <div className="px-5 pt-1 pb-2">
        <h3 className="text-lg font-semibold text-balance">{headline}</h3>
        <p className="mt-1 max-w-[66ch] wrap-anywhere text-ink-2">
          {explanation} {doubtOf(exchange, outcome)}
        </p>
        {outcome.kind === "refused" && outcome.refusal.message !== "" && (
          <p className="mt-2 text-[0.8125rem] wrap-anywhere text-ink-3">
            Meta's words: “{outcome.refusal.message}”
          </p>
        )}
      </div>
      <StepsList steps={steps} token={null} onRetry={again ? onRetry : null} />
    </div>
  );
}
