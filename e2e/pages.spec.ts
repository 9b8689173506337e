import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright/test";
import { expect, field, found, madeUpToken, test, tokenOf, verdict } from "./fixtures.ts";
import { finished, listPages, listStory, pageRow, part, rowOf, search, table, teach } from "./pages-page.ts";
import { urls } from "./ports.ts";

const LOST = "text-decoration-line";

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

const taskOf = (page: Page, row: string, task: string) =>
  rowOf(page, row).getByRole("listitem").filter({ hasText: task });

test("three Pages show what their person may do on each, and what not", async ({ page }) => {
  await listStory(page, "pages-three");
  await expect(page.getByText("3 Pages in 1 request.")).toBeVisible();
  await expect(page.getByText("do not end by time")).toBeVisible();
  await expect(page.getByText("Struck through: not given to Mina Larsson on that Page.")).toBeVisible();
  await expect(taskOf(page, "Ash Cat Page", "MANAGE")).not.toHaveCSS(LOST, "line-through");
  await expect(taskOf(page, "Harbour Café", "MANAGE")).toHaveCSS(LOST, "line-through");
  await expect(taskOf(page, "Bramble Street Books", "ANALYZE")).not.toHaveCSS(LOST, "line-through");
  await expect(rowOf(page, "Ash Cat Page")).toContainText("1353269864728879");
  await expect(rowOf(page, "Ash Cat Page")).toContainText("@ash.cat.studio");
  await expect(rowOf(page, "Ash Cat Page")).toContainText("Not by time");
});

test("a Page's token is short until it is asked for, copied with a click, and never in an address", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await listStory(page, "pages-three");
  await rowOf(page, "Ash Cat Page").getByRole("button", { name: "Copy", exact: true }).click();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  expect(token).toMatch(/^EAA/);
  await expect(page.getByText(token)).toHaveCount(0);
  await rowOf(page, "Ash Cat Page").getByRole("button", { name: "Inspect", exact: true }).click();
  const inspected = page.getByRole("region", { name: "Page token", exact: true });
  await expect(inspected).toHaveAttribute("data-state", "valid");
  await expect(page.getByRole("region", { name: "Where it comes from" })).toContainText(
    "Long-lived user token",
  );
  await page.getByRole("button", { name: "Reveal", exact: true }).click();
  await expect(page.getByText(token)).toBeVisible();
  expect(addresses.filter((address) => address.includes(token))).toEqual([]);
  await page.getByRole("button", { name: "Open in Inspect" }).click();
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  expect(page.url()).not.toContain("EAA");
});

test("a short-lived token's Page tokens end with it, and say so", async ({ page }) => {
  const token = madeUpToken("ShortLived");
  const expires_at = Math.floor(Date.now() / 1000) + 4000;
  await teach(token, { "me/accounts": part([pageRow(1)], null) }, { expires_at, issued_at: undefined });
  await listPages(page, token, urls.stood);
  await expect(page.getByText(/short-lived token end with it, in .+: exchange it first/)).toBeVisible();
  await expect(rowOf(page, "Shop 1").locator('[data-cause="page-token-short-lived"]')).toContainText(
    "Ends in",
  );
  await page.getByRole("link", { name: "Exchange this token first" }).click();
  await expect(page).toHaveURL(/\/exchange$/);
});

test("no Page at all is told with what that may mean", async ({ page }) => {
  await listStory(page, "pages-none");
  await expect(page.getByRole("heading", { name: "Graph lists no Page for this token" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /probably ticked no Page/ })).toBeVisible();
  await expect(table(page)).toHaveCount(0);
});

test("260 Pages come in three requests, and only those in sight are in the document", async ({ page }) => {
  await listStory(page, "pages-hundreds");
  await expect(page.getByText("260 Pages in 3 requests.")).toBeVisible();
  await expect(table(page)).toHaveAttribute("aria-rowcount", "261");
  expect(await table(page).getByRole("row").count()).toBeLessThan(60);
  // Some beyond the window too: for the Tab key.
  const beyond = () =>
    table(page)
      .getByRole("row")
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().top > innerHeight).length);
  await expect.poll(beyond).toBeGreaterThan(1);
  // Rows carry the table's frame: where two of them meet nothing may show through.
  const seams = await page.locator("[data-index]").evaluateAll((rows) => {
    const boxes = rows.map((row) => row.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
    return boxes.slice(1).map(({ top }, index) => Math.abs(top - (boxes[index]?.bottom ?? 0)));
  });
  expect(Math.max(...seams)).toBeLessThan(0.05);
  // Its answers of a hundred rows each are laid out for those alone who ask.
  const answer = page.locator("summary", { hasText: "/me/accounts" }).first();
  await expect(answer).toBeVisible();
  await expect(page.getByRole("region", { name: "Raw answer" })).toHaveCount(0);
  await answer.click();
  await expect(page.getByRole("region", { name: "Raw answer" })).toContainText('"paging"');
  await page.getByRole("combobox", { name: "Sort" }).selectOption("By name");
  const first = await table(page).getByRole("row").nth(1).innerText();
  await page.evaluate(() => window.scrollTo(0, 12_000));
  const sought = table(page).locator('[aria-rowindex="150"]');
  await expect(sought).toBeAttached();
  await sought.scrollIntoViewIfNeeded();
  await expect(sought).toBeInViewport();
  const [name = ""] = first.split("\n");
  await page.getByRole("searchbox", { name: "Filter by name, category or task" }).fill(name);
  await expect(page.getByRole("status", { name: "Shown" })).toContainText("of 260 fit the filter.");
  await expect(rowOf(page, name).first()).toBeVisible();
});

