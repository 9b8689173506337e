import * as z from "zod";
import type { PageToken } from "#/token/exchanges/exchange-answer.ts";
import { askAsToken } from "../ask-as-token.ts";
import type { GraphClient } from "../client.ts";
import type { Errand } from "../errand.ts";
import type { Asked } from "../extra-of.ts";
import { Id } from "../graph-id.ts";
import type { GraphPlace, Question } from "../question.ts";
import { readAnswer, type Understood } from "../read-answer.ts";
import type { GraphResponse } from "../send.ts";
import { type Bearer, tokenQuestion } from "../token-question.ts";

/** Widely used; the most that Graph gives is not documented. */
const A_TIME = 100;
/** An exchange shows what comes of it; the whole list is another panel's. */
const MOST_CALLS = 5;

interface PageOfTokens {
  readonly pages: readonly PageToken[];
  readonly after: string | null;
}

/**
 * Asks for Pages with a token each. Page tokens last as the user token does: hours from a short-lived one, not limited
 * by time from a long-lived one. The cursor is sent, never the address that Graph gives: it has the token in it.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived (read Nov 2026)
 */
function pageTokensRequest(place: GraphPlace, bearer: Bearer, after: string | null): Question {
  const question = tokenQuestion(place, "me/accounts", ["id", "name", "access_token"], bearer);
  const next = after === null ? "" : `&after=${encodeURIComponent(after)}`;
  return { ...question, url: `${question.url}&limit=${A_TIME}${next}` };
}

const Row = z.object({
  id: Id,
  name: z.string().nullable().default(null),
  access_token: z.string().min(1).nullable().default(null),
});
const Accounts = z.object({
  data: z.array(Row),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }).optional() })
    .optional(),
});

function parsePageTokens(response: GraphResponse): Understood<PageOfTokens> {
  return readAnswer(response, (json) => {
    const list = Accounts.safeParse(json).data;
    if (list === undefined) return null;
    const { next, cursors } = list.paging ?? {};
    return {
      // A Page without a token is one on which this person may do nothing.
      pages: list.data.flatMap(({ id, name, access_token: token }) =>
        token === null ? [] : [{ id, name, token }],
      ),
      after: next === undefined ? null : (cursors?.after ?? null),
    };
  });
}

/** Lists Pages with their tokens: up to 500, and whether there are more. What came before a failure is not kept. */
export async function askPageTokens(
  client: GraphClient,
  bearer: Bearer,
  errand: Errand,
): Promise<Asked<{ readonly pages: readonly PageToken[]; readonly more: boolean }>> {
  const pages: PageToken[] = [];
  let after: string | null = null;
  for (let call = 0; call < MOST_CALLS; call += 1) {
    const at: string | null = after;
    const asking = {
      request: (place: GraphPlace, by: Bearer) => pageTokensRequest(place, by, at),
      parse: parsePageTokens,
    };
    // One call needs the cursor of the one before.
    const told: Asked<PageOfTokens> = await askAsToken(client, asking, bearer, errand);
    if (told.kind !== "known") return told;
    pages.push(...told.value.pages);
    after = told.value.after;
    if (after === null || after === at) break;
  }
  return { kind: "known", value: { pages, more: after !== null } };
}
