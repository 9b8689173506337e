import { expect, expectAccessible, field, found, inspect, test, verdict, LOOKS } from "./fixtures.ts";
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
import { EXCHANGES, expectedRatings } from "./expected-exchanges.ts";

const GROUP = 9;
for (let from = 0; from < expectedRatings.length; from += GROUP) {
  const group = expectedRatings.slice(from, from + GROUP);
  test(`exchanges are rated before they run: ${group.map(({ story }) => story).join(", ")}`, async ({
    page,
  }) => {
    await page.goto("/exchange");
    const tokens = await ownStories(page);
    for (const { story, ratings } of group) {
      await inspect(page, tokens.get(story) ?? "");
      await expect(plan(page), story).toBeVisible();
      for (const [exchange, rating] of ratings) {
        const one = plan(page).locator(`[data-exchange~="${exchange}"]`);
        await expect(one, `${story} ${exchange}`).toHaveAttribute("data-rating", rating);
        await expect(one.locator("p").first(), `${story} ${exchange}`).not.toBeEmpty();
      }
      await page.getByRole("button", { name: "Clear", exact: true }).click();
      await expect(plan(page)).toHaveCount(0);
    }
    expect(EXCHANGES.length).toBe(10);
  });
}

test("a short-lived token becomes one of 60 days, both are checked, and the new one goes on to Page tokens", async ({
  page,
}) => {
  const old = await openWith(page, "short-lived-user");
  await run(page, "60-day user token");
  await expect(result(page)).toHaveAttribute("data-outcome", "done");
  await expect(works(page, "old")).toHaveText("yes (checked)");
  await expect(works(page, "new")).toHaveText("yes (checked)");
  await expect(result(page).getByRole("row", { name: /^Expires/ })).toContainText("in 60 days");
  await expect(page.getByRole("listitem").filter({ hasText: "exchanged just now" })).toHaveAttribute(
    "aria-current",
    "step",
  );
  expect(await field(page).inputValue()).toBe(old);
  const made = await readToken(page);
  expect(made).not.toBe(old);
  await page.getByRole("button", { name: "Go on with the new token" }).click();
  await expect(field(page)).toHaveValue(made);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  expect(await readToken(page, "the old token")).toBe(old);
  await page.getByRole("button", { name: "Inspect it", exact: true }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await expect(verdict(page).getByRole("heading")).toContainText("its time limit is in");
});

test("Page tokens of a long-lived token do not end by time, and one of them is checked", async ({ page }) => {
  await openWith(page, "targets-pages");
  await run(page, "Page tokens");
  await expect(result(page).locator("[data-page-end=never]")).toBeVisible();
  await expect(result(page).getByRole("listitem").first()).toContainText("EAA");
  await expect(page.getByRole("heading", { name: /^\d+ Page tokens?$/ })).toBeVisible();
  const pages = await result(page)
    .getByRole("button", { name: /^Copy the token of/ })
    .count();
  expect(pages).toBeGreaterThan(0);
  const token = await field(page).inputValue();
  await page.getByRole("button", { name: "All Pages, with their tasks" }).click();
  await expect(page).toHaveURL(/\/pages$/);
  await expect(field(page)).toHaveValue(token);
});

test("a token without pages_show_list has no Pages, and it is said why", async ({ page }) => {
  await openWith(page, "short-lived-user");
  await run(page, "Page tokens");
  await expect(result(page).locator("[data-cause=permission-missing]")).toContainText("pages_show_list");
});

test("a debug-only token is made, and inspects as one", async ({ page }) => {
  await openWith(page, "long-lived-user");
  await run(page, "Debug-only token");
  await expect(works(page, "new")).toHaveText("yes (checked)");
  await expect(result(page)).toContainText("safe to hand to support");
  await page.getByRole("button", { name: "Inspect it", exact: true }).click();
  await expect(verdict(page)).toHaveAttribute("data-cause", "debug-only-token");
});

test("a client code has two sides: a server asks, a device redeems it once and keeps its machine_id", async ({
  page,
}) => {
  await openWith(page, "long-lived-user");
  await run(page, "Client code for another device");
  await page.getByRole("button", { name: "Get the code" }).click();
  await expect(page.getByRole("heading", { name: "Your server" })).toBeVisible();
  const code = await readToken(page, "the client code");
  await page.getByRole("button", { name: "Redeem as the device" }).click();
  await expect(works(page, "new")).toHaveText("yes (checked)");
  await expect(result(page)).toContainText("For this one device.");
  const machineId = await result(page).locator("dd code").nth(1).innerText();
  expect(machineId).not.toBe("");
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Redeem as a device" }).click();
  await expect(result(page).locator("[data-cause~=auth-code-used]")).toBeVisible();
});

test("a redirect address that is not the app's is refused with its cause", async ({ page }) => {
  await openWith(page, "long-lived-user");
  await run(page, "Client code for another device");
  await page.getByLabel(/^Redirect address, as in/).fill("https://elsewhere.example/cb");
  await page.getByRole("button", { name: "Get the code" }).click();
  await expect(result(page).locator("[data-cause~=domain-not-allowed]")).toBeVisible();
  await expect(works(page, "old")).toHaveText("yes (checked)");
});

test("a system user's token is refreshed, and it is said that the old one lives on", async ({ page }) => {
  await openWith(page, "system-user-sixty-days");
  await run(page, "60 days for a system user");
  await expect(works(page, "old")).toHaveText("yes (checked)");
  await expect(result(page).getByRole("row", { name: /^Expires/ })).toContainText("in 60 days");
});

test("a system user's token is rotated from end to end", async ({ page }) => {
  const old = await openWith(page, "system-user-sixty-days");
  await run(page, "New system-user token");
  const step = (number: number) => page.locator(`[data-step="${number}"]`);
  await page.getByRole("button", { name: "Make the new token" }).click();
  await expect(step(2)).toHaveAttribute("data-step-state", "done");
  await expect(step(5).getByRole("textbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Read /me with it" }).click();
  await expect(step(3)).toContainText("Graph answered as");
  await expect(step(5).getByRole("textbox")).toHaveCount(0);
  for (const place of await step(4).getByRole("checkbox").all()) await place.check();
  await confirm(page, "revoke", "Revoke");
  await expect(step(6)).toHaveAttribute("data-step-state", "done");
  await expect(step(6).locator("[data-works=old]")).toHaveText("no (checked)");
  await expect(step(6).locator("[data-works=new]")).toHaveText("yes (checked)");
  const download = page.waitForEvent("download");
  await step(7).getByRole("button", { name: "Add expiry to calendar" }).click();
  expect((await download).suggestedFilename()).toBe("token-expiry.ics");
  await expect(verdict(page)).toHaveAttribute("data-cause", "invalidated-by-api-call");
  expect(await field(page).inputValue()).toBe(old);
  await expectAccessible(page);
});

test("the addresses of old are asked, and say what they say", async ({ page }) => {
  await openWith(page, "long-lived-user");
  await openFold(page);
  await run(page, "Token info, the old address");
  await expect(result(page)).toContainText("are left");
  await run(page, "Ended on 29 Oct 2019?");
  await expect(result(page)).toHaveAttribute("data-exchange", "deprecation-check");
  await expect(result(page)).toHaveAttribute("data-outcome", "done");
});

test("an app token is made on the server, and none of it but its beginning reaches the page", async ({
  page,
}) => {
  const texts: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/api/exchanges/"))
      void response.text().then(
        (text) => texts.push(text),
        () => {},
      );
  });
  await page.goto("/exchange");
  await page.getByRole("button", { name: "Make an app token" }).click();
  await expect(page.getByText("Works as long as the app's secret stays the same")).toBeVisible();
  await expect(page.getByText(/^734512908844182\|.{3}…$/)).toBeVisible();
  expect(texts.some((text) => text.includes("fingerprint"))).toBe(true);
  expect(texts.filter((text) => /734512908844182(?:\||%7C)[\w-]{8,}/.test(text))).toEqual([]);
});

