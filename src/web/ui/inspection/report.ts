import type { Inspection, TimeLimit } from "#/token/inspection.ts";
import type { Verdict } from "#/token/verdict.ts";

const iso = (at: number) => new Date(at * 1000).toISOString().replace(".000", "");
const limit = (value: TimeLimit) =>
  value.kind === "at" ? iso(value.at) : value.kind === "never" ? "not by time" : "not reported";

function factLines(inspection: Inspection): string[] {
  const { type, appName, appId, userId, profileId, issuedAt, expires, dataAccess, scopes } = inspection;
  return [
    `- Type: ${type}`,
    `- App: ${[appName, appId].filter((part) => part !== null).join(" ") || "not reported"}`,
    ...(profileId === null ? [] : [`- Page: ${profileId}`]),
    ...(userId === null ? [] : [`- User: ${userId}`]),
    `- Issued: ${issuedAt === null ? "not reported" : iso(issuedAt)}`,
    `- Expires: ${limit(expires)}`,
    `- Data access ends: ${limit(dataAccess)}`,
    `- Permissions: ${scopes === null ? "not reported" : scopes.join(", ") || "none"}`,
  ];
}

/** A Markdown report that is safe to send: it knows the token only in its shortened form. */
export function reportText(verdict: Verdict, inspection: Inspection | null, shown: string | null): string {
  return [
    `**${verdict.headline}**`,
    "",
    verdict.explanation,
    "",
    `- State: ${verdict.state}`,
    ...(verdict.findings.length > 0
      ? [
          `- Cause: ${verdict.findings.map(({ cause, certainty }) => (certainty === "likely" ? `${cause} (likely)` : cause)).join(", ")}`,
        ]
      : []),
    ...(shown === null ? [] : [`- Token: ${shown}`]),
    ...(inspection ? factLines(inspection) : []),
    "",
    "Why:",
    ...verdict.why.map(
      ({ text, source }, index) => `${index + 1}. ${text}${source === null ? "" : ` (${source})`}`,
    ),
    ...(verdict.steps.length > 0 ? ["", "What to do:"] : []),
    ...verdict.steps.map(({ text }, index) => `${index + 1}. ${text}`),
    "",
  ].join("\n");
}

/** What support may answer a customer: the verdict and what to do, without ids and codes. */
export function replyText(verdict: Verdict): string {
  const steps = verdict.steps.map(({ text }, index) => `${index + 1}. ${text}`);
  return [
    "Hello,",
    "",
    `we looked into it. ${verdict.headline}.`,
    verdict.findings[0]?.explanation ?? verdict.explanation,
    ...(steps.length > 0 ? ["", "What to do:", ...steps] : []),
    "",
  ].join("\n");
}
