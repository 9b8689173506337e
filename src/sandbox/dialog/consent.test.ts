import { describe, expect, test } from "vitest";
import { CAFE_PAGE, CAT_PAGE, JONAS, MARKUP_PAGE, MINA } from "../cast.data.ts";
import { NOW } from "../rehearsal.ts";
import { inputsOf } from "./play-dialog.ts";
import { rehearseLogin } from "./rehearse-login.ts";

const DAY = 24 * 3600;
const permissionsOf = async (graph: ReturnType<typeof rehearseLogin>, token: string) => {
  const { text } = await graph.ask("/v26.0/me/permissions", { access_token: token });
  return [...text.matchAll(/"permission":"(\w+)","status":"(\w+)"/g)].map(([, name, status]) => [
    name,
    status,
  ]);
};

// docs/facebook-login/permissions/requesting-and-revoking (read Nov 2026); omniauth-facebook#194.
describe("what people have agreed to", () => {
  test("is what they left ticked; me/permissions lists the rest as declined", async () => {
    const graph = rehearseLogin();
    const token = await graph.tokenFor({ scope: "email user_friends" }, { permission: ["user_friends"] });
    expect(await permissionsOf(graph, token)).toEqual([
      ["email", "declined"],
      ["user_friends", "granted"],
      ["public_profile", "granted"],
    ]);
  });

  test("adds up over logins", async () => {
    const graph = rehearseLogin();
    await graph.tokenFor({ scope: "email" });
    const token = await graph.tokenFor({ scope: "user_friends" }, { permission: [] });
    const later = await graph.tokenFor({ scope: "user_birthday" });
    expect(await permissionsOf(graph, later)).toEqual([
      ["email", "granted"],
      ["user_friends", "declined"],
      ["user_birthday", "granted"],
      ["public_profile", "granted"],
    ]);
    expect((await graph.inspect(token)).body).toMatchObject({
      data: { scopes: ["email", "public_profile"] },
    });
  });

  test("can be no more than was asked for", async () => {
    const graph = rehearseLogin();
    const token = await graph.tokenFor({ scope: "email" }, { permission: ["email", "ads_management"] });
    expect(await permissionsOf(graph, token)).toEqual([
      ["email", "granted"],
      ["public_profile", "granted"],
    ]);
  });

  test("once declined is not asked for again, whatever is ticked", async () => {
    const graph = rehearseLogin();
    await graph.tokenFor({ scope: "email" }, { permission: [] });
    const page = await graph.browser.open({ ...graph.asked, scope: "email" });
    expect(page.text).toContain("Declined before, so not asked again: email.");
    expect(page.text).toContain(`form:has(#person-${MINA.id}:checked) .ask-email { display: none; }`);
    const token = await graph.tokenFor({ scope: "email" });
    expect((await graph.inspect(token)).body).toMatchObject({ data: { scopes: ["public_profile"] } });
  });

  test("is asked for again with auth_type=rerequest", async () => {
    const graph = rehearseLogin();
    await graph.tokenFor({ scope: "email" }, { permission: [] });
    const query = { scope: "email", auth_type: "rerequest" };
    expect((await graph.browser.open({ ...graph.asked, ...query })).text).not.toContain("not asked again");
    const token = await graph.tokenFor(query);
    expect((await graph.inspect(token)).body).toMatchObject({
      data: { metadata: { auth_type: "rerequest" }, scopes: ["email", "public_profile"] },
    });
  });

  test("is told on the page as granted already, and can be unticked there", async () => {
    const graph = rehearseLogin();
    await graph.tokenFor({ scope: "email" });
    expect((await graph.browser.open({ ...graph.asked, scope: "email" })).text).toContain(
      "Already granted: email, public_profile.",
    );
    const token = await graph.tokenFor({ scope: "email" }, { permission: [] });
    expect((await graph.inspect(token)).body).toMatchObject({ data: { scopes: ["public_profile"] } });
  });

  test("is one person's, with one app", async () => {
    const graph = rehearseLogin();
    await graph.tokenFor({ scope: "email" }, { permission: [] });
    const other = await graph.tokenFor({ scope: "email" }, { person: JONAS.id });
    expect((await graph.inspect(other)).body).toMatchObject({
      data: { scopes: ["email", "public_profile"] },
    });
    const { harbour } = graph;
    const query = { client_id: harbour.id, redirect_uri: "http://localhost/", scope: "email" };
    expect((await graph.browser.open(query)).text).not.toContain("Declined before");
  });

  test("is nothing that a story tells", async () => {
    const graph = rehearseLogin();
    graph.sandbox.scenarios();
    expect((await graph.browser.open(graph.asked)).text).not.toContain("Already granted");
  });

  test("is forgotten when it is cancelled, taken back, or the app is removed", async () => {
    const graph = rehearseLogin();
    const { world, studio } = graph;
    const granted = () =>
      world.consents.find(MINA, studio)?.grants.map(({ scope, status }) => [scope, status]);
    await graph.browser.logIn({ ...graph.asked, scope: "email" }, { decision: "cancel" });
    expect(granted()).toBeUndefined();
    const token = await graph.tokenFor({ scope: "email,user_friends" });
    world.consents.withdraw(MINA, studio, "email");
    expect(granted()).toEqual([
      ["email", "declined"],
      ["user_friends", "granted"],
      ["public_profile", "granted"],
    ]);
    world.end("app-removed", graph.sessionOf(token), NOW);
    expect(granted()).toBeUndefined();
  });
});

