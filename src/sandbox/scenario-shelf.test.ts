import { describe, expect, test } from "vitest";
import { createSandbox, SANDBOX_APP_IDS } from "./app.ts";
import { NOW, rehearse } from "./rehearsal.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What stays the same however often a story is played: validity, subcode and which clocks run. */
const TRUTHS: readonly (readonly [string, RegExp])[] = [
  ["short-lived-user", /"is_valid":true,"scopes"/],
  ["long-lived-user", /"is_valid":true,"issued_at"/],
  ["user-expires-soon", /"is_valid":true,"issued_at"/],
  ["expired", /"subcode":463\}/],
  ["password-changed", /"subcode":460\}/],
  ["logged-out", /"subcode":467\}/],
  ["app-removed", /"subcode":458\}/],
  ["page-role-lost", /"subcode":492\}/],
  ["page-short-lived", /"is_valid":true,"profile_id"/],
  ["page-not-by-time", /"expires_at":0,"is_valid":true,"issued_at"/],
  ["app-token", /"type":"APP".*"is_valid":true/],
  ["session-info", /"type":"USER".*"is_valid":true,"issued_at"/],
  ["permission-declined", /"is_valid":true,"issued_at"/],
  ["permission-expired", /"is_valid":true,"issued_at"/],
  ["system-user-sixty-days", /"type":"SYSTEM_USER".*"is_valid":true/],
  ["checkpointed", /"subcode":459\}/],
  ["unconfirmed", /"subcode":464\}/],
  ["revoked", /"subcode":466\}.*"scopes":\[\],"user_id"/],
  ["session-invalid", /Session is invalid[^"]*"\}/],
  ["dead-for-several-reasons", /"subcode":463\}/],
  ["deleted-app", /Application has been deleted/],
  ["cut-off", /could not be decrypted/],
  ["very-long", /could not be decrypted/],
  ["one-letter-altered", /could not be decrypted/],
];

describe("stories stay true while the clock runs", () => {
  test("for days, looked at every five hours", async () => {
    const graph = rehearse();
    for (let passed = 0; passed < 9 * DAY; passed += 5 * HOUR + 7 * MINUTE) {
      for (const [name, truth] of TRUTHS) {
        const { text } = await graph.inspect(graph.token(name));
        expect(text, `${name} after ${passed} s`).toMatch(truth);
      }
      graph.pass(5 * HOUR + 7 * MINUTE);
    }
  });

  test("short tokens have well over a quarter of an hour left whenever they are listed", async () => {
    const graph = rehearse();
    for (let round = 0; round < 200; round += 1) {
      for (const name of ["short-lived-user", "page-short-lived"]) {
        const { text } = await graph.inspect(graph.token(name));
        const ends = Number(/"expires_at":(\d+)/.exec(text)?.[1]);
        expect(ends - graph.sandbox.now()).toBeGreaterThan(30 * MINUTE);
      }
      graph.pass(97);
    }
  });

  test("within ten minutes the list stays as it is, after that it is made anew", () => {
    const { sandbox, pass } = rehearse();
    const first = sandbox.scenarios();
    pass(599);
    expect(sandbox.scenarios()).toEqual(first);
    pass(1);
    const second = sandbox.scenarios();
    expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
    expect(second[0]?.token).not.toBe(first[0]?.token);
  });

  test("tokens of earlier rounds work on, and the world forgets the oldest", async () => {
    const graph = rehearse();
    const early = graph.token("long-lived-user");
    for (let round = 0; round < 12; round += 1) {
      graph.pass(10 * MINUTE);
      graph.sandbox.scenarios();
    }
    expect((await graph.inspect(early)).body).toMatchObject({ data: { is_valid: true } });
    for (let round = 0; round < 50; round += 1) {
      graph.pass(10 * MINUTE);
      graph.sandbox.scenarios();
    }
    expect(graph.world.tokenCount).toBeLessThanOrEqual(6000);
    expect((await graph.inspect(early)).body).toEqual({
      data: {
        error: { code: 190, message: "The access token could not be decrypted" },
        is_valid: false,
        scopes: [],
      },
    });
    expect((await graph.inspect(graph.token("long-lived-user"))).text).toContain('"is_valid":true');
  });

  test("a listed short token really ends: an hour or two later it has expired", async () => {
    const graph = rehearse();
    const token = graph.token("short-lived-user");
    graph.pass(2 * HOUR);
    const { text } = await graph.inspect(token);
    expect(text).toContain(
      "Session has expired on Monday, 23-Nov-26 08:00:00 PST. The current time is Monday, 23-Nov-26 08:18:06 PST.",
    );
  });
});

