import type { Page } from "playwright/test";
import { expected } from "./expected.ts";
import {
  expect,
  expectAccessible,
  field,
  found,
  inspect,
  scenarios,
  test,
  tokenOf,
  verdict,
  LOOKS,
} from "./fixtures.ts";
import { urls } from "./ports.ts";

test("the sandbox tells every story that is expected of it, and no other", async () => {
  const names = (await scenarios()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
});

type Told = readonly (readonly [name: string, wanted: (typeof expected)[string]])[];

/** Tells stories one after the other in the same page, as somebody does who works through a list of tokens. */
async function tellAll(page: Page, stories: Told, tokens: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, { state, causes }] of stories) {
    await inspect(page, tokens.get(name) ?? "");
    await expect(verdict(page), name).toHaveAttribute("data-state", state);
    await expect(verdict(page), name).toHaveAttribute("data-cause", causes);
    const headline = await verdict(page).getByRole("heading").textContent();
    expect(headline?.length, name).toBeLessThanOrEqual(90);
    expect(headline, name).not.toMatch(/\b\d{3,}\b/);
    await page.getByRole("button", { name: "Clear", exact: true }).click();
  }
}

const tokensOf = (stories: readonly { readonly name: string; readonly token: string }[]) =>
  new Map(stories.map(({ name, token }) => [name, token]));

const all = Object.entries(expected);
const GROUP = 11;
for (let from = 0; from < all.length; from += GROUP) {
  const group = all.slice(from, from + GROUP);
  test(`these stories are told rightly: ${group.map(([name]) => name).join(", ")}`, async ({ page }) => {
    await page.goto("/");
    await tellAll(page, group, tokensOf(await scenarios()));
  });
}

test("the stories of the app that is set up are told the same in live mode, over HTTP", async ({ page }) => {
  const answer = await fetch(`${urls.sandbox}/sandbox.json`);
  const alone: { scenarios: { name: string; token: string }[] } = await answer.json();
  const ofOthers = new Set(["user-not-by-time", "targets-ad-account", "targets-business"]);
  await page.goto(urls.live);
  const group = all.filter(([name]) => !ofOthers.has(name)).slice(0, 13);
  await tellAll(page, group, tokensOf(alone.scenarios));
});

test("a pasted token is inspected at once, a typed one on Ctrl+Enter", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.evaluate((text) => navigator.clipboard.writeText(text), await tokenOf("long-lived-user"));
  await field(page).focus();
  await page.keyboard.press("Control+V");
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await field(page).fill(await tokenOf("expired"));
  await expect(verdict(page)).toHaveCount(0);
  await field(page).press("Control+Enter");
  await expect(verdict(page)).toHaveAttribute("data-state", "ended");
});

test("an example is one click away, and its token is hidden until it is asked for", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Password changed/ }).click();
  await expect(verdict(page)).toHaveAttribute("data-cause", "password-changed");
  await expect(field(page)).toHaveCSS("color", "rgba(0, 0, 0, 0)");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(field(page)).not.toHaveCSS("color", "rgba(0, 0, 0, 0)");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(field(page)).toHaveValue("");
  await expect(page.getByRole("heading", { name: "Example tokens" })).toBeVisible();
});

test("identity, permissions, evidence and what to do stand below the verdict", async ({ page }) => {
  await page.goto("/");
  await inspect(page, await tokenOf("long-lived-user"));
  for (const name of ["Identity", "Permissions", "Why", "Evidence"]) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  }
  await expect(page.getByText("734512908844182").first()).toBeVisible();
  await expect(page.getByText("pages_show_list").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Raw answer" })).toContainText('"is_valid": true');
});

