/**
 * What a login can be asked to do beside giving permissions.
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/re-authentication and
 * https://developers.facebook.com/docs/facebook-login/auth-vs-data (read Nov 2026)
 */
export type AuthType = "rerequest" | "reauthenticate" | "reauthorize";

/** How the token comes. `both`: a code for the server and a token for the browser. */
export type ResponseType = "code" | "token" | "both";

/** How the dialog is drawn; null: as Meta thinks best. */
export type Display = "page" | "popup" | "touch";

/** A login as somebody wants it: all that decides the dialog's address but what is made anew each time. */
export interface LoginPlan {
  readonly appId: string;
  /** As they are sent, each once. Empty with a configuration: that names them itself. */
  readonly permissions: readonly string[];
  readonly authTypes: readonly AuthType[];
  /** `config_id` of Facebook Login for Business; null for the classic login. */
  readonly configId: string | null;
  readonly responseType: ResponseType;
  readonly display: Display | null;
  /** The callback shall list what was granted and declined. */
  readonly listsGrants: boolean;
}

/** The dialog's usual form. */
export const planFor = (appId: string, permissions: readonly string[] = []): LoginPlan => ({
  appId,
  permissions,
  authTypes: [],
  configId: null,
  responseType: "code",
  display: null,
  listsGrants: false,
});

/** Each choice in plain words, in the order in which it is offered. */
export const AUTH_TYPES: readonly { readonly id: AuthType; readonly name: string; readonly does: string }[] =
  [
    {
      id: "rerequest",
      name: "Ask again",
      does: "Asks once more for what the person has declined. Without it the dialog leaves that out.",
    },
    {
      id: "reauthenticate",
      name: "Password again",
      does: "Asks for the password, though the person is logged in: so it is really that person.",
    },
    {
      id: "reauthorize",
      name: "Renew data access",
      does: "Starts the 90 days of access to data anew.",
    },
  ];

export const RESPONSE_TYPES: readonly {
  readonly id: ResponseType;
  readonly name: string;
  readonly does: string;
}[] = [
  {
    id: "code",
    name: "Code, finished on the server",
    does: "Recommended: the token is in no address, and only a server with the app's secret gets it.",
  },
  {
    id: "token",
    name: "Token in the browser",
    does: "For pages without a server: the token comes in the address behind #. It is short-lived.",
  },
  {
    id: "both",
    name: "Both",
    does: "A code for the server and a token for the page, in one login.",
  },
];

/**
 * PKCE is documented for logins that ask for `openid`, as "still in testing": a login without it is left as it is.
 * @see https://developers.facebook.com/documentation/facebook-login/guides/advanced/oidc-token (Jul 2023, read Nov 2026)
 */
export function takesPkce({ permissions, configId, responseType }: LoginPlan): boolean {
  return responseType !== "token" && configId === null && permissions.includes("openid");
}
