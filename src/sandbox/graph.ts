import { INVALID_PARAMETER } from "./exchange-error.ts";
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
import { accessTokenInfo } from "./routes/access-token-info.ts";
import { createIntegrationToken, listSystemUsers } from "./routes/business-system-users.ts";
import { debugToken } from "./routes/debug-token.ts";
import { deviceLogin, deviceLoginStatus } from "./routes/device-login.ts";
import { EDGES, edgeOf, myEdge } from "./routes/edges.ts";
import { me, objectById, ownApp } from "./routes/nodes.ts";
import { oauthClientCode } from "./routes/oauth-client-code.ts";
import { oauthAccessToken } from "./routes/oauth-access-token.ts";
import { oauthRevoke } from "./routes/oauth-revoke.ts";
import { myPermissions, permissionsOf, withdrawPermissions } from "./routes/permissions.ts";
import { createSystemUserToken, deleteSystemUserTokens, installApp } from "./routes/system-users.ts";
import { tokenDeprecationCheck } from "./routes/token-deprecation-check.ts";

type Handler = (call: GraphCall) => Answer;

/** What can be done at a path, by method. */
interface Endpoint {
  readonly methods: Readonly<Record<string, Handler>>;
  /** It has nothing to do with an access token that comes along, or the app's secret with it, and so neither with a proof. */
  readonly tokenless?: true;
}

const read = (answer: Handler): Endpoint => ({ methods: { GET: answer } });
/** Where a client names itself, with parameters or with HTTP Basic (RFC 6749, 2.3.1); parameters win, uncertainly. */
function withSecret(answer: Handler): Endpoint {
  const asClient: Handler = (call) => answer({ ...call, params: new Map([...call.client, ...call.params]) });
  return { methods: { GET: asClient, POST: asClient }, tokenless: true };
}

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ["debug_token", read(debugToken)],
  ["oauth/access_token", withSecret(oauthAccessToken)],
  ["oauth/access_token_info", read(accessTokenInfo)],
  ["device/login", { methods: { POST: deviceLogin }, tokenless: true }],
  ["device/login_status", { methods: { POST: deviceLoginStatus }, tokenless: true }],
  ["oauth/client_code", withSecret(oauthClientCode)],
  ["oauth/revoke", withSecret(oauthRevoke)],
  ["token_deprecation_check", read(tokenDeprecationCheck)],
  ["me", read(me)],
  ["app", read(ownApp)],
]);

/** What makes tokens of system users needs a proof whatever the app's settings say (their guide, Nov 2026). */
const proven =
  (answer: Handler): Handler =>
  (call) =>
    call.params.has("appsecret_proof") || call.caller === null || call.caller.refusal !== null
      ? answer(call)
      : refuse(PROOF_REQUIRED);

/** What hangs on an object: by the name after its id. */
const EDGE_ENDPOINTS = new Map<string, (id: string) => Endpoint>([
  [
    "permissions",
    (id) => ({
      methods: {
        GET: (call) => (id === "me" ? myPermissions(call) : permissionsOf(call, id)),
        DELETE: (call) => withdrawPermissions(call, id, null),
      },
    }),
  ],
  ["applications", (id) => ({ methods: { POST: (call) => installApp(call, id) } })],
  [
    "access_tokens",
    (id) => ({
      methods: {
        POST: proven((call) => createSystemUserToken(call, id)),
        DELETE: (call) => deleteSystemUserTokens(call, id),
      },
    }),
  ],
  ["system_users", (id) => read((call) => listSystemUsers(call, id))],
  [
    "system_user_access_tokens",
    (id) => ({ methods: { POST: proven((call) => createIntegrationToken(call, id)) } }),
  ],
]);

function findEndpoint(path: readonly string[]): Endpoint | null {
  const [node, edge, rest] = path;
  if (node === undefined) return null;
  if (path.length === 1 && /^(?:act_)?\d+$/.test(node)) return read((call) => objectById(call, node));
  if (edge !== undefined && /^(?:me|\d+)$/.test(node)) {
    const endpoint = path.length === 2 ? EDGE_ENDPOINTS.get(edge) : undefined;
    if (endpoint !== undefined) return endpoint(node);
    if (path.length === 3 && edge === "permissions" && rest !== undefined) {
      return { methods: { DELETE: (call) => withdrawPermissions(call, node, rest) } };
    }
  }
  if (path.length === 2 && edge !== undefined && EDGES.has(edge)) {
    if (node === "me") return read((call) => myEdge(call, edge));
    if (/^(?:act_)?\d+$/.test(node)) return read((call) => edgeOf(call, node, edge));
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
export function proofRefusal({ accessToken, caller, params, now }: GraphCall): GraphError | null {
  if (accessToken === null || caller === null || caller.kind === "unreadable") return null;
  if (caller.refusal !== null) return null;
  const proof = params.get("appsecret_proof");
  const { app, kind } = caller;
  if (proof === undefined) return app.requiresProof && kind === "session" ? PROOF_REQUIRED : null;
  const time = params.get("appsecret_time") ?? null;
  return isRightProof({ token: accessToken, proof, time }, app.secret, now) ? null : INVALID_PROOF;
}

/** 27 October 2026. */
const DATE_FORMAT_ENDS = Date.UTC(2026, 9, 27) / 1000;

/**
 * `date_format` is an error on every version since that day; `pretty` and `debug` are read over (v26.0 changelog).
 * Uncertain: the words, and that it was one on v26.0 alone before.
 */
const retiredRefusal = ({ params, now }: GraphCall): GraphError | null =>
  params.has("date_format") && now >= DATE_FORMAT_ENDS ? INVALID_PARAMETER : null;

/** Answers one call. `path`: the parts of its path after the version. */
export function answerCall(call: GraphCall, path: readonly string[]): Answer {
  const endpoint = findEndpoint(path);
  if (endpoint === null) return refusePath(path, call.method);
  const answer = Object.hasOwn(endpoint.methods, call.method) ? endpoint.methods[call.method] : undefined;
  if (answer === undefined) return refuse(unsupported(call.method, path.join("/")));
  const refusal = endpoint.tokenless ? null : (proofRefusal(call) ?? retiredRefusal(call));
  return refusal === null ? answer(call) : refuse(refusal);
}
