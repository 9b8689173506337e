import type { Refusal } from "../refusal.ts";
import { APP } from "./app.ts";
import { CALLER } from "./caller.ts";
import type { CauseFamily, CauseId } from "./cause-ids.ts";
import type { Cause, CauseEntry, CausesOf } from "./cause.ts";
import { areDoubtedWords, isDoubted } from "./doubted.ts";
import { LIMITED } from "./limits.ts";
import { LOGIN } from "./login.ts";
import { PAGE } from "./page.ts";
import { PERMISSION } from "./permission.ts";
import { PLATFORM } from "./platform.ts";
import { PROOF } from "./proof.ts";
import { REQUEST } from "./request.ts";
import { SESSION } from "./session.ts";
import { SHAPE } from "./shape.ts";
import { TIME } from "./time.ts";

/** The families in the order in which Meta's words are tried: the closer wording comes first. */
const FAMILIES: { readonly [F in CauseFamily]: CausesOf<F> } = {
  time: TIME,
  proof: PROOF,
  login: LOGIN,
  page: PAGE,
  session: SESSION,
  shape: SHAPE,
  app: APP,
  caller: CALLER,
  permission: PERMISSION,
  limits: LIMITED,
  request: REQUEST,
  platform: PLATFORM,
};

// One spread a family: an id that no table or two tables hold does not compile.
const ENTRIES: Readonly<Record<CauseId, CauseEntry>> = {
  ...TIME,
  ...PROOF,
  ...LOGIN,
  ...PAGE,
  ...SESSION,
  ...SHAPE,
  ...APP,
  ...CALLER,
  ...PERMISSION,
  ...LIMITED,
  ...REQUEST,
  ...PLATFORM,
};

function isCauseId(text: string): text is CauseId {
  return Object.hasOwn(ENTRIES, text);
}

function isFamily(text: string): text is CauseFamily {
  return Object.hasOwn(FAMILIES, text);
}

const IDS = Object.keys(ENTRIES).filter(isCauseId);

const FAMILY_OF = new Map(
  Object.keys(FAMILIES)
    .filter(isFamily)
    .flatMap((family) => Object.keys(FAMILIES[family]).map((id) => [id, family] as const)),
);

const CERTAIN_CODES = new Map(
  IDS.flatMap((id) => (ENTRIES[id].codes ?? []).map((code) => [code, id] as const)),
);
const VAGUE_CODES = new Map(
  IDS.flatMap((id) => (ENTRIES[id].vague ?? []).map((code) => [code, id] as const)),
);

type Range = readonly [from: number, to: number, cause: CauseId];

/** Subcodes of media uploads: videos, and Instagram's containers (its error codes, Jun 2026). */
const SUBCODE_RANGES: readonly Range[] = [
  [1363000, 1363999, "upload-problem"],
  [2207003, 2207034, "upload-problem"],
  [2207052, 2207059, "upload-problem"],
];

/** Meta's own ranges: 200-299 permissions, 800xx business use cases; WhatsApp templates; ads. */
const CODE_RANGES: readonly Range[] = [
  [200, 299, "permission-missing"],
  [80000, 80099, "rate-limited-business"],
  [132000, 132999, "invalid-parameter"],
  [1487000, 1487999, "invalid-parameter"],
  [1885000, 1885999, "invalid-parameter"],
];

function inRange(ranges: readonly Range[], value: number | null): CauseId | undefined {
  return ranges.find(([from, to]) => value !== null && value >= from && value <= to)?.[2];
}

function wordsOf(refusal: Refusal): string {
  const { type, message, userTitle, userMessage, details } = refusal;
  const code = refusal.code ?? refusal.codeInMessage;
  return `#${code} ${[type, message, userTitle, userMessage, details].filter(Boolean).join("\n")}`;
}

function bySays(refusal: Refusal): CauseId | undefined {
  const words = wordsOf(refusal);
  return IDS.find((id) => ENTRIES[id].says?.test(words));
}

/** The cause with everything it states. */
export function causeOf(id: CauseId): Cause {
  const { headline, explanation, steps, source, retryable, needsLogin, likely, tellApart } = ENTRIES[id];
  return {
    id,
    family: FAMILY_OF.get(id) ?? "platform",
    headline,
    explanation,
    steps,
    source,
    retryable: retryable ?? false,
    needsLogin: needsLogin ?? false,
    certainty: likely ? "likely" : "certain",
    tellApart: tellApart ?? null,
  };
}

/**
 * The causes that fit a refusal, most likely first; never empty. A subcode tells more than a code, a code that
 * means one thing more than Meta's words (which may come in any language), and these more than a vague code.
 */
export function matchRefusal(refusal: Refusal): readonly CauseId[] {
  const code = refusal.code ?? refusal.codeInMessage;
  const certain = CERTAIN_CODES.get(refusal.subcode ?? NaN) ?? CERTAIN_CODES.get(code ?? NaN);
  const first =
    certain ??
    inRange(SUBCODE_RANGES, refusal.subcode) ??
    bySays(refusal) ??
    VAGUE_CODES.get(code ?? NaN) ??
    inRange(CODE_RANGES, code) ??
    ((refusal.httpStatus ?? 0) >= 500 ? "transient-server-error" : "unrecognised-refusal");
  const fitting = [first, ...(ENTRIES[first].also ?? [])];
  // Meta's own flag outweighs words (github.com/snarfed/webutil, 2016), but not a code that tells, nor a limit.
  const passing = refusal.transient && certain === undefined && FAMILY_OF.get(first) !== "limits";
  return passing ? [...new Set<CauseId>(["transient-server-error", ...fitting])] : fitting;
}

/** The cause that a refusal is read as, when neither its number nor its words prove that; else null. */
export function doubtedCause(refusal: Refusal): CauseId | null {
  const first = matchRefusal(refusal)[0] ?? "unrecognised-refusal";
  const { subcode } = refusal;
  const bySubcode = CERTAIN_CODES.has(subcode ?? NaN) || inRange(SUBCODE_RANGES, subcode) !== undefined;
  const number = bySubcode ? subcode : (refusal.code ?? refusal.codeInMessage);
  const words = wordsOf(refusal);
  const told = ENTRIES[first].says?.test(words) === true && !areDoubtedWords(words);
  return isDoubted(number) && !told ? first : null;
}
