import type { Page } from "playwright/test";
import { expect, inspect, type Scenario, verdict } from "./fixtures.ts";

/** The stories of the browser session's own world: what is revoked there is revoked for nobody else. */
export async function ownStories(page: Page): Promise<ReadonlyMap<string, string>> {
  const stories: Scenario[] = await page.evaluate(async () => {
    const answer = await fetch("/api/sandbox/scenarios");
    return answer.json();
  });
  return new Map(stories.map(({ name, token }) => [name, token]));
}

/** Opens the panel with a story's token in its field, inspected; gives the token. */
export async function openWith(page: Page, story: string): Promise<string> {
  await page.goto("/exchange");
  const token = (await ownStories(page)).get(story) ?? "";
  await inspect(page, token);
  await expect(verdict(page)).toBeVisible();
  return token;
}

export const row = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
export const result = (page: Page) => page.getByRole("region", { name: "Result", exact: true });
export const plan = (page: Page) => page.getByRole("region", { name: "What can be made", exact: true });
export const openFold = (page: Page) => page.getByText("Ask the old addresses, or end it").click();

/** Presses the button of an exchange. */
export async function run(page: Page, name: string): Promise<void> {
  await row(page, name).getByRole("button").click();
}

/** Types the words that confirm a harmful exchange, and sends it. */
export async function confirm(page: Page, words: string, button: string): Promise<void> {
  await page.getByLabel(`Type “${words}” to confirm`).fill(words);
  await page.getByRole("button", { name: button, exact: true }).click();
}

export const works = (page: Page, which: "old" | "new") => result(page).locator(`[data-works=${which}]`);

/** Reads a token that the result shows: its text is hidden until asked for. */
export async function readToken(page: Page, what = "the new token"): Promise<string> {
  const show = result(page).getByRole("button", { name: `Show ${what}`, exact: true });
  await show.click();
  const text = await show.locator("xpath=ancestor::span[2]/code").innerText();
  await show.click();
  return text;
}
