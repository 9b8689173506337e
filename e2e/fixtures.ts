import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as plain, type Page } from "playwright/test";
import { urls } from "./ports.ts";

export interface Scenario {
  readonly name: string;
  readonly story: string;
  readonly token: string;
}

interface Fixtures {
  /** What a story expects in the console; any other line there fails it. */
  readonly expectedNoise: RegExp | null;
  readonly quiet: void;
}

/** Every page is watched: an error in the console or a breach of the content policy fails the story. */
export const test = plain.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- the first argument's shape is Playwright's
  expectedNoise: async ({}, use) => use(null),
  quiet: [
    async ({ page, expectedNoise }, use) => {
      const noise: string[] = [];
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`Content policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") noise.push(message.text());
      });
      page.on("pageerror", (error) => noise.push(error.message));
      await use();
      expect(noise.filter((line) => !expectedNoise?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const field = (page: Page) => page.getByRole("textbox", { name: "Token", exact: true });
export const verdict = (page: Page) => page.getByRole("region", { name: "Verdict", exact: true });
export const found = (page: Page) => page.getByRole("status", { name: "Found", exact: true });
export const inspectButton = (page: Page) => page.getByRole("button", { name: "Inspect", exact: true });

/** Types or fills in the text, then asks. */
export async function inspect(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await inspectButton(page).click();
}

export async function scenarios(base: string = urls.app): Promise<Scenario[]> {
  const answer = await fetch(`${base}/api/sandbox/scenarios`);
  return answer.json();
}

export async function tokenOf(name: string): Promise<string> {
  const scenario = (await scenarios()).find((one) => one.name === name);
  if (!scenario) throw new Error(`the sandbox has no story ${name}`);
  return scenario.token;
}

interface GraphAnswer {
  readonly status?: number;
  readonly body?: string;
  /** Milliseconds. */
  readonly delay?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection breaks off instead. */
  readonly drop?: boolean;
}

/** Tells the stand-in Graph what to answer for one token, at one path. */
export async function graphAnswers(token: string, answer: GraphAnswer, path = "debug_token"): Promise<void> {
  await fetch(`${urls.graph}/answers`, { method: "PUT", body: JSON.stringify({ token, path, ...answer }) });
}

export async function timesAsked(token: string, path = "debug_token"): Promise<number> {
  const answer = await fetch(`${urls.graph}/asked?of=${encodeURIComponent(`${path} ${token}`)}`);
  return Number(await answer.text());
}

/** A token of the made-up app that the stand-in Graph has never seen; its layout is that of real ones. */
export function madeUpToken(mark: string): string {
  return `EAAKcCR0DvJYBBA${mark}${"x7QwLm".repeat(24)}ZD`;
}

/** Both themes and both widths, each once: a theme's colours are the same at any width. */
export const LOOKS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 360 },
] as const;

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** WCAG 2.2 AA and the best practices, in the theme that is on. */
export async function expectAccessible(page: Page): Promise<void> {
  // There are no frames of other origins, for whose sake a page of its own would be opened for each look; and what is
  // well need not be described. Both together take two thirds of the time.
  const result = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: STANDARDS, resultTypes: ["violations"] })
    .analyze();
  const said = result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(said).toEqual([]);
}
