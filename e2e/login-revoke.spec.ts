import { expect, field, test, tokenOf, verdict } from "./fixtures.ts";
import { grant, logIn, openLogin } from "./login-steps.ts";

test("one permission is taken back, and the verdict is told anew", async ({ page }) => {
  await openLogin(page, "Profile");
  await logIn(page);
  await expect(grant(page, "email")).toContainText("granted");
  await page.getByRole("button", { name: "Revoke…" }).click();
  await page.getByRole("button", { name: "Revoke email" }).press("Enter");
  await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Revoke email" })).toBeFocused();
  await page.getByRole("button", { name: "Revoke email" }).click();
  await page.getByRole("button", { name: "Yes, revoke it: email" }).click();
  await expect(page.getByRole("status", { name: "Revocation" })).toContainText("Done");
  await expect(page.getByRole("status", { name: "Revocation" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Revoke email" })).toHaveCount(0);
  await expect(verdict(page)).toHaveAttribute("data-state", "valid");
});

test("the app is removed only after the words were typed, and the token has ended then", async ({ page }) => {
  await openLogin(page, "Profile");
  await logIn(page);
  await page.getByRole("button", { name: "Revoke…" }).click();
  const all = page.getByRole("button", { name: "Revoke everything" });
  await expect(all).toBeDisabled();
  const typed = page.getByRole("textbox", { name: "Type “revoke all” to confirm" });
  await typed.fill("revoke");
  await expect(all).toBeDisabled();
  await typed.fill("revoke all");
  await all.click();
  await expect(verdict(page)).toHaveAttribute("data-cause", "app-not-authorized");
  await expect(verdict(page)).toHaveAttribute("data-state", "ended");
});

test("a Page's token can take nothing back", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("tab", { name: "Revoke" }).click();
  await field(page).fill(await tokenOf("page-short-lived"));
  await page.getByRole("button", { name: "Inspect" }).click();
  await expect(page.getByText("Only a person's own token")).toBeVisible();
});
