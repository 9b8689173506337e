import { describe, expect, test } from "vitest";
import { EXCHANGE_IDS } from "../exchange-ids.ts";
import { SNIPPET_CALLS } from "./snippet-calls.data.ts";
import { variablesOf } from "./snippet-call.ts";
import { LANGUAGES, writeSnippet } from "./write-snippet.ts";

const V = "v26.0";

describe.each(EXCHANGE_IDS)("%s", (exchange) => {
  const call = SNIPPET_CALLS[exchange];
  const address = call.path.replace(/\{.*\}/, "");

  const direct = LANGUAGES.filter((language) => language !== "JavaScript" || !call.onServer);

  test.each(direct)("in %s names every value and asks the right address", (language) => {
    const code = writeSnippet(exchange, language, V);
    expect(code).toContain("https://graph.facebook.com/v26.0/");
    expect(code).toContain(address);
    for (const name of Object.keys(call.fields)) expect(code).toContain(name);
    for (const variable of variablesOf(call)) {
      const bare = variable.toLowerCase().replaceAll("_", "");
      expect(code.toLowerCase().replaceAll("_", "")).toContain(bare);
    }
  });

  test("never shows the app secret to a browser", () => {
    const code = writeSnippet(exchange, "JavaScript", V);
    expect(code).not.toMatch(/APP_SECRET|appSecret|client_secret/);
    expect(code.includes("/your-own-server/")).toBe(call.onServer);
    expect(code.includes("graph.facebook.com")).toBe(!call.onServer);
  });

  test("puts no secret and no token into an address", () => {
    const inAddress = call.method === "POST" ? [] : Object.values(call.fields);
    const given = inAddress.flatMap((value) =>
      typeof value !== "string" && "of" in value ? [value.of] : [],
    );
    expect(given.filter((variable) => variable !== "APP_ID")).toEqual([]);
    expect(writeSnippet(exchange, "Node", V).includes("?${fields}")).toBe(inAddress.length > 0);
  });
});

test("the exchange of a short-lived token, for a shell and for Node", () => {
  expect(writeSnippet("extend", "cURL", V)).toBe(
    `curl "https://graph.facebook.com/v26.0/oauth/access_token" \\
  --data-urlencode "grant_type=fb_exchange_token" \\
  --data-urlencode "client_id=$APP_ID" \\
  --data-urlencode "client_secret=$APP_SECRET" \\
  --data-urlencode "fb_exchange_token=$USER_TOKEN"`,
  );
  expect(writeSnippet("extend", "Node", V)).toContain("fb_exchange_token: process.env.USER_TOKEN,");
});

test("a device's snippet says what to do with its machine_id", () => {
  for (const language of LANGUAGES) {
    expect(writeSnippet("redeem", language, V)).toContain("Without machine_id the first time.");
  }
  expect(writeSnippet("redeem", "PHP", V)).toMatch(/^<\?php\n\/\/ /);
});
