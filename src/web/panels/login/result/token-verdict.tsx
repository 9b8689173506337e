import { useEffect } from "react";
import { classify } from "#/token/classify.ts";
import { diagnose } from "#/token/diagnose.ts";
import type { Evidence } from "#/token/evidence.ts";
import { redactToken } from "#/token/redact.ts";
import { VerdictCard } from "../../../ui/inspection/verdict-card.tsx";
import type { Announce } from "../../../ui/inspection/use-announcer.ts";
import { useNow } from "../../../ui/use-now.ts";
import { inspectionOf, listOf, type TokenFacts } from "../use-token-facts.ts";

interface TokenVerdictProps {
  readonly token: string;
  readonly facts: TokenFacts;
  readonly announce: Announce;
}

function evidenceOf(token: string, facts: TokenFacts): Evidence {
  const { evidence } = facts.answer;
  if (evidence.kind !== "inspected") return evidence;
  return { ...evidence, beside: { family: classify(token).family, permissions: listOf(facts) } };
}

/** The verdict on a token that a login gave, as Inspect would give it. */
export function TokenVerdict({ token, facts, announce }: TokenVerdictProps) {
  const evidence = evidenceOf(token, facts);
  const now = useNow(facts.clock, (at) => diagnose(evidence, at).changesAt);
  const verdict = diagnose(evidence, now);
  const topic = `${facts.clock.receivedAt} ${verdict.state}`;
  useEffect(() => announce(topic, verdict.headline), [announce, topic, verdict.headline]);
  return (
    <VerdictCard
      verdict={verdict}
      inspection={inspectionOf(facts)}
      clock={facts.clock}
      shown={redactToken(token)}
    />
  );
}
