import type { CauseId } from "../causes/cause-ids.ts";
import { causeOf, matchRefusal } from "../causes/index.ts";
import type { Inspection } from "../inspection.ts";
import { inWords } from "../relative-time.ts";
import type { State, Verdict } from "../verdict.ts";
import { type Clocks, clockReasons, utc } from "./clocks.ts";
import { composeVerdict } from "./compose-verdict.ts";
import { describeToken, gapReasons } from "./describe-token.ts";
import { inheritedLife } from "./inherited-life.ts";
import { reasonOf } from "./quote.ts";
import { stateAfter } from "./state-after.ts";

/** 29 Oct 2019: Meta ended tokens made under older rules (access-token guide, read Nov 2026). */
const PLATFORM_CUT = 1_572_307_200;
const GENERIC: ReadonlySet<CauseId> = new Set(["invalid-token", "session-invalid", "unrecognised-refusal"]);

/** Graph's reason; where that is none, or a generic one, what the clocks and dates tell. */
function causesOf(inspection: Inspection, clocks: Clocks): readonly CauseId[] {
  const { refusal, issuedAt } = inspection;
  const told: readonly CauseId[] = refusal ? matchRefusal(refusal) : [];
  const first = told[0] ?? "invalid-token";
  if (first === "expired") return [...told, ...inheritedLife(inspection, clocks.now)];
  if (!GENERIC.has(first)) return told;
  if (clocks.ended) return ["expired", ...inheritedLife(inspection, clocks.now), ...told];
  const old = issuedAt !== null && issuedAt < PLATFORM_CUT;
  return [first, ...(old ? (["ended-by-platform-2019"] as const) : [])];
}

function stateOf(cause: CauseId): State {
  const passing = causeOf(cause).family === "limits" || cause === "transient-server-error";
  return passing ? "unknown" : (stateAfter(cause) ?? "invalid");
}

function outroOf(cause: CauseId, { end, ended }: Clocks): string {
  const { family, needsLogin } = causeOf(cause);
  const sentences = [
    end !== null && !ended ? `It would have lasted until ${utc(end)} by time.` : "",
    needsLogin && family !== "time" ? "Only a new login helps." : "",
    family === "session" ? "Meta does not say when it ended." : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

/** A token that Graph calls invalid: by time, early, or never one that could work. */
export function judgeInvalid(inspection: Inspection, clocks: Clocks): Verdict {
  const { now, end, ended } = clocks;
  const causes = causesOf(inspection, clocks);
  const first = causes[0] ?? "invalid-token";
  const byTime = first === "expired";
  return composeVerdict({
    state: stateOf(first),
    causes,
    refusal: inspection.refusal,
    rivals: !byTime,
    ...(byTime && end !== null && ended ? { headline: `Its time ran out ${inWords(end, now)}` } : {}),
    intro: describeToken(inspection),
    outro: outroOf(first, clocks),
    why: [
      inspection.refusal
        ? reasonOf(inspection.refusal, "error · debug_token")
        : {
            text: "Graph calls the token invalid and adds no error.",
            source: "is_valid false · debug_token",
          },
      ...clockReasons(inspection, now, byTime ? "" : " So time did not end it."),
      ...gapReasons(inspection),
    ],
    changesAt: clocks.changesAt,
  });
}
