import { expect, field, graphAnswers, inspect, madeUpToken, test, timesAsked, verdict } from "./fixtures.ts";
import { urls } from "./ports.ts";

const VALID = JSON.stringify({
  data: {
    app_id: "734512908844182",
    type: "USER",
    application: "Elsewhere",
    expires_at: 0,
    is_valid: true,
    scopes: [],
    user_id: "10215241773831025",
  },
});
const refusal = (code: number, message: string) =>
  JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "AbCdEf123" } });

const cases = [
  {
    name: "a page of HTML",
    answer: {
      status: 502,
      body: "<html><body>Sorry, something went wrong.</body></html>",
      headers: { "content-type": "text/html" },
    },
    cause: "not-json",
  },
  { name: "half an answer", answer: { body: VALID.slice(0, 40) }, cause: "not-json" },
  { name: "an answer of another shape", answer: { body: '{"data":[]}' }, cause: "unrecognised-shape" },
  {
    name: "its rate limit",
    answer: { status: 400, body: refusal(4, "(#4) Application request limit reached") },
    cause: "rate-limited-app",
  },
  {
    name: "a code that nobody knows",
    answer: { status: 400, body: refusal(987_654, "(#987654) Something new") },
    cause: "unrecognised-refusal",
  },
] as const;

for (const { name, answer, cause } of cases) {
  test(`Graph answers with ${name}: nothing is said of the token`, async ({ page }) => {
    const token = madeUpToken(`Tr${cases.findIndex((one) => one.name === name)}`);
    await graphAnswers(token, answer);
    await page.goto(urls.stood);
    await inspect(page, token);
    await expect(verdict(page)).toHaveAttribute("data-state", "unknown");
    await expect(verdict(page)).toHaveAttribute("data-cause", cause);
    expect(await field(page).inputValue()).toBe(token);
  });
}

test("a slow inspection shows its shape, can be cancelled, and is ended on the server too", async ({
  page,
}) => {
  const token = madeUpToken("Slow");
  await graphAnswers(token, { body: VALID, delay: 4000 });
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(page.getByRole("status", { name: "Progress" })).toHaveText(/Asking Graph/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("status", { name: "Progress" })).toContainText("Cancelled");
  expect(await field(page).inputValue()).toBe(token);
  await expect(verdict(page)).toHaveCount(0);
  await graphAnswers(token, { body: VALID });
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  expect(await timesAsked(token)).toBe(2);
});

test("a newer token replaces the one under way", async ({ page }) => {
  const slow = madeUpToken("Old");
  const fast = madeUpToken("New");
  await graphAnswers(slow, { body: VALID, delay: 3000 });
  await graphAnswers(fast, {
    status: 200,
    body: JSON.stringify({
      data: {
        is_valid: false,
        scopes: [],
        error: { code: 190, message: "The access token could not be decrypted" },
      },
    }),
  });
  await page.goto(urls.stood);
  await inspect(page, slow);
  await inspect(page, fast);
  await expect(verdict(page)).toHaveAttribute("data-cause", "undecryptable");
  await page.waitForTimeout(3500);
  await expect(verdict(page)).toHaveAttribute("data-cause", "undecryptable");
});

test.describe("our own server", () => {
  test.use({ expectedNoise: /Failed to load resource/ });

  test("asks to wait: the page says how long and keeps the input", async ({ page }) => {
    await page.route("**/api/inspections", (route) =>
      route.fulfill({
        status: 429,
        headers: { "retry-after": "7", "content-type": "application/problem+json" },
        body: JSON.stringify({
          title: "Too many requests",
          status: 429,
          detail: "Too many requests from your address. Try again in 7 seconds.",
        }),
      }),
    );
    await page.goto(urls.stood);
    const token = madeUpToken("Wait");
    await graphAnswers(token, { body: VALID });
    await inspect(page, token);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Try again in 7 seconds.");
    expect((await alert.innerText()).match(/\b7\b/g)).toHaveLength(1);
    expect(await field(page).inputValue()).toBe(token);
    await page.unroute("**/api/inspections");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  });

  test("is gone: the page says so and keeps the input", async ({ page }) => {
    await page.goto(urls.stood);
    await page.route("**/api/inspections", (route) => route.abort("connectionrefused"));
    const token = madeUpToken("Gone");
    await inspect(page, token);
    await expect(page.getByRole("alert")).toContainText("can't reach its own server");
    expect(await field(page).inputValue()).toBe(token);
  });
});

test("an id beyond 2^53 keeps every digit on its way to the page", async ({ page }) => {
  const token = madeUpToken("Big");
  await graphAnswers(token, {
    body: '{"data":{"app_id":734512908844182,"type":"USER","expires_at":0,"is_valid":true,"scopes":[],"user_id":17841400000000003}}',
  });
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(page.getByText("17841400000000003").first()).toBeVisible();
});

test("a 100 kB token is neither cut nor refused by us", async ({ page }) => {
  const token = madeUpToken("Long") + "q7Zb2kLm".repeat(12_500);
  await graphAnswers(token, { body: VALID });
  await page.goto(urls.stood);
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});
