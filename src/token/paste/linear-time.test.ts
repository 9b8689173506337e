import { describe, expect, test } from "vitest";
import { readPaste } from "../read-paste.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

describe("readPaste", () => {
  const MEGABYTE = 1_000_000;
  /** What makes careless patterns slow, repeated. */
  const UNITS = [
    'E | { " [ ( \' ` \\ % = : 1 EAA EAA- IGAA- eyJ eyJhbGciOiJSUz. access_token= [{ {"a": {a:, {" \\" {\''.split(
      " ",
    ),
    "%25 %41 &amp; &#39; 12345| secret_ client_id ?code= aB3d\n {] facebook".split(" "),
    [" ", "\n", "\r\n", "Bearer ", "EAAx.. ", " ?error=1", "http://a ", "message: ", "facebook message: x\n"],
    ["(#100) x\n", "Error validating access token: ", "OAuthException: ", "message ", "code: 1, "],
  ].flat();
  // A linear congruence is noise enough, and the same on every run.
  let state = 1;
  const noise = Array.from({ length: MEGABYTE }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return LETTERS[Math.floor(state / 33_554_432)];
  }).join("");
  const elapsed = (text: string) => {
    const from = performance.now();
    readPaste(text);
    return performance.now() - from;
  };
  const texts: [name: string, text: string][] = UNITS.map((unit) => [
    JSON.stringify(unit),
    unit.repeat(MEGABYTE / unit.length),
  ]);

  test.each([
    ...texts,
    ["base64 noise", noise],
    ["base64 noise in lines", noise.replace(/(.{76})/g, "$1\n")],
    ["brackets that close", "[".repeat(MEGABYTE / 2) + "]".repeat(MEGABYTE / 2)],
    ["blanks before a word", `${" ".repeat(MEGABYTE)}x`],
  ])("is linear on a megabyte of %s", (_, text) => {
    elapsed(text.slice(0, 10_000));
    // Quadratic work would take a hundred times as long for ten times the text, each time; a busy machine does so once.
    const ratio = () => elapsed(text) / Math.max(elapsed(text.slice(0, MEGABYTE / 10)), 5);
    const ratios = [ratio()];
    while (Math.min(...ratios) >= 35 && ratios.length < 4) ratios.push(ratio());
    expect(Math.min(...ratios)).toBeLessThan(35);
  });
});
