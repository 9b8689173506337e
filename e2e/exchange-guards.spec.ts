import type { Page } from "playwright/test";
import { expect, test, verdict } from "./fixtures.ts";
import { confirm, openFold, openWith, ownStories, result, row, works } from "./exchange-desk.ts";

const harmful = [
  { story: "user-not-by-time", name: "60-day user token", words: "60 days", button: "Exchange all the same" },
  {
    story: "system-user-not-by-time",
    name: "60 days for a system user",
    words: "60 days",
    button: "Refresh all the same",
  },
  { story: "long-lived-user", name: "Revoke this token", words: "revoke", button: "Revoke" },
  { story: "page-not-by-time", name: "Revoke this token", words: "revoke", button: "Revoke" },
  { story: "system-user-sixty-days", name: "Revoke this token", words: "revoke", button: "Revoke" },
  { story: "long-lived-user", name: "Revoke all tokens", words: "revoke all", button: "Revoke all" },
  { story: "system-user-sixty-days", name: "Revoke all tokens", words: "revoke all", button: "Revoke all" },
] as const;

const sentExchanges = (page: Page) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/exchanges/")) sent.push(request.postData() ?? "");
  });
  return sent;
};

for (const { story, name, words, button } of harmful) {
  test(`${name} of ${story} waits for typed words`, async ({ page }) => {
    const sent = sentExchanges(page);
    await openWith(page, story);
    if (name.startsWith("Revoke")) await openFold(page);
    await row(page, name).getByRole("button").click();
    const go = page.getByRole("button", { name: button, exact: true });
    await expect(go).toBeDisabled();
    for (const wrong of ["yes", words.slice(0, -1), `${words}!`]) {
      await page.getByLabel(`Type “${words}” to confirm`).fill(wrong);
      await expect(go).toBeDisabled();
      await page.keyboard.press("Enter");
    }
    expect(sent).toEqual([]);
    await confirm(page, words, button);
    await expect(result(page)).toHaveAttribute("data-outcome", "done");
    expect(sent).toHaveLength(1);
    await expect(works(page, "old")).toHaveText(words === "60 days" ? "yes (checked)" : "no (checked)");
    await expect(verdict(page)).toHaveAttribute("data-state", words === "60 days" ? "valid" : "ended");
  });
}

test("the server asks for the words as well, and for its own rules", async ({ page }) => {
  await page.goto("/exchange");
  const tokens = await ownStories(page);
  const ask = (exchange: string, body: object) =>
    page.evaluate(
      async ([path, json]) => {
        const answer = await fetch(`/api/exchanges/${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: json,
        });
        return answer.json();
      },
      [exchange, JSON.stringify(body)] as const,
    );
  const held = (why: string) => ({ outcome: { kind: "held-back", why } });
  const lasting = tokens.get("user-not-by-time");
  expect(await ask("extend", { token: lasting })).toMatchObject(held("unconfirmed"));
  expect(await ask("extend", { token: lasting, confirmation: "revoke" })).toMatchObject(held("unconfirmed"));
  expect(await ask("revoke", { token: lasting, confirmation: "yes" })).toMatchObject(held("unconfirmed"));
  expect(await ask("extend", { token: tokens.get("expired"), confirmation: "60 days" })).toMatchObject(
    held("rule"),
  );
});

test("a token that died after it was inspected is not exchanged", async ({ page }) => {
  const token = await openWith(page, "long-lived-user");
  await page.evaluate(async (given) => {
    await fetch("/api/exchanges/revoke", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: given, confirmation: "revoke" }),
    });
  }, token);
  await row(page, "60-day user token").getByRole("button").click();
  await expect(result(page)).toHaveAttribute("data-outcome", "held-back");
  await expect(result(page).locator("[data-cause~=invalidated-by-api-call]")).toBeVisible();
  await expect(result(page)).toContainText("it could only fail");
});
