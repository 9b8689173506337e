import type { Page } from "playwright/test";
import { expect, field, found, inspectButton, test, verdict } from "./fixtures.ts";

/** Counts what the page asks of its server from now on. */
function watchInspections(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/inspections")) sent.push(request.postData() ?? "");
  });
  return sent;
}

const SECRET = "deadbeef".repeat(4);

const cases: readonly {
  readonly name: string;
  readonly text: string;
  readonly kind: string;
  readonly says: RegExp;
  readonly state?: string;
  readonly cause?: string;
}[] = [
  { name: "blanks", text: " \n\t ", kind: "nothing", says: /Accepts a token/ },
  {
    name: "prose",
    text: "The integration stopped yesterday, please help.",
    kind: "nothing",
    says: /Nothing/,
    state: "unknown",
  },
  {
    name: "markup",
    text: "<div class='a'><p>Hello</p></div>",
    kind: "nothing",
    says: /no token/,
    state: "unknown",
  },
  {
    name: "somebody's JSON",
    text: '{"name":"left-pad","version":"1.3.0","private":true}',
    kind: "nothing",
    says: /JSON/,
    state: "unknown",
  },
  {
    name: "binary data",
    text: `PK\u0003\u0004\u0000\u0000\u0008\u0000${"\u0000\uFFFD\u0001".repeat(50)}`,
    kind: "nothing",
    says: /binary|Nothing/,
    state: "unknown",
  },
  {
    name: "one meaningless word",
    text: "xxxx",
    kind: "nothing",
    says: /Nothing/,
    state: "invalid",
    cause: "not-a-token",
  },
  {
    name: "an app secret",
    text: SECRET,
    kind: "nothing",
    says: /secret is never sent/,
    state: "unknown",
    cause: "app-secret-pasted",
  },
  {
    name: "an id with a secret",
    text: `734512908844182|${SECRET}`,
    kind: "token",
    says: /secret is never sent/,
    state: "unknown",
    cause: "app-secret-pasted client-token",
  },
  {
    name: "a shortened token",
    text: "EAAKcC…wZDZD",
    kind: "token",
    says: /shortened token/,
    state: "invalid",
    cause: "truncated",
  },
  {
    name: "an Instagram token",
    text: `IGAA${"Jx7Qw9Lm".repeat(20)}ZD`,
    kind: "token",
    says: /1 token/,
    state: "invalid",
    cause: "instagram-token",
  },
  {
    name: "an error without a token",
    text: '{"error":{"message":"Error validating access token: The session is invalid because the user logged out.","type":"OAuthException","code":190,"error_subcode":467}}',
    kind: "error",
    says: /1 Graph API error/,
    state: "unknown",
    cause: "logged-out-or-invalid",
  },
];

for (const { name, text, kind, says, state, cause } of cases) {
  test(`${name}: a clear sentence, no request, nothing lost`, async ({ page }) => {
    await page.goto("/");
    const sent = watchInspections(page);
    await field(page).fill(text);
    await expect(found(page)).toHaveAttribute("data-kind", kind);
    await expect(found(page)).toContainText(says);
    await inspectButton(page).click();
    if (state === undefined) await expect(verdict(page)).toHaveCount(0);
    else await expect(verdict(page)).toHaveAttribute("data-state", state);
    if (cause !== undefined) await expect(verdict(page)).toHaveAttribute("data-cause", cause);
    expect(await field(page).inputValue()).toBe(text);
    expect(sent).toEqual([]);
  });
}

test("a megabyte of noise neither hangs nor sends anything", async ({ page }) => {
  await page.goto("/");
  const sent = watchInspections(page);
  let noise = "";
  let seed = 7;
  while (noise.length < 1_000_000) {
    seed = (seed * 48_271) % 2_147_483_647;
    noise += `${seed.toString(36)}${seed % 5 === 0 ? " " : "/"}`;
  }
  await field(page).fill(noise);
  await expect(found(page)).toHaveAttribute("data-tokens", "0");
  await expect(verdict(page)).toHaveAttribute("data-state", "unknown");
  expect((await field(page).inputValue()).length).toBe(noise.length);
  expect(sent).toEqual([]);
});

test("two hundred tokens are counted, and each can be looked at", async ({ page }) => {
  await page.goto("/");
  const many = Array.from(
    { length: 200 },
    (_, index) => `EAACEdEose0cBA${String(index).padStart(4, "x")}${"q7Zb2kLm".repeat(18)}`,
  );
  await field(page).fill(many.join("\n"));
  await expect(found(page)).toHaveAttribute("data-tokens", "200");
  await expect(found(page)).toContainText("200 tokens");
  await page.getByLabel("Looking at").selectOption({ index: 150 });
  await expect(verdict(page)).toHaveAttribute("data-state", "unknown");
});

test("a pasted picture is answered with what helps", async ({ page }) => {
  await page.goto("/");
  await field(page).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([137, 80, 78, 71])], "shot.png", { type: "image/png" }));
    document
      .querySelector("textarea")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await expect(found(page)).toContainText("Pictures can't be read; copy their text");
});
