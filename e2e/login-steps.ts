import type { Page } from "playwright/test";
import { expect } from "./fixtures.ts";

export const logInButton = (page: Page) => page.getByRole("button", { name: "Log in", exact: true });
export const failure = (page: Page) =>
  page.getByRole("region", { name: "What came of the login", exact: true });
/** What became of one permission of the last login. */
export const grant = (page: Page, name: string) =>
  page
    .getByRole("list", { name: "Permissions of this login" })
    .getByRole("listitem")
    .filter({ hasText: name });

/** The panel with a preset chosen. */
export async function openLogin(page: Page, preset = "Publish to Pages", base = ""): Promise<void> {
  await page.goto(`${base}/login`);
  await page.getByRole("radio", { name: preset, exact: true }).check({ force: true });
}

/** What somebody does in the dialog. */
export interface InDialog {
  readonly person?: string;
  readonly declines?: readonly string[];
  /** Only these Pages. */
  readonly pages?: readonly string[];
  readonly password?: string;
  readonly cancels?: boolean;
}

/** Goes through the sandbox's dialog, which is open. */
export async function answerDialog(page: Page, does: InDialog = {}): Promise<void> {
  await page.waitForURL(/\/dialog\/oauth\?/);
  if (does.person !== undefined) await page.getByRole("radio", { name: does.person, exact: true }).check();
  for (const name of does.declines ?? []) await page.getByRole("checkbox", { name, exact: true }).uncheck();
  if (does.pages) await page.getByRole("radio", { name: "Only some Pages" }).check();
  for (const name of does.pages ?? []) await page.getByRole("checkbox", { name, exact: true }).check();
  if (does.password !== undefined) await page.getByLabel("Password", { exact: true }).fill(does.password);
  await page.getByRole("button", { name: does.cancels ? "Cancel" : "Continue", exact: true }).click();
}

/** Presses Log in, goes through the dialog, and is back. */
export async function logIn(page: Page, does: InDialog = {}): Promise<void> {
  await logInButton(page).click();
  await answerDialog(page, does);
  await page.waitForURL(/\/login(?:\?|$)/);
}

/** Nothing of a login stands in the address, and the page is at rest. */
export async function expectCleanAddress(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/login$/);
}