test("the sandbox lists two configured apps; the others are known by their ids alone", () => {
  const sandbox = createSandbox({ now: () => NOW + 0.75, seed: "a" });
  expect(sandbox.apps.map(({ id, name }) => [id, name])).toEqual([
    ["734512908844182", "Ash Cat Studio"],
    ["288164903175526", "Quiet Harbour Ads"],
  ]);
  for (const { secret } of sandbox.apps) expect(secret).toMatch(/^[0-9a-f]{32}$/);
  expect(SANDBOX_APP_IDS).toEqual([
    "734512908844182",
    "288164903175526",
    "519830274466015",
    "402957716381940",
    "861204475930277",
    "745820193366471",
    "318845720916604",
    "427710958233860",
    "650091834472208",
  ]);
  expect(sandbox.now()).toBe(NOW);
});

test("the same seed makes the same world, another seed another one", () => {
  const list = (seed: string) => {
    const sandbox = createSandbox({ now: () => NOW, seed });
    return { apps: sandbox.apps, tokens: sandbox.scenarios().map(({ token }) => token) };
  };
  expect(list("a")).toEqual(list("a"));
  const [one, other] = [list("a"), list("b")];
  expect(one.apps[0]?.secret).not.toBe(other.apps[0]?.secret);
  expect(one.tokens.filter((token) => other.tokens.includes(token))).toEqual([]);
});

test("stories have stable names and tell themselves in one sentence; no token holds a secret", () => {
  const { sandbox } = rehearse();
  for (const { name, story, token } of sandbox.scenarios()) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(story).toMatch(/^[A-Z][^.]+\.$/);
    for (const { secret } of sandbox.apps) expect(token).not.toContain(secret);
  }
});

test("the altered token is one letter off a working one, which it does not disturb", async () => {
  const graph = rehearse();
  const altered = graph.token("one-letter-altered");
  const half = Math.floor(altered.length / 2);
  const repaired = Array.from(
    { length: altered.length - half },
    (_, at) =>
      `${altered.slice(0, half + at)}${altered.charAt(half + at).toLowerCase()}${altered.slice(half + at + 1)}`,
  );
  const replies = await Promise.all(repaired.map((token) => graph.inspect(token)));
  expect(replies.filter(({ text }) => text.includes('"is_valid":true'))).toHaveLength(1);
});

describe("a story whose token was spoilt is played again", () => {
  test.each([
    ["a permission was taken back", "/me/permissions/email", "long-lived-user"],
    ["the app was removed", "/me/permissions", "page-not-by-time"],
  ])("%s", async (_, path, spoilt) => {
    const graph = rehearse();
    const before = new Map(graph.sandbox.scenarios().map(({ name, token }) => [name, token]));
    const query = new URLSearchParams({ access_token: graph.token("long-lived-user") });
    expect((await graph.send(`${path}?${query}`, { method: "DELETE" })).status).toBe(200);
    expect(graph.token(spoilt)).not.toBe(before.get(spoilt));
    for (const [name, truth] of TRUTHS) {
      const { text } = await graph.inspect(graph.token(name));
      expect(text, `${name} afterwards`).toMatch(truth);
    }
    // Nobody touched those.
    for (const name of ["app-token", "checkpointed", "pages-none", "another-apps-token"]) {
      expect(graph.token(name)).toBe(before.get(name));
    }
  });

  test("as often as nothing happens, the list stays as it is", () => {
    const { sandbox } = rehearse();
    expect(sandbox.scenarios()).toEqual(sandbox.scenarios());
  });
});
