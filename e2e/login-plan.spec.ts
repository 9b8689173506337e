import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { expect, test, tokenOf } from "./fixtures.ts";
import { answerDialog, grant, type InDialog, logIn, openLogin } from "./login-steps.ts";

const HAVE = [
  "pages_show_list",
  "pages_read_engagement",
  "pages_manage_posts",
  "pages_manage_metadata",
  "pages_messaging",
  "business_management",
  "instagram_basic",
  "ads_read",
];
/** Twelve permissions. */
const PLAN = [
  "plan=Release%207",
  "type=user",
  "left=3600",
  ...HAVE.map((name) => `have=${name}`),
  "have=read_insights",
  "declined=email",
  "declined=user_likes",
  "not=ads_management",
  ...["Mina", "Jonas", "Zo%C3%AB"].map((name) => `who=${name}`),
].join("&");

const result = (page: Page, name: string) => page.getByRole("status", { name: `Result of ${name}` });

/** Fills a column by a login in a tab of its own. */
async function fillColumn(page: Page, name: string, does: InDialog): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: `Log in for ${name}` }).click();
  const tab = await opened;
  await answerDialog(tab, does);
  await expect(tab.getByRole("heading", { name: "This login went to your test plan" })).toBeVisible();
  await expect(tab).toHaveURL(/\/login\/callback$/);
  await tab.close();
}

test("twelve permissions and three people: who grants what the plan wants, and who does not", async ({
  page,
}) => {
  await page.goto(`/login?${PLAN}`);
  await expect(page.getByRole("row")).toHaveCount(17);
  await fillColumn(page, "Mina", { person: "Mina Larsson", declines: ["email", "user_likes"] });
  await expect(result(page, "Mina")).toContainText("16 pass");
  await fillColumn(page, "Jonas", { person: "Jonas Weber", declines: ["user_likes", "ads_read"] });
  await expect(result(page, "Jonas")).toContainText("14 pass · 2 fail");
  await fillColumn(page, "Zoë", { person: "Zoë Marín", cancels: true });
  const head = page.getByRole("columnheader").last();
  await expect(head.locator("[data-cause=user-denied]")).toBeVisible();
  await expect(page.getByRole("row", { name: /^ads_read/ })).toContainText("faildeclined");
  await page.getByRole("button", { name: "Check Mina again" }).click();
  await expect(result(page, "Mina")).toContainText("16 pass");
  // The address has the plan and nothing of the logins.
  expect(new URL(page.url()).search).toBe(`?${PLAN}`);
});

test("a plan is made by hand, is in the address, and comes back with it", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("tab", { name: "Test plan" }).click();
  await page.getByRole("textbox", { name: "Name of the plan" }).fill("Smoke");
  await page.getByRole("combobox", { name: "Kind" }).selectOption("User token");
  for (const [name, must] of [
    ["email", "must have"],
    ["ads_read", "must not have"],
  ] as const) {
    await page.getByRole("combobox", { name: "Permission", exact: true }).fill(name);
    await page.getByRole("combobox", { name: "The token" }).selectOption(must);
    await page.getByRole("button", { name: "Add row" }).click();
  }
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page).toHaveURL(/\?plan=Smoke&type=user&have=email&not=ads_read&who=$/);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("Smoke");
  await page.getByRole("button", { name: "Paste a token for Person 1" }).click();
  await page.getByLabel("Token of Person 1").fill(await tokenOf("long-lived-user"));
  await expect(result(page, "Person 1")).toContainText("pass");
  await page.getByRole("combobox", { name: "Demand on email" }).selectOption("must not have");
  await expect(page.getByRole("row", { name: /^email/ })).toContainText("failgranted");
  await page.getByRole("button", { name: "Remove email" }).click();
  await expect(page).toHaveURL(/\?plan=Smoke&type=user&not=ads_read&who=$/);
});

test("a person who is taken out while another logs in leaves the login its own column", async ({ page }) => {
  await page.goto("/login?have=email&who=Mina&who=Jonas");
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Log in for Jonas" }).click();
  const tab = await opened;
  await page.getByRole("button", { name: "Remove Mina" }).click();
  await answerDialog(tab, { person: "Jonas Weber" });
  await expect(tab.getByRole("heading", { name: "This login went to your test plan" })).toBeVisible();
  await expect(result(page, "Jonas")).toContainText("3 pass");
});

test("where the browser blocks the login's tab, the plan stays and says so", async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto("/login?have=email&who=Mina");
  await page.getByRole("button", { name: "Log in for Mina" }).click();
  await expect(page.getByRole("alert")).toContainText("Your browser blocked the tab");
  await expect(page).toHaveURL(/\/login\?have=email&who=Mina$/);
  expect((await page.context().cookies()).filter(({ name }) => name.startsWith("login-"))).toEqual([]);
});

test("targets are exactly those, and an unexpected permission fails", async ({ page }) => {
  await page.goto("/login?have=pages_show_list:1353269864728879&who=Mina");
  await fillColumn(page, "Mina", { pages: ["Ash Cat Page"] });
  await expect(result(page, "Mina")).toContainText("3 pass");
  await fillColumn(page, "Mina", { pages: ["Ash Cat Page", "Harbour Café"] });
  await expect(page.getByRole("row", { name: /^pages_show_list/ })).toContainText("also on 104782561934407");
});

test("the result is exported as Markdown and JUnit XML, without a token", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const token = await tokenOf("long-lived-user");
  await page.goto("/login?plan=Nightly&have=pages_show_list&have=user_likes&who=Mina");
  await page.getByRole("button", { name: "Paste a token for Mina" }).click();
  await page.getByLabel("Token of Mina").fill(token);
  await expect(result(page, "Mina")).toContainText("fail");
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain("## Nightly");
  expect(markdown).toContain("| user\\_likes | must have | **FAIL**: not given |");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save JUnit XML" }).click();
  const xml = await readFile((await (await download).path()) ?? "", "utf8");
  expect(xml).toContain('<testsuite name="Mina"');
  expect(xml).toContain('<failure message="not given"/>');
  for (const text of [markdown, xml]) expect(text).not.toContain(token.slice(10, 40));
});

test("a login becomes a test plan in one click", async ({ page }) => {
  await openLogin(page, "Profile");
  await logIn(page, { declines: ["email"] });
  await expect(grant(page, "email")).toContainText("declined");
  await page.getByRole("button", { name: "Make a test plan of it" }).click();
  await expect(page.getByRole("row", { name: /^email/ })).toContainText("faildeclined");
  await expect(page).toHaveURL(/have=public_profile&have=email&who=$/);
});