test("the table is filtered by task, and grouped by portfolio", async ({ page }) => {
  await listStory(page, "pages-three");
  await page.getByRole("combobox", { name: "Task" }).selectOption("MANAGE");
  await expect(rowOf(page, "Ash Cat Page")).toBeVisible();
  await expect(rowOf(page, "Harbour Café")).toHaveCount(0);
  await listStory(page, "pages-through-portfolio");
  const grouping = page.getByRole("checkbox", { name: "Group by portfolio" });
  await grouping.check();
  await expect(rowOf(page, /Lighthouse Retail Group/)).toBeVisible();
  // The list that is asked for again has no portfolios yet, so it begins without groups.
  await page.getByRole("button", { name: "List Pages", exact: true }).click();
  await finished(page);
  await expect(grouping).not.toBeChecked();
  await expect(rowOf(page, "Lighthouse Aarhus")).toBeVisible();
});

test("an export holds no token unless asked for, and is read again as what is expected", async ({ page }) => {
  await listStory(page, "pages-three");
  await expect(rowOf(page, "Ash Cat Page")).toBeVisible();
  const [plain] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV", exact: true }).click(),
  ]);
  const csv = await textOf(plain);
  expect(csv).not.toContain("EAA");
  expect(csv).toContain('"1353269864728879","Ash Cat Page"');
  expect(csv).toContain('"goal_publish"');
  await page.getByRole("button", { name: "More formats…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "JSON" }).check();
  await dialog.getByRole("checkbox", { name: /Include the Page tokens/ }).check();
  const [full] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Export with tokens" }).click(),
  ]);
  expect(JSON.parse(await textOf(full)).pages[0].access_token).toMatch(/^EAA/);
  await page.getByRole("button", { name: "Compare…" }).click();
  await page.getByRole("textbox", { name: "Expected Pages" }).fill(csv);
  await expect(page.getByRole("status", { name: "Compared" })).toHaveText("All 3 Pages as expected.");
});

test("a list that somebody expects shows what is missing, extra and changed", async ({ page }) => {
  await listStory(page, "pages-three");
  await page.getByRole("button", { name: "Compare…" }).click();
  await page
    .getByRole("textbox", { name: "Expected Pages" })
    .fill(
      "page_id,tasks\n1353269864728879,MANAGE ANALYZE\n112650883417296,ANALYZE ADVERTISE\n999888777666555,",
    );
  await expect(page.getByRole("status", { name: "Compared" })).toHaveText(
    "0 as expected, 1 missing, 1 extra, 2 with changed tasks.",
  );
  await expect(page.locator('[data-compared="missing"]')).toContainText("999888777666555");
  await expect(page.locator('[data-compared="changed"]')).toContainText(
    "Bramble Street Books · lost ADVERTISE",
  );
  await page.getByRole("button", { name: "Pages missing?" }).click();
  await search(page);
  const outOfReach = page.getByRole("listitem").filter({ hasText: "999888777666555" });
  await expect(outOfReach.last()).toHaveAttribute("data-cause", "object-not-found-or-no-permission");
});

test("goals say yes or no for each Page, what is missing, and whom to ask", async ({ page }) => {
  await listStory(page, "pages-three");
  await page.getByRole("radio", { name: "Goals" }).check({ force: true });
  const cell = (row: string, goal: string) => rowOf(page, row).locator(`[data-goal="${goal}"]`);
  await expect(cell("Ash Cat Page", "publish")).toHaveAttribute("data-answer", "yes");
  await expect(cell("Bramble Street Books", "publish")).toHaveAttribute("data-cause", "asset-not-assigned");
  await expect(cell("Ash Cat Page", "messages")).toHaveAttribute("data-cause", "permission-missing");
  await rowOf(page, "Ash Cat Page").getByRole("button", { name: "Inspect" }).click();
  const details = page.getByRole("region", { name: "Details of Ash Cat Page" });
  await details.getByRole("radio", { name: "Goals" }).check({ force: true });
  const insights = details.locator('[data-goal="insights"]');
  await expect(insights).toContainText("Ask Mina Larsson for read_insights");
  await insights.getByRole("button", { name: "Prove it" }).click();
  await expect(insights).toContainText("Disproven: Graph refused the call.");
  const publish = details.locator('[data-goal="publish"]');
  await publish.getByRole("button", { name: "Prove it" }).click();
  await expect(publish).toContainText("the token acts for this Page");
});

