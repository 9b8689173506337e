import type { CauseId } from "../causes/cause-ids.ts";
import { FB_LOGIN_STATUS } from "../causes/source.ts";
import type { SdkAnswer } from "./read-sdk-answer.ts";

/** What a status of the JavaScript SDK means, and what to do about it. */
export interface SdkExplanation {
  readonly cause: CauseId | null;
  readonly headline: string;
  readonly explanation: string;
  readonly next: string;
  readonly source: string;
}

/** Names what each status means. The reasons for `unknown` beside the documented two are likely, not documented. */
export function explainSdkAnswer({ status, accessToken }: SdkAnswer): SdkExplanation {
  const source = FB_LOGIN_STATUS;
  switch (status) {
    case "connected":
      return accessToken === null
        ? {
            cause: null,
            headline: "Logged in to Facebook and to the app, but no token is in this paste",
            explanation: "authResponse holds the token; it is missing here, or was taken out.",
            next: "Copy the answer again with its authResponse, or log in here.",
            source,
          }
        : {
            cause: null,
            headline: "Logged in to Facebook and to the app",
            explanation: "The SDK's token is a short-lived user token, for the browser that it was made in.",
            next: "Inspect it here, or exchange it on a server for one of 60 days.",
            source,
          };
    case "not_authorized":
      return {
        cause: "app-not-authorized",
        headline: "Logged in to Facebook, but has not allowed this app",
        explanation: "The person never accepted the app, cancelled, or removed it in their settings.",
        next: "Call FB.login from a click, or log in here.",
        source,
      };
    case "unknown":
      return {
        cause: null,
        headline: "The SDK can't tell who this is",
        explanation:
          "The person is not logged in to Facebook, or FB.logout was called. Likely as well: the browser blocks Meta's cookies, or the page is not on https.",
        next: "Have the person log in to Facebook, then call FB.login from a click.",
        source,
      };
  }
}
