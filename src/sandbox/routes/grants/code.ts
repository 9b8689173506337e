import { createHash } from "node:crypto";
import type { App } from "../../app-registry.ts";
import type { Challenge, ShelvedCode } from "../../code-shelf.ts";
import { give, type GraphCall, refuse } from "../../graph-call.ts";
import {
  BAD_CLIENT_SECRET,
  type GraphError,
  MISSING_REDIRECT_URI,
  RELATIVE_REDIRECT_URI,
} from "../../graph-error.ts";
import {
  BAD_CODE_FORMAT,
  BAD_VERIFIER,
  CODE_EXPIRED,
  CODE_USED,
  FOREIGN_CODE,
  MISSING_CODE,
  REDIRECT_MISMATCH,
  VERIFIER_WITHOUT_CHALLENGE,
} from "../../login-error.ts";
import { redeemClientCode } from "./client-code.ts";
import type { Grant } from "./grant.ts";
import { redeemLogin } from "./login-code.ts";

type Params = GraphCall["params"];

function addressRefusal(params: Params): GraphError | null {
  const redirectUri = params.get("redirect_uri");
  if (redirectUri === undefined) return MISSING_REDIRECT_URI;
  return URL.canParse(redirectUri) ? null : RELATIVE_REDIRECT_URI;
}

// Without a secret: codes for clients (docs/facebook-login/guides/access-tokens/get-long-lived), and codes that have a
// challenge, where the verifier stands in for it (docs/…/guides/advanced/oidc-token; facebook-android-sdk; Nov 2026).
function clientRefusal(params: Params, app: App, code: ShelvedCode | null): GraphError | null {
  const secret = params.get("client_secret");
  if (secret !== undefined) return secret === app.secret ? null : BAD_CLIENT_SECRET;
  if (code?.facts.app !== app) return BAD_CLIENT_SECRET;
  const free = code.facts.kind === "client" || (code.facts.challenge !== null && params.has("code_verifier"));
  return free ? null : BAD_CLIENT_SECRET;
}

// https://www.rfc-editor.org/rfc/rfc7636#section-4.6
function answers({ value, method }: Challenge, verifier: string): boolean {
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return false;
  const made = method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  return made === value;
}

function verifierRefusal(challenge: Challenge | null, verifier: string | undefined): GraphError | null {
  if (challenge === null) return verifier === undefined ? null : VERIFIER_WITHOUT_CHALLENGE;
  return verifier !== undefined && answers(challenge, verifier) ? null : BAD_VERIFIER;
}

function codeRefusal({ params, now }: GraphCall, app: App, code: ShelvedCode): GraphError | null {
  const { facts, used, expiresAt } = code;
  if (facts.app !== app) return FOREIGN_CODE;
  if (used) return CODE_USED;
  if (expiresAt <= now) return CODE_EXPIRED;
  if (params.get("redirect_uri") !== facts.redirectUri) return REDIRECT_MISMATCH;
  return verifierRefusal(facts.challenge, params.get("code_verifier"));
}

/**
 * A code for a token. The address is looked at before the secret, as recorded (php-graph-sdk#274, 2014); uncertain: the
 * order of what follows, and that a call which fails leaves the code as it was.
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (read Nov 2026)
 */
export const code: Grant = (call, app) => {
  const { params, world } = call;
  const text = params.get("code");
  const shelved = text === undefined ? null : world.codes.find(text);
  const refusal = addressRefusal(params) ?? clientRefusal(params, app, shelved);
  if (refusal !== null) return refuse(refusal);
  if (text === undefined) return refuse(MISSING_CODE);
  if (shelved === null) return refuse(BAD_CODE_FORMAT);
  const bad = codeRefusal(call, app, shelved);
  if (bad !== null) return refuse(bad);
  shelved.used = true;
  const { facts } = shelved;
  return give(facts.kind === "client" ? redeemClientCode(call, facts) : redeemLogin(call, facts));
};
