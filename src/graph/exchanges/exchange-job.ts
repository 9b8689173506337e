import type { GraphApp } from "../order-apps.ts";
import type { Bearer } from "../token-question.ts";
import type { CodeToExchange } from "./code-to-token.ts";
import type { CodeOnDevice } from "./redeem-code.ts";
import type { NewSystemUserToken } from "./system-user-token.ts";

/** An exchange with everything that it needs: what is not there does not compile. */
export type ExchangeJob =
  | { readonly exchange: "extend" | "refresh" | "revoke"; readonly token: string; readonly app: GraphApp }
  | { readonly exchange: "debug-only"; readonly token: string; readonly appId: string }
  | ({ readonly exchange: "rotate" } & NewSystemUserToken)
  | { readonly exchange: "page-tokens" | "deprecation-check"; readonly bearer: Bearer }
  | { readonly exchange: "token-info"; readonly bearer: Bearer; readonly appId: string | null }
  | {
      readonly exchange: "client-code";
      readonly token: string;
      readonly app: GraphApp;
      readonly redirectUri: string;
    }
  /** `systemUserId`: null for a person, whose account the app is taken out of. */
  | { readonly exchange: "revoke-all"; readonly bearer: Bearer; readonly systemUserId: string | null }
  | ({ readonly exchange: "code" } & CodeToExchange)
  | ({ readonly exchange: "redeem" } & CodeOnDevice);
