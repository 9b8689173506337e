import type { Page } from "playwright/test";
import { expect, expectAccessible, field, test, tokenOf, LOOKS } from "./fixtures.ts";
import { finished, listStory, rowOf, search } from "./pages-page.ts";

test("the keyboard alone lists Pages, opens one, finds missing ones and exports", async ({ page }) => {
  await page.goto("/pages");
  for (let steps = 0; steps < 14; steps += 1) {
    await page.keyboard.press("Tab");
    if (await field(page).evaluate((area) => area === document.activeElement)) break;
  }
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(await tokenOf("pages-not-listed"));
  await page.keyboard.press("Control+Enter");
  const row = rowOf(page, "Haddad Quilts");
  await expect(row).toBeVisible();
  await finished(page);
  const reach = async (name: string) => {
    const button = page.getByRole("button", { name, exact: true }).first();
    for (let steps = 0; steps < 30; steps += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await reach("Pages missing?");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await reach("More formats…");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "More formats…" })).toBeFocused();
  await reach("Inspect");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Page token", exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("region", { name: "Tasks explained" })).toBeVisible();
});

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const { colorScheme, width } of LOOKS) {
  test(`a list of Pages, its doctor and its export are accessible in ${colorScheme} at ${width}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/pages");
    await expect(page.getByRole("heading", { name: "Example tokens" })).toBeVisible();
    await expectAccessible(page);
    await listStory(page, "pages-through-portfolio");
    await page.getByRole("button", { name: "Pages missing?" }).click();
    await search(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "More formats…" }).click();
    await expectAccessible(page);
    await expectNoSideways(page);
  });

  test(`one Page, goals and what is expected are accessible in ${colorScheme} at ${width}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await listStory(page, "pages-through-portfolio");
    await page.getByRole("button", { name: "Pages missing?" }).click();
    await search(page);
    await page.getByRole("button", { name: "Compare…" }).click();
    await page.getByRole("textbox", { name: "Expected Pages" }).fill("Somewhere else\n131770245908613");
    await rowOf(page, "Lighthouse Aarhus").getByRole("button", { name: "Inspect" }).click();
    const details = page.getByRole("region", { name: "Details of Lighthouse Aarhus" });
    await expect(page.getByRole("region", { name: "Page token", exact: true })).toBeVisible();
    await expectAccessible(page);
    for (const part of ["Tasks", "Goals", "Code"]) {
      await details.getByRole("radio", { name: part }).check({ force: true });
      await expectAccessible(page);
    }
    await page
      .getByRole("group", { name: "Show", exact: true })
      .getByRole("radio", { name: "Goals" })
      .check({ force: true });
    await expectAccessible(page);
    await expectNoSideways(page);
  });
}
