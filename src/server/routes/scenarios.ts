import { Hono } from "hono";
import { ProblemError } from "../problem.ts";
import type { ServerEnv } from "../server-env.ts";

/** `GET /sandbox/scenarios`: the sandbox's example tokens, each with its story. */
export function scenarioRoutes() {
  return new Hono<ServerEnv>().get("/sandbox/scenarios", (c) => {
    const { sandbox } = c.get("graph");
    if (sandbox === null) throw new ProblemError("not-found", "There is no sandbox in live mode.");
    const stories = sandbox.scenarios().map(({ name, story, token }) => ({ name, story, token }));
    return c.json(stories, 200);
  });
}
