import {
  expect,
  field,
  graphAnswers,
  inspect,
  madeUpToken,
  scenarios,
  test,
  timesAsked,
  tokenOf,
  verdict,
} from "./fixtures.ts";
import { urls } from "./ports.ts";

const APP_ID = "734512908844182";
/** As the configuration of the browser tests sets it up. */
const APP_CREDENTIAL = `${APP_ID}|${"c0ffee00".repeat(4)}`;
const PAGE_ID = "1353269864728879";
const described = JSON.stringify({
  data: {
    app_id: "734512908844182",
    type: "USER",
    application: "Elsewhere",
    expires_at: 0,
    data_access_expires_at: 0,
    is_valid: true,
    scopes: ["pages_show_list", "public_profile"],
    granular_scopes: [{ scope: "pages_show_list", target_ids: [PAGE_ID] }],
    user_id: "10215241773831025",
  },
});
const mina = JSON.stringify({ id: "10215241773831025", name: "Mina Larsson" });
const cats = JSON.stringify({ id: PAGE_ID, name: "Ash Cat Page" });
const permissions = JSON.stringify({ data: [{ permission: "email", status: "declined" }] });
const refused = JSON.stringify({
  error: { message: "(#4) Application request limit reached", type: "OAuthException", code: 4 },
});

/** All that Graph tells of one token when everything goes well. */
async function describeAll(token: string) {
  await graphAnswers(token, { body: described });
  await graphAnswers(token, { body: mina }, "me");
  await graphAnswers(token, { body: permissions }, "me/permissions");
  await graphAnswers(token, { body: cats }, PAGE_ID);
  const app = JSON.stringify({ id: APP_ID, name: "Elsewhere", category: "Business" });
  await graphAnswers(APP_CREDENTIAL, { body: app }, APP_ID);
}

test("names, declined permissions and what they reach come beside the verdict", async ({ page }) => {
  const token = madeUpToken("All");
  await describeAll(token);
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(page.getByText("Mina Larsson", { exact: true })).toBeVisible();
  await expect(page.getByText("Ash Cat Page", { exact: true })).toBeVisible();
  await expect(page.getByText("1 declined")).toBeVisible();
  await expect(verdict(page)).toHaveAttribute("data-cause", "permission-declined");
});

test("a slow extra holds nothing back", async ({ page }) => {
  const token = madeUpToken("SlowX");
  await describeAll(token);
  await graphAnswers(token, { body: mina, delay: 3000 }, "me");
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await expect(page.getByText("Ash Cat Page", { exact: true })).toBeVisible();
  await expect(page.getByText("Mina Larsson", { exact: true })).toHaveCount(0);
  await expect(page.getByText("Mina Larsson", { exact: true })).toBeVisible();
});

for (const path of ["me", "me/permissions", PAGE_ID]) {
  test(`a refusal of ${path} is told in its own place and spoils nothing else`, async ({ page }) => {
    const token = madeUpToken(`No${path.length}`);
    await describeAll(token);
    await graphAnswers(token, { status: 400, body: refused }, path);
    await page.goto(urls.stood);
    await inspect(page, token);
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
    await expect(page.getByText("not known: (#4) Application request limit reached")).toBeVisible();
    await expect(page.getByText("Mina Larsson", { exact: true })).toHaveCount(path === "me" ? 0 : 1);
    await expect(page.getByText("Ash Cat Page", { exact: true })).toHaveCount(path === PAGE_ID ? 0 : 1);
  });
}

test("a failed extra can be asked again", async ({ page }) => {
  const token = madeUpToken("Again");
  await describeAll(token);
  await graphAnswers(token, { status: 400, body: refused }, "me");
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(page.getByText("not known:").first()).toBeVisible();
  await graphAnswers(token, { body: mina }, "me");
  await page.getByRole("button", { name: "Ask again" }).first().click();
  await expect(page.getByText("Mina Larsson", { exact: true })).toBeVisible();
});

test("clearing the field ends the extras under way", async ({ page }) => {
  const token = madeUpToken("Left");
  await describeAll(token);
  await graphAnswers(token, { body: mina, delay: 2500 }, "me");
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.waitForTimeout(3000);
  await expect(page.getByText("Mina Larsson", { exact: true })).toHaveCount(0);
  expect(await timesAsked(token, "me")).toBe(1);
});

test("names are shown as text, whatever they hold", async ({ page }) => {
  await page.goto("/");
  await inspect(page, await tokenOf("names-with-markup"));
  await expect(page.getByText("<b>Zoë</b>").first()).toBeVisible();
  await expect(page.locator("main b", { hasText: "Zoë" })).toHaveCount(0);
});

test("of two apps the right one asks by itself, and another can be chosen by hand", async ({ page }) => {
  await page.goto("/");
  await inspect(page, await tokenOf("user-not-by-time"));
  await expect(verdict(page)).toContainText("Quiet Harbour Ads");
  await page.getByLabel("Ask as").selectOption({ label: "Ash Cat Studio" });
  await expect(verdict(page)).toContainText("Quiet Harbour Ads");
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("without any app's secret a token that works says so, and what can't be known", async ({ page }) => {
  await page.goto(urls.bare);
  await expect(page.getByText("No app configured")).toBeVisible();
  const answer = await fetch(`${urls.sandbox}/sandbox.json`);
  const alone: { scenarios: { name: string; token: string }[] } = await answer.json();
  const token = (wanted: string) => alone.scenarios.find(({ name }) => name === wanted)?.token ?? "";
  await inspect(page, token("password-changed"));
  await expect(verdict(page)).toHaveAttribute("data-state", "ended");
  await expect(verdict(page)).toHaveAttribute("data-cause", "password-changed");
  await inspect(page, token("page-not-by-time"));
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await inspect(page, token("system-user-not-by-time"));
  await expect(verdict(page)).toHaveAttribute("data-state", /valid|unknown/);
});

test("every story can be told one after the other in the same page", async ({ page }) => {
  await page.goto("/");
  for (const { name, token } of (await scenarios()).slice(0, 8)) {
    await inspect(page, token);
    await expect(verdict(page), name).toBeVisible();
    expect(await field(page).inputValue()).toBe(token);
  }
});
