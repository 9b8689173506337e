import type { CallRecord } from "#/token/evidence.ts";

/**
 * The call as a command that anybody can repeat with their own values: it holds no token, no secret and no proof.
 * The app's credential goes in a header, because queries end up in logs.
 */
export function curlOf(call: CallRecord): string {
  return [
    `curl -G '${call.url}' \\`,
    `  -H "Authorization: Bearer ${call.caller === "app" ? "$APP_ID|$APP_SECRET" : "$TOKEN"}" \\`,
    `  --data-urlencode "input_token=$TOKEN"`,
  ].join("\n");
}
