import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf } from "../causes/index.ts";
import type { NextStep, Reason, State, Verdict } from "../verdict.ts";

/** A verdict before its causes have added what they say. */
export interface Draft {
  readonly state: State;
  readonly causes: readonly CauseId[];
  /** The causes are rivals: only one of them is true. */
  readonly rivals?: boolean;
  /** The first cause's headline, unless given. */
  readonly headline?: string;
  /** Stands before the first cause's explanation. */
  readonly intro?: string;
  /** Stands in its place. */
  readonly explanation?: string;
  readonly outro?: string;
  readonly why?: readonly Reason[];
  /** Come before the first cause's steps. */
  readonly steps?: readonly NextStep[];
  readonly changesAt?: number | null;
}

/** Completes a draft with what its causes state. */
export function composeVerdict(draft: Draft): Verdict {
  const causes = draft.causes.map(causeOf);
  const first = causes[0];
  const rivals = (draft.rivals ?? false) && causes.length > 1;
  return {
    state: draft.state,
    findings: causes.map(({ id, certainty, headline, explanation }) => ({
      cause: id,
      certainty: rivals ? "likely" : certainty,
      headline,
      explanation,
    })),
    headline: draft.headline ?? first?.headline ?? "",
    explanation: [draft.intro, draft.explanation ?? first?.explanation, draft.outro]
      .filter(Boolean)
      .join(" "),
    why: draft.why ?? [],
    steps: [...(draft.steps ?? []), ...(first?.steps ?? [])],
    toTellApart: rivals ? (first?.tellApart ?? null) : null,
    retryable: first?.retryable ?? false,
    needsLogin: first?.needsLogin ?? false,
    changesAt: draft.changesAt ?? null,
  };
}
