import { type Answer, type GraphCall, refuse } from "./graph-call.ts";
import { INVALID_PROOF, unknownAlias, unknownPath, unsupported } from "./graph-error.ts";
import { isRightProof } from "./proof.ts";
import { debugToken } from "./routes/debug-token.ts";
import { me, objectById, ownApp } from "./routes/nodes.ts";
import { oauthAccessToken } from "./routes/oauth-access-token.ts";

interface Endpoint {
  readonly methods: readonly string[];
  readonly answer: (call: GraphCall) => Answer;
}

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ["debug_token", { methods: ["GET"], answer: debugToken }],
  ["oauth/access_token", { methods: ["GET", "POST"], answer: oauthAccessToken }],
  ["me", { methods: ["GET"], answer: me }],
  ["app", { methods: ["GET"], answer: ownApp }],
]);

function findEndpoint(path: readonly string[]): Endpoint | null {
  const [node] = path;
  if (node === undefined) return null;
  if (path.length === 1 && /^\d+$/.test(node)) {
    return { methods: ["GET"], answer: (call) => objectById(call, node) };
  }
  return ENDPOINTS.get(path.join("/")) ?? null;
}

// A first part that is neither a version nor a name of Graph's own is taken for an alias, and what follows it for
// something unknown: arsduo/koala#611 (2017), php-graph-sdk#1119 (2019). Uncertain: the answer to an empty path.
function refusePath(path: readonly string[], method: string): Answer {
  const [node, ...rest] = path;
  if (node === undefined) return refuse(unsupported(method, ""));
  if (rest.length > 0) return refuse(unknownPath(`/${rest.join("/")}`));
  return refuse(unknownAlias(node));
}

/** A proof that comes along must be right, whether or not the app insists on one. */
function proofHolds({ accessToken, caller, params, now }: GraphCall): boolean {
  const proof = params.get("appsecret_proof");
  if (proof === undefined || accessToken === null || caller === null || caller.refusal !== null) return true;
  const time = params.get("appsecret_time") ?? null;
  return isRightProof({ token: accessToken, proof, time }, caller.app.secret, now);
}

/** Answers one call. `path`: the parts of its path after the version. */
export function answerCall(call: GraphCall, path: readonly string[]): Answer {
  const endpoint = findEndpoint(path);
  if (endpoint === null) return refusePath(path, call.method);
  if (!endpoint.methods.includes(call.method)) return refuse(unsupported(call.method, path.join("/")));
  if (!proofHolds(call)) return refuse(INVALID_PROOF);
  return endpoint.answer(call);
}
