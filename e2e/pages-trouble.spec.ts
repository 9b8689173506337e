import { expect, expectAccessible, field, graphAnswers, madeUpToken, test, timesAsked } from "./fixtures.ts";
import { finished, listPages, part, pageRow, refusal, rowOf, stopped, table, teach } from "./pages-page.ts";
import { urls } from "./ports.ts";

const LIST = "me/accounts";
const ENDED = refusal(
  190,
  "Error validating access token: Session has expired on Friday, 27-Nov-26 01:00:00 PST.",
  {
    error_subcode: 463,
  },
);

test("a token that ends in the middle of the list: what came stays, and the list goes on later", async ({
  page,
}) => {
  const token = madeUpToken("MidEnd");
  await teach(token, { [LIST]: part([pageRow(1), pageRow(2)], "c1", token) });
  await graphAnswers(token, { status: 400, body: ENDED }, `${LIST}?after=c1`);
  await listPages(page, token, urls.stood);
  await expect(stopped(page)).toHaveAttribute("data-cause", "expired");
  await expect(stopped(page)).toContainText("2 Pages came before and stay.");
  await expect(rowOf(page, "Shop 2")).toBeVisible();
  await graphAnswers(token, { body: part([pageRow(3)], null) }, `${LIST}?after=c1`);
  await stopped(page).getByRole("button", { name: "Go on" }).click();
  await expect(rowOf(page, "Shop 3")).toBeVisible();
  await expect(stopped(page)).toHaveCount(0);
  await expect(page.getByText("3 Pages in 2 requests.")).toBeVisible();
  expect(await timesAsked(token, LIST)).toBe(1);
});

for (const [name, answer, cause] of [
  [
    "a web page",
    { status: 502, body: "<html>Sorry</html>", headers: { "content-type": "text/html" } },
    "not-json",
  ],
  ["half an answer", { body: '{"data":[{"id":' }, "not-json"],
  ["another shape", { body: '{"data":{}}' }, "unrecognised-shape"],
] as const) {
  test(`${name} in the middle of the list leaves what came, and the list goes on`, async ({ page }) => {
    const token = madeUpToken(`Mid${name.replaceAll(" ", "")}`);
    await teach(token, { [LIST]: part([pageRow(1)], "c1") });
    await graphAnswers(token, answer, `${LIST}?after=c1`);
    await listPages(page, token, urls.stood);
    await expect(stopped(page)).toHaveAttribute("data-cause", cause);
    await graphAnswers(token, { body: part([pageRow(2)], null) }, `${LIST}?after=c1`);
    await stopped(page).getByRole("button", { name: "Go on" }).click();
    await expect(rowOf(page, "Shop 2")).toBeVisible();
  });
}

/** The refusal of a limit that Graph expects to lift in so many minutes. */
function usedUp(minutes: number) {
  const used = { type: "pages", call_count: 100, total_time: 20, total_cputime: 10 };
  const usage = { 1: [{ ...used, estimated_time_to_regain_access: minutes }] };
  return {
    status: 400,
    body: refusal(
      80_001,
      "(#80001) There have been too many calls to this Page account. Wait a bit and try again.",
    ),
    headers: { "x-business-use-case-usage": JSON.stringify(usage) },
  };
}

test("a limit that is used up: the page waits as long as Graph asks, says so, and goes on by itself", async ({
  page,
}) => {
  const token = madeUpToken("Limit");
  await teach(token, { [LIST]: part([pageRow(1)], "c1") });
  await graphAnswers(token, usedUp(4), `${LIST}?after=c1`);
  await page.clock.install();
  await listPages(page, token, urls.stood);
  const waiting = page.getByRole("group", { name: "Waiting" });
  await expect(waiting).toHaveAttribute("data-cause", "rate-limited-page");
  await expect(waiting).toContainText(/Going on by itself in (4 min|3 min)/);
  await expect(waiting).toContainText("as Graph asks");
  const said = page.locator("p[aria-live]").filter({ hasText: "Going on by itself in 4 min" });
  await expect(said).toHaveCount(1);
  await expect(rowOf(page, "Shop 1")).toBeVisible();
  await graphAnswers(token, { body: part([pageRow(2)], null) }, `${LIST}?after=c1`);
  expect(await timesAsked(token, `${LIST}?after=c1`)).toBe(1);
  await page.clock.fastForward(241_000);
  await expect(rowOf(page, "Shop 2")).toBeVisible();
  await expect(waiting).toHaveCount(0);
});