test("each exchange is shown in five languages, with named values and no secret in a browser's", async ({
  page,
}) => {
  await page.goto("/exchange");
  const code = page.getByRole("region", { name: "Snippet" });
  const picker = page.getByLabel("Exchange shown");
  await expect(picker.getByRole("option")).toHaveCount(13);
  const exchanges = await picker.getByRole("option").allInnerTexts();
  for (const [language, sign] of [
    ["cURL", "curl "],
    ["Node", "process.env.APP_SECRET"],
    ["Python", "requests.post"],
    ["PHP", "<?php"],
    ["JavaScript", "/your-own-server/"],
  ] as const) {
    await page.getByText(language, { exact: true }).click();
    await expect(code).toContainText(sign);
  }
  for (const exchange of exchanges) {
    await picker.selectOption(exchange);
    await expect(code).toContainText("await fetch(");
    expect(await code.innerText()).not.toMatch(/client_secret|APP_SECRET|appSecret/);
  }
});

test("a proof is made on request, recognised, and refused where it is another's", async ({ page }) => {
  await openWith(page, "long-lived-user");
  await page.getByRole("button", { name: "Make a proof" }).click();
  const show = page.getByRole("button", { name: "Show the proof" });
  await show.click();
  const proof = await page.getByText(/^[0-9a-f]{64}$/).innerText();
  const check = page.getByRole("button", { name: "Check", exact: true });
  await expect(check).toBeDisabled();
  for (const [text, finding] of [
    [proof, "matches"],
    [proof.toUpperCase(), "capitals"],
    ["f".repeat(64), "none"],
    ["hello", "no-proof"],
  ] as const) {
    await page.getByLabel("Proof to check").fill(text);
    await check.click();
    await expect(page.locator("[data-finding]")).toHaveAttribute("data-finding", finding);
  }
  await page.getByLabel("for 5 minutes only").check();
  await page.getByRole("button", { name: "Make a proof" }).click();
  await expect(page.getByText("appsecret_time", { exact: true })).toBeVisible();
  await page.getByLabel("appsecret_time, if it has one").fill("soon");
  await expect(page.getByText("A time is a whole number of seconds.")).toBeVisible();
});

for (const { colorScheme, width } of LOOKS) {
  test(`the panel is accessible, empty, planned and done, in ${colorScheme} at ${width}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/exchange");
    await expect(page.getByRole("button", { name: /Short lived user/ })).toBeVisible();
    await expectAccessible(page);
    await openWith(page, "user-not-by-time");
    await row(page, "60-day user token").getByRole("button").click();
    await openFold(page);
    await expectAccessible(page);
    await openWith(page, "short-lived-user");
    await run(page, "60-day user token");
    await expect(works(page, "new")).toHaveText("yes (checked)");
    await expectAccessible(page);
    await expect(found(page)).toHaveAttribute("data-tokens", "1");
  });
}

test("everything can be done by keyboard alone", async ({ page }) => {
  await page.goto("/exchange");
  const token = (await ownStories(page)).get("short-lived-user") ?? "";
  await field(page).focus();
  await page.keyboard.insertText(token);
  await page.keyboard.press("Control+Enter");
  await expect(plan(page)).toBeVisible();
  const button = row(page, "60-day user token").getByRole("button");
  for (let at = 0; at < 12 && !(await button.evaluate((one) => one === document.activeElement)); at += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(result(page)).toHaveAttribute("data-outcome", "done");
});