test("the keyboard alone reaches a verdict and everything behind it", async ({ page }) => {
  await page.goto("/");
  await expect(field(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  for (let steps = 0; steps < 10; steps += 1) {
    await page.keyboard.press("Tab");
    if (await field(page).evaluate((area) => area === document.activeElement)) break;
  }
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(await tokenOf("logged-out"));
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveAttribute("data-cause", "logged-out-or-invalid");
});

for (const { colorScheme, width } of LOOKS) {
  test(`the page is accessible in ${colorScheme} at ${width}, empty and with a verdict`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Example tokens" })).toBeVisible();
    await expectAccessible(page);
    for (const name of ["user-expires-soon", "password-changed"]) {
      await inspect(page, await tokenOf(name));
      await expect(verdict(page)).toHaveAttribute("data-cause", expected[name]?.causes ?? "?");
      await expectAccessible(page);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("the theme follows the switch, and the choice outlives a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark theme" }).check({ force: true });
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
  await page.getByRole("radio", { name: "System theme" }).check({ force: true });
  expect(await background()).toBe(light);
});

test("a real token is not judged in the sandbox, and nothing is sent", async ({ page }) => {
  await page.goto("/");
  // Laid out as real ones are, with an app id that no sandbox app has.
  await inspect(page, `EAACEdEose0cBA${"k3Xd9QpL".repeat(20)}ZD`);
  await expect(verdict(page)).toHaveAttribute("data-state", "unknown");
  await expect(verdict(page)).toContainText("145634995501895");
  await expect(page.getByText("Nothing was sent to Graph: this server judged it by its look.")).toBeVisible();
});

test("says what it found before anything is asked", async ({ page }) => {
  await page.goto("/");
  await field(page).fill(`curl 'https://graph.facebook.com/me?access_token=${await tokenOf("expired")}'`);
  await expect(found(page)).toHaveAttribute("data-kind", "token");
  await expect(found(page)).toHaveAttribute("data-tokens", "1");
  await expect(verdict(page)).toHaveCount(0);
});

test("a second paste replaces a hidden token instead of joining it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  for (const name of ["long-lived-user", "expired"]) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), await tokenOf(name));
    await field(page).focus();
    await page.keyboard.press("Control+V");
    await expect(verdict(page)).toHaveAttribute("data-state", expected[name]?.state ?? "?");
  }
  expect(await field(page).inputValue()).toBe(await tokenOf("expired"));
});

test("an answer survives an edit that is taken back", async ({ page }) => {
  await page.goto("/");
  const token = await tokenOf("long-lived-user");
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await field(page).fill(`${token.slice(0, -4)}Zz99`);
  await expect(verdict(page)).toHaveCount(0);
  await field(page).fill(token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("what may be somebody else's key is not sent before it is asked for", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.evaluate((text) => navigator.clipboard.writeText(text), `q9${"Zk3Lm8Wp".repeat(8)}`);
  await field(page).focus();
  await page.keyboard.press("Control+V");
  await expect(found(page)).toHaveAttribute("data-tokens", "1");
  expect(sent).toEqual([]);
});

test("the verdict's sentence is said to screen readers, once", async ({ page }) => {
  await page.goto("/");
  await inspect(page, await tokenOf("password-changed"));
  const headline = await verdict(page).getByRole("heading").textContent();
  await expect(page.locator("main [aria-live=polite]").first()).toHaveText(headline ?? "?");
});

test("a step leads to the page on which it can be taken, with the token in hand", async ({ page }) => {
  await page.goto("/");
  await inspect(page, await tokenOf("pages-three"));
  await page.getByRole("link", { name: "Open Pages" }).click();
  await expect(page).toHaveURL(/\/pages$/);
  await expect(page.getByText("3 Pages in 1 request", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Inspect", exact: true }).click();
  await inspect(page, await tokenOf("permission-declined"));
  const step = page.getByRole("listitem").filter({ hasText: "auth_type=rerequest" });
  await step.getByRole("link", { name: "Log in", exact: true }).click();
  await expect(page).toHaveURL(/\/login$/);
  for (const name of ["pages_show_list", "pages_manage_posts", "email", /^Ask again/]) {
    await expect(page.getByRole("checkbox", { name })).toBeChecked();
  }
});
