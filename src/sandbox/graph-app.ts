import { Hono } from "hono";
import { readCredential } from "./credential.ts";
import { answerCall } from "./graph.ts";
import { writeResponse } from "./graph-response.ts";
import { createRandom } from "./random.ts";
import { readRequest } from "./read-request.ts";
import { servedVersion } from "./served-version.ts";
import type { World } from "./world.ts";

/** Graph's paths, with and without a version, over HTTP. `now`: epoch seconds. */
export function createGraphApp(world: World, now: () => number, seed: string): Hono {
  const traces = createRandom(`${seed} traces`);
  const app = new Hono();
  app.all("/:path{.*}", async (c) => {
    const { method, params, accessToken } = await readRequest(c);
    const moment = now();
    const parts = (c.req.param("path") ?? "").split("/").filter((part) => part !== "");
    const named = parts[0] === undefined ? null : servedVersion(parts[0], moment);
    const caller = accessToken === null ? null : readCredential(world, accessToken, moment);
    const call = { world, now: moment, method, params, accessToken, caller };
    const answer = answerCall(call, named === null ? parts : parts.slice(1));
    // The form of recorded ones: "A" and 22 characters of base64url.
    const traceId = `A${traces.bytes(17).toString("base64url").slice(0, 22)}`;
    const version = named ?? servedVersion(null, moment) ?? "";
    return writeResponse(answer, { version, traceId, now: moment });
  });
  return app;
}
