import * as z from "zod";
import type { ExtraAnswer } from "#/token/extras.ts";
import { askAsToken } from "./ask-as-token.ts";
import type { GraphClient } from "./client.ts";
import type { WatchAsker } from "./errand.ts";
import type { GraphPlace, Question } from "./question.ts";
import { readAnswer, type Understood } from "./read-answer.ts";
import { runErrand } from "./run-errand.ts";
import type { GraphResponse } from "./send.ts";
import { type Bearer, tokenQuestion } from "./token-question.ts";

/** What the person behind a token takes back. `everything` ends the app's access, and all tokens with it. */
export type Revocation =
  | { readonly kind: "permission"; readonly name: string }
  | { readonly kind: "everything" };

/**
 * Takes permissions back. Never repeated by itself: it is no GET.
 * @see https://developers.facebook.com/docs/facebook-login/permissions/requesting-and-revoking (read Nov 2026)
 */
function revokeRequest(place: GraphPlace, bearer: Bearer, what: Revocation): Question {
  const edge = what.kind === "everything" ? "" : `/${encodeURIComponent(what.name)}`;
  return { ...tokenQuestion(place, `me/permissions${edge}`, [], bearer), method: "DELETE" };
}

/** The document says `true`; that newer versions answer `{"success":true}` is uncertain. */
const Done = z.union([z.literal(true), z.object({ success: z.literal(true) })]);

function parseRevoked(response: GraphResponse): Understood<true> {
  return readAnswer(response, (json) => (Done.safeParse(json).success ? true : null));
}

/** Takes back one permission, or the app as a whole. Never rejects but on a bug. */
export const revokePermission = (
  client: GraphClient,
  bearer: Bearer,
  what: Revocation,
  watchAsker: WatchAsker,
) =>
  runErrand(client, watchAsker, async (errand): Promise<Pick<ExtraAnswer<true>, "extra">> => {
    const request = (place: GraphPlace, by: Bearer) => revokeRequest(place, by, what);
    return { extra: await askAsToken(client, { request, parse: parseRevoked }, bearer, errand) };
  });
