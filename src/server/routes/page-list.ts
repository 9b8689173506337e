import { type Context, Hono } from "hono";
import * as z from "zod";
import { followAccounts } from "#/graph/pages/follow-accounts.ts";
import {
  askAccounts,
  askBusinesses,
  askBusinessPages,
  askPage,
  askProof,
  type PageAsker,
} from "#/graph/pages/pages.ts";
import type { NotAskedReason } from "#/token/extras.ts";
import type { TokenType } from "#/token/inspection.ts";
import type { FieldSet, ListPart, PagesAnswer } from "#/token/pages/answers.ts";
import { BUSINESS_EDGES } from "#/token/pages/doctor.ts";
import { PROOF_EDGES } from "#/token/pages/goals.data.ts";
import { answerLines } from "../answer-lines.ts";
import type { GraphConnection } from "../graph-connection.ts";
import { linesOf } from "../lines-of-parts.ts";
import { prepare } from "../prepare-bearer.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { TokenBody } from "../token-body.ts";
import { noCalls } from "../unsent.ts";
import { watchAsker } from "../watch-asker.ts";

/** Most Pages that one call asks for: what clients commonly do; how many Graph gives at most is uncertain. */
const LIMIT = 100;

/** Most parts in one answer: a thousand Pages; then the browser asks on. */
const MOST_PARTS = 10;

const FIELDS = ["full", "plain"] as const;
const Digits = z.string("must be a text").regex(/^\d{1,30}$/, "must be digits");

/** `after`: the cursor of the part before; it is opaque, so that its length alone is checked. */
const After = z.string("must be a text").min(1, "must not be empty").max(2000, "must be shorter").optional();

/** `fields`, `withBusiness`: what an earlier answer, or the token's permissions, showed to be readable. */
const AskingBody = TokenBody.extend({
  fields: z.enum(FIELDS, `must be one of ${FIELDS.join(", ")}`).default("full"),
  withBusiness: z.boolean("must be true or false").default(false),
});
const ListBody = AskingBody.extend({ after: After });
const PageBody = AskingBody.extend({ id: z.union([z.literal("me"), Digits], 'must be digits, or "me"') });
const BusinessPagesBody = ListBody.extend({
  business: Digits,
  edge: z.enum(BUSINESS_EDGES, `must be one of ${BUSINESS_EDGES.join(", ")}`),
});
const ProofBody = AskingBody.extend({
  id: Digits,
  edge: z.enum(PROOF_EDGES, `must be one of ${PROOF_EDGES.join(", ")}`),
});

type Ask<T> = (client: GraphConnection["client"], asker: PageAsker) => Promise<PagesAnswer<T>>;

/** What there is to tell where nothing was sent. */
const unaskedAnswer = (graph: GraphConnection, fields: FieldSet, reason: NotAskedReason) => ({
  ...noCalls(graph),
  extra: { kind: "not-asked", reason } as const,
  fields,
  pause: null,
});

/** Asks, unless this token is not to be sent. `without`: kinds of token that have no answer. */
async function answer<T>(
  c: Context<ServerEnv>,
  body: z.infer<typeof AskingBody>,
  without: readonly TokenType[],
  ask: Ask<T>,
): Promise<PagesAnswer<T>> {
  const graph = c.get("graph");
  const { fields, withBusiness } = body;
  const ready = prepare(graph, body, without);
  if (ready.reason !== null) return unaskedAnswer(graph, fields, ready.reason);
  return ask(graph.client, { bearer: ready.bearer, fields, withBusiness, watchAsker: watchAsker(c) });
}

/** The parts of the list; one that says so where this token is not to be sent. */
async function* listParts(c: Context<ServerEnv>, body: z.infer<typeof ListBody>): AsyncGenerator<ListPart> {
  const graph = c.get("graph");
  const { fields, withBusiness } = body;
  const ready = prepare(graph, body, ["app"]);
  if (ready.reason !== null) {
    yield { goesOn: false, ...unaskedAnswer(graph, fields, ready.reason) };
    return;
  }
  const asker = { bearer: ready.bearer, fields, withBusiness, watchAsker: watchAsker(c) };
  yield* followAccounts(graph.client, asker, partOf(body), MOST_PARTS);
}

const partOf = ({ after }: { readonly after?: string | undefined }) => ({
  after: after ?? null,
  limit: LIMIT,
});

/**
 * `POST /pages`, `/pages/doctor/…` and `/pages/proof`: one call to Graph each (a second one where a field is refused).
 * `POST /pages/list`: part after part of the list, each a line that goes out as soon as it is there: no way back and
 * forth to the browser between two calls. Nothing is kept here. Once it was understood the answer is 200, whatever came
 * of it.
 */
export function pageListRoutes() {
  return new Hono<ServerEnv>()
    .post("/pages", readJson(ListBody), async (c) => {
      const body = c.req.valid("json");
      return c.json(
        await answer(c, body, ["app"], (client, asker) => askAccounts(client, asker, partOf(body))),
        200,
      );
    })
    .post("/pages/list", readJson(ListBody), (c) =>
      answerLines(c, linesOf(listParts(c, c.req.valid("json")))),
    )
    .post("/pages/doctor/page", readJson(PageBody), async (c) => {
      const body = c.req.valid("json");
      return c.json(await answer(c, body, ["app"], (client, asker) => askPage(client, asker, body.id)), 200);
    })
    .post("/pages/doctor/businesses", readJson(ListBody), async (c) => {
      const body = c.req.valid("json");
      return c.json(
        await answer(c, body, ["app"], (client, asker) => askBusinesses(client, asker, partOf(body))),
        200,
      );
    })
    .post("/pages/doctor/business-pages", readJson(BusinessPagesBody), async (c) => {
      const body = c.req.valid("json");
      return c.json(
        await answer(c, body, ["app"], (client, asker) =>
          askBusinessPages(client, asker, body, partOf(body)),
        ),
        200,
      );
    })
    .post("/pages/proof", readJson(ProofBody), async (c) => {
      const body = c.req.valid("json");
      return c.json(
        await answer(c, body, ["app"], (client, asker) => askProof(client, asker, body.id, body.edge)),
        200,
      );
    });
}
