import type { ExchangeJob } from "#/graph/exchanges/exchange-job.ts";
import type { GraphApp } from "#/graph/order-apps.ts";
import { appIdHint } from "#/token/app-id-hint.ts";
import type { AppRef, Evidence } from "#/token/evidence.ts";
import type { TokenExchangeId } from "./exchange-body.ts";

/** A token as it was found, and what was asked for beside it. */
export interface TokenToExchange {
  readonly exchange: TokenExchangeId;
  readonly token: string;
  readonly evidence: Evidence;
  /** The app whose credential inspected it. */
  readonly inspectedBy: AppRef | null;
  readonly apps: readonly GraphApp[];
  readonly redirectUri: string | null;
  readonly sixtyDays: boolean;
}

/** Ids stand in addresses: digits alone. */
const digits = (id: string | null) => (id !== null && /^\d{1,30}$/.test(id) ? id : null);

const inspectionOf = ({ evidence }: TokenToExchange) =>
  evidence.kind === "inspected" ? evidence.inspection : null;

function ownAppOf(given: TokenToExchange): GraphApp | null {
  const { inspectedBy, apps } = given;
  const id = inspectedBy?.id ?? inspectionOf(given)?.appId ?? null;
  return apps.find((app) => app.id === id) ?? null;
}

/** The id of the token's app, also where its secret is not here. */
function ownAppId(given: TokenToExchange): string | null {
  const { evidence } = given;
  const told = evidence.kind === "self-known" && evidence.app.kind === "known" ? evidence.app.value.id : null;
  return digits(inspectionOf(given)?.appId ?? told ?? appIdHint(given.token));
}

function rotateJob(given: TokenToExchange, app: GraphApp): ExchangeJob | null {
  const { token, sixtyDays } = given;
  const inspection = inspectionOf(given);
  const systemUserId = digits(inspection?.userId ?? null);
  const scopes = inspection?.scopes ?? [];
  return systemUserId === null ? null : { exchange: "rotate", token, app, systemUserId, scopes, sixtyDays };
}

/** What is to be sent for an exchange of a token. Null: no app is set up that it can be done with. */
export function tokenJob(given: TokenToExchange): ExchangeJob | null {
  const { exchange, token, redirectUri } = given;
  const app = ownAppOf(given);
  const bearer = { token, app };
  const inspection = inspectionOf(given);
  switch (exchange) {
    case "extend":
    case "refresh":
    case "revoke":
      return app && { exchange, token, app };
    case "client-code":
      return app && { exchange, token, app, redirectUri: redirectUri ?? "" };
    case "rotate":
      return app && rotateJob(given, app);
    case "page-tokens":
    case "deprecation-check":
      return { exchange, bearer };
    case "token-info":
      return { exchange, bearer, appId: ownAppId(given) };
    case "debug-only": {
      const appId = ownAppId(given);
      return appId === null ? null : { exchange, token, appId };
    }
    case "revoke-all": {
      const systemUserId = inspection?.type === "system-user" ? digits(inspection.userId) : null;
      return { exchange, bearer, systemUserId };
    }
  }
}
