import type { CauseId } from "../causes/cause-ids.ts";
import { again } from "../causes/step.ts";
import type { Guess, TokenFamily } from "../classify.ts";
import type { JwtClaims } from "../jwt-claims.ts";
import type { Reason, State, Verdict } from "../verdict.ts";
import { utc } from "./clocks.ts";
import { type Draft, composeVerdict } from "./compose-verdict.ts";
import { quote } from "./quote.ts";

const LOOK = "the look of the text";

/** What each look means before anybody is asked. A `jwt` depends on who issued it. */
const JUDGED: Readonly<Record<Exclude<TokenFamily, "jwt">, readonly [State, ...CauseId[]]>> = {
  graph: ["unknown"],
  app: ["unknown"],
  gaming: ["unknown"],
  unrecognised: ["unknown"],
  "session-info": ["unknown", "debug-only-token"],
  "threads-app": ["unknown", "threads-token"],
  "app-secret-or-client-token": ["unknown", "app-secret-pasted", "client-token"],
  "app-secret": ["unknown", "app-secret-pasted"],
  instagram: ["invalid", "instagram-token"],
  threads: ["invalid", "threads-token"],
  "legacy-session": ["invalid", "legacy-session-token"],
  cut: ["invalid", "truncated"],
  "not-a-token": ["invalid", "not-a-token"],
};

/** Headlines for looks that no single cause has one for. */
const HEADLINES: Readonly<Partial<Record<TokenFamily, string>>> = {
  graph: "This looks like a Graph token: only Graph can tell if it works",
  app: "This looks like an app token: only Graph can tell if it works",
  "app-secret-or-client-token": "An app secret or a client token: by their look nobody can tell",
  gaming: "This looks like an app token of Meta's games or headsets",
};

// Issuer hosts: facebook.com and its subdomains (facebook-ios-sdk, read Nov 2026).
const FACEBOOK = /^(https:\/\/)?([\w-]+\.)*facebook\.com(\/|$)/;

function claimReasons({ issuer, audience, issuedAt, expiresAt }: JwtClaims): Reason[] {
  const source = "the token's own claims, unverified";
  return [
    { text: `Issued by ${issuer === null ? "nobody named" : quote(issuer)}.`, source: `iss · ${source}` },
    ...(audience === null ? [] : [{ text: `Made for app ${quote(audience)}.`, source: `aud · ${source}` }]),
    ...(issuedAt === null ? [] : [{ text: `Made ${utc(issuedAt)}.`, source: `iat · ${source}` }]),
    ...(expiresAt === null ? [] : [{ text: `Ends ${utc(expiresAt)}.`, source: `exp · ${source}` }]),
  ];
}

function draftOfJwt(claims: JwtClaims | null): Draft {
  const issuer = claims?.issuer ?? null;
  const why = claims ? claimReasons(claims) : [{ text: "Three parts, like a JWT.", source: LOOK }];
  if (issuer !== null && FACEBOOK.test(issuer))
    return { state: "invalid", causes: ["limited-login-token"], why };
  const plausible = issuer === null;
  return {
    state: "invalid",
    causes: plausible ? ["limited-login-token", "not-a-token"] : ["not-a-token"],
    rivals: true,
    ...(plausible ? {} : { explanation: "It is a signed token of another service." }),
    why,
  };
}

/** What the string alone tells. Nothing was sent. */
export function judgeOffline({ family, appIdHint, claims, askable }: Guess): Verdict {
  if (family === "jwt") return composeVerdict(draftOfJwt(claims));
  const [state, ...causes] = JUDGED[family];
  const app = appIdHint === null ? "" : `App ${quote(appIdHint)}, by a hint in the text.`;
  const unjudged = causes.length === 0;
  const headline =
    HEADLINES[family] ?? (unjudged ? "Nothing tells what this is: only Graph can say" : undefined);
  return composeVerdict({
    state,
    causes,
    rivals: true,
    ...(headline === undefined ? {} : { headline }),
    ...(unjudged
      ? {
          explanation: askable
            ? "It was not asked yet."
            : "It is not for graph.facebook.com, so nothing was sent.",
          steps: askable ? [again("Ask Graph.")] : [],
        }
      : {}),
    outro: app,
    why: [{ text: "Nobody was asked: the text alone tells this.", source: LOOK }],
  });
}
