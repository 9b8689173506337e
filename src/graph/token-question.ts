import { classify } from "#/token/classify.ts";
import { redactToken } from "#/token/redact.ts";
import { appsecretProof } from "./appsecret-proof.ts";
import type { GraphApp } from "./order-apps.ts";
import { carryCredential, type GraphPlace, type Hidden, type Question } from "./question.ts";

/** A token that makes calls of its own, and the app that made it, where its secret is known: it proves the calls. */
export interface Bearer {
  readonly token: string;
  readonly app: GraphApp | null;
}

/** An app's own token holds the secret's worth already; a proof beside it is not meant (same guide). */
const proofOf = ({ token, app }: Bearer) =>
  app === null || classify(token).family === "app" ? null : appsecretProof(token, app.secret.reveal());

/** Fields of fields stand in braces, which no address may hold as they are (RFC 3986). */
const bracesEncoded = (text: string) => text.replaceAll("{", "%7B").replaceAll("}", "%7D");

/**
 * A reading call with a person's, Page's or system user's token, with its proof wherever one can be made: apps may
 * insist on it ("Require App Secret").
 * @param path - after the version, without a slash in front; fixed texts and checked ids alone
 * @param more - other parameters; their values are encoded here
 * @see https://developers.facebook.com/docs/graph-api/guides/secure-requests (read Nov 2026)
 */
export function tokenQuestion(
  place: GraphPlace,
  path: string,
  fields: readonly string[],
  bearer: Bearer,
  more: readonly (readonly [name: string, value: string])[] = [],
): Question {
  const proof = proofOf(bearer);
  const carried = carryCredential(bearer.token);
  const query = [
    fields.length === 0 ? null : `fields=${bracesEncoded(fields.join(","))}`,
    ...more.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
    proof === null ? null : `appsecret_proof=${proof}`,
    carried.query,
  ].filter((part) => part !== null);
  const hidden: Hidden[] = [{ text: bearer.token, shownAs: redactToken(bearer.token) }];
  if (proof !== null) hidden.unshift({ text: proof, shownAs: "•••" });
  return {
    method: "GET",
    url: `${place.baseUrl}/${place.version}/${path}${query.length === 0 ? "" : `?${query.join("&")}`}`,
    headers: carried.headers,
    body: null,
    hidden,
    caller: "token",
    answerIsSecret: false,
  };
}
