/**
 * Why an exchange is rated as it is, in words. Filled in where known: `{left}` and `{when}`, until or since the end;
 * `{headline}`, the verdict's first sentence; `{remedy}`, whether only a new login helps. Facts and their sources:
 * lifetimes, Page tokens and client codes
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived; system users
 * https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens;
 * a permanent token that a refresh job turned into one of 60 days: github.com/logly/mureo issue 744; debug-only tokens
 * github.com/bk-rs/facebook-apis-rs (all read Nov 2026). Whatever says "likely" or "may" rests on reports alone.
 */
export const REASONS = {
  "do-first": "Do this first: Page tokens made from it will not end by time.",
  "may-renew": "It has 60 days already. Meta may count them anew from now, but does not promise to.",
  fresh: "Made less than a day ago: another exchange gains nothing.",
  "would-limit": "Not limited by time: this would likely give it 60 days. It can't be turned back.",
  "new-would-end":
    "The old one is not limited by time, but the new one would end after 60 days: an end that it did not have.",
  "data-over": "Its access to data ended {when}. An exchange does not renew that: ask the person again.",
  "limited-too": "What is made from it has no access to data either, until the person is asked again.",
  "end-unknown": "Its end is not reported. If it has none, this would give it one of 60 days.",
  "as-long": "They last as long as this token, whose end is not reported.",
  expired: "Ended {when}: only a new login helps.",
  ended: "{headline}. {remedy}",
  "pages-end-too": "Possible, but they would end with this token {left}.",
  "pages-last": "Page tokens made from it will not end by time.",
  "pages-assigned":
    "Of the Pages that are assigned to the system user; they likely last as long as this token.",
  "page-exchange": "A Page token: exchange the user token behind it, then make the Page token anew.",
  "page-lasts": "A Page token that is not limited by time: there is nothing to extend.",
  "one-page": "A Page token is for one Page alone: the user token behind it lists them.",
  support: "Can be inspected, can't call the API: safe to hand to support.",
  "needs-long": "Needs a long-lived token: exchange first.",
  device: "Gives one more device a token of its own, without this one leaving the server.",
  "person-only": "For a person's long-lived token alone.",
  "user-only": "For a person's token. A system user's has a refresh of its own.",
  "system-only": "For system users' tokens alone.",
  refresh: "60 days from now. This one lives on until its own end {left}; once ended, it can't be refreshed.",
  rotate: "Makes a new token first and proves it; this one is revoked only then.",
  "system-over": "{headline}. Make a new one in Meta's Business settings: an ended one can't do that itself.",
  "app-lasts": "An app's own token: it has no end by time, and no person behind it.",
  "app-revoke": "It ends when the app's secret is reset in Meta's App Dashboard, not before.",
  "debug-only": "Made to be inspected only: use the token that it was made from.",
  "kind-unknown": "Its kind is not reported, so what would come of it is not known.",
  "kind-risky": "Its kind is not reported: this may give a lasting token an end.",
  "foreign-secret": "Made by an app that is not set up here: this needs that app's secret.",
  "foreign-pages": "Needs no secret. How long they last is not known, as this token's end is not.",
  "foreign-debug":
    "Needs only the id of its app. Can be inspected, can't call the API: safe to hand to support.",
  instagram:
    "Instagram's: not for this host. On graph.instagram.com, ig_exchange_token gives it 60 days and ig_refresh_token renews them.",
  threads:
    "Threads': not for this host. On graph.threads.com, th_exchange_token gives it 60 days and th_refresh_token renews them.",
  openid:
    "An OpenID token, not Graph's: only a login in which the person allows tracking gives a token to exchange.",
  secret: "A secret or a client token, not an access token. Nothing was sent.",
  "ends-it": "Ends it at once, wherever it is in use. It can't be undone.",
  "ends-it-likely":
    "Likely ends it at once, wherever it is in use: documented for system users' tokens. It can't be undone.",
  "removes-app":
    "Takes the app out of the person's account: every token that they gave it ends, Page tokens too. It can't be undone.",
  "ends-all": "Ends every token of this system user at once, not this one alone. It can't be undone.",
  "persons-own": "Only the person's own token can take the app out of their account.",
  over: "It has ended already.",
  "old-address":
    "An address of old that Meta no longer documents, so it may not answer. Inspecting tells more.",
  "works-so-no": "It works, so it is none of those that Meta ended on that day.",
  "maybe-2019": "Asks Meta whether it was one of those. No answer of this address was ever published.",
  "no-code": "This is a token: there is no code to redeem.",
  "app-alone": "Needs the app alone. It is used on the server and is not shown whole.",
  "redeem-code": "Works once, for some minutes: exchange it now.",
  "redeem-client": "If it came from oauth/client_code: what the other device does with it.",
  "code-first": "This is a code: exchange it for a token first.",
  unusable: "{headline}.",
  unjudged: "{headline}. Nothing is exchanged unseen.",
  nothing: "Paste a token first.",
  "nothing-code": "Paste a code first.",
} as const;

export type ReasonId = keyof typeof REASONS;
