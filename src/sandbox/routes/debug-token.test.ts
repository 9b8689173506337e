import { describe, expect, test } from "vitest";
import { NOW, rehearse } from "../rehearsal.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const LONG = 5_184_000;
const DATA_ACCESS = 7_776_000;

const MINA = "10215241773831025";
const CAT_PAGE = "1353269864728879";
const CAFE_PAGE = "104782561934407";

const studio = (type: string) => ({ app_id: "734512908844182", type, application: "Ash Cat Studio" });
const bothPages = [CAT_PAGE, CAFE_PAGE];
const twoPages = {
  scopes: [
    "pages_show_list",
    "pages_read_engagement",
    "pages_manage_posts",
    "instagram_basic",
    "email",
    "public_profile",
  ],
  granular_scopes: [
    { scope: "pages_show_list", target_ids: bothPages },
    { scope: "pages_read_engagement", target_ids: bothPages },
    { scope: "pages_manage_posts", target_ids: [CAT_PAGE] },
    { scope: "instagram_basic" },
  ],
};
const catPageOnly = {
  scopes: twoPages.scopes,
  granular_scopes: [
    { scope: "pages_show_list", target_ids: [CAT_PAGE] },
    { scope: "pages_read_engagement", target_ids: [CAT_PAGE] },
    { scope: "pages_manage_posts", target_ids: [CAT_PAGE] },
    { scope: "instagram_basic" },
  ],
};
const profile = ["email", "public_profile"];
const minimal = (message: string) => ({ error: { code: 190, message }, is_valid: false, scopes: [] });

/** A long-lived token in the recorded order of keys, `error` and others in their places. */
function longLived(issued: number, given: { error?: object; expires?: number; rest: object; type?: string }) {
  return {
    ...studio(given.type ?? "USER"),
    data_access_expires_at: issued + DATA_ACCESS,
    ...(given.error !== undefined && { error: given.error }),
    expires_at: given.expires ?? issued + LONG,
    is_valid: given.error === undefined,
    issued_at: issued,
    ...given.rest,
  };
}

const PASSWORD_CHANGED =
  "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.";
const ROLE_LOST =
  "The user must be an administrator, editor, or moderator of the page in order to impersonate it. If the page business requires Two Factor Authentication, the user also needs to enable Two Factor Authentication.";
const EXPIRED =
  "Error validating access token: Session has expired on Sunday, 08-Nov-26 22:54:55 PST. The current time is Monday, 23-Nov-26 06:18:06 PST.";

// One row a story: what an inspection must say of it. The key order counts.
const BODIES: readonly (readonly [string, object])[] = [
  [
    "short-lived-user",
    {
      ...studio("USER"),
      data_access_expires_at: NOW - 77 + DATA_ACCESS,
      expires_at: 1_795_449_600,
      is_valid: true,
      scopes: profile,
      user_id: MINA,
    },
  ],
  ["long-lived-user", longLived(NOW - 2 * DAY - 3 * HOUR - 1043, { rest: { ...twoPages, user_id: MINA } })],
  [
    "user-expires-soon",
    longLived(NOW - 57 * DAY - 17, {
      rest: { metadata: { sso: "iphone-safari" }, scopes: profile, user_id: MINA },
    }),
  ],
  [
    "expired",
    longLived(NOW - 74 * DAY - 7 * HOUR - 1391, {
      error: { code: 190, message: EXPIRED, subcode: 463 },
      rest: { ...twoPages, user_id: MINA },
    }),
  ],
  [
    "password-changed",
    longLived(NOW - 21 * DAY - 2 * HOUR - 611, {
      error: { code: 190, message: PASSWORD_CHANGED, subcode: 460 },
      rest: { scopes: profile, user_id: "10160384472915508" },
    }),
  ],
  [
    "logged-out",
    longLived(NOW - 3 * DAY - 4 * HOUR - 877, {
      error: {
        code: 190,
        message: "Error validating access token: The session is invalid because the user logged out.",
        subcode: 467,
      },
      rest: { scopes: profile, user_id: "10229917364058831" },
    }),
  ],
  [
    "app-removed",
    longLived(NOW - 12 * DAY - 9 * HOUR - 2221, {
      error: {
        code: 190,
        message: "Error validating access token: The user has not authorized application 734512908844182.",
        subcode: 458,
      },
      rest: { scopes: profile, user_id: "26117408839251144" },
    }),
  ],
  [
    "page-role-lost",
    longLived(NOW - 19 * DAY - 6 * HOUR - 1453, {
      type: "PAGE",
      expires: 0,
      error: { code: 190, message: ROLE_LOST, subcode: 492 },
      rest: {
        profile_id: CAFE_PAGE,
        scopes: ["pages_show_list", "pages_read_engagement", "public_profile"],
        granular_scopes: [
          { scope: "pages_show_list", target_ids: [CAFE_PAGE] },
          { scope: "pages_read_engagement", target_ids: [CAFE_PAGE] },
        ],
        user_id: "24310987655120947",
      },
    }),
  ],
  [
    "page-short-lived",
    {
      ...studio("PAGE"),
      data_access_expires_at: NOW - 300 + DATA_ACCESS,
      expires_at: 1_795_449_600,
      is_valid: true,
      profile_id: CAT_PAGE,
      ...catPageOnly,
      user_id: MINA,
    },
  ],
  [
    "page-not-by-time",
    longLived(NOW - 8 * DAY - 8 * HOUR - 337, {
      type: "PAGE",
      expires: 0,
      rest: { profile_id: CAT_PAGE, ...catPageOnly, user_id: MINA },
    }),
  ],
  ["app-token", { ...studio("APP"), is_valid: true, scopes: [] }],
  ["one-letter-altered", minimal("The access token could not be decrypted")],
];

