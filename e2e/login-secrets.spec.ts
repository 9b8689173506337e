import type { Page } from "playwright/test";
import { expect, test, verdict } from "./fixtures.ts";
import { answerDialog, logInButton, openLogin } from "./login-steps.ts";

/** What a reader of this browser could find after the story. */
async function leftBehind(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
      document.title,
      document.documentElement.outerHTML,
      location.href,
      history.state,
      document.cookie,
      document.referrer,
    ]),
  );
  return inPage + JSON.stringify(await page.context().cookies());
}

for (const form of ["Code, finished on the server", "Token in the browser", "Both"]) {
  test(`no code, token or state stays anywhere after a login: ${form}`, async ({ page }) => {
    const secrets = new Set<string>();
    const addresses: string[] = [];
    page.on("response", async (response) => {
      const to = response.headers()["location"];
      if (to?.includes("/login/callback")) {
        const { search, hash } = new URL(to);
        for (const part of [search, hash]) {
          const given = new URLSearchParams(part.slice(1));
          for (const name of ["code", "access_token", "state"]) secrets.add(given.get(name) ?? "");
        }
      }
      if (!response.url().endsWith("/api/logins/finish")) return;
      const body: { tokens: { token: string }[] } = await response.json();
      for (const { token } of body.tokens) secrets.add(token);
    });
    page.on("request", (request) => addresses.push(request.url(), JSON.stringify(request.headers())));
    await openLogin(page);
    await page.getByRole("radio", { name: form, exact: true }).check({ force: true });
    await logInButton(page).click();
    await answerDialog(page);
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
    await page.waitForLoadState("networkidle");
    const found = [...secrets].filter((secret) => secret !== "");
    expect(found.length).toBeGreaterThanOrEqual(2);
    const left = await leftBehind(page);
    for (const secret of found) expect(left).not.toContain(secret);
    // The way back itself, and the dialog with its state, are Meta's; no other request has any of it in its address.
    const ours = addresses.filter((text) => !/dialog\/oauth|\/login\/callback/.test(text));
    expect(ours.length).toBeGreaterThan(10);
    for (const secret of found) expect(ours.filter((text) => text.includes(secret))).toEqual([]);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      if (/dialog\/oauth/.test(page.url())) break;
      for (const secret of found) expect(page.url()).not.toContain(secret);
    }
  });
}

test("what came back leaves the address before anything is sent", async ({ page }) => {
  const seen: string[] = [];
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history);
    history.replaceState = (data, unused, url) => {
      document.documentElement.dataset["replaced"] ??=
        `${String(url)} after ${performance.getEntriesByType("resource").filter(({ name }) => name.includes("/api/")).length} calls`;
      replace(data, unused, url);
    };
  });
  page.on("request", (request) => seen.push(new URL(request.url()).pathname));
  await page.goto("/login/callback?code=AQDcanaryCodeCanary&state=canaryState");
  await expect(page.locator("html")).toHaveAttribute("data-replaced", "/login/callback after 0 calls");
  await expect(page).toHaveURL(/\/login$/);
  expect(seen).toContain("/api/logins/finish");
});
