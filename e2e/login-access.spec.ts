import { expect, expectAccessible, test, tokenOf, verdict, LOOKS } from "./fixtures.ts";
import { answerDialog, failure, logIn, logInButton, openLogin } from "./login-steps.ts";

const noOverflow = (page: { evaluate: (run: () => number) => Promise<number> }) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const { colorScheme, width } of LOOKS) {
  test(`every view is accessible in ${colorScheme} at ${width}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const check = async () => {
      await expectAccessible(page);
      expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    };
    await openLogin(page);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: "Link for a customer…" }).click();
    await check();
    await page.getByRole("button", { name: "Show all" }).click();
    await check();
    await logIn(page, { declines: ["business_management"] });
    await expect(verdict(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    await check();
    await page.getByRole("button", { name: "Make a test plan of it" }).click();
    await expect(page.getByRole("status", { name: "Result of Person 1" })).toContainText("pass");
    await check();
    await page.getByRole("tab", { name: "By hand" }).click();
    await page
      .getByRole("textbox", { name: /^Code, callback/ })
      .fill("https://app.example/cb/?code=AQDx81abcdefgh&state=1");
    await page.getByRole("textbox", { name: "Redirect address" }).fill("https://app.example/cb");
    await page.getByRole("button", { name: "Finish", exact: true }).click();
    await expect(failure(page)).toBeVisible();
    await check();
    await page.getByRole("tab", { name: "Revoke" }).click();
    await page.getByRole("textbox", { name: "Token", exact: true }).fill(await tokenOf("long-lived-user"));
    await page.getByRole("button", { name: "Inspect" }).click();
    await expect(page.getByRole("region", { name: "Remove the app" })).toBeVisible();
    await check();
  });
}

test("the keyboard alone plans a login and begins it", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("radio", { name: "Profile" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Publish to Pages" })).toBeChecked();
  await page.getByRole("checkbox", { name: "pages_show_list" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("list", { name: "Before you start" })).toContainText("pages_show_list");
  await page.getByRole("tab", { name: "Your login" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("tab", { name: "Revoke" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await logInButton(page).focus();
  await page.keyboard.press("Enter");
  await answerDialog(page);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});