// docs/facebook-login/auth-vs-data (read Nov 2026)
describe("access to data", () => {
  const dataAccess = async (graph: ReturnType<typeof rehearseLogin>, query: Record<string, string> = {}) => {
    const { body } = await graph.inspect(await graph.tokenFor(query));
    return Number(/"data_access_expires_at":(\d+)/.exec(JSON.stringify(body))?.[1]);
  };

  test("ends 90 days after the last login", async () => {
    const graph = rehearseLogin();
    expect(await dataAccess(graph)).toBe(NOW + 90 * DAY);
    graph.pass(89 * DAY);
    expect(await dataAccess(graph)).toBe(NOW + 179 * DAY);
  });

  test("once over is opened again by auth_type=reauthorize alone", async () => {
    const graph = rehearseLogin();
    await dataAccess(graph);
    graph.pass(91 * DAY);
    expect(await dataAccess(graph)).toBe(NOW + 90 * DAY);
    expect(await dataAccess(graph, { auth_type: "reauthorize" })).toBe(NOW + 181 * DAY);
  });
});

// docs/facebook-login/guides/advanced/re-authentication (read Nov 2026)
describe("auth_type and auth_nonce", () => {
  test("reauthenticate asks for a password, any one", async () => {
    const graph = rehearseLogin();
    const query = { ...graph.asked, auth_type: "reauthenticate", auth_nonce: "n0nce" };
    const page = await graph.browser.open(query);
    expect(inputsOf(page.text).some((input) => input.get("type") === "password")).toBe(true);
    const without = await graph.browser.logIn(query);
    expect(without.status).toBe(400);
    expect(without.text).toContain("Enter a password.");
    const token = await graph.tokenFor(query, { password: "any" });
    expect((await graph.inspect(token)).body).toMatchObject({
      data: { metadata: { auth_type: "reauthenticate", auth_nonce: "n0nce" } },
    });
  });

  test("several come together", async () => {
    const graph = rehearseLogin();
    await graph.tokenFor({ scope: "email" }, { permission: [] });
    const query = { scope: "email", auth_type: "rerequest,reauthenticate" };
    const token = await graph.tokenFor(query, { password: "any" });
    expect((await graph.inspect(token)).body).toMatchObject({
      data: { metadata: { auth_type: "rerequest,reauthenticate" }, scopes: ["email", "public_profile"] },
    });
  });

  test("an ordinary login leaves no metadata", async () => {
    const graph = rehearseLogin();
    expect((await graph.inspect(await graph.tokenFor({}))).text).not.toContain("metadata");
  });
});

// bk-rs/facebook-apis-rs and restfb#1191: target_ids are left out where a grant covers everything (Nov 2026).
describe("Pages", () => {
  const scope = "pages_show_list,email";
  const targetsWith = async (changes: Record<string, string | string[]>) => {
    const graph = rehearseLogin();
    const { body } = await graph.inspect(await graph.tokenFor({ scope }, changes));
    return JSON.stringify(body).match(/"granular_scopes":(\[.*?\}\])/)?.[1];
  };
  const own = [CAT_PAGE.id, CAFE_PAGE.id];

  test("all current ones are listed one by one", async () => {
    const listed = JSON.parse((await targetsWith({})) ?? "") as unknown;
    expect(listed).toEqual([{ scope: "pages_show_list", target_ids: expect.arrayContaining(own) }]);
  });

  test("all current and future ones are no list", async () => {
    expect(await targetsWith({ pages: "all" })).toBe('[{"scope":"pages_show_list"}]');
  });

  test("some of them are those ticked, and nobody else's", async () => {
    const changes = { pages: "some", page: [CAFE_PAGE.id, MARKUP_PAGE.id, "1"] };
    expect(await targetsWith(changes)).toBe(`[{"scope":"pages_show_list","target_ids":["${CAFE_PAGE.id}"]}]`);
  });

  test("of somebody who has none limit nothing", async () => {
    expect(await targetsWith({ person: JONAS.id })).toBe('[{"scope":"pages_show_list"}]');
  });
});
