import { expect, test } from "vitest";
import { BUSINESS, FERRY_BOT, MINA, STUDIO } from "../cast.data.ts";
import { NOW, readList, rehearse } from "../rehearsal.ts";

const PORTFOLIO = "1327740985516208";

function as(name: string) {
  const graph = rehearse();
  const access_token = graph.token(name);
  const raw = (path: string, params: Readonly<Record<string, string>> = {}) =>
    graph.ask(path, { access_token, ...params });
  const names = async (path: string) => readList(await raw(path)).data.map((row) => row.name);
  return { ...graph, raw, names };
}

// docs/graph-api/reference/user/businesses (read Nov 2026).
test("the portfolios of a person are listed, with cursors", async () => {
  const { body } = await as("pages-through-portfolio").raw("/v26.0/me/businesses");
  const cursor = Buffer.from(PORTFOLIO).toString("base64").replaceAll("=", "ZD");
  expect(body).toEqual({
    data: [{ id: PORTFOLIO, name: "Lighthouse Retail Group" }],
    paging: { cursors: { before: cursor, after: cursor } },
  });
});

// The reference lists "200 Permissions error"; the words follow those for other permissions and are uncertain.
test("without business_management they are refused", async () => {
  const reply = await as("pages-behind-portfolio").raw("/me/businesses");
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({
    error: { code: 200, message: "(#200) Requires business_management permission to manage the object" },
  });
  const one = await as("pages-behind-portfolio").raw(`/${PORTFOLIO}/owned_pages`);
  expect(one.body).toMatchObject({ error: { code: 100, error_subcode: 33 } });
});

// openpost#216, trypost#301: me/businesses, and from there owned_pages and client_pages.
test("a portfolio shows all of its Pages, assigned or not", async () => {
  const { names, raw } = as("pages-through-portfolio");
  expect(await names(`/${PORTFOLIO}/owned_pages`)).toEqual([
    "Lighthouse Odense",
    "Lighthouse Aarhus",
    "Lighthouse Ribe",
  ]);
  expect((await raw(`/${PORTFOLIO}/client_pages`)).text).toBe('{"data":[]}');
  const fields = "id,name,access_token,tasks";
  const { data } = readList(await raw(`/${PORTFOLIO}/owned_pages`, { fields }));
  expect(data[0]).toMatchObject({ access_token: expect.stringMatching(/^EAA/), tasks: expect.any(Array) });
  expect(data[2]).toEqual({ id: "131902884617450", name: "Lighthouse Ribe" });
});

test("a Page that nobody was assigned to can be read by its id, without a token", async () => {
  const { raw } = as("pages-through-portfolio");
  const { body } = await raw("/131902884617450", { fields: "name,access_token,tasks" });
  expect(body).toEqual({ name: "Lighthouse Ribe", id: "131902884617450" });
});

test("lists of a portfolio are cut, counted and expanded like others", async () => {
  const { raw } = as("pages-through-portfolio");
  const part = readList(await raw(`/${PORTFOLIO}/owned_pages`, { limit: "2", summary: "total_count" }));
  expect(part.data).toHaveLength(2);
  expect(part.paging?.next).toContain(`/${PORTFOLIO}/owned_pages?access_token=`);
  expect(part.summary).toEqual({ total_count: 3 });
  const { body } = await raw("/me", { fields: "businesses{name,owned_pages.limit(1){name}}" });
  expect(body).toMatchObject({
    businesses: { data: [{ owned_pages: { data: [{ name: "Lighthouse Odense" }] } }] },
  });
});

test("a business looks after Pages of others too", async () => {
  const { names } = as("targets-business");
  expect(await names(`/${BUSINESS.id}/client_pages`)).toEqual(["Harbour Café", "Ash Cat Page"]);
  expect(await names(`/${BUSINESS.id}/owned_pages`)).toEqual(["Harbour Tours"]);
});

test("a system user sees those alone that were assigned to it", async () => {
  const { world, ask } = rehearse();
  const grants = [{ scope: "business_management", targets: null, status: "granted" } as const];
  const token = world.issueToSystemUser({ person: FERRY_BOT, app: STUDIO, grants, at: NOW }, false);
  const names = async (path: string) =>
    readList(await ask(path, { access_token: token.text })).data.map(({ name }) => name);
  expect(await names("/me/businesses")).toEqual(["Quiet Harbour GmbH"]);
  expect(await names(`/${BUSINESS.id}/client_pages`)).toEqual(["Harbour Café"]);
  expect(await names(`/${BUSINESS.id}/owned_pages`)).toEqual([]);
});

test("a permission for another business opens neither the list nor the business", async () => {
  const { world, ask } = rehearse();
  const grants = [{ scope: "business_management", targets: [PORTFOLIO], status: "granted" } as const];
  const access_token = world.logIn({ person: MINA, app: STUDIO, grants, at: NOW }).text;
  expect((await ask("/me/businesses", { access_token })).text).toBe('{"data":[]}');
  for (const id of [PORTFOLIO, BUSINESS.id]) {
    expect((await ask(`/${id}/owned_pages`, { access_token })).body).toMatchObject({
      error: { code: 100, error_subcode: 33 },
    });
  }
});

test("objects of another kind have no such list", async () => {
  const { raw } = as("pages-three");
  expect((await raw("/me/owned_pages")).body).toMatchObject({
    error: { message: "(#100) Tried accessing nonexisting field (owned_pages) on node type (User)" },
  });
  expect((await raw("/734512908844182/accounts")).body).toMatchObject({
    error: { message: "(#100) Tried accessing nonexisting field (accounts) on node type (Application)" },
  });
});
