import { Hono } from "hono";
import * as z from "zod";
import { revokePermission } from "#/graph/revoke-permission.ts";
import { isConfirmed } from "#/token/exchanges/exchange-ids.ts";
import type { ExtraAnswer } from "#/token/extras.ts";
import { prepare } from "../prepare-bearer.ts";
import { readJson } from "../read-json.ts";
import type { ServerEnv } from "../server-env.ts";
import { TokenBody } from "../token-body.ts";
import { noCalls } from "../unsent.ts";
import { watchAsker } from "../watch-asker.ts";

/**
 * What is taken back is named in either case: a name that is missing must not mean all. For all of it the page has the
 * words typed, and this door asks for them again: no slip of a program ends an app's access either.
 */
const RevokeBody = TokenBody.extend({
  what: z.discriminatedUnion(
    "kind",
    [
      z.strictObject({
        kind: z.literal("permission"),
        name: z.string("must be a text").regex(/^\w[\w.]{0,79}$/, "must be a permission's name"),
      }),
      z.strictObject({
        kind: z.literal("everything"),
        confirmation: z
          .string("must be a text")
          .max(100, "is too long")
          .refine((typed) => isConfirmed("revoke-all", typed), "must be the words that confirm it"),
      }),
    ],
    "must name a permission, or everything",
  ),
});

/** `POST /permissions/revoke`: takes permissions back, as the person behind the token. */
export function permissionRoutes() {
  return new Hono<ServerEnv>().post("/permissions/revoke", readJson(RevokeBody), async (c) => {
    const graph = c.get("graph");
    const { what, ...about } = c.req.valid("json");
    const ready = prepare(graph, about, ["app"]);
    const answer: ExtraAnswer<true> =
      ready.reason === null
        ? await revokePermission(graph.client, ready.bearer, what, watchAsker(c))
        : { extra: { kind: "not-asked", reason: ready.reason }, ...noCalls(graph) };
    return c.json(answer, 200);
  });
}
