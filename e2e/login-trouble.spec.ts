import type { Page } from "playwright/test";
import { expect, graphAnswers, madeUpToken, test, verdict } from "./fixtures.ts";
import { answerDialog, expectCleanAddress, failure, logIn, logInButton, openLogin } from "./login-steps.ts";
import { urls } from "./ports.ts";

test("two tabs log in at once, each to its own end", async ({ page, context }) => {
  const other = await context.newPage();
  await openLogin(page, "Profile");
  await openLogin(other, "Ads");
  await logInButton(page).click();
  await logInButton(other).click();
  await answerDialog(other);
  await answerDialog(page);
  for (const tab of [page, other]) await expect(verdict(tab)).toHaveAttribute("data-state", "valid");
  await expect(page.getByRole("radio", { name: "Profile" })).toBeChecked();
  await expect(other.getByRole("radio", { name: "Ads" })).toBeChecked();
});

test("reload and Back do no harm", async ({ page }) => {
  await openLogin(page, "Profile");
  await logIn(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await page.reload();
  await expectCleanAddress(page);
  await expect(logInButton(page)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Profile" })).toBeChecked();
  await expect(verdict(page)).toHaveCount(0);
  await page.goBack();
  await page.waitForURL(/dialog\/oauth/);
  await answerDialog(page);
  await expect(failure(page)).toHaveAttribute("data-cause", "state-mismatch");
  await expect(failure(page)).toContainText("finished before");
  await expectCleanAddress(page);
});

test("a reload while the login is being finished is told as one, and what was chosen is still there", async ({
  page,
}) => {
  await openLogin(page, "Ads");
  let held = true;
  await page.route("**/api/logins/finish", async (route) => {
    if (!held) return route.continue();
    held = false;
    return undefined;
  });
  await logInButton(page).click();
  await answerDialog(page);
  await expect(page).toHaveURL(/\/login\/callback$/);
  await expect.poll(() => held).toBe(false);
  await page.reload();
  await expect(failure(page)).toContainText("This page was reloaded while the login was being finished");
  await expect(failure(page)).toHaveAttribute("data-cause", "login-interrupted");
  await expect(page.getByRole("radio", { name: "Ads" })).toBeChecked();
  await page.getByRole("button", { name: "Start it again" }).click();
  await answerDialog(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("Meta's own error is told though no login here fits it", async ({ page }) => {
  await page.goto("/login/callback?error_code=1349126&error_message=App+not+set+up");
  await expect(failure(page)).toHaveAttribute("data-cause", /^app-in-development-mode/);
  await expect(failure(page)).toContainText("could not be matched to a login of this browser");
  await expect(page.getByRole("link", { name: "Log in" })).toHaveCount(1);
});

test("a callback that is opened again, or without anything in it, is explained", async ({ page }) => {
  await page.goto("/login/callback?code=AQDsomethingOld&state=fromAnotherDay");
  await expect(failure(page)).toHaveAttribute("data-cause", "state-mismatch");
  await expectCleanAddress(page);
  await page.goto("/login/callback?code=AQDsomethingOld");
  await expect(failure(page)).toContainText("carries no state");
  await page.goto("/login/callback");
  await expect(failure(page)).toHaveAttribute("data-cause", "login-interrupted");
});

test("a login whose cookie is gone is refused", async ({ page, context }) => {
  await openLogin(page, "Profile");
  await logInButton(page).click();
  await page.waitForURL(/dialog\/oauth/);
  await context.clearCookies({ name: /^login-/ });
  await answerDialog(page);
  await expect(failure(page)).toHaveAttribute("data-cause", "state-mismatch");
});

const dialog = (query: Record<string, string>) =>
  `/sandbox/dialog/v26.0/dialog/oauth?${new URLSearchParams({
    client_id: "734512908844182",
    redirect_uri: `${urls.app}/login/callback`,
    ...query,
  }).toString()}`;

/** Pastes what the dialog shows in place of a form. */
async function pasteDialog(page: Page, query: Record<string, string>, press = false): Promise<void> {
  await page.goto(dialog(query));
  if (press) await page.getByRole("button", { name: "Continue", exact: true }).click();
  const words = await page.getByRole("main").innerText();
  await page.goto("/login");
  await page.getByRole("tab", { name: "By hand" }).click();
  await page.getByRole("textbox", { name: /^Code, callback/ }).fill(words);
}

test.describe("what the dialog shows", () => {
  test.use({ expectedNoise: /status of 400/ });
  for (const [cause, query, press] of [
    ["invalid-scopes", { scope: "manage_pages,emial" }, false],
    ["redirect-uri-problem", { redirect_uri: "https://example.com/callback" }, false],
    ["app-in-development-mode", { client_id: "745820193366471" }, true],
    ["login-unavailable", { client_id: "427710958233860" }, true],
    ["login-configuration-missing", { client_id: "318845720916604", scope: "email" }, false],
    ["app-unknown", { client_id: "1" }, false],
  ] as const) {
    test(`is explained when it is pasted: ${cause}`, async ({ page }) => {
      await pasteDialog(page, query, press);
      await expect(failure(page)).toHaveAttribute("data-cause", new RegExp(`^${cause}\\b`));
    });
  }

  test("names that it refuses are told one by one", async ({ page }) => {
    await pasteDialog(page, { scope: "manage_pages,instagram_business_basic,emial" });
    await expect(failure(page)).toContainText("manage_pages: Meta retired it");
    await expect(failure(page)).toContainText("instagram_business_basic: It belongs to Instagram Login");
    await expect(failure(page)).toContainText("emial: No permission of that name");
  });
});

/** The dialog of the real Meta, which sends everybody back at once with this code. */
async function playMeta(page: Page, code: string): Promise<void> {
  await page.route("https://www.facebook.com/**", async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const back = new URLSearchParams({ code, state: asked.get("state") ?? "" });
    const location = `${asked.get("redirect_uri")}?${back.toString()}#_=_`;
    await route.fulfill({ status: 302, headers: { location } });
  });
}

test.describe("an exchange", () => {
  for (const [name, answer, cause] of [
    [
      "that Graph refuses",
      {
        status: 400,
        body: '{"error":{"message":"This authorization code has been used.","type":"OAuthException","code":100,"error_subcode":36009}}',
      },
      "auth-code-used",
    ],
    ["that ends in a page", { status: 502, body: "<html>Sorry</html>" }, "not-json"],
    ["that breaks off", { body: '{"access_tok' }, "not-json"],
  ] as const) {
    test(`${name} is explained`, async ({ page }) => {
      const code = `AQD${cause}${name.length}canaryCode`;
      await graphAnswers(code, answer, "oauth/access_token");
      await playMeta(page, code);
      await page.goto(`${urls.stood}/login`);
      await logInButton(page).click();
      await expect(failure(page)).toHaveAttribute("data-cause", cause);
      await expect(page).toHaveURL(`${urls.stood}/login`);
      await expect(page.getByRole("button", { name: "Start it again" })).toBeVisible();
    });
  }

  test("that is slow says that it is under way, and ends well", async ({ page }) => {
    const token = madeUpToken("SlowLogin");
    const body = JSON.stringify({ access_token: token, token_type: "bearer", expires_in: 5000 });
    await graphAnswers("AQDslowCanaryCode", { body, delay: 2000 }, "oauth/access_token");
    const data = {
      app_id: "734512908844182",
      type: "USER",
      is_valid: true,
      expires_at: 0,
      scopes: ["email"],
    };
    await graphAnswers(token, { body: JSON.stringify({ data }) });
    await playMeta(page, "AQDslowCanaryCode");
    await page.goto(`${urls.stood}/login`);
    await logInButton(page).click();
    await expect(page.getByRole("status", { name: "Progress" })).toContainText("Finishing the login");
    await expect(page).toHaveURL(`${urls.stood}/login/callback`);
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  });
});

test.describe("when this server can't be reached", () => {
  test.use({ expectedNoise: /ERR_|Failed to load/ });
  test("the login is not lost: it is finished as soon as it can be", async ({ page }) => {
    await openLogin(page, "Profile");
    await page.route("**/api/logins/finish", (route) => route.abort("connectionrefused"));
    await logInButton(page).click();
    await answerDialog(page);
    await expect(page.getByRole("alert")).toContainText("can't reach its own server");
    await page.unroute("**/api/logins/finish");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  });
});
