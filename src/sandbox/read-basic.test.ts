import { expect, test } from "vitest";
import { readBasic } from "./read-basic.ts";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
const client = (id: string, secret: string) => [
  ["client_id", id],
  ["client_secret", secret],
];

test.each([
  [basic("1:s"), client("1", "s")],
  [basic("1:"), client("1", "")],
  [basic(":"), client("", "")],
  [basic("1:a:b"), client("1", "a:b")],
  // RFC 6749, 2.3.1: each part is form-encoded first.
  [basic("1:a%3Ab+c"), client("1", "a:b c")],
  [basic("1:100%"), client("1", "100%")],
  [basic("1:s").replace("Basic", "basic"), client("1", "s")],
  [basic("no colon"), []],
  ["Basic", []],
  ["Basic !!", []],
  ["Bearer EAAx", []],
  ["", []],
  [undefined, []],
])("%j names the client %j", (header, wanted) => {
  expect(readBasic(header)).toEqual(wanted);
});
