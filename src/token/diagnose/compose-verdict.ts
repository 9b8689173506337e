import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, doubtedCause } from "../causes/index.ts";
import { open } from "../causes/step.ts";
import type { Refusal } from "../refusal.ts";
import type { Finding, NextStep, Reason, State, Verdict } from "../verdict.ts";

/** A verdict before its causes have added what they say. */
export interface Draft {
  readonly state: State;
  readonly causes: readonly CauseId[];
  /** What the causes were read off; when it proves too little, the one that it tells is likely only. */
  readonly refusal?: Refusal | null;
  /** The causes are rivals: only one of them is true. */
  readonly rivals?: boolean;
  /** The first cause's headline, with "Probably" where that is likely only. One that is given stands as it is. */
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

/** Names keep their capitals inside a sentence. */
const NAME = /^(?:Meta|Facebook|Instagram|Graph|Threads|API)\b/;

/** A cause's headline as a guess. */
function guessed(headline: string): string {
  const start = NAME.test(headline) ? headline.charAt(0) : headline.charAt(0).toLowerCase();
  return `Probably: ${start}${headline.slice(1)}`;
}

/** Where only a new login helps, the last step leads to one, unless another does already. */
function withLogin(steps: readonly NextStep[], needed: boolean): readonly NextStep[] {
  const leads = steps.some(({ action }) => action?.kind === "open" && action.panel === "log-in");
  return needed && !leads
    ? [...steps, open("Or get a new token here, with an app of your own.", "log-in")]
    : steps;
}

/** Completes a draft with what its causes state. */
export function composeVerdict(draft: Draft): Verdict {
  const causes = draft.causes.map(causeOf);
  const first = causes[0];
  const rivals = (draft.rivals ?? false) && causes.length > 1;
  const doubted = draft.refusal ? doubtedCause(draft.refusal) : null;
  const findings = causes.map(({ id, certainty, headline, explanation }): Finding => ({
    cause: id,
    certainty: rivals || id === doubted ? "likely" : certainty,
    headline,
    explanation,
  }));
  const own = first?.headline ?? "";
  return {
    state: draft.state,
    findings,
    headline: draft.headline ?? (findings[0]?.certainty === "likely" ? guessed(own) : own),
    explanation: [draft.intro, draft.explanation ?? first?.explanation, draft.outro]
      .filter(Boolean)
      .join(" "),
    why: draft.why ?? [],
    steps: withLogin([...(draft.steps ?? []), ...(first?.steps ?? [])], first?.needsLogin ?? false),
    toTellApart: rivals ? (first?.tellApart ?? null) : null,
    retryable: first?.retryable ?? false,
    needsLogin: first?.needsLogin ?? false,
    changesAt: draft.changesAt ?? null,
  };
}
