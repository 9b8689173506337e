import { expect, test } from "vitest";
import { readPaste } from "#/token/read-paste.ts";
import { maskOf } from "./mask.ts";

const body = "q7Zb2kLmW9".repeat(16);
const token = `EAACEdEose0cBA${body}ZD`;

test.each([
  token,
  `${token.slice(0, 90)}\n${token.slice(90)}`,
  `Authorization: Bearer ${token}`,
  "734512908844182|DEADBEEF0123456789ABCDEF01234567",
  `access_token=${token}&x=1 and then ${token.replace("q7", "r8")}`,
])("shows nothing but ends of what is in the field: %s", (text) => {
  const shown = maskOf(readPaste(text));
  expect(shown).not.toBe("");
  for (let at = 0; at + 8 <= body.length; at += 8) expect(shown).not.toContain(body.slice(at, at + 8));
  expect(shown).not.toMatch(/DEADBEEF/i);
});

test("counts what does not fit", () => {
  const many = Array.from({ length: 9 }, (_, index) => `EAACEdEose0cBA${index}${body}`).join("\n");
  expect(maskOf(readPaste(many))).toMatch(/5 more$/);
});
