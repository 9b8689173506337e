import type { AppFacts, ExtraAnswer, Identity, PermissionList } from "#/token/extras.ts";
import { appRequest, ownAppRequest, parseAppFacts } from "./app-facts.ts";
import { askAsToken, type TokenAsking } from "./ask-as-token.ts";
import type { GraphClient } from "./client.ts";
import type { WatchAsker } from "./errand.ts";
import { extraOf } from "./extra-of.ts";
import { identityRequest, parseIdentity } from "./identity.ts";
import type { GraphApp } from "./order-apps.ts";
import { parsePermissions, permissionsRequest } from "./permission-list.ts";
import { runErrand } from "./run-errand.ts";
import type { Bearer } from "./token-question.ts";

const IDENTITY: TokenAsking<Identity> = { request: identityRequest, parse: parseIdentity };
const PERMISSIONS: TokenAsking<PermissionList> = { request: permissionsRequest, parse: parsePermissions };
const OWN_APP: TokenAsking<AppFacts> = { request: ownAppRequest, parse: parseAppFacts };

const askExtra = <T>(client: GraphClient, asking: TokenAsking<T>, bearer: Bearer, watchAsker: WatchAsker) =>
  runErrand(client, watchAsker, async (errand): Promise<Pick<ExtraAnswer<T>, "extra">> => ({
    extra: await askAsToken(client, asking, bearer, errand),
  }));

/** Whom the token speaks for. Never rejects but on a bug, as all extras. */
export const askIdentity = (client: GraphClient, bearer: Bearer, watchAsker: WatchAsker) =>
  askExtra(client, IDENTITY, bearer, watchAsker);

/** What the person granted, declined and let expire. */
export const askPermissions = (client: GraphClient, bearer: Bearer, watchAsker: WatchAsker) =>
  askExtra(client, PERMISSIONS, bearer, watchAsker);

/** The token's own app, as the token itself tells. */
export const askOwnApp = (client: GraphClient, bearer: Bearer, watchAsker: WatchAsker) =>
  askExtra(client, OWN_APP, bearer, watchAsker);

/** An app by its own credential: answered even where the token has ended. */
export const askApp = (client: GraphClient, app: GraphApp, watchAsker: WatchAsker) =>
  runErrand(client, watchAsker, async (errand): Promise<Pick<ExtraAnswer<AppFacts>, "extra">> => ({
    extra: extraOf(await client.ask(appRequest(client.place, app), parseAppFacts, errand)),
  }));
