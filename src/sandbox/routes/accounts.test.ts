import { describe, expect, test } from "vitest";
import { BEN, CAFE_PAGE, CAT_PAGE, FERRY_BOT, GRETA, MINA, STUDIO } from "../cast.data.ts";
import type { Grant } from "../issued-token.ts";
import { errorText, NOW, type Params, readList, readRow, rehearse } from "../rehearsal.ts";

/** Asks with the token of the story. */
function as(name: string) {
  const graph = rehearse();
  const access_token = graph.token(name);
  const raw = (path: string, params: Params = {}) => graph.ask(path, { access_token, ...params });
  const list = async (params: Params = {}, path = "/v26.0/me/accounts") => readList(await raw(path, params));
  return { ...graph, access_token, raw, list };
}

const grant = (scope: string, targets: readonly string[] | null = null): Grant => ({
  scope,
  targets,
  status: "granted",
});

describe("the list of Pages", () => {
  // docs/facebook-login/guides/access-tokens; recorded order of keys: suttiphakw/shout_project (Nov 2026).
  test("has the recorded fields in the recorded order, and a token a Page", async () => {
    const { list, inspect } = as("pages-three");
    const { data, paging } = await list();
    expect(data.map(({ id }) => id)).toEqual(["1353269864728879", "104782561934407", "112650883417296"]);
    for (const row of data) {
      expect(Object.keys(row)).toEqual(["access_token", "category", "category_list", "name", "id", "tasks"]);
      expect(row.access_token).toMatch(/^EAA[A-Za-z0-9]{157,247}$/);
      expect((await inspect(row.access_token)).body).toMatchObject({
        data: { type: "PAGE", profile_id: row.id, expires_at: 0, is_valid: true },
      });
    }
    expect(new Set(data.map((row) => row.access_token)).size).toBe(3);
    expect(data[1]).toMatchObject({ category_list: [{ id: expect.any(String), name: "Coffee Shop" }] });
    expect(Object.keys(paging ?? {})).toEqual(["cursors"]);
  });

  // Recorded: the cursors of Page 101708602172777 are MTAxNzA4NjAyMTcyNzc3 (suttiphakw/shout_project); those of a
  // 16-digit id end with ZDZD (facebook-node-sdk#169).
  test("has cursors that are base64 of the ids, with escaped ends", async () => {
    const { paging } = await as("pages-three").list();
    expect(paging?.cursors.after).toBe(Buffer.from("112650883417296").toString("base64"));
    expect(paging?.cursors.before).toMatch(/^MTM1MzI2OTg2NDcyODg3OQZDZD$/);
  });

  test("tells what each role may do: all, all but managing, looking", async () => {
    const { data } = await as("pages-three").list();
    expect(data[0]?.tasks).toEqual(
      expect.arrayContaining([
        "MANAGE",
        "CREATE_CONTENT",
        "PROFILE_PLUS_FULL_CONTROL",
        "PROFILE_PLUS_ANALYZE",
      ]),
    );
    expect(data[1]?.tasks).toEqual(["ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT"]);
    expect(data[2]?.tasks).toEqual(["ANALYZE", "PROFILE_PLUS_ANALYZE"]);
  });

  test("is the same by the person's own id", async () => {
    const { list } = as("pages-three");
    expect(await list({}, "/me/accounts")).toEqual(await list({}, "/10215241773831025/accounts"));
  });

  // Known causes of an empty list: no Page, reached through a portfolio alone, permission not asked for, no Page picked.
  test.each(["pages-none", "pages-behind-portfolio", "short-lived-user", "system-user-sixty-days"])(
    "%s: is empty, without paging, where there is nothing to list",
    async (name) => {
      expect((await as(name).raw("/v26.0/me/accounts")).text).toBe('{"data":[]}');
    },
  );

  test("holds only what was granted: some Pages, or none because the permission was declined", async () => {
    expect((await as("long-lived-user").list()).data.map(({ id }) => id)).toEqual([
      "1353269864728879",
      "104782561934407",
    ]);
    expect((await as("permission-expired").list()).data.map(({ name }) => name)).toEqual(["Harbour Café"]);
    const { world, ask } = rehearse();
    for (const status of ["declined", "expired"] as const) {
      const grants = [{ ...grant("pages_show_list"), status }];
      const access_token = world.logIn({ person: MINA, app: STUDIO, grants, at: NOW }).text;
      expect((await ask("/me/accounts", { access_token })).text).toBe('{"data":[]}');
    }
  });

  // Field reports that cite changelog/non-versioned-changes/nvc-2023 (Nov 2026).
  test("shows Pages of a portfolio once business_management was granted for it", async () => {
    const { data } = await as("pages-through-portfolio").list();
    expect(data.map(({ name }) => name)).toEqual(["Lighthouse Odense", "Lighthouse Aarhus"]);
  });

  // trypost#291, zammad#6069: the grant is real, the list does not show it, the id opens it.
  test("can lack a Page that was granted, and that its id opens with token and tasks", async () => {
    const { list, raw } = as("pages-not-listed");
    expect((await list()).data.map(({ name }) => name)).toEqual(["Haddad Quilts"]);
    const page = await raw("/v26.0/108901246638177", { fields: "id,name,access_token,tasks" });
    expect(page.body).toMatchObject({
      id: "108901246638177",
      name: "The Attic Workshop",
      access_token: expect.stringMatching(/^EAA/),
      tasks: expect.arrayContaining(["MANAGE"]),
    });
  });

  // documentation/pages-api/manage-pages (read Nov 2026): a business system user needs business_management.
  test("of a system user needs business_management beside pages_show_list", async () => {
    const { world, ask, harbour } = rehearse();
    const names = async (...scopes: readonly string[]) => {
      const login = { person: FERRY_BOT, app: STUDIO, grants: scopes.map((scope) => grant(scope)), at: NOW };
      const access_token = world.issueToSystemUser(login, false).text;
      return readList(await ask("/me/accounts", { access_token })).data.map(({ name }) => name);
    };
    expect(harbour.requiresProof).toBe(true);
    expect(await names("pages_show_list", "business_management")).toEqual(["Harbour Café"]);
    expect(await names("pages_show_list")).toEqual([]);
    expect(await names("business_management")).toEqual([]);
  });

  // Recorded: sns-sdks/python-facebook#219 (2022), spring-attic/spring-social-facebook#163 (2015).
  test("is not a Page's: a Page token is told that its Page has no such field", async () => {
    const reply = await as("page-not-by-time").raw("/me/accounts");
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: {
        code: 100,
        message: "(#100) Tried accessing nonexisting field (accounts) on node type (Page)",
      },
    });
  });

  test("is not an app's: 2500 for /me, an empty list for a person that the app knows, 100/33 for others", async () => {
    const { raw, token } = as("app-token");
    token("pages-three");
    expect((await raw("/me/accounts")).body).toMatchObject({ error: { code: 2500 } });
    expect((await raw("/10215241773831025/accounts")).text).toBe('{"data":[]}');
    expect((await raw("/42/accounts")).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  test("needs a token that works", async () => {
    const { ask, token } = rehearse();
    expect((await ask("/me/accounts")).body).toMatchObject({ error: { code: 2500 } });
    expect((await ask("/10215241773831025/accounts")).body).toMatchObject({ error: { code: 104 } });
    const dead = await ask("/me/accounts", { access_token: token("logged-out") });
    expect(dead.body).toMatchObject({ error: { code: 190, error_subcode: 467 } });
  });

  test("of somebody else does not exist, as far as Graph tells", async () => {
    const { raw } = as("pages-three");
    for (const id of ["24790318845561207", "42", "act_2089441736650218"]) {
      expect((await raw(`/${id}/accounts`)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    }
    expect((await raw("/nonsense/accounts")).body).toMatchObject({
      error: { code: 2500, message: "Unknown path components: /accounts" },
    });
  });
});

describe("Page tokens", () => {
  // docs/facebook-login/guides/access-tokens: unique per Page, person and app.
  test("of one Page differ between its two admins, and between two apps", async () => {
    const { world, ask, foreign } = rehearse();
    const grants = [grant("pages_show_list")];
    const tokens = await Promise.all(
      [
        { person: MINA, app: STUDIO },
        { person: BEN, app: STUDIO },
        { person: MINA, app: foreign },
      ].map(async (who) => {
        const user = world.exchange(world.logIn({ ...who, grants, at: NOW }), NOW);
        const asked = { access_token: user.text, fields: "access_token" };
        return readRow(await ask(`/${CAFE_PAGE.id}`, asked)).access_token;
      }),
    );
    expect(new Set(tokens).size).toBe(3);
  });

  test("are the same again in the same session, by the list and by the Page's id", async () => {
    const { list, raw } = as("pages-three");
    const first = (await list()).data[1]?.access_token;
    expect((await list({ fields: "access_token" })).data[1]?.access_token).toBe(first);
    const page = await raw("/104782561934407", { fields: "access_token" });
    expect(page.body).toEqual({ access_token: first, id: "104782561934407" });
  });

  // docs/facebook-login/guides/access-tokens/get-long-lived; bk-rs recordings (Nov 2022).
  test("end with a short-lived parent, and not by time with a long-lived one", async () => {
    const { world, ask, inspect, pass } = rehearse();
    const user = world.logIn({ person: MINA, app: STUDIO, grants: [grant("pages_show_list")], at: NOW });
    const pageToken = async (access_token: string) =>
      readList(await ask("/me/accounts", { access_token })).data[0]?.access_token ?? "";
    const short = await pageToken(user.text);
    const long = await pageToken(world.exchange(user, NOW).text);
    expect(short).not.toBe(long);
    expect((await inspect(short)).body).toMatchObject({ data: { expires_at: user.expiresAt } });
    expect((await inspect(long)).body).toMatchObject({ data: { expires_at: 0, issued_at: NOW } });
    pass(7200);
    expect((await ask("/me", { access_token: short })).body).toMatchObject({ error: { error_subcode: 463 } });
    expect((await ask("/me", { access_token: long })).status).toBe(200);
  });

  test("of hundreds of Pages push no other token out of the world's memory", async () => {
    const { world, ask, token } = rehearse();
    const old = token("long-lived-user");
    const grants = [grant("pages_show_list")];
    for (let round = 0; round < 30; round += 1) {
      const user = world.logIn({ person: GRETA, app: STUDIO, grants, at: NOW });
      await ask("/me/accounts", { access_token: user.text, limit: "100" });
    }
    expect((await ask("/me", { access_token: old })).status).toBe(200);
    expect(world.tokenCount).toBeLessThan(6000);
  });

  test("keep to their own Page, which gives the token itself again", async () => {
    const { raw, access_token } = as("page-not-by-time");
    const own = await raw(`/${CAT_PAGE.id}`, { fields: "access_token,tasks" });
    expect(own.body).toMatchObject({ access_token, tasks: expect.arrayContaining(["MANAGE"]) });
    expect((await raw(`/${CAFE_PAGE.id}`)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  // The words are in field reports (Nov 2026); the code is uncertain.
  test("are refused where no permission allows to speak for the Page", async () => {
    const { world, ask } = rehearse();
    const grants = [grant("pages_manage_posts")];
    const access_token = world.logIn({ person: MINA, app: STUDIO, grants, at: NOW }).text;
    const reply = await ask(`/v26.0/${CAT_PAGE.id}`, { access_token, fields: "id,access_token" });
    expect(reply.status).toBe(400);
    expect(errorText(reply.text)).toBe(
      '{"error":{"message":"Any of pages_read_engagement, pages_manage_metadata, pages_read_user_content, pages_manage_ads, pages_show_list or pages_messaging permission(s) must be granted before impersonating a user\'s page.","type":"OAuthException","code":190,"fbtrace_id":"…"}}',
    );
    expect((await ask(`/${CAT_PAGE.id}`, { access_token, fields: "name" })).status).toBe(200);
  });

  test("die with the role, whoever made them", async () => {
    const { world, raw, list, ask } = as("pages-three");
    const { access_token = "" } = (await list()).data[0] ?? {};
    world.takeRole(MINA, CAT_PAGE);
    expect((await ask("/me", { access_token })).body).toMatchObject({ error: { error_subcode: 492 } });
    expect((await list()).data.map(({ id }) => id)).not.toContain(CAT_PAGE.id);
    expect((await raw(`/${CAT_PAGE.id}`)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });
});
