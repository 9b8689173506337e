import { useLocation } from "wouter";
import { diagnose } from "#/token/diagnose.ts";
import type { Inspection } from "#/token/inspection.ts";
import type { State } from "#/token/verdict.ts";
import { lengthInWords } from "#/token/relative-time.ts";
import { Button } from "../../ui/button.tsx";
import { handToken } from "../../ui/handed-token.ts";
import { StateChip } from "../../ui/state-chip.tsx";
import type { InHand } from "./use-desk.ts";

const KINDS: Readonly<Record<Inspection["type"], string>> = {
  user: "User token",
  page: "Page token",
  "system-user": "System-user token",
  app: "App token",
  unknown: "Token",
};

function lifeOf({ evidence }: InHand, state: State, now: number): string | null {
  if (evidence.kind !== "inspected") return null;
  const { type, expires } = evidence.inspection;
  const kind = KINDS[type];
  if (state === "ended" || state === "invalid") return kind;
  if (expires.kind === "never") return `${kind} · not by time`;
  if (expires.kind !== "at") return kind;
  return `${kind} · ${lengthInWords(Math.max(expires.at - now, 0))} left`;
}

/** What is in the field, in one line: the same verdict as on the page that inspects, which is a click away. */
export function InHandLine({ hand, now }: { readonly hand: InHand; readonly now: number }) {
  const [, navigate] = useLocation();
  const { state, headline, findings, needsLogin } = diagnose(hand.evidence, now);
  const life = lifeOf(hand, state, now);
  const { token } = hand;
  return (
    <section
      aria-label="Verdict"
      data-state={state}
      data-cause={findings.map(({ cause }) => cause).join(" ")}
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-panel px-5 py-3"
    >
      <StateChip state={state} />
      <div className="min-w-0 grow basis-60">
        <h2 className="font-semibold wrap-anywhere">{headline}</h2>
        {life !== null && <p className="tabular text-[0.8125rem] text-ink-3">{life}</p>}
      </div>
      {needsLogin && (
        <Button small look="primary" onClick={() => navigate("/login")}>
          Log in again
        </Button>
      )}
      {token !== null && (
        <Button
          small
          onClick={() => {
            handToken(token);
            navigate("/");
          }}
        >
          Full verdict
        </Button>
      )}
    </section>
  );
}