test("a list that meets the limit again and again goes on as long as Pages come in between", async ({
  page,
}) => {
  const token = madeUpToken("Often");
  const refuse = (at: number) => graphAnswers(token, usedUp(1), `${LIST}?after=c${at}`);
  await teach(token, { [LIST]: part([pageRow(0)], "c1") });
  await refuse(1);
  await page.clock.install();
  await listPages(page, token, urls.stood);
  for (const at of [1, 2, 3, 4, 5]) {
    await expect(page.getByRole("group", { name: "Waiting" })).toBeVisible();
    await graphAnswers(token, { body: part([pageRow(at)], `c${at + 1}`) }, `${LIST}?after=c${at}`);
    await refuse(at + 1);
    await page.clock.fastForward(61_000);
    await expect(rowOf(page, `Shop ${at}`)).toBeVisible();
  }
  await expect(page.getByRole("group", { name: "Waiting" })).toBeVisible();
});

test("a list of more parts than one answer of this server has is read to its end", async ({ page }) => {
  const token = madeUpToken("Parts");
  await teach(token, { [LIST]: part([pageRow(1)], "c2") });
  for (let at = 2; at <= 21; at += 1) {
    const body = part([pageRow(at)], at === 21 ? null : `c${at + 1}`);
    await graphAnswers(token, { body }, `${LIST}?after=c${at}`);
  }
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/pages/list")) asked.push(request.postData() ?? "");
  });
  await listPages(page, token, urls.stood);
  await expect(page.getByText("21 Pages in 21 requests.")).toBeVisible();
  expect(asked.map((body) => JSON.parse(body).after)).toEqual([undefined, "c11", "c21"]);
});

test("a limit that is nearly used up is left for others, unless somebody sets it otherwise", async ({
  page,
}) => {
  const token = madeUpToken("Near");
  const headers = { "x-app-usage": '{"call_count":74,"total_time":10,"total_cputime":9}' };
  await teach(token, {});
  await graphAnswers(token, { body: part([pageRow(1)], "c1"), headers }, LIST);
  await graphAnswers(token, { body: part([pageRow(2)], null), headers }, `${LIST}?after=c1`);
  await listPages(page, token, urls.stood);
  const waiting = page.getByRole("group", { name: "Waiting" });
  await expect(waiting).toContainText("74 % used");
  await expect(waiting).toContainText("a guess");
  await waiting.getByRole("combobox", { name: "Pause from" }).selectOption("90 %");
  await expect(rowOf(page, "Shop 2")).toBeVisible();
  await finished(page);
  await expect(waiting).toHaveCount(0);
});

test("portfolios that can't be read are told with their reason, and the list stays", async ({ page }) => {
  const token = madeUpToken("Owners");
  const scopes = ["pages_show_list", "business_management"];
  await teach(token, { [LIST]: part([pageRow(1)], null) }, { scopes });
  await listPages(page, token, urls.stood);
  await finished(page);
  await expect(page.getByText("(1 call to Graph)")).toBeVisible();
  await graphAnswers(token, { status: 400, body: ENDED }, LIST);
  await page.getByRole("checkbox", { name: "Group by portfolio" }).check();
  const failed = page.getByRole("alert", { name: "Portfolios not read" });
  await expect(failed).toHaveAttribute("data-cause", "expired");
  await expect(rowOf(page, "Shop 1")).toBeVisible();
  await graphAnswers(token, { body: part([pageRow(1)], null) }, LIST);
  await failed.getByRole("button", { name: "Ask for them again" }).click();
  await finished(page);
  await expect(failed).toHaveCount(0);
});

test("cursors that go round in circles are noticed", async ({ page }) => {
  const token = madeUpToken("Loop");
  await teach(token, {
    [LIST]: part([pageRow(1)], "c1"),
    [`${LIST}?after=c1`]: part([pageRow(2)], "c2"),
    [`${LIST}?after=c2`]: part([pageRow(3)], "c1"),
  });
  await listPages(page, token, urls.stood);
  await expect(stopped(page)).toContainText("go round in circles");
  await expect(stopped(page).getByRole("button", { name: "Go on" })).toHaveCount(0);
  await expect(rowOf(page, "Shop 3")).toBeVisible();
  expect(await timesAsked(token, `${LIST}?after=c1`)).toBe(1);
});

test("new cursors that bring the same Pages again and again are noticed as well", async ({ page }) => {
  const token = madeUpToken("Same");
  const same = [0, 1, 2, 3, 4, 5].map((number) => [
    number === 0 ? LIST : `${LIST}?after=s${number}`,
    part([pageRow(1)], `s${number + 1}`),
  ]);
  await teach(token, Object.fromEntries(same));
  await listPages(page, token, urls.stood);
  await expect(stopped(page)).toContainText("without a new Page in them");
  await expect(table(page)).toHaveAttribute("aria-rowcount", "2");
});

