import { expect, test } from "vitest";
import { readPaste } from "#/token/read-paste.ts";
import { localEvidence } from "./local-evidence.ts";

const kindOf = (text: string) => {
  const paste = readPaste(text);
  return localEvidence(paste, paste.tokens[0] ?? null)?.kind ?? null;
};

test.each([
  ["   ", null],
  [`EAACEdEose0cBA${"q7Zb2kLm".repeat(18)}ZD`, null],
  [`IGAA${"q7Zb2kLm".repeat(18)}ZD`, "offline"],
  ["0123456789abcdef0123456789abcdef", "offline"],
  ["EAAKcC…wZDZD", "offline"],
  ["xxxx", "offline"],
  ["the integration stopped", "nothing-found"],
  ["https://app.example/cb?error=access_denied&error_code=200&error_reason=user_denied&state=1", "error"],
  ['{"data":{"app_id":"1","type":"USER","is_valid":true,"scopes":[],"user_id":"2"}}', "inspected"],
  [
    '{"error":{"message":"(#4) Application request limit reached","type":"OAuthException","code":4}}',
    "error",
  ],
])("%s is judged without asking anybody as %s", (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
