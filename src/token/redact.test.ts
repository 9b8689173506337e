import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redactText, redactToken } from "./redact.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const alnum = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters.split("")), minLength, maxLength });
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef".split("")), minLength: length, maxLength: length });

/** A secret as it is written, and the part of it that nobody may learn. */
const written = (head: string, core: fc.Arbitrary<string>) =>
  core.map((text) => ({ secret: head + text, core: text.slice(8, 24) }));

const secrets = fc.oneof(
  written("EAAKcCR0DvJYBA", alnum(40, 240)),
  written("IGAA", alnum(40, 240)),
  written("XAAK", alnum(40, 240)),
  written("734512908844182|", hex(32)),
  written("734512908844182%7C", hex(32)),
  written("734512908844182|", alnum(27, 27)),
  written("", hex(64)),
  written("", hex(32)),
  written(
    "",
    hex(32).map((text) => text.toUpperCase()),
  ),
  written(
    "734512908844182|",
    hex(32).map((text) => text.toUpperCase()),
  ),
  written("eyJhbGciOiJSUzI1NiJ9.eyJ", alnum(30, 60)),
);
const surroundings = fc.constantFrom<readonly [string, string]>(
  ["", ""],
  ["Malformed access token ", ""],
  ["https://graph.facebook.com/me?access_token=", "&limit=25"],
  ["access_token%3D", "%26expires"],
  ['{"next":"https:\\/\\/graph.facebook.com\\/me?access_token=', '"}'],
  ["curl -H 'Authorization: Bearer ", "'"],
  ["token:", ";"],
  ["export META_APP_SECRET=", "\n"],
  ["appsecret_proof=", ")"],
  ['"', '"'],
);

describe("redactText", () => {
  test("hides 32 hex digits in a row at every place in a text, and no fewer", () => {
    const secret = "0123456789abcdef".repeat(2);
    for (let place = 0; place < 70; place += 1) {
      const before = "-".repeat(place);
      expect(redactText(`${before}${secret}-`)).toBe(`${before}•••-`);
      expect(redactText(`${before}${secret}`)).toBe(`${before}•••`);
      expect(redactText(`${before}${secret.slice(1)}-`)).toBe(`${before}${secret.slice(1)}-`);
    }
  });

  test("leaves of no secret more than its ends, whatever stands around it", () => {
    fc.assert(
      fc.property(secrets, surroundings, ({ secret, core }, [before, after]) => {
        expect(redactText(before + secret + after)).not.toContain(core);
      }),
    );
  });

  test.each([
    "Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST.",
    "(#80001) There have been too many calls to this Page account.",
    '{"code":190,"error_subcode":463,"fbtrace_id":"AbCdEfGhIjKlMnOpQrStUvW"}',
    "trace ABCDEF0123456789ABCDEF, request 3F2504E0-4F89-11D3-9A0C-0305E82C3301",
    "user_id 10215241773831025, expires_at 1799663520",
    '"token_type":"bearer","code":131009',
    "The authorization code: it was used before.",
    'OAuth "Facebook Platform" "invalid_token"',
  ])("leaves ordinary text alone: %s", (text) => {
    expect(redactText(text)).toBe(text);
  });

  test.each([
    ["Session key 18.0,bGIouml_toQy26ScRNc.3600.1664010000-17841490451071111 is malformed", "bGIouml"],
    ["Malformed access token secret!token", "secret!token"],
    ["https://app.example/cb?code=AQDx81-ybk_Zq9&state=1", "AQDx81"],
    ["client_secret: hunter2hunter2", "hunter2"],
    ["734512908844182|2.AQDxyz__.3600.1301544000-123456|signature", "signature"],
    ["TH|734512908844182|s0meSecretPart", "s0meSecret"],
    ["page_access_token: opensesame", "opensesame"],
    [`the key is ${"0123456789ABCDEF".repeat(2)}.`, "89ABCDEF"],
    ["the key is 0123456789ABCDEF0EAA0123456789ABCDEF0123.", "0123456789ABCDEF0EAA0"],
    [`path%3D${"0123456789ABCDEF".repeat(2)}%26`, "89ABCDEF"],
    [String.raw`one\n${"0123456789ABCDEF".repeat(4)}`, "89ABCDEF"],
  ])("hides what is no token by its look: %s", (text, secret) => {
    expect(redactText(text)).not.toContain(secret);
  });

  test("keeps the ends of a token, so that two can be told apart", () => {
    expect(redactText(`token EAAKcCR0DvJYBA${"x".repeat(100)}wZDZD.`)).toBe("token EAAKcC…wZDZD.");
  });

  test.each(["E", "EAA", "eyJ", "1|", "access_token=", "code=", "1.", "|", '"', " ", "Bearer "])(
    "takes linear time on a megabyte of %j",
    (unit) => {
      const once = (size: number) => {
        const text = unit.repeat(size / unit.length);
        const from = performance.now();
        redactText(text);
        return performance.now() - from;
      };
      once(10_000);
      // Quadratic work would take a hundred times as long for ten times the text, each time; a busy machine does so once.
      const ratio = () => once(1_000_000) / Math.max(once(100_000), 2);
      const ratios = [ratio()];
      while (Math.min(...ratios) >= 30 && ratios.length < 4) ratios.push(ratio());
      expect(Math.min(...ratios)).toBeLessThan(30);
    },
  );
});

test("redactToken shows nothing of a short string", () => {
  expect(redactToken("EAAKcCR0DvJYBA")).toBe("•••");
  expect(redactToken(`EAAKcC${"x".repeat(60)}wZDZD`)).toBe("EAAKcC…wZDZD");
});
