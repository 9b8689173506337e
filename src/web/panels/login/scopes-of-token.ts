import { readPaste } from "#/token/read-paste.ts";
import { inspect } from "../../api.ts";

class NoScopes extends Error {}

/**
 * The permissions of the first token in a text, as Graph tells them; an ended token's too.
 * @throws with a sentence for people when there is none, or Graph does not tell
 */
export async function scopesOfToken(text: string): Promise<readonly string[]> {
  const token = readPaste(text).tokens.find(({ guess }) => guess.askable)?.value;
  if (token === undefined)
    throw new NoScopes("There is no token in this text that Graph could be asked about.");
  const { evidence } = await inspect({ token }, new AbortController().signal);
  const scopes = evidence.kind === "inspected" ? evidence.inspection.scopes : null;
  if (scopes === null) throw new NoScopes("Graph does not tell this token's permissions here.");
  if (scopes.length === 0) throw new NoScopes("Graph lists no permissions for this token.");
  return scopes;
}
