import type { Inspection, TokenType } from "../inspection.ts";
import type { Reason } from "../verdict.ts";
import { nameApp, quote } from "./quote.ts";

const KINDS: Readonly<Record<TokenType, string>> = {
  user: "a user token",
  page: "a Page token",
  app: "an app token",
  "system-user": "a system user's token",
  unknown: "a token",
};

/** What still ends a token that has no time limit (Meta's debugging and login security pages, read Nov 2026). */
const STILL_ENDS: Readonly<Record<TokenType, string>> = {
  user: "A password change, removing the app or a security step of Meta's still ends it. Apps with Standard access to the Marketing API get such tokens.",
  page: "It still ends when the person behind it changes the password, removes the app or loses the role on the Page.",
  app: "It works until the app's secret is reset. Apps typed Native or Desktop can't use app tokens, and some data of people is not visible with one.",
  "system-user": "It still ends when it is revoked, or when the system user or the app leaves the business.",
  unknown: "A password change, removing the app or a security step of Meta's still ends it.",
};

/** Kind and app in one sentence; empty when neither is known. */
export function describeToken({ type, appId, appName }: Inspection): string {
  const app = appId ? nameApp({ id: appId, name: appName }) : appName ? `“${quote(appName)}”` : null;
  if (app === null && type === "unknown") return "";
  return `This is ${KINDS[type]}${app ? ` of ${app}` : ""}.`;
}

/** What ends a token that no clock ends. */
export function stillEnds(type: TokenType): string {
  return STILL_ENDS[type];
}

/** What the answer left out, said rather than passed over. */
export function gapReasons({ type, typeInferred, scopes, appId }: Inspection): Reason[] {
  const gaps: Reason[] = [];
  if (typeInferred) gaps.push({ text: "Kind read off the other fields.", source: "no type · debug_token" });
  if (appId === null) gaps.push({ text: "App: not reported.", source: "no app_id · debug_token" });
  if (scopes === null) gaps.push({ text: "Permissions: not reported.", source: "no scopes · debug_token" });
  else if (scopes.length === 0 && type !== "app") {
    gaps.push({ text: "It carries no permissions.", source: "scopes [] · debug_token" });
  }
  return gaps;
}
