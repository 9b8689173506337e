import type { Page } from "playwright/test";
import { expect, field, graphAnswers, inspect, madeUpToken, test, timesAsked, verdict } from "./fixtures.ts";
import { openWith, result, row, works } from "./exchange-desk.ts";
import { urls } from "./ports.ts";

const soon = () => Math.floor(Date.now() / 1000) + 5000;
const described = (more: object = {}) =>
  JSON.stringify({
    data: {
      app_id: "734512908844182",
      type: "USER",
      application: "Elsewhere",
      expires_at: soon(),
      is_valid: true,
      scopes: ["public_profile"],
      user_id: "10215241773831025",
      ...more,
    },
  });
const LONG = { issued_at: soon() - 6000, expires_at: soon() + 5_180_000 };
const refusal = (code: number, message: string, more: object = {}) =>
  JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "AbCdEf123", ...more } });
const PATH = "oauth/access_token";

/** Opens the panel at the server of the stand-in Graph with a fresh short-lived token. */
async function open(page: Page, mark: string): Promise<string> {
  const token = madeUpToken(mark);
  await graphAnswers(token, { body: described() });
  await page.goto(`${urls.stood}/exchange`);
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
  return token;
}

const press = (page: Page) => row(page, "60-day user token").getByRole("button").click();

const failing = [
  {
    name: "refuses the secret",
    answer: { status: 400, body: refusal(1, "Error validating client secret.") },
    cause: "bad-client-secret",
  },
  {
    name: "refuses an ended token",
    answer: { status: 400, body: refusal(190, "Session has expired", { error_subcode: 463 }) },
    cause: "expired",
  },
  {
    name: "refuses with a code nobody knows",
    answer: { status: 400, body: refusal(987_654, "(#987654) New") },
    cause: "unrecognised-refusal",
  },
  {
    name: "is at its limit",
    answer: { status: 400, body: refusal(4, "(#4) Application request limit reached") },
    cause: "rate-limited-app",
  },
  {
    name: "answers with a page of HTML",
    answer: { body: "<html>Sorry</html>", headers: { "content-type": "text/html" } },
    cause: "not-json",
  },
  { name: "answers half", answer: { body: '{"access_token":"EAA' }, cause: "not-json" },
  { name: "answers something else", answer: { body: '{"success":true}' }, cause: "unrecognised-shape" },
  { name: "breaks off", answer: { drop: true }, cause: "graph-unreachable" },
] as const;

for (const [index, { name, answer, cause }] of failing.entries()) {
  test(`Graph ${name}: it is said why, once, and the old token stays in view`, async ({ page }) => {
    const token = await open(page, `Ex${index}`);
    await graphAnswers(token, answer, PATH);
    await press(page);
    await expect(result(page).locator(`[data-cause~="${cause}"]`)).toBeVisible();
    await expect(works(page, "old")).toHaveText("yes (checked)");
    await expect(field(page)).toHaveValue(token);
    expect(await timesAsked(token, PATH)).toBe(1);
  });
}

const forms = [
  { name: "without expires_in", body: (made: string) => JSON.stringify({ access_token: made }) },
  {
    name: "with expires",
    body: (made: string) => JSON.stringify({ access_token: made, expires: 5_183_975 }),
  },
  { name: "url-encoded", body: (made: string) => `access_token=${made}&expires=5183975` },
  { name: "in a list", body: (made: string) => JSON.stringify({ data: [{ access_token: made }] }) },
] as const;

for (const [index, { name, body }] of forms.entries()) {
  test(`Graph answers ${name}: the new token is there, and its end is the inspected one`, async ({
    page,
  }) => {
    const token = await open(page, `Fo${index}`);
    const made = madeUpToken(`Ma${index}`);
    await graphAnswers(made, { body: described(LONG) });
    await graphAnswers(token, { body: body(made) }, PATH);
    await press(page);
    await expect(works(page, "new")).toHaveText("yes (checked)");
    await expect(result(page).getByRole("row", { name: /^Expires/ })).toContainText("in 60 days");
  });
}

test("a new token that can't be inspected is given all the same", async ({ page }) => {
  const token = await open(page, "Un");
  const made = madeUpToken("Mu");
  await graphAnswers(made, { status: 500, body: "<html>" });
  await graphAnswers(token, { body: JSON.stringify({ access_token: made, expires_in: 5_184_000 }) }, PATH);
  await press(page);
  await expect(works(page, "new")).toHaveText("could not be told");
  await expect(works(page, "old")).toHaveText("yes (checked)");
  await expect(result(page).getByRole("button", { name: "Copy the new token" })).toBeVisible();
});