test("names with markup, of 5,000 characters and without any, and ids as numbers", async ({ page }) => {
  const token = madeUpToken("Names");
  const markup = `<img src=x onerror="document.title='owned'"> "Ünder" & Söhne 🦊 قطة`;
  const long = "Very long ".repeat(500);
  const rows = [
    pageRow(1, { name: markup }),
    pageRow(2, { name: long }),
    pageRow(3, { name: null, tasks: null }),
  ];
  const body = part([...rows, pageRow(4)], null).replace('"104782561934004"', "17841400000000003");
  await teach(token, { [LIST]: body });
  await listPages(page, token, urls.stood);
  await expect(table(page).getByText(markup)).toBeVisible();
  await expect(page).not.toHaveTitle("owned");
  await expect(rowOf(page, /Shop 4/)).toContainText("17841400000000003");
  await expect(rowOf(page, /104782561934003/)).toContainText("name not reported");
  await expect(rowOf(page, /104782561934003/)).toContainText("not reported");
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const height = (await rowOf(page, /Very long/).boundingBox())?.height ?? 0;
    expect(height).toBeLessThan(320);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await expectAccessible(page);
});

test("a slow list shows its shape on a phone, and nothing that is not so", async ({ page }) => {
  const token = madeUpToken("Shape");
  await page.setViewportSize({ width: 360, height: 740 });
  await teach(token, {});
  for (const path of ["debug_token", LIST]) await graphAnswers(token, { delay: 8000 }, path);
  await listPages(page, token, urls.stood);
  await expect(page.getByText("Reading… 0 Pages so far.")).toBeVisible();
  await expect(page.getByText("Nothing was sent")).toHaveCount(0);
  const show = await page.getByRole("button", { name: "Show" }).boundingBox();
  const area = await field(page).boundingBox();
  expect(show?.x).toBeGreaterThanOrEqual(area?.x ?? Number.NaN);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(stopped(page)).toContainText("You stopped it.");
  await expect(page.getByText("Nothing was sent")).toHaveCount(0);
});

test("a list under way can be cancelled, on the server too, and goes on where it was", async ({ page }) => {
  const token = madeUpToken("Stop");
  await teach(token, { [LIST]: part([pageRow(1)], "c1") });
  await graphAnswers(token, { body: part([pageRow(2)], "c2"), delay: 1500 }, `${LIST}?after=c1`);
  await listPages(page, token, urls.stood);
  await expect(rowOf(page, "Shop 1")).toBeVisible();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(stopped(page)).toContainText("You stopped it.");
  // Long enough for the part that was under way: a server that still read on would ask for the next one.
  await page.waitForTimeout(2000);
  expect(await timesAsked(token, `${LIST}?after=c2`)).toBe(0);
  await graphAnswers(token, { body: part([pageRow(2)], null) }, `${LIST}?after=c1`);
  await stopped(page).getByRole("button", { name: "Go on" }).click();
  await expect(rowOf(page, "Shop 2")).toBeVisible();
});

test.describe("our own server", () => {
  test.use({ expectedNoise: /Failed to load resource/ });

  test("is gone in the middle of the list: the page says so, and goes on", async ({ page }) => {
    const token = madeUpToken("Gone8");
    await teach(token, { [LIST]: part([pageRow(1)], "c1"), [`${LIST}?after=c1`]: part([pageRow(2)], null) });
    // The answer ends after its first part, though it promises another; then nobody answers at all.
    await page.route("**/api/pages/list", async (route) => {
      if (route.request().postData()?.includes('"after"')) return route.abort("connectionrefused");
      const response = await route.fetch();
      const [firstPart, itsCalls] = (await response.text()).split("\n");
      await route.fulfill({ response, body: `${firstPart}\n${itsCalls}\n` });
    });
    await listPages(page, token, urls.stood);
    await expect(stopped(page)).toContainText("broke off");
    await expect(rowOf(page, "Shop 1")).toBeVisible();
    await stopped(page).getByRole("button", { name: "Go on" }).click();
    await expect(stopped(page)).toContainText("can't reach its own server");
    await page.unroute("**/api/pages/list");
    await stopped(page).getByRole("button", { name: "Go on" }).click();
    await expect(rowOf(page, "Shop 2")).toBeVisible();
  });
});