describe("what an inspection says of each story", () => {
  test.each(BODIES)("%s", async (name, data) => {
    const graph = rehearse();
    const reply = await graph.inspect(graph.token(name));
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ data });
    expect(reply.text.replaceAll(String.raw`\/`, "/")).toBe(JSON.stringify({ data }));
  });

  test("user-not-by-time, which belongs to the other app", async () => {
    const graph = rehearse();
    const issued = NOW - 11 * DAY - 5 * HOUR - 1999;
    const reply = await graph.inspect(graph.token("user-not-by-time"), graph.harbour.appToken);
    expect(reply.body).toEqual({
      data: {
        app_id: "288164903175526",
        type: "USER",
        application: "Quiet Harbour Ads",
        data_access_expires_at: issued + DATA_ACCESS,
        expires_at: 0,
        is_valid: true,
        issued_at: issued,
        scopes: ["business_management", "email", "public_profile"],
        granular_scopes: [{ scope: "business_management" }],
        user_id: expect.stringMatching(/^2\d{16}$/),
      },
    });
    expect(reply.text).not.toContain(MINA);
  });

  test("another-apps-token is not described, and its app is not named", async () => {
    const graph = rehearse();
    for (const caller of [graph.studio.appToken, graph.harbour.appToken]) {
      const reply = await graph.inspect(graph.token("another-apps-token"), caller);
      expect(reply.status).toBe(400);
      expect(reply.body).toEqual({
        error: {
          message: "(#100) The App_id in the input_token did not match the Viewing App",
          type: "OAuthException",
          code: 100,
          fbtrace_id: expect.stringMatching(/^A[\w-]{22}$/),
        },
      });
    }
    const own = await graph.inspect(graph.token("another-apps-token"), graph.foreign.appToken);
    expect(own.status).toBe(200);
  });

  test("there is a row for every story", () => {
    const rows = [...BODIES.map(([name]) => name), "user-not-by-time", "another-apps-token"];
    const names = rehearse()
      .sandbox.scenarios()
      .map(({ name }) => name);
    expect(names.toSorted()).toEqual(rows.toSorted());
    expect(names).toHaveLength(14);
  });

  test("in summer the dates are in daylight time", async () => {
    const graph = rehearse(1_784_140_200);
    const reply = await graph.inspect(graph.token("expired"));
    expect(reply.text).toContain(
      "Session has expired on Wednesday, 01-Jul-26 04:06:49 PDT. The current time is Wednesday, 15-Jul-26 11:30:00 PDT.",
    );
  });

  test("a short-lived token ends on a whole hour, one to two hours ahead, whenever it was made", async () => {
    for (let at = NOW; at < NOW + 2 * HOUR; at += 421) {
      const graph = rehearse(at);
      const { text } = await graph.inspect(graph.token("short-lived-user"));
      const ends = Number(/"expires_at":(\d+)/.exec(text)?.[1]);
      expect(ends % HOUR).toBe(0);
      expect(ends - (at - 77)).toBeGreaterThan(HOUR);
      expect(ends - (at - 77)).toBeLessThanOrEqual(2 * HOUR);
    }
  });

  test("`fields` keeps only what it names", async () => {
    const graph = rehearse();
    const { body } = await graph.ask("/debug_token", {
      input_token: graph.token("long-lived-user"),
      access_token: graph.studio.appToken,
      fields: "app_id, is_valid",
    });
    expect(body).toEqual({ data: { app_id: "734512908844182", is_valid: true } });
  });
});

describe("input tokens that can't be read are a normal answer", () => {
  test.each([
    ["garbage", "xxxx", "Invalid OAuth access token - Cannot parse access token"],
    [
      "a JWT",
      "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
      "Invalid OAuth access token - Cannot parse access token",
    ],
    [
      "an Instagram token",
      `IGAAKcCR0DvJYB${"x".repeat(150)}`,
      "Invalid OAuth access token - Cannot parse access token",
    ],
    [
      "an unknown app",
      "123|abc",
      "Error validating application. Cannot get application info due to a system error.",
    ],
    ["a wrong secret", "734512908844182|abc", "Invalid OAuth access token signature."],
    ["a token with a quote", 'EAAKcCR0DvJYBabc"', 'Malformed access token EAAKcCR0DvJYBabc"'],
  ])("%s", async (_, input, message) => {
    const reply = await rehearse().inspect(input);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ data: minimal(message) });
  });

  test("a token that lost its end", async () => {
    const graph = rehearse();
    const cut = graph.token("long-lived-user").slice(0, 100).replace(/Z$/, "");
    expect((await graph.inspect(cut)).body).toEqual({
      data: minimal("The access token could not be decrypted"),
    });
  });

  test("the client token does not pass for the secret", async () => {
    const graph = rehearse();
    const { body } = await graph.inspect(`${graph.studio.id}|${graph.studio.clientToken}`);
    expect(body).toEqual({ data: minimal("Invalid OAuth access token signature.") });
  });

  test("id|secret is an app token like the generated one", async () => {
    const graph = rehearse();
    const { body } = await graph.inspect(`${graph.studio.id}|${graph.studio.secret}`);
    expect(body).toEqual({ data: { ...studio("APP"), is_valid: true, scopes: [] } });
  });
});
