import { describe, expect, test } from "vitest";
import { BUSINESS, CAFE_PAGE, CAT_PAGE, JONAS, MINA } from "../cast.data.ts";
import { NOW } from "../rehearsal.ts";
import type { Changes } from "./play-dialog.ts";
import { CALLBACK, rehearseLogin, tokenIn } from "./rehearse-login.ts";

const USER = "1180264437715092";
const UNATTENDED = "1180264437715093";
const TWO_MONTHS = "1180264437715094";
const CODE = { response_type: "code", override_default_response_type: "true" };

const start = () => {
  const graph = rehearseLogin();
  const { id, secret } = graph.harbour;
  const asked = { client_id: id, redirect_uri: CALLBACK };
  const logIn = (query: Record<string, string>, changes: Changes = {}) =>
    graph.browser.logIn({ ...asked, ...query }, changes);
  const redeem = (code: string | null) =>
    graph.ask("/oauth/access_token", { ...asked, client_secret: secret, code: code ?? "" });
  const tell = async (token: string) => (await graph.inspect(token, `${id}|${secret}`)).body;
  return { ...graph, logIn, redeem, tell };
};

// docs/facebook-login/facebook-login-for-business (read Nov 2026)
describe("a configuration", () => {
  test("takes the place of the scopes", async () => {
    const { logIn, redeem, tell } = start();
    const step = await logIn({ config_id: USER, scope: "email" });
    const { body } = await redeem(step.params.get("code"));
    expect(body).toMatchObject({ token_type: "bearer", expires_in: 6114 });
    expect(await tell(tokenIn(body))).toMatchObject({
      data: { type: "USER", scopes: ["pages_show_list", "pages_read_engagement", "business_management"] },
    });
  });

  test("is granted as a whole or not at all", async () => {
    const { logIn, redeem, tell } = start();
    const permission = ["pages_show_list", "pages_read_engagement"];
    const step = await logIn({ config_id: USER, return_scopes: "true" }, { permission });
    expect(step.params.get("granted_scopes")).toBe("");
    const { body } = await redeem(step.params.get("code"));
    expect(await tell(tokenIn(body))).toMatchObject({ data: { is_valid: true, scopes: [] } });
  });

  test("asks anew for what was declined before", async () => {
    const { logIn } = start();
    await logIn({ config_id: USER }, { permission: [] });
    const step = await logIn({ config_id: USER, return_scopes: "true" });
    expect(step.params.get("denied_scopes")).toBe("");
  });
});

describe("a system user's configuration", () => {
  test("leads to a token of the business's system user, without an end and without a person's data", async () => {
    const { logIn, redeem, tell } = start();
    const step = await logIn({ ...CODE, config_id: UNATTENDED });
    const { body } = await redeem(step.params.get("code"));
    expect(body).toEqual({ access_token: expect.stringMatching(/^EAA/), token_type: "bearer" });
    const told = await tell(tokenIn(body));
    expect(told).toMatchObject({
      data: {
        type: "SYSTEM_USER",
        is_valid: true,
        expires_at: 0,
        data_access_expires_at: 0,
        issued_at: NOW,
        scopes: ["pages_show_list", "pages_read_engagement", "ads_read"],
      },
    });
    expect(JSON.stringify(told)).not.toContain(MINA.id);
  });

  test("of 60 days says when it ends", async () => {
    const { logIn, redeem } = start();
    const step = await logIn({ ...CODE, config_id: TWO_MONTHS });
    expect((await redeem(step.params.get("code"))).body).toMatchObject({ expires_in: 60 * 24 * 3600 });
  });

  test("reaches the Pages that were chosen", async () => {
    const graph = start();
    const changes = { pages: "some", page: [CAT_PAGE.id] };
    const step = await graph.logIn({ ...CODE, config_id: TWO_MONTHS }, changes);
    const token = tokenIn((await graph.redeem(step.params.get("code"))).body);
    expect(await graph.tell(token)).toMatchObject({
      data: {
        granular_scopes: [
          { scope: "pages_show_list", target_ids: [CAT_PAGE.id] },
          { scope: "pages_read_engagement", target_ids: [CAT_PAGE.id] },
        ],
      },
    });
    const { person } = graph.sessionOf(token);
    expect([CAT_PAGE, CAFE_PAGE, BUSINESS].map((on) => graph.world.hasRole(person, on))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("stands for the same system user each time", async () => {
    const graph = start();
    const ids = await Promise.all(
      [UNATTENDED, TWO_MONTHS].map(async (id) => {
        const step = await graph.logIn({ ...CODE, config_id: id });
        const token = tokenIn((await graph.redeem(step.params.get("code"))).body);
        return graph.sessionOf(token).person.id;
      }),
    );
    expect(ids[0]).toMatch(/^1221\d{14}$/);
    expect(ids[1]).toBe(ids[0]);
  });

  test.each([
    { override_default_response_type: "true", response_type: "token" },
    { override_default_response_type: "true", response_type: "code token" },
    { response_type: "code" },
    { response_type: "code", override_default_response_type: "false" },
  ])("wants a code, and says so: %j", async (query) => {
    const { logIn } = start();
    const step = await logIn({ ...query, config_id: UNATTENDED });
    expect(step.status).toBe(400);
    expect(step.location).toBeNull();
    expect(step.text).toContain("response_type=code and override_default_response_type=true");
  });

  test("is for people with a business", async () => {
    const { logIn } = start();
    const step = await logIn({ ...CODE, config_id: UNATTENDED }, { person: JONAS.id });
    expect(step.text).toContain("No business portfolio");
  });

  test("that is not granted as a whole ends as a refusal", async () => {
    const { logIn } = start();
    const step = await logIn({ ...CODE, config_id: UNATTENDED }, { permission: ["ads_read"] });
    expect(step.params.get("error_reason")).toBe("user_denied");
  });
});
