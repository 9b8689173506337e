import type { TokenFamily } from "../classify.ts";
import { diagnose } from "../diagnose.ts";
import type { Evidence } from "../evidence.ts";
import type { Inspection } from "../inspection.ts";
import { isShortLived } from "../short-lived.ts";
import type { Verdict } from "../verdict.ts";

/** What an exchange may be offered, with a name for each: the rows of the table of rules. */
export const INPUT_KINDS = {
  "user-short": "User token, short-lived",
  "user-fresh": "User token of 60 days, made less than a day ago",
  "user-long": "User token of 60 days",
  "user-never": "User token, not limited by time",
  "user-limited": "User token, access to data over",
  "user-never-limited": "User token without an end, access to data over",
  "user-open": "User token, end not reported",
  "user-expired": "User token, ended by time",
  "user-ended": "User token, ended early",
  "page-timed": "Page token that ends by time",
  "page-never": "Page token, not limited by time",
  "page-ended": "Page token, ended",
  "system-timed": "System-user token of 60 days",
  "system-never": "System-user token, not limited by time",
  "system-ended": "System-user token, ended",
  app: "App token",
  "debug-only": "Debug-only token",
  "kind-unknown": "Works, kind not reported",
  foreign: "Token of an app that is not set up",
  instagram: "Instagram token",
  threads: "Threads token",
  openid: "OpenID token (Limited Login)",
  secret: "App secret or client token",
  code: "Login code",
  unusable: "Altered, cut, or no token",
  elsewhere: "Real token in the sandbox, or the reverse",
  unjudged: "Could not be inspected",
  nothing: "Nothing yet",
} as const;

export type InputKind = keyof typeof INPUT_KINDS;

const BY_LOOK: Partial<Readonly<Record<TokenFamily, InputKind>>> = {
  "app-secret": "secret",
  "app-secret-or-client-token": "secret",
  instagram: "instagram",
  threads: "threads",
  "threads-app": "threads",
  jwt: "openid",
};

/** Nobody gains by exchanging a token of 60 days within a day: SDKs renew theirs at most daily. Seconds. */
const FRESH = 86_400;

function userKind(inspection: Inspection, { findings }: Verdict, now: number): InputKind {
  const { expires, issuedAt } = inspection;
  const limited = findings.some(({ cause }) => cause === "data-access-expired");
  if (expires.kind === "never") return limited ? "user-never-limited" : "user-never";
  if (limited) return "user-limited";
  if (expires.kind === "not-reported") return "user-open";
  if (isShortLived(inspection, now)) return "user-short";
  return issuedAt !== null && now - issuedAt < FRESH ? "user-fresh" : "user-long";
}

function workingKind(inspection: Inspection, verdict: Verdict, now: number): InputKind {
  const never = inspection.expires.kind === "never";
  switch (inspection.type) {
    case "user":
      return userKind(inspection, verdict, now);
    case "page":
      return never ? "page-never" : "page-timed";
    case "system-user":
      return never ? "system-never" : "system-timed";
    case "app":
      return "app";
    case "unknown":
      return "kind-unknown";
  }
}

function endedKind({ type }: Inspection, { findings }: Verdict): InputKind {
  if (type === "page") return "page-ended";
  if (type === "system-user") return "system-ended";
  if (type === "app") return "unusable";
  return findings[0]?.cause === "expired" ? "user-expired" : "user-ended";
}

function inspectedKind(inspection: Inspection, verdict: Verdict, now: number): InputKind {
  if (verdict.findings.some(({ cause }) => cause === "debug-only-token")) return "debug-only";
  switch (verdict.state) {
    case "valid":
    case "expiring":
    case "limited":
      return workingKind(inspection, verdict, now);
    case "ended":
      return endedKind(inspection, verdict);
    case "invalid":
      return "unusable";
    case "unknown":
      return "unjudged";
  }
}

/** A refused inspection tells of the token only where the token itself asked. */
function refusedKind({ state, findings }: Verdict): InputKind {
  if (state === "ended") return findings[0]?.cause === "expired" ? "user-expired" : "user-ended";
  if (state === "invalid") return "unusable";
  return findings[0]?.cause === "wrong-app" ? "foreign" : "unjudged";
}

/**
 * Which row of the rules the evidence belongs to. A debug-only token is told by `evidence.beside`: Graph describes it
 * as if it were its parent.
 * @param now epoch seconds
 */
export function inputKind(evidence: Evidence, now: number): { kind: InputKind; verdict: Verdict } {
  const verdict = diagnose(evidence, now);
  switch (evidence.kind) {
    case "inspected":
      return { kind: inspectedKind(evidence.inspection, verdict, now), verdict };
    case "self-known":
      return { kind: "foreign", verdict };
    case "refused":
      return { kind: refusedKind(verdict), verdict };
    case "not-asked":
      return { kind: "elsewhere", verdict };
    case "offline":
      return { kind: BY_LOOK[evidence.guess.family] ?? "unusable", verdict };
    case "unreachable":
    case "unreadable":
      return { kind: "unjudged", verdict };
    case "error":
    case "nothing-found":
      return { kind: "nothing", verdict };
  }
}
