import type { Page } from "playwright/test";
import { expect, madeUpToken, test, tokenOf, verdict } from "./fixtures.ts";
import { answerDialog, failure, logInButton, openLogin } from "./login-steps.ts";
import { urls } from "./ports.ts";

const box = (page: Page) => page.getByRole("textbox", { name: /^Code, callback/ });
const redirect = (page: Page) => page.getByRole("textbox", { name: "Redirect address" });

async function openHand(page: Page): Promise<void> {
  await page.goto("/login");
  await page.getByRole("tab", { name: "By hand" }).click();
}

/** Where an integration of somebody's own has its logins come back to: anything that answers there will do. */
const ELSEWHERE = `${urls.graph}/connect`;

/** Lets somebody log in to that integration, and gives the address that they end at. */
async function loginElsewhere(page: Page): Promise<string> {
  const query = new URLSearchParams({
    client_id: "734512908844182",
    redirect_uri: ELSEWHERE,
    scope: "email",
  });
  await page.goto(`/sandbox/dialog/v26.0/dialog/oauth?${query.toString()}`);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await page.waitForURL(`${ELSEWHERE}**`);
  return page.url();
}

test("a whole callback address is finished with the app and the address that it names", async ({ page }) => {
  const callback = await loginElsewhere(page);
  await openHand(page);
  await box(page).fill(callback);
  await expect(redirect(page)).toHaveValue(ELSEWHERE);
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(failure(page)).toHaveAttribute("data-cause", "auth-code-used");
});

test("addresses that differ are compared letter by letter, and refused by Graph", async ({ page }) => {
  const callback = await loginElsewhere(page);
  await openHand(page);
  await box(page).fill(callback);
  await redirect(page).fill(`${ELSEWHERE}/`);
  const compared = page.getByRole("region", { name: "Addresses compared" });
  await expect(compared).toContainText("Only one ends with a slash.");
  await expect(compared.locator("mark")).toHaveCount(2);
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(failure(page)).toHaveAttribute("data-cause", "redirect-uri-mismatch");
  await redirect(page).fill(ELSEWHERE);
  await expect(compared).toHaveCount(0);
});

test("another app's code is refused with the reason", async ({ page }) => {
  const callback = await loginElsewhere(page);
  await openHand(page);
  await box(page).fill(callback);
  await page.getByRole("combobox", { name: "App that began the login" }).selectOption("Quiet Harbour Ads");
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(failure(page)).toHaveAttribute("data-cause", /^(auth-code|redirect-uri)/);
});

test("a code that is none, a cancel, and words without use each say so", async ({ page }) => {
  await openHand(page);
  await box(page).fill("AQDnonsense");
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(failure(page)).toHaveAttribute("data-cause", "auth-code-malformed");
  await box(page).fill("https://app.example/cb?error=access_denied&error_code=200&error_reason=user_denied");
  await expect(failure(page)).toHaveAttribute("data-cause", "user-denied app-in-development-mode");
  await box(page).fill("hello there");
  await expect(page.getByText("There is no code, token")).toBeVisible();
  await expect(failure(page)).toHaveCount(0);
});

test("the SDK's answers are explained, and a token in one is inspected", async ({ page }) => {
  await openHand(page);
  const answer = page.getByRole("region", { name: "The SDK's answer" });
  await box(page).fill('{"status":"unknown","authResponse":null}');
  await expect(answer.getByRole("heading")).toHaveText("The SDK can't tell who this is");
  await box(page).fill("{status: 'not_authorized', authResponse: null}");
  await expect(answer).toHaveAttribute("data-cause", "app-not-authorized");
  const token = await tokenOf("short-lived-user");
  await box(page).fill(
    JSON.stringify({ status: "connected", authResponse: { accessToken: token, userID: "1" } }),
  );
  await expect(answer.getByRole("heading")).toHaveText("Logged in to Facebook and to the app");
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("a customer's link ends at the integration, never here", async ({ page }) => {
  await openLogin(page);
  await page.getByRole("button", { name: "Link for a customer…" }).click();
  const customer = page.getByRole("region", { name: "Link for a customer" });
  const field = customer.getByRole("textbox", { name: "Redirect address of your integration" });
  await field.fill(`${urls.app}/login/callback`);
  await expect(customer.getByRole("status")).toContainText("That is this page");
  await expect(customer.getByRole("button", { name: "Copy link for the customer" })).toHaveCount(0);
  await field.fill("https://shop.example/connect");
  await expect(customer).toContainText("redirect_uri=https%3A%2F%2Fshop.example%2Fconnect");
  await expect(customer).not.toContainText("state=");
});

test("an app's own page to reconnect comes first", async ({ page }) => {
  await page.route("**/api/logins", async (route) => {
    const answer = await route.fetch();
    const settings = await answer.json();
    settings.apps[0].reconnectUrl = "https://shop.example/reconnect";
    await route.fulfill({ response: answer, json: settings });
  });
  await openLogin(page);
  await page.getByRole("button", { name: "Link for a customer…" }).click();
  const customer = page.getByRole("region", { name: "Link for a customer" });
  await expect(customer).toContainText("https://shop.example/reconnect");
  await expect(customer.getByRole("button", { name: "Copy link to reconnect" })).toBeVisible();
});

test("permissions can be the same as a token's", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Same as a token…" }).click();
  const field = page.getByLabel("Token to take the permissions from");
  await field.fill(madeUpToken("Nobody"));
  await page.getByRole("button", { name: "Take its permissions" }).click();
  await expect(page.getByText("Graph lists no permissions for this token.")).toBeVisible();
  await field.fill(await tokenOf("long-lived-user"));
  await page.getByRole("button", { name: "Take its permissions" }).click();
  await expect(page.getByRole("checkbox", { name: "pages_show_list" })).toBeChecked();
  await logInButton(page).click();
  await answerDialog(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("retired names are refused with what replaces them, and unknown ones may be tried", async ({ page }) => {
  await openLogin(page, "Profile");
  const search = page.getByRole("searchbox", { name: "Search permissions" });
  await search.fill("publish_pages");
  await expect(page.getByRole("checkbox", { name: "publish_pages" })).toBeDisabled();
  await page.getByRole("button", { name: "Take these" }).click();
  await expect(page.getByRole("checkbox", { name: "pages_manage_posts" })).toBeChecked();
  await search.fill("pages_brand_new");
  await page.getByRole("checkbox", { name: "pages_brand_new" }).check();
  await expect(page.getByRole("list", { name: "Before you start" })).toContainText("pages_brand_new");
});

test("a pasted token is no login of just now, and a dialog's address is told as where one begins", async ({
  page,
}) => {
  await page.goto("/login");
  await page.getByRole("tab", { name: "By hand" }).click();

  await box(page).fill(await tokenOf("long-lived-user"));
  await expect(page.getByText(/^pasted; inspected, /)).toBeVisible();
  await expect(page.getByText(/last login/)).toHaveCount(0);
  await box(page).fill("https://www.facebook.com/v26.0/dialog/oauth?client_id=734512908844182&scope=email");
  await expect(page.getByRole("region", { name: "A login link" })).toContainText("where a login begins");
  await box(page).fill('{"status":"not_authorized"}');
  await expect(page.getByRole("region", { name: "The SDK's answer" })).toHaveAttribute(
    "data-cause",
    "app-not-authorized",
  );
});
