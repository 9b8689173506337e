import type { Page } from "playwright/test";
import { expect, field, graphAnswers, tokenOf } from "./fixtures.ts";
import { urls } from "./ports.ts";

const listButton = (page: Page) => page.getByRole("button", { name: "List Pages", exact: true });
export const table = (page: Page) => page.getByRole("table", { name: "Pages", exact: true });
/** The row of the Page with this name. */
export const rowOf = (page: Page, name: string | RegExp) => table(page).getByRole("row", { name });
export const stopped = (page: Page) => page.getByRole("alert", { name: "Stopped" });

/** Opens the panel and lists the Pages of whatever the text holds. */
export async function listPages(page: Page, text: string, base: string = urls.app): Promise<void> {
  await page.goto(`${base}/pages`);
  await field(page).fill(text);
  await listButton(page).click();
}

export async function listStory(page: Page, story: string): Promise<void> {
  await listPages(page, await tokenOf(story));
}

/** Finishes when nothing is under way any more. */
export async function finished(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Cancel", exact: true })).toHaveCount(0);
}

/** Opens the doctor's card and lets it search. */
export async function search(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Find missing Pages" }).click();
  await finished(page);
}

const APP = "734512908844182";

/** A description of a person's long-lived token, as the stand-in Graph gives it. */
function described(more: object = {}): string {
  const data = {
    app_id: APP,
    type: "USER",
    application: "Elsewhere",
    issued_at: 1_795_000_000,
    expires_at: 1_900_000_000,
    data_access_expires_at: 1_900_000_000,
    is_valid: true,
    scopes: ["pages_show_list", "pages_manage_posts", "pages_read_engagement"],
    user_id: "10215241773831025",
  };
  return JSON.stringify({ data: { ...data, ...more } });
}

const ALL = ["MANAGE", "CREATE_CONTENT", "MODERATE", "MESSAGING", "ADVERTISE", "ANALYZE"];

export const pageRow = (number: number, more: object = {}) => ({
  id: String(104_782_561_934_000 + number),
  name: `Shop ${number}`,
  category: "Shop",
  tasks: ALL,
  access_token: `EAAKcPage${String(number).padStart(6, "0")}${"x7QwLm".repeat(20)}ZD`,
  ...more,
});

/** One part of a list; `after` is the cursor of the next one. Meta's `next` carries the token, as here. */
export function part(rows: readonly object[], after: string | null, token = ""): string {
  const next = `https://graph.facebook.com/v26.0/me/accounts?access_token=${token}&limit=100&after=${after}`;
  return JSON.stringify({
    data: rows,
    paging: { cursors: { before: "b", after: after ?? "end" }, ...(after === null ? {} : { next }) },
  });
}

export const refusal = (code: number, message: string, more: object = {}) =>
  JSON.stringify({ error: { message, type: "OAuthException", code, fbtrace_id: "AbCdEf123", ...more } });

/** Teaches the stand-in Graph a person's token, and what else it is told of it by path. */
export async function teach(
  token: string,
  answers: Readonly<Record<string, string>>,
  more: object = {},
): Promise<void> {
  const usual = {
    debug_token: described(more),
    me: JSON.stringify({ id: "10215241773831025", name: "Mina Larsson" }),
    "me/permissions": JSON.stringify({ data: [{ permission: "pages_show_list", status: "granted" }] }),
  };
  for (const [path, body] of Object.entries({ ...usual, ...answers }))
    await graphAnswers(token, { body }, path);
}
