import { expect, test } from "vitest";
import { readPaste } from "#/token/read-paste.ts";
import { foundSentence } from "./found-sentence.ts";

const token = `EAACEdEose0cBA${"q7Zb2kLm".repeat(18)}ZD`;
const secret = "0123456789abcdef".repeat(2);

test.each([
  ["", "Accepts a token, a URL, a cURL command, JSON, a log line or an error. Nothing is stored."],
  [token, "Found 1 token. Nothing is stored."],
  [
    `https://graph.facebook.com/me?access_token=${token}`,
    "Found 1 token in a pasted URL. Nothing is stored.",
  ],
  [secret, "Found 1 secret. A secret is never sent from here."],
  ["EAAKcC…wZDZD", "Found 1 shortened token. Nothing is stored."],
  ['{"name":"left-pad"}', "This JSON holds no token and no Graph API error. Nothing was sent."],
])("says of %j: %s", (text, sentence) => {
  expect(foundSentence(readPaste(text))).toBe(sentence);
});

test("counts what it found, in a list", () => {
  const error =
    '{"error":{"message":"(#4) Application request limit reached","type":"OAuthException","code":4}}';
  expect(foundSentence(readPaste(`GET /me?access_token=${token}\n${error}`))).toMatch(
    /^Found 1 token and 1 Graph API error/,
  );
});