test("a declined permission is the reason why a goal can't be reached", async ({ page }) => {
  await listStory(page, "permission-declined");
  await page.getByRole("radio", { name: "Goals" }).check({ force: true });
  await expect(rowOf(page, "Ash Cat Page").locator('[data-goal="publish"]')).toHaveAttribute(
    "data-cause",
    /permission-declined/,
  );
  await expect(page.getByRole("region", { name: "Missing on all of them" })).toContainText(
    /was declined at the login · Publish/,
  );
  await rowOf(page, "Ash Cat Page").getByRole("button", { name: "Inspect", exact: true }).click();
  await expect(page.getByRole("region", { name: "Goals explained" })).toBeVisible();
});

test("a Page's own token stands for its Page, and is no list", async ({ page }) => {
  await listStory(page, "page-not-by-time");
  await expect(rowOf(page, "Ash Cat Page")).toContainText("by its own token");
  await expect(page.getByText("This is a Page's own token: it stands for that one Page.")).toBeVisible();
  await finished(page);
  await expect(rowOf(page, "Ash Cat Page")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Go on" })).toHaveCount(0);
});

test("a system user's Pages are listed as a person's are", async ({ page }) => {
  await listStory(page, "system-user-not-by-time");
  await finished(page);
  await expect(page.getByText(/^\d+ Pages? in 1 request/)).toBeVisible();
});

for (const [story, cause] of [
  ["app-token", "user-token-required"],
  ["client-token", "client-token"],
  ["app-id-and-secret", "app-secret-pasted"],
  ["instagram-login", "instagram-token"],
  ["expired", "expired"],
  ["password-changed", "password-changed"],
] as const) {
  test(`the story ${story} is understood, and says why there are no Pages`, async ({ page }) => {
    await listStory(page, story);
    await expect(page.locator(`main [data-cause~="${cause}"]`).first()).toBeVisible();
    await expect(table(page)).toHaveCount(0);
    await finished(page);
    await expect(page.getByRole("button", { name: /^(Go on|Find missing Pages)$/ })).toHaveCount(0);
    await expect(page.getByText(/ticked no Page|The list is empty|not read to its end/)).toHaveCount(0);
  });
}

test("the same Page through two persons is no duplicate: each has a token of its own", async ({ page }) => {
  await listPages(page, `${await tokenOf("pages-three")}\n${await tokenOf("page-of-other-admin")}`);
  await expect(rowOf(page, "Harbour Café")).toHaveCount(2);
  const tokens = await rowOf(page, "Harbour Café").locator("code").allInnerTexts();
  expect(new Set(tokens.filter((text) => text.includes("…"))).size).toBe(2);
});

test("a pasted answer is shown without asking anybody", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/pages") || request.url().includes("/api/inspections"))
      asked.push(request.url());
  });
  await page.goto("/pages");
  const perms = [
    "ADMINISTER",
    "EDIT_PROFILE",
    "CREATE_CONTENT",
    "MODERATE_CONTENT",
    "CREATE_ADS",
    "BASIC_ADMIN",
  ];
  const row = { category: "Community", name: "Example Conference #exconf", perms, id: 199573672162496 };
  const token = `EAAKcC${"x7QwLm".repeat(20)}ZD`;
  const next = `https://graph.facebook.com/v2.0/1/accounts?access_token=${token}&offset=5000`;
  await field(page).fill(JSON.stringify({ data: [{ ...row, access_token: token }], paging: { next } }));
  await expect(found(page)).toHaveAttribute("data-kind", "accounts");
  await expect(rowOf(page, "Example Conference #exconf")).toContainText("199573672162496");
  await expect(rowOf(page, "Example Conference #exconf")).toContainText("MANAGElikely");
  await expect(page.getByText("there are more: paste the token to read them all")).toBeVisible();
  await field(page).fill('{"data":[]}');
  await expect(page.getByRole("region", { name: "No Pages" })).toContainText("likely reasons are");
  await expect(page.getByText("The token lacks pages_show_list.")).toBeVisible();
  const user = { id: "131269017", login_url: "https://www.facebook.com/platform/test_account_login.php?x" };
  await field(page).fill(JSON.stringify({ data: [{ ...user, access_token: token }] }));
  await expect(
    page.getByRole("heading", { name: "These are test users of an app, not Pages" }),
  ).toBeVisible();
  expect(asked).toEqual([]);
});
