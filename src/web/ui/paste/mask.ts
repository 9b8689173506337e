import type { Paste } from "#/token/read-paste.ts";
import { redactToken } from "#/token/redact.ts";

/** More would not fit on the field's one line. */
const MOST = 4;

/**
 * What stands in the field while its text is hidden: the short forms of what was found, never a piece of the text
 * itself, which may hold a secret in a form that nobody foresaw.
 */
export function maskOf({ tokens, secrets }: Paste): string {
  const found = [...tokens.map(({ value }) => redactToken(value)), ...secrets.map(({ shown }) => shown)];
  const more = found.length - MOST;
  return found.slice(0, MOST).join("  ·  ") + (more > 0 ? `  ·  ${more} more` : "");
}
