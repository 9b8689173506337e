import type { Page } from "playwright/test";
import { expect, graphAnswers, madeUpToken, test } from "./fixtures.ts";
import {
  finished,
  listPages,
  listStory,
  part,
  pageRow,
  refusal,
  rowOf,
  search,
  teach,
} from "./pages-page.ts";
import { urls } from "./ports.ts";

const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const missing = (page: Page) => page.getByRole("button", { name: "Pages missing?" });

test("Pages behind a portfolio: the permission that would show them is named", async ({ page }) => {
  await listStory(page, "pages-behind-portfolio");
  await expect(step(page, "portfolios")).toHaveAttribute("data-state", "skipped");
  const advice = page.getByRole("listitem").filter({ hasText: "business_management is not on the token" });
  await expect(advice.last()).toHaveAttribute("data-cause", "permission-missing");
});

test("a Page of a portfolio alone is found, and marked with its route", async ({ page }) => {
  await listStory(page, "pages-through-portfolio");
  await missing(page).click();
  await expect(page.getByText(/It needs at least 1 call to Graph, then 2 for each portfolio/)).toBeVisible();
  await search(page);
  await expect(step(page, "portfolios")).toHaveAttribute("data-state", "found");
  await expect(page.getByText(/2 Pages in 1 request, 1 more found by the search/)).toBeVisible();
  await expect(rowOf(page, "Lighthouse Ribe")).toContainText("through a portfolio");
});

test("a Page that was granted and is not listed is read by its id", async ({ page }) => {
  await listStory(page, "pages-not-listed");
  await expect(rowOf(page, "The Attic Workshop")).toHaveCount(0);
  await missing(page).click();
  await expect(page.getByText("It needs 1 call to Graph.")).toBeVisible();
  await search(page);
  await expect(rowOf(page, "The Attic Workshop")).toContainText("granted, not listed");
  await expect(rowOf(page, "The Attic Workshop")).toContainText("EAAKcC…");
  await expect(
    page.getByRole("heading", { name: "1 Page granted at the login, but left out of the list" }),
  ).toBeVisible();
});

for (const [status, cause] of [
  [null, "permission-missing"],
  ["declined", "permission-declined"],
  ["expired", "permission-expired"],
] as const) {
  test(`without pages_show_list (${status ?? "never asked"}) the empty list says why`, async ({ page }) => {
    const token = madeUpToken(`Scope${status ?? "None"}`);
    const data = status === null ? [] : [{ permission: "pages_show_list", status }];
    const scopes = ["public_profile"];
    await teach(
      token,
      { "me/accounts": '{"data":[]}', "me/permissions": JSON.stringify({ data }) },
      { scopes },
    );
    await listPages(page, token, urls.stood);
    await expect(page.getByRole("region", { name: "No Pages" })).toHaveAttribute("data-cause", cause);
    await expect(step(page, "scope")).toHaveAttribute("data-cause", cause);
  });
}

test("a role that was lost since the login is told with the Page's id", async ({ page }) => {
  const token = madeUpToken("RoleLost");
  const gone = pageRow(7).id;
  const granular_scopes = [{ scope: "pages_show_list", target_ids: [pageRow(1).id, gone] }];
  await teach(token, { "me/accounts": part([pageRow(1)], null) }, { granular_scopes });
  const words =
    "The user must be an administrator, editor, or moderator of the page in order to impersonate it. If the page business requires Two Factor Authentication, the user also needs to enable Two Factor Authentication.";
  await graphAnswers(token, { status: 400, body: refusal(190, words, { error_subcode: 492 }) }, gone);
  await listPages(page, token, urls.stood);
  await missing(page).click();
  await search(page);
  await expect(step(page, "granted")).toHaveAttribute("data-cause", "page-role-or-2fa");
  const outOfReach = page.getByRole("listitem").filter({ hasText: gone });
  await expect(outOfReach.last()).toHaveAttribute("data-cause", "page-role-or-2fa");
});

test("a search can be cancelled, and goes on where it was", async ({ page }) => {
  const token = madeUpToken("SearchStop");
  const ids = [11, 12].map((number) => pageRow(number).id);
  const granular_scopes = [{ scope: "pages_show_list", target_ids: ids }];
  await teach(token, { "me/accounts": '{"data":[]}' }, { granular_scopes });
  const [slow = "", fast = ""] = ids;
  await graphAnswers(token, { body: JSON.stringify(pageRow(11)), delay: 5000 }, slow);
  await graphAnswers(token, { body: JSON.stringify(pageRow(12)) }, fast);
  await listPages(page, token, urls.stood);
  await page.getByRole("button", { name: "Find missing Pages" }).click();
  await expect(page.getByText("Searching on every route…")).toBeVisible();
  await expect(rowOf(page, "Shop 12")).toBeVisible();
  await page.getByRole("button", { name: "Cancel", exact: true }).first().click();
  await graphAnswers(token, { body: JSON.stringify(pageRow(11)) }, slow);
  await page.getByRole("button", { name: "Go on searching" }).click();
  await finished(page);
  await expect(rowOf(page, "Shop 11")).toContainText("granted, not listed");
});
