import { type Context, Hono } from "hono";
import { answerBatch } from "./batch.ts";
import type { ItemRequest } from "./batch-item.ts";
import { readCaller } from "./credential.ts";
import { createFaults, type Faults, type Sleep } from "./faults.ts";
import { answerCall, proofRefusal } from "./graph.ts";
import { type Answer, type GraphCall, refuse } from "./graph-call.ts";
import { type GraphError, TOKEN_REQUIRED } from "./graph-error.ts";
import { preflightResponse, toResponse, writeAnswer, type WrittenAnswer } from "./graph-response.ts";
import { createRandom } from "./random.ts";
import { readRequest } from "./read-request.ts";
import { servedVersion } from "./served-version.ts";
import { type Budgets, createUsageMeter } from "./usage-meter.ts";
import type { World } from "./world.ts";

/** What Graph over HTTP is made of. `now`: epoch seconds. */
export interface GraphAppParts {
  readonly world: World;
  readonly now: () => number;
  readonly seed: string;
  readonly budgets: Budgets;
  /** Where clients find Graph, without a final slash; null: at the origin that they called. */
  readonly graphUrl: string | null;
  /** Null: faults can't delay anything. */
  readonly sleep: Sleep | null;
}

/** `version`: the one that answers. `parts`: those after the version. */
interface Path {
  readonly version: string;
  /** As it stands in addresses: the one asked for, even where another answers. */
  readonly named: string;
  readonly parts: readonly string[];
}

/** Graph's paths, with and without a version, over HTTP. A fault that loses the connection makes it throw. */
export function createGraphApp({ world, now, seed, budgets, graphUrl, sleep }: GraphAppParts): {
  app: Hono;
  faults: Faults;
} {
  const traces = createRandom(`${seed} traces`);
  const meter = createUsageMeter(budgets);
  const { faults, pass, passItem } = createFaults(sleep);
  // The form of recorded ones: "A" and 22 characters of base64url.
  const traceId = () => `A${traces.bytes(17).toString("base64url").slice(0, 22)}`;

  const write = (answer: Answer, call: GraphCall, version: string, usage = {}): WrittenAnswer =>
    writeAnswer(answer, { version, traceId: traceId(), now: call.now, usage });

  /** Counts the call and answers it; with `instead` that refusal is the answer. */
  const answer = (call: GraphCall, path: Path, instead: GraphError | null): WrittenAnswer => {
    const usage = meter(call.caller, path.parts, call.now);
    const refusal = instead ?? usage.refusal;
    const given = refusal === null ? answerCall(call, path.parts) : refuse(refusal);
    return write(given, call, path.version, usage.headers);
  };

  const answerItem = (batch: GraphCall, item: ItemRequest, version: string): WrittenAnswer | null => {
    const path = readPath(item.path, batch.now, version);
    const address = batch.address.replace(/[^/]*$/, path.named);
    const call = { ...itemCall(batch, item), address };
    const fate = passItem(`/${path.parts.join("/")}`);
    return fate === "timed-out" ? null : answer(call, path, fate);
  };

  const answerWhole = (call: GraphCall, path: Path, instead: GraphError | null): WrittenAnswer => {
    const batch = call.method === "POST" ? call.params.get("batch") : undefined;
    if (batch === undefined) return answer(call, path, instead);
    const refusal = instead ?? batchRefusal(call);
    if (refusal !== null) return write(refuse(refusal), call, path.version);
    const runner = {
      run: (item: ItemRequest) => answerItem(call, item, path.version),
      refuse: (error: GraphError) => write(refuse(error), call, path.version),
      includeHeaders: call.params.get("include_headers") !== "false",
    };
    return write(answerBatch(batch, runner), call, path.version);
  };

  const app = new Hono();
  app.all("/:path{[^]*}", async (c) => {
    if (c.req.method === "OPTIONS") {
      return preflightResponse(c.req.header("access-control-request-headers") ?? null);
    }
    const moment = now();
    const path = readPath(partsOf(c), moment, null);
    return pass(`/${path.parts.join("/")}`, async (instead) => {
      const request = await readRequest(c);
      const { accessToken } = request;
      const caller = accessToken === null ? null : readCaller(world, accessToken, moment);
      const address = `${graphUrl ?? new URL(c.req.url).origin}/${path.named}`;
      return toResponse(answerWhole({ world, now: moment, address, ...request, caller }, path, instead));
    });
  });
  // Hono would make an answer of what is thrown, and neither a lost connection nor a bug is one of Graph's.
  app.onError((error) => {
    throw error;
  });
  return { app, faults };
}

const partsOf = (c: Context): readonly string[] =>
  (c.req.param("path") ?? "").split("/").filter((part) => part !== "");

/** `beside`: the version of the batch that the call is a part of. */
function readPath(parts: readonly string[], moment: number, beside: string | null): Path {
  const named = parts[0] === undefined ? null : servedVersion(parts[0], moment);
  if (named !== null) return { version: named, named: parts[0] ?? named, parts: parts.slice(1) };
  const version = beside ?? servedVersion(null, moment) ?? "";
  return { version, named: version, parts };
}

/**
 * A batch needs a token of its own, even where each operation brings one (Meta's guide to batches; hustoknow.blogspot.com,
 * 2011). Uncertain: the words where it is missing, and that a token that is of no use ends the batch.
 */
function batchRefusal(call: GraphCall): GraphError | null {
  if (call.caller === null) return TOKEN_REQUIRED;
  return call.caller.refusal ?? proofRefusal(call);
}

/** Proofs belong to the token that they came with: an operation with a token of its own has one of its own (koala). */
const PROOF_PARAMS = ["appsecret_proof", "appsecret_time"];

function itemCall(batch: GraphCall, item: ItemRequest): GraphCall {
  const { world, now } = batch;
  const accessToken = item.accessToken ?? batch.accessToken;
  // Read anew each time: the operation before may have ended it.
  const caller = accessToken === null ? null : readCaller(world, accessToken, now);
  const call = { ...batch, method: item.method, params: item.params, accessToken, caller };
  if (item.accessToken !== null || item.params.has("appsecret_proof")) return call;
  const proofs = PROOF_PARAMS.flatMap((name): [string, string][] => {
    const value = batch.params.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...call, params: new Map([...item.params, ...proofs]) };
}
