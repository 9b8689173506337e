import { type LoginPlan, type ResponseType, takesPkce } from "./login-plan.ts";

/** What is made anew for each login; null where the plan is only looked at. */
export interface Attempt {
  readonly state: string | null;
  /** S256 of the code verifier; null without PKCE. */
  readonly codeChallenge: string | null;
  /** Comes back in the OpenID token. */
  readonly nonce: string | null;
}

/** Where the dialog is: without a slash at the end; `version` such as `v26.0`. */
export interface DialogPlace {
  readonly dialogUrl: string;
  readonly version: string;
}

/** One parameter of the dialog's address. `value`: null until the login begins. */
interface AddressPart {
  readonly name: string;
  readonly value: string | null;
  /** One plain line. */
  readonly means: string;
}

export interface DialogAddress {
  /** Without query. */
  readonly base: string;
  readonly parts: readonly AddressPart[];
}

/**
 * Meta's guide joins them with a blank ("code%20token"), its SDKs with commas (facebook-android-sdk ServerProtocol,
 * read Nov 2026).
 */
const RESPONSE: Readonly<Record<ResponseType, readonly string[]>> = {
  code: ["code"],
  token: ["token"],
  both: ["code", "token"],
};

const RESPONSE_MEANS: Readonly<Record<ResponseType, string>> = {
  code: "Come back with a code; the server turns it into a token.",
  token: "Come back with the token itself, behind #.",
  both: "Come back with a code for the server and a token for the page, behind #.",
};

const AUTH_MEANS = {
  rerequest: "ask again for what was declined",
  reauthenticate: "ask for the password again",
  reauthorize: "renew access to data",
} as const;

function scopeParts({ configId, permissions, responseType }: LoginPlan): AddressPart[] {
  if (configId === null) {
    const count = permissions.length === 1 ? "1 permission" : `${permissions.length} permissions`;
    if (permissions.length === 0) return [];
    return [
      { name: "scope", value: permissions.join(","), means: `What the person is asked for: ${count}.` },
    ];
  }
  const config = {
    name: "config_id",
    value: configId,
    means: "The Login for Business configuration: it names permissions and kind of token, in place of scope.",
  };
  if (responseType !== "code") return [config];
  // Configurations for system users' tokens need it (Facebook Login for Business, Meta; third parties, Nov 2026).
  const override = {
    name: "override_default_response_type",
    value: "true",
    means: "Take response_type as it is here.",
  };
  return [config, override];
}

function attemptParts(plan: LoginPlan, attempt: Attempt): AddressPart[] {
  const parts: AddressPart[] = [
    {
      name: "state",
      value: attempt.state,
      means: "Comes back unchanged, and shows that the answer belongs to this login.",
    },
  ];
  if (!takesPkce(plan)) return parts;
  parts.push(
    {
      name: "code_challenge",
      value: attempt.codeChallenge,
      means: "PKCE: only who began the login can redeem its code.",
    },
    { name: "code_challenge_method", value: "S256", means: "The challenge is a SHA-256 hash." },
    { name: "nonce", value: attempt.nonce, means: "Comes back inside the OpenID token." },
  );
  return parts;
}

function responseParts({ responseType, listsGrants, authTypes, display }: LoginPlan): AddressPart[] {
  const types = [...RESPONSE[responseType], ...(listsGrants ? ["granted_scopes"] : [])];
  const lists = listsGrants ? " Lists what was granted and declined." : "";
  const parts: AddressPart[] = [
    { name: "response_type", value: types.join(" "), means: RESPONSE_MEANS[responseType] + lists },
  ];
  if (authTypes.length > 0) {
    const means = `${authTypes.map((type) => AUTH_MEANS[type]).join(", ")}.`;
    parts.push({
      name: "auth_type",
      value: authTypes.join(","),
      means: means.charAt(0).toUpperCase() + means.slice(1),
    });
  }
  if (display !== null) parts.push({ name: "display", value: display, means: "How the dialog is drawn." });
  return parts;
}

/**
 * The address of Meta's login dialog, part by part, in a stable order.
 * @param redirectUri - where the dialog sends the person; the exchange must name the same, letter by letter
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow (read Nov 2026)
 */
export function dialogAddress(
  { dialogUrl, version }: DialogPlace,
  plan: LoginPlan,
  redirectUri: string,
  attempt: Attempt | null,
): DialogAddress {
  return {
    base: `${dialogUrl}/${version}/dialog/oauth`,
    parts: [
      { name: "client_id", value: plan.appId, means: "The app that asks." },
      {
        name: "redirect_uri",
        value: redirectUri,
        means: "Where the person is sent back to. It must be on the app's list, letter by letter.",
      },
      ...scopeParts(plan),
      ...responseParts(plan),
      ...(attempt === null ? [] : attemptParts(plan, attempt)),
    ],
  };
}

/** The address as a browser opens it. Parts without a value are left out. */
export function writeAddress({ base, parts }: DialogAddress): string {
  const query = parts.flatMap(({ name, value }) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${base}?${query.join("&")}`;
}
