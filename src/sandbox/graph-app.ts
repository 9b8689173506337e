import { type Context, Hono } from "hono";
import { readCaller } from "./credential.ts";
import { createFaults, type Faults, type Sleep } from "./faults.ts";
import { answerCall } from "./graph.ts";
import { refuse } from "./graph-call.ts";
import type { GraphError } from "./graph-error.ts";
import { writeResponse } from "./graph-response.ts";
import { createRandom } from "./random.ts";
import { readRequest } from "./read-request.ts";
import { servedVersion } from "./served-version.ts";
import { createUsageMeter } from "./usage-meter.ts";
import type { World } from "./world.ts";

/** What Graph over HTTP is made of. `now`: epoch seconds; `budget`: calls an app has each hour. */
export interface GraphAppParts {
  readonly world: World;
  readonly now: () => number;
  readonly seed: string;
  readonly budget: number;
  /** Where clients find Graph, without a final slash; null: at the origin that they called. */
  readonly graphUrl: string | null;
  /** Null: faults can't delay anything. */
  readonly sleep: Sleep | null;
}

/** Graph's paths, with and without a version, over HTTP. A fault that loses the connection makes it throw. */
export function createGraphApp({ world, now, seed, budget, graphUrl, sleep }: GraphAppParts): {
  app: Hono;
  faults: Faults;
} {
  const traces = createRandom(`${seed} traces`);
  const meter = createUsageMeter(budget);
  const { faults, pass } = createFaults(sleep);

  const answer = async (c: Context, moment: number, path: Path, instead: GraphError | null) => {
    const { method, params, accessToken } = await readRequest(c);
    const caller = accessToken === null ? null : readCaller(world, accessToken, moment);
    const usage = meter(caller, moment);
    const refusal = instead ?? usage.refusal;
    const address = `${graphUrl ?? new URL(c.req.url).origin}/${path.named}`;
    const call = { world, now: moment, address, method, params, accessToken, caller };
    const given = refusal === null ? answerCall(call, path.parts) : refuse(refusal);
    // The form of recorded ones: "A" and 22 characters of base64url.
    const traceId = `A${traces.bytes(17).toString("base64url").slice(0, 22)}`;
    return writeResponse(given, { version: path.version, traceId, now: moment, usage: usage.headers });
  };

  const app = new Hono();
  app.all("/:path{.*}", (c) => {
    const moment = now();
    const path = readPath(c.req.param("path") ?? "", moment);
    return pass(`/${path.parts.join("/")}`, (instead) => answer(c, moment, path, instead));
  });
  // Hono would make an answer of what is thrown, and neither a lost connection nor a bug is one of Graph's.
  app.onError((error) => {
    throw error;
  });
  return { app, faults };
}

/** `version`: the one that answers. `parts`: those after the version. */
interface Path {
  readonly version: string;
  /** The one that was asked for, or else the one that answers. */
  readonly named: string;
  readonly parts: readonly string[];
}

function readPath(text: string, moment: number): Path {
  const parts = text.split("/").filter((part) => part !== "");
  const named = parts[0] === undefined ? null : servedVersion(parts[0], moment);
  if (named !== null) return { version: named, named: parts[0] ?? named, parts: parts.slice(1) };
  const version = servedVersion(null, moment) ?? "";
  return { version, named: version, parts };
}
