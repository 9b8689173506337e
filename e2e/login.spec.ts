import { expect, test, verdict } from "./fixtures.ts";
import {
  answerDialog,
  expectCleanAddress,
  failure,
  grant,
  logIn,
  logInButton,
  openLogin,
} from "./login-steps.ts";
import { urls } from "./ports.ts";

test("a code is finished on the server, and ends in the verdict of the new token", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Log in", exact: true }).click();
  await page.getByRole("radio", { name: "Publish to Pages" }).check({ force: true });
  await expect(page.getByText("3 chosen · 1 comes with them")).toBeVisible();
  await logIn(page);
  await expectCleanAddress(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await expect(verdict(page)).toHaveAttribute("data-cause", "");
  await expect(grant(page, "pages_show_list")).toContainText("3 Pages");
  await expect(grant(page, "pages_show_list")).toContainText("Harbour Café");
  await expect(page.getByText("last login, ")).toBeVisible();
  await page.getByRole("button", { name: "Open in Inspect" }).click();
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await expect(page.getByRole("heading", { name: "Identity", exact: true })).toBeVisible();
});

for (const [form, tokens] of [
  ["Token in the browser", 1],
  ["Both", 2],
] as const) {
  test(`“${form}” ends in a verdict, too`, async ({ page }) => {
    await openLogin(page, "Profile");
    await page.getByRole("radio", { name: form, exact: true }).check({ force: true });
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("checkbox", { name: /^List what was granted/ }).check();
    await logIn(page, { person: "Jonas Weber", declines: ["email"] });
    await expectCleanAddress(page);
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
    await expect(grant(page, "email")).toContainText("declined");
    await expect(page.getByRole("radio", { name: /^From the / })).toHaveCount(tokens === 1 ? 0 : 2);
  });
}

test("each person can log in, whatever their name", async ({ page }) => {
  test.slow();
  await openLogin(page);
  await logInButton(page).click();
  await page.waitForURL(/dialog\/oauth/);
  const people = await page.getByRole("group", { name: "Who are you?" }).getByRole("radio").all();
  const names = await Promise.all(
    people.map((person) =>
      person.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? ""),
    ),
  );
  expect(names.length).toBeGreaterThan(9);
  await openLogin(page, "Profile");
  for (const person of names) {
    await logIn(page, { person });
    await expect(verdict(page), person).toHaveAttribute("data-state", "valid");
  }
});

test("declined permissions are told, and asked for again in one click", async ({ page }) => {
  await openLogin(page);
  await logIn(page, { declines: ["business_management", "pages_manage_posts"], pages: ["Ash Cat Page"] });
  await expect(grant(page, "business_management")).toContainText("declined");
  await expect(grant(page, "pages_show_list")).toContainText("1 Page");
  await page.getByRole("button", { name: "Ask again for the 2 declined ones" }).click();
  await page.waitForURL(/auth_type=rerequest/);
  await answerDialog(page);
  await expect(grant(page, "business_management")).toContainText("all businesses");
  await expect(grant(page, "pages_manage_posts")).toContainText("3 Pages");
});

test("a second login leaves out what was declined, and says that it was", async ({ page }) => {
  await openLogin(page, "Profile");
  await logIn(page, { declines: ["email"] });
  await openLogin(page, "Profile");
  await logInButton(page).click();
  await expect(page.getByRole("checkbox", { name: "email", exact: true })).toBeHidden();
  await answerDialog(page);
  await expect(grant(page, "email")).toContainText("declined");
});

test("a cancel is told as one, and the login can be started again", async ({ page }) => {
  await openLogin(page);
  await logIn(page, { cancels: true });
  await expectCleanAddress(page);
  await expect(failure(page)).toHaveAttribute("data-cause", "user-denied");
  await expect(failure(page)).toContainText("Permissions error");
  await expect(page.getByRole("radio", { name: "Publish to Pages" })).toBeChecked();
  await page.getByRole("button", { name: "Start it again" }).click();
  await answerDialog(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("a password is asked for again where that is wished", async ({ page }) => {
  await openLogin(page, "Profile");
  await page.getByRole("checkbox", { name: /^Password again/ }).check();
  await logIn(page, { password: "anything" });
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("openid brings PKCE and a token besides", async ({ page }) => {
  await openLogin(page, "Profile");
  await page.getByRole("searchbox", { name: "Search permissions" }).fill("openid");
  await page.getByRole("checkbox", { name: "openid" }).check();
  await expect(page.getByText("code_challenge_method")).toBeVisible();
  await logInButton(page).click();
  await page.waitForURL(/code_challenge=[\w-]{43}&/);
  await answerDialog(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test.describe("Login for Business", () => {
  test("gives what the configuration names, or nothing at all", async ({ page }) => {
    await page.goto("/login");
    await page.getByRole("combobox", { name: "App" }).selectOption("Quiet Harbour Ads");
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("combobox", { name: "Login for Business configuration" }).fill("1180264437715093");
    await expect(page.getByText("override_default_response_type")).toBeVisible();
    await logIn(page);
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
    await expect(grant(page, "ads_read")).toContainText("all");
    await logIn(page, { declines: ["ads_read"] });
    await expect(failure(page)).toHaveAttribute("data-cause", "user-denied app-in-development-mode");
    await expect(failure(page)).toContainText("though the person accepted");
  });
});

test("the live path works over HTTP, with the sandbox alone", async ({ page }) => {
  await openLogin(page, "Publish to Pages", urls.live);
  await expect(page.getByText("Valid OAuth Redirect URIs")).toBeVisible();
  await logIn(page, { person: "Mina Larsson" });
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await expect(grant(page, "pages_manage_posts")).toContainText("3 Pages");
});