test("a slow exchange says so and can be cancelled; what Meta did meanwhile is not claimed", async ({
  page,
}) => {
  const token = await open(page, "Sl");
  await graphAnswers(token, { body: '{"access_token":"EAAx"}', delay: 4000 }, PATH);
  await press(page);
  await expect(page.getByRole("status", { name: "Progress" })).toContainText("exchanging it");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(result(page).getByRole("alert")).toContainText("Meta may have done it all the same");
  await expect(field(page)).toHaveValue(token);
});

test("what could not be inspected is not exchanged unseen", async ({ page }) => {
  const token = madeUpToken("Bl");
  await graphAnswers(token, { status: 502, body: "<html>", headers: { "content-type": "text/html" } });
  await page.goto(`${urls.stood}/exchange`);
  await inspect(page, token);
  await expect(verdict(page)).toHaveAttribute("data-state", "unknown");
  await expect(row(page, "60-day user token")).toContainText("Nothing is exchanged unseen.");
  await expect(row(page, "60-day user token").getByRole("button")).toHaveCount(0);
});

test.describe("our own server", () => {
  test.use({ expectedNoise: /Failed to load resource/ });

  test("is gone: the page says so and keeps the input", async ({ page }) => {
    const token = await open(page, "Go");
    await page.route("**/api/exchanges/*", (route) => route.abort("connectionrefused"));
    await press(page);
    await expect(result(page).getByRole("alert")).toContainText("can't reach its own server");
    await expect(field(page)).toHaveValue(token);
    await page.unroute("**/api/exchanges/*");
    await graphAnswers(token, { body: JSON.stringify({ access_token: madeUpToken("Gp") }) }, PATH);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(result(page)).toHaveAttribute("data-outcome", "done");
  });
});

for (const [name, text, cause] of [
  ["garbage", "hello world", ""],
  ["an app secret", "0123456789abcdef0123456789abcdef", "app-secret-pasted"],
  ["id and secret", "734512908844182|0123456789abcdef0123456789abcdef", "app-secret-pasted client-token"],
] as const) {
  test(`${name} is told as what it is, and nothing is sent`, async ({ page }) => {
    const sent: string[] = [];
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
    await page.goto("/exchange");
    await inspect(page, text);
    await expect(verdict(page)).toHaveAttribute("data-cause", cause);
    expect(sent).toEqual([]);
  });
}

test("no app is set up: what needs one says so, and the rest is offered", async ({ page }) => {
  await page.goto(`${urls.bare}/exchange`);
  const alone: { scenarios: { name: string; token: string }[] } = await (
    await fetch(`${urls.sandbox}/sandbox.json`)
  ).json();
  const token = alone.scenarios.find(({ name }) => name === "page-not-by-time")?.token ?? "";
  await inspect(page, token);
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByText("No app is set up on this server.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Exchange the code" })).toBeDisabled();
});

test("a token reaches the server in bodies alone, and no address, title, storage or history holds it", async ({
  page,
  context,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url(), JSON.stringify(request.headers())));
  const token = await openWith(page, "short-lived-user");
  await row(page, "60-day user token").getByRole("button").click();
  await expect(works(page, "new")).toHaveText("yes (checked)");
  await page.getByRole("button", { name: "Make a proof" }).click();
  await page.getByRole("button", { name: "Go on with the new token" }).click();
  const made = await field(page).inputValue();
  await page.getByRole("button", { name: "Inspect it", exact: true }).click();
  await expect(verdict(page)).toBeVisible();
  const stored = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.title,
      location.href,
      history.state,
      document.cookie,
    ]),
  );
  const seen = [...addresses, stored, JSON.stringify(await context.cookies())].join("\n");
  for (const secret of [token, made]) expect(seen).not.toContain(secret.slice(20, 50));
});

test("a login's code is exchanged on the server, once", async ({ page }) => {
  const code = `AQ${"c0De".repeat(20)}`;
  const made = madeUpToken("Co");
  await graphAnswers(made, { body: described() });
  await graphAnswers(code, { body: JSON.stringify({ access_token: made, expires_in: 5000 }) }, PATH);
  await page.goto(`${urls.stood}/exchange`);
  await field(page).fill(`https://app.example/login/callback?code=${code}&state=abc#_=_`);
  await expect(page.getByLabel("Code", { exact: true })).toHaveValue(code);
  await expect(page.getByLabel(/^Redirect address: letter/)).toHaveValue(
    "https://app.example/login/callback",
  );
  await page.getByRole("button", { name: "Exchange the code" }).click();
  await expect(works(page, "new")).toHaveText("yes (checked)");
  await graphAnswers(
    code,
    { status: 400, body: refusal(100, "This authorization code has been used.", { error_subcode: 36_009 }) },
    PATH,
  );
  await page.getByRole("button", { name: "Exchange the code" }).click();
  await expect(result(page).locator("[data-cause~=auth-code-used]")).toBeVisible();
});
