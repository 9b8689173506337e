import type { CallTrace } from "#/token/call-record.ts";
import type { ExchangeOutcome, ExchangeResult } from "#/token/exchanges/exchange-answer.ts";
import type { TokenAnswer } from "#/token/exchanges/read-token-answer.ts";
import { appTokenRequest, parseAppToken } from "../app-token.ts";
import { askAsToken, type TokenAsking } from "../ask-as-token.ts";
import type { GraphClient } from "../client.ts";
import { debugTokenRequest, parseDebugToken } from "../debug-token.ts";
import type { Errand, WatchAsker } from "../errand.ts";
import { type Asked, extraOf } from "../extra-of.ts";
import type { GraphApp } from "../order-apps.ts";
import type { Question } from "../question.ts";
import { runErrand } from "../run-errand.ts";
import type { Bearer } from "../token-question.ts";
import { appTokenCard } from "./app-token-card.ts";
import { attenuateTokenRequest } from "./attenuate-token.ts";
import { clientCodeRequest, parseClientCode } from "./client-code.ts";
import { codeToTokenRequest } from "./code-to-token.ts";
import type { ExchangeJob } from "./exchange-job.ts";
import { extendTokenRequest, refreshTokenRequest } from "./extend-token.ts";
import { deprecationCheckRequest, parseTold, tokenInfoRequest } from "./old-addresses.ts";
import { askPageTokens } from "./page-tokens.ts";
import { redeemCodeRequest } from "./redeem-code.ts";
import {
  parseRevoked,
  removeAppRequest,
  revokeSystemUserRequest,
  revokeTokenRequest,
} from "./revoke-token.ts";
import { systemUserTokenRequest } from "./system-user-token.ts";
import { parseTokenAnswer } from "./token-form.ts";

type Came = Asked<ExchangeResult>;

/** What came of an exchange that set out. */
export type Exchanged = CallTrace & { readonly outcome: ExchangeOutcome };

function mapped<T>(asked: Asked<T>, result: (value: T) => ExchangeResult): Came {
  return asked.kind === "known" ? { kind: "known", value: result(asked.value) } : asked;
}

const asRevoked = (): ExchangeResult => ({ kind: "revoked" });
const asMade = (made: TokenAnswer): ExchangeResult => ({ kind: "token", made });
const asCode = (code: string): ExchangeResult => ({ kind: "code", code });
const asTold = (value: { readonly expiresIn: number | null }): ExchangeResult => ({ kind: "told", ...value });

/** How a token takes everything away that its owner ever gave to the app. */
const endAll =
  (systemUserId: string | null): TokenAsking<true>["request"] =>
  (place, bearer) =>
    systemUserId === null
      ? removeAppRequest(place, bearer)
      : revokeSystemUserRequest(place, systemUserId, bearer);

/** Sends the one call of an exchange, once: all but the questions change something or use something up. */
function exchange(client: GraphClient, job: ExchangeJob, errand: Errand): Promise<Came> {
  const { place, ask } = client;
  const forToken = async (question: Question) =>
    mapped(extraOf(await ask(question, parseTokenAnswer, errand)), asMade);
  const asToken = async <T>(bearer: Bearer, asking: TokenAsking<T>, result: (value: T) => ExchangeResult) =>
    mapped(await askAsToken(client, asking, bearer, errand), result);
  switch (job.exchange) {
    case "extend":
      return forToken(extendTokenRequest(place, job.token, job.app));
    case "refresh":
      return forToken(refreshTokenRequest(place, job.token, job.app));
    case "rotate":
      return forToken(systemUserTokenRequest(place, job));
    case "debug-only":
      return forToken(attenuateTokenRequest(place, job.token, job.appId));
    case "code":
      return forToken(codeToTokenRequest(place, job));
    case "redeem":
      return forToken(redeemCodeRequest(place, job));
    case "client-code":
      return ask(clientCodeRequest(place, job.token, job.app, job.redirectUri), parseClientCode, errand).then(
        (asked) => mapped(extraOf(asked), asCode),
      );
    case "revoke":
      return ask(revokeTokenRequest(place, job.token, job.app), parseRevoked, errand).then((asked) =>
        mapped(extraOf(asked), asRevoked),
      );
    case "revoke-all":
      return asToken(job.bearer, { request: endAll(job.systemUserId), parse: parseRevoked }, asRevoked);
    case "token-info":
      return asToken(job.bearer, { request: tokenInfoRequest(job.appId), parse: parseTold }, asTold);
    case "deprecation-check":
      return asToken(job.bearer, { request: deprecationCheckRequest, parse: parseTold }, asTold);
    case "page-tokens":
      return askPageTokens(client, job.bearer, errand).then((asked) =>
        mapped(asked, (list) => ({ kind: "pages", ...list })),
      );
  }
}

const outcomeOf = (came: Came): ExchangeOutcome =>
  came.kind === "known" ? { kind: "done", result: came.value } : came;

/** Exchanges one thing for another. Never rejects but on a bug: a refusal is an outcome. */
export function runExchange(client: GraphClient, job: ExchangeJob, asker: WatchAsker): Promise<Exchanged> {
  return runErrand(client, asker, async (errand) => ({
    outcome: outcomeOf(await exchange(client, job, errand)),
  }));
}

/** Makes an app token, inspects it with its own credential, and tells all of it but the token. */
export function makeAppToken(client: GraphClient, app: GraphApp, asker: WatchAsker): Promise<Exchanged> {
  return runErrand(client, asker, async (errand) => {
    const made = extraOf(await client.ask(appTokenRequest(client.place, app), parseAppToken, errand));
    if (made.kind !== "known") return { outcome: made };
    const caller = { kind: "app", id: app.id, secret: app.secret.reveal() } as const;
    const question = debugTokenRequest(client.place, made.value, caller);
    const seen = extraOf(
      await client.ask(
        { ...question, hidden: [{ text: made.value, shownAs: "•••" }, ...question.hidden] },
        parseDebugToken,
        errand,
      ),
    );
    const evidence =
      seen.kind === "known"
        ? ({ kind: "inspected", inspection: seen.value } as const)
        : seen.kind === "refused"
          ? ({ ...seen, caller: "app", tried: [{ id: app.id, name: app.name }], credential: null } as const)
          : seen;
    return {
      outcome: { kind: "done", result: { kind: "app-token", ...appTokenCard(made.value), evidence } },
    };
  });
}
