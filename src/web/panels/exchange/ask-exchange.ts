import type { ExchangeAnswer } from "#/token/exchanges/exchange-answer.ts";
import type { ExchangeId } from "#/token/exchanges/exchange-ids.ts";
import type { ProofAnswer, ProofCheck } from "#/token/exchanges/proof.ts";
import { type About, api, ask, read } from "../../api.ts";

/** The exchanges that begin with a token. */
type TokenExchange = Exclude<ExchangeId, "app-token" | "code" | "redeem">;

interface TokenRequest extends Pick<About, "token" | "appId"> {
  readonly exchange: TokenExchange;
  readonly redirectUri?: string;
  readonly sixtyDays?: boolean;
}

interface CodeRequest {
  readonly exchange: "code" | "redeem";
  readonly code: string;
  readonly redirectUri: string;
  readonly appId?: string;
  /** For `redeem` alone. */
  readonly machineId?: string;
}

/** What an exchange is asked for with. What was typed to confirm it is no part: it counts for one click alone. */
export type ExchangeRequest =
  | { readonly exchange: "app-token"; readonly appId: string }
  | CodeRequest
  | TokenRequest;

function send(request: ExchangeRequest, signal: AbortSignal, confirmation: string | null) {
  const options = { init: { signal } };
  if ("token" in request) {
    const { exchange, ...about } = request;
    const json = confirmation === null ? about : { ...about, confirmation };
    return ask(api.exchanges[":exchange"].$post({ param: { exchange }, json }, options));
  }
  if (request.exchange === "app-token") {
    return ask(api.exchanges["app-token"].$post({ json: { appId: request.appId } }, options));
  }
  const { exchange, machineId, ...json } = request;
  if (exchange === "code") return ask(api.exchanges.code.$post({ json }, options));
  const asDevice = machineId === undefined ? json : { ...json, machineId };
  return ask(api.exchanges.redeem.$post({ json: asDevice }, options));
}

/**
 * Exchanges one thing for another. Not repeated by itself: most of these can be done once.
 * @param confirmation - what somebody typed just now, for exchanges that do harm; null: nothing
 */
export async function askExchange(
  request: ExchangeRequest,
  signal: AbortSignal,
  confirmation: string | null,
): Promise<ExchangeAnswer> {
  return read(await send(request, signal, confirmation), "outcome");
}

/** The proof of a token, made on the server. */
export async function makeProof(about: About & { readonly timed: boolean }): Promise<ProofAnswer> {
  const { token, appId, timed } = about;
  const json = appId === undefined ? { token, timed } : { token, appId, timed };
  return read(await ask(api.proofs.$post({ json })), "proof");
}

/** Whose secret a proof was made with. `time`: `appsecret_time` of a timed one. */
export async function checkProof(json: {
  readonly token: string;
  readonly proof: string;
  readonly time?: number;
}): Promise<ProofCheck> {
  return read(await ask(api.proofs.check.$post({ json })), "finding");
}
