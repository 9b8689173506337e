import { type Answer, type GraphCall, refuse } from "./graph-call.ts";
import {
  type GraphError,
  INVALID_PROOF,
  PROOF_REQUIRED,
  unknownAlias,
  unknownPath,
  unsupported,
} from "./graph-error.ts";
import { isRightProof } from "./proof.ts";
import { debugToken } from "./routes/debug-token.ts";
import { me, objectById, ownApp } from "./routes/nodes.ts";
import { oauthClientCode } from "./routes/oauth-client-code.ts";
import { oauthAccessToken } from "./routes/oauth-access-token.ts";
import { myPermissions, permissionsOf } from "./routes/permissions.ts";

interface Endpoint {
  readonly methods: readonly string[];
  readonly answer: (call: GraphCall) => Answer;
  /** It has nothing to do with an access token that comes along, and so neither with a proof. */
  readonly tokenless?: true;
}

const read = (answer: Endpoint["answer"]): Endpoint => ({ methods: ["GET"], answer });

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ["debug_token", read(debugToken)],
  ["oauth/access_token", { methods: ["GET", "POST"], answer: oauthAccessToken, tokenless: true }],
  ["oauth/client_code", { ...read(oauthClientCode), tokenless: true }],
  ["me", read(me)],
  ["me/permissions", read(myPermissions)],
  ["app", read(ownApp)],
]);

function findEndpoint(path: readonly string[]): Endpoint | null {
  const [node, edge] = path;
  if (node === undefined) return null;
  if (path.length === 1 && /^(?:act_)?\d+$/.test(node)) return read((call) => objectById(call, node));
  if (path.length === 2 && edge === "permissions" && /^\d+$/.test(node)) {
    return read((call) => permissionsOf(call, node));
  }
  return ENDPOINTS.get(path.join("/")) ?? null;
}

// A first part that is neither a version nor a name of Graph's own is taken for an alias, and what follows it for
// something unknown: arsduo/koala#611 (2017), php-graph-sdk#1119 (2019). Uncertain: the answer to an empty path, and
// so to `?ids=` at the root, which every version refuses since 27 Oct 2026 (v26.0 changelog; words not recorded).
function refusePath(path: readonly string[], method: string): Answer {
  const [node, ...rest] = path;
  if (node === undefined) return refuse(unsupported(method, ""));
  if (rest.length > 0) return refuse(unknownPath(`/${rest.join("/")}`));
  return refuse(unknownAlias(node));
}

/**
 * A proof that comes along must be right. Where the app insists on one, people's and Pages' tokens need it: the app's
 * own credential is proof enough (docs/graph-api/guides/secure-requests, read Nov 2026).
 */
function proofRefusal({ accessToken, caller, params, now }: GraphCall): GraphError | null {
  if (accessToken === null || caller === null || caller.refusal !== null) return null;
  const proof = params.get("appsecret_proof");
  const { app, kind } = caller;
  if (proof === undefined) return app.requiresProof && kind === "session" ? PROOF_REQUIRED : null;
  const time = params.get("appsecret_time") ?? null;
  return isRightProof({ token: accessToken, proof, time }, app.secret, now) ? null : INVALID_PROOF;
}

/** Answers one call. `path`: the parts of its path after the version. */
export function answerCall(call: GraphCall, path: readonly string[]): Answer {
  const endpoint = findEndpoint(path);
  if (endpoint === null) return refusePath(path, call.method);
  if (!endpoint.methods.includes(call.method)) return refuse(unsupported(call.method, path.join("/")));
  const refusal = endpoint.tokenless ? null : proofRefusal(call);
  return refusal === null ? endpoint.answer(call) : refuse(refusal);
}
