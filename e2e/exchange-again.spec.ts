import type { Page } from "playwright/test";
import { expect, field, inspect, test, verdict } from "./fixtures.ts";
import {
  confirm,
  openFold,
  openWith,
  ownStories,
  plan,
  readToken,
  result,
  row,
  run,
  works,
} from "./exchange-desk.ts";

const step = (page: Page, number: number) => page.locator(`[data-step="${number}"]`);

test.describe("what does harm is typed anew each time it is tried", () => {
  test.use({ expectedNoise: /Failed to load resource/ });

  test("after no answer", async ({ page }) => {
    const sent: string[] = [];
    await openWith(page, "long-lived-user");
    await openFold(page);
    await page.route("**/api/exchanges/*", (route) => {
      sent.push(route.request().postData() ?? "");
      return route.abort("connectionrefused");
    });
    await run(page, "Revoke this token");
    await confirm(page, "revoke", "Revoke");
    await expect(result(page).getByRole("alert")).toBeVisible();
    await result(page).getByRole("button", { name: "Try again" }).click();
    const typed = result(page).getByLabel("Type “revoke” to confirm");
    await expect(typed).toHaveValue("");
    await expect(result(page).getByRole("button", { name: "Revoke", exact: true })).toBeDisabled();
    expect(sent).toHaveLength(1);
    await typed.fill("revoke");
    await page.keyboard.press("Enter");
    await expect(result(page).getByRole("button", { name: "Try again" })).toBeVisible();
    expect(sent).toHaveLength(2);
  });
});

test("a rotation goes on where it was left, and an end that the old token lacks is typed", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/exchanges/rotate")) sent.push(request.postData() ?? "");
  });
  await openWith(page, "system-user-not-by-time");
  await run(page, "New system-user token");
  const sixty = step(page, 1).getByRole("checkbox");
  await expect(sixty).not.toBeChecked();
  await sixty.check();
  await expect(step(page, 1).getByRole("button", { name: "Make the new token" })).toHaveCount(0);
  await expect(step(page, 1).getByRole("button", { name: "Make it all the same" })).toBeDisabled();
  expect(sent).toEqual([]);
  await confirm(page, "60 days", "Make it all the same");
  await expect(step(page, 1)).toHaveAttribute("data-step-state", "done");
  await page.getByRole("button", { name: "Full verdict" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole("link", { name: "Exchange" }).click();
  await expect(verdict(page)).toBeVisible();
  await expect(step(page, 1)).toHaveAttribute("data-step-state", "done");
  await expect(step(page, 2)).not.toHaveAttribute("data-step-state", "waiting");
  expect(sent).toHaveLength(1);
});

test("tokens that were made outlive the panel, and a result says whose it is", async ({ page }) => {
  const old = await openWith(page, "short-lived-user");
  await run(page, "60-day user token");
  await expect(works(page, "new")).toHaveText("yes (checked)");
  await expect(result(page)).toHaveAttribute("data-apart", "false");
  await expect(page.getByLabel("Exchange shown")).toHaveValue("extend");
  const made = await readToken(page);
  await page.getByRole("link", { name: "Pages" }).click();
  await expect(page).toHaveURL(/\/pages$/);
  await page.getByRole("link", { name: "Exchange" }).click();
  await expect(field(page)).toHaveValue(old);
  expect(await readToken(page)).toBe(made);
  const other = (await ownStories(page)).get("long-lived-user") ?? "";
  await inspect(page, other);
  await expect(plan(page)).toBeVisible();
  await expect(result(page)).toHaveAttribute("data-apart", "true");
  await expect(result(page)).toContainText("no longer in the field");
  await run(page, "Debug-only token");
  await expect(result(page)).toHaveAttribute("data-apart", "false");
  await expect(page.getByLabel("Exchange shown")).toHaveValue("debug-only");
});

test("the focus goes to the result, and what came is said aloud", async ({ page }) => {
  await openWith(page, "user-not-by-time");
  await row(page, "60-day user token").getByRole("button").click();
  await page.getByLabel("Type “60 days” to confirm").fill("60 days");
  await page.keyboard.press("Enter");
  await expect(result(page)).toHaveAttribute("data-outcome", "done");
  await expect(result(page).getByRole("heading", { name: "Before and after" })).toBeFocused();
  await expect(page.locator("[aria-live=polite]", { hasText: "60-day user token: done." })).toHaveCount(1);
});

test("a code's address keeps its own query", async ({ page }) => {
  await page.goto("/exchange");
  await field(page).fill("https://app.example/cb?tenant=7&code=AQBc0dec0dec0dec0dec0dec0de&state=x#_=_");
  await expect(page.getByLabel(/^Redirect address: letter/)).toHaveValue("https://app.example/cb?tenant=7");
});
