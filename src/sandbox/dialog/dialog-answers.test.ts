import { describe, expect, test } from "vitest";
import { NOW } from "../rehearsal.ts";
import { browse } from "./play-dialog.ts";
import { CALLBACK, rehearseLogin } from "./rehearse-login.ts";

// Fields and places of the answers: docs/facebook-login/guides/advanced/manual-flow (read Nov 2026).
describe("response_type", () => {
  test.each([undefined, "code"])(
    "%s: the code is in the query, and Facebook's fragment behind it",
    async (type) => {
      const { browser, asked } = rehearseLogin();
      const step = await browser.logIn({ ...asked, ...(type !== undefined && { response_type: type }) });
      expect(step.location).toMatch(/^http:\/\/localhost:3000\/login\/callback\?code=AQ[\w-]+#_=_$/);
    },
  );

  // The order is that of recorded fragments: access_token, data_access_expiration_time, expires_in.
  test("token: it is in the fragment with its end and that of data access, and works", async () => {
    const { browser, asked, inspect } = rehearseLogin();
    const step = await browser.logIn({ ...asked, response_type: "token", state: "s", scope: "email" });
    expect(step.location).toMatch(
      /callback#access_token=EAA\w+&data_access_expiration_time=\d+&expires_in=6114&state=s$/,
    );
    expect(step.fragment.get("data_access_expiration_time")).toBe(String(NOW + 90 * 24 * 3600));
    const told = await inspect(step.fragment.get("access_token") ?? "");
    expect(told.body).toMatchObject({ data: { is_valid: true, scopes: ["email", "public_profile"] } });
  });

  test.each(["code token", "token,code", "code,token"])("%s: both are in the fragment", async (type) => {
    const { browser, asked, redeem } = rehearseLogin();
    const step = await browser.logIn({ ...asked, response_type: type });
    expect([...step.fragment.keys()]).toEqual([
      "access_token",
      "code",
      "data_access_expiration_time",
      "expires_in",
    ]);
    expect([...step.params.keys()]).toEqual([]);
    expect((await redeem(step.fragment.get("code"))).status).toBe(200);
  });

  test("code%20token and code+token are the same", async () => {
    const { browser, asked } = rehearseLogin();
    const good = new URLSearchParams(asked).toString();
    for (const type of ["code%20token", "code+token", "code%2Ctoken"]) {
      const step = await browser.logIn(`${good}&response_type=${type}`);
      expect(step.fragment.get("code")).toMatch(/^AQ/);
      expect(step.fragment.get("access_token")).toMatch(/^EAA/);
    }
  });

  // facebook-android-sdk ServerProtocol, facebook-ios-sdk LoginEndpoints (read Nov 2026)
  test("what SDKs ask for beside it is passed over", async () => {
    const { browser, asked } = rehearseLogin();
    const type = "token,signed_request,graph_domain,granted_scopes";
    const step = await browser.logIn({ ...asked, response_type: type });
    expect([...step.fragment.keys()]).toEqual([
      "access_token",
      "data_access_expiration_time",
      "denied_scopes",
      "expires_in",
      "granted_scopes",
    ]);
  });
});

describe("what was granted and what was not", () => {
  const scope = "email,user_friends,user_birthday";
  const changes = { permission: ["email"] };

  test.each([
    ["code,granted_scopes", {}],
    ["code granted_scopes", {}],
    ["code", { return_scopes: "true" }],
  ])("is in the query with %s %j", async (type, more) => {
    const { browser, asked } = rehearseLogin();
    const step = await browser.logIn({ ...asked, scope, response_type: type, ...more }, changes);
    expect(step.params.get("code")).toMatch(/^AQ/);
    expect(step.params.get("granted_scopes")).toBe("email,public_profile");
    expect(step.params.get("denied_scopes")).toBe("user_friends,user_birthday");
    expect(step.location).toMatch(/&denied_scopes=user_friends%2Cuser_birthday&granted_scopes=email%2C/);
  });

  test("is in the fragment with a token", async () => {
    const { browser, asked } = rehearseLogin();
    const query = { ...asked, scope, response_type: "token granted_scopes" };
    const step = await browser.logIn(query, changes);
    expect(step.fragment.get("granted_scopes")).toBe("email,public_profile");
    expect(step.fragment.get("denied_scopes")).toBe("user_friends,user_birthday");
    expect([...step.params.keys()]).toEqual([]);
  });

  // Uncertain: what comes when nothing else is asked for.
  test("comes alone where it alone is asked for", async () => {
    const { browser, asked } = rehearseLogin();
    const step = await browser.logIn({ ...asked, scope, response_type: "granted_scopes" }, changes);
    expect([...step.params.keys()]).toEqual(["denied_scopes", "granted_scopes"]);
  });

  test("is not told unless it is asked for", async () => {
    const { browser, asked } = rehearseLogin();
    const step = await browser.logIn({ ...asked, scope, return_scopes: "false" }, changes);
    expect([...step.params.keys()]).toEqual(["code"]);
  });
});

describe("state comes back byte for byte", () => {
  test.each([
    "xyz",
    "a%20b",
    "a+b",
    "a%2Bb%26c%3Dd%23e",
    "%7B%22n%22%3A1%7D",
    "%E9%00%FF",
    "Z%C3%BCrich",
    "~!*()'",
    "%",
    "",
    "AQ==",
    "x".repeat(8000),
  ])("%s", async (state) => {
    const { browser, asked } = rehearseLogin();
    const good = new URLSearchParams(asked).toString();
    const answers = await Promise.all(
      ["code", "token"].map((type) => browser.logIn(`${good}&response_type=${type}&state=${state}`)),
    );
    const written = state.replaceAll("'", "%27");
    expect(answers.map(({ location }) => /[&?#]state=([^&#]*)/.exec(location ?? "")?.[1])).toEqual([
      written,
      written,
    ]);
    const denied = await browser.logIn(`${good}&state=${state}`, { decision: "cancel" });
    expect(/&state=([^&#]*)/.exec(denied.location ?? "")?.[1]).toBe(written);
  });

  test("and none is made up", async () => {
    const { browser, asked } = rehearseLogin();
    expect((await browser.logIn(asked)).location).not.toContain("state");
  });
});

describe("the address of the app", () => {
  test("keeps its own query", async () => {
    const { browser, asked } = rehearseLogin();
    const step = await browser.logIn({ ...asked, redirect_uri: "http://localhost/cb?a=1&b=%20" });
    expect(step.location).toMatch(/^http:\/\/localhost\/cb\?a=1&b=%20&code=AQ/);
  });

  test("loses a fragment of its own", async () => {
    const { browser, asked } = rehearseLogin();
    const step = await browser.logIn({ ...asked, redirect_uri: "http://localhost/#/cb" });
    expect(step.location).toMatch(/^http:\/\/localhost\/\?code=AQ[\w-]+#_=_$/);
  });

  test("of desktop apps gets its token in the fragment", async () => {
    const { browser, asked } = rehearseLogin();
    const redirect = "https://www.facebook.com/connect/login_success.html";
    const step = await browser.logIn({ ...asked, redirect_uri: redirect, response_type: "token" });
    expect(step.location?.startsWith(`${redirect}#access_token=EAA`)).toBe(true);
  });
});

// SDKs send app_id beside client_id; display and the rest change the look alone: facebook-android-sdk (read Nov 2026).
test.each([
  { display: "popup" },
  { display: "touch" },
  { extras: "{}", sdk: "php-sdk-5.7.0", e2e: "{}", cbt: "1", default_audience: "friends" },
])("%j changes nothing", async (more) => {
  const { browser, asked } = rehearseLogin();
  expect((await browser.logIn({ ...asked, ...more })).params.get("code")).toMatch(/^AQ/);
});

test("app_id alone names the app too", async () => {
  const { sandbox, studio } = rehearseLogin();
  const step = await browse(sandbox.dialog).logIn({ app_id: studio.id, redirect_uri: CALLBACK });
  expect(step.params.get("code")).toMatch(/^AQ/);
});
