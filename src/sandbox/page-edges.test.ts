import { describe, expect, test } from "vitest";
import { BOOKS_PAGE, CAFE_PAGE, CAT_PAGE, MINA, STUDIO, type Page } from "./cast.data.ts";
import { NOW, type Params, rehearse } from "./rehearsal.ts";

/** Asks as Mina, by her own token or by the Page's. */
function mina(scopes: readonly string[], page: Page | null) {
  const { world, ask } = rehearse();
  const grants = scopes.map((scope) => ({ scope, targets: null, status: "granted" }) as const);
  const user = world.exchange(world.logIn({ person: MINA, app: STUDIO, grants, at: NOW }), NOW);
  const { text: access_token } = page === null ? user : world.derivePageToken(user, page);
  return (path: string, params: Params = {}) => ask(path, { access_token, ...params });
}

const LIST = "pages_show_list";
const READ = "pages_read_engagement";

describe("a list of a Page opens to its permissions, tasks and kind of token", () => {
  test.each([
    ["feed", [READ, "pages_read_user_content"], { limit: "1" }],
    ["published_posts", [READ], { limit: "1" }],
    ["posts", [READ], { limit: "1" }],
    ["conversations", ["pages_messaging"], { limit: "1" }],
    ["insights", ["read_insights", READ], { metric: "page_post_engagements", limit: "1" }],
    ["subscribed_apps", ["pages_manage_metadata", LIST], {}],
    ["ads_posts", ["pages_manage_ads", READ], { limit: "1" }],
  ] as const)("%s", async (edge, scopes, params: Params) => {
    const open = await mina(scopes, CAT_PAGE)(`/v26.0/${CAT_PAGE.id}/${edge}`, params);
    expect(open.status).toBe(200);
    expect(open.body).toMatchObject({ data: [{ id: expect.any(String) }] });
    expect((await mina(scopes, CAT_PAGE)(`/v26.0/me/${edge}`, params)).status).toBe(200);
    for (const missing of scopes) {
      const rest = [...scopes.filter((scope) => scope !== missing), LIST].filter(
        (scope) => scope !== missing,
      );
      const closed = await mina([...rest, "pages_utility_messaging"], CAT_PAGE)(
        `/v26.0/${CAT_PAGE.id}/${edge}`,
        params,
      );
      expect([missing, closed.status]).toEqual([missing, 400]);
      expect(closed.body).toMatchObject({ error: { type: "OAuthException" } });
    }
  });

  // Recorded: pablobarbera/Rfacebook#174, halsandr/Facebook_Connector#1.
  test("figures are refused to a person's token in the recorded words", async () => {
    const reply = await mina(["read_insights", READ], null)(`/${CAFE_PAGE.id}/insights`, {
      metric: "page_fans",
    });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: { code: 190, message: "(#190) This method must be called with a Page Access Token" },
    });
  });

  // Recorded: pdir/social-feed-bundle#184 (2026): the scope is there, and pages_read_user_content is needed too.
  test("the feed is refused without pages_read_user_content, in the recorded words", async () => {
    const { body } = await mina([READ], CAT_PAGE)(`/${CAT_PAGE.id}/feed`);
    expect(body).toMatchObject({
      error: {
        code: 10,
        message: expect.stringMatching(
          /^\(#10\) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature\. Refer to /,
        ),
      },
    });
  });

  // Recorded: jellyfangs/messenger-bot-tutorial#46 (2017).
  test("messages are refused without pages_messaging, in the recorded words", async () => {
    const { body } = await mina([LIST], CAT_PAGE)(`/${CAT_PAGE.id}/conversations`);
    expect(body).toMatchObject({
      error: { code: 230, message: "(#230) Requires pages_messaging permission to manage the object" },
    });
  });

  // docs/pages/overview/permissions-features (read Nov 2026).
  test("a Page of the new experience wants its own token for its posts; another one does not", async () => {
    const ask = mina([READ], null);
    expect((await ask(`/${CAT_PAGE.id}/published_posts`)).body).toMatchObject({
      error: { code: 210, message: "(#210) A page access token is required to request this resource." },
    });
    expect((await ask(`/${CAFE_PAGE.id}/published_posts`)).status).toBe(200);
  });

  test("an analyst sees figures, and neither messages nor posts nor settings", async () => {
    const all = [LIST, READ, "read_insights", "pages_messaging", "pages_manage_metadata", "pages_manage_ads"];
    const ask = mina(all, BOOKS_PAGE);
    const status = async (edge: string) =>
      (await ask(`/${BOOKS_PAGE.id}/${edge}`, { metric: "page_fans" })).status;
    expect(await status("insights")).toBe(200);
    for (const edge of ["conversations", "published_posts", "subscribed_apps", "ads_posts"]) {
      expect([edge, await status(edge)]).toEqual([edge, 400]);
    }
  });

  test("figures need a metric, and a real one", async () => {
    const ask = mina([READ, "read_insights"], CAT_PAGE);
    expect((await ask("/me/insights")).body).toMatchObject({
      error: { code: 100, message: "(#100) The parameter metric is required" },
    });
    expect((await ask("/me/insights", { metric: "cats" })).body).toMatchObject({ error: { code: 100 } });
  });

  test("somebody else's Page does not open, whatever was granted", async () => {
    const { body } = await mina([READ], null)("/118904473652091/published_posts");
    expect(body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });
});

test("a person has no posts of the kind that Pages have", async () => {
  expect((await mina([READ], null)("/me/conversations")).body).toMatchObject({
    error: { message: "(#100) Tried accessing nonexisting field (conversations) on node type (User)" },
  });
});
