import { expect, test } from "vitest";
import { GOALS } from "./goals.data.ts";
import type { Grants } from "./grants.ts";
import { judgeGoal } from "./judge-goal.ts";
import type { Page } from "./page.ts";
import { readPage } from "./read-page.ts";
import { readTasks } from "./read-tasks.ts";
import { sharedLacks } from "./shared-lacks.ts";

const ALL = ["MANAGE", "CREATE_CONTENT", "MODERATE", "MESSAGING", "ADVERTISE", "ANALYZE"];
const grants: Grants = {
  type: "user",
  scopes: ["pages_read_engagement", "read_insights", "pages_messaging"],
  granular: [],
  declined: ["pages_manage_posts"],
  expired: [],
};

function page(id: string, tasks: readonly string[]): Page {
  const read = readPage({ id, name: id, tasks });
  if (read === null) throw new Error("This is no Page.");
  return read;
}

const judged = (one: Page) => {
  const judge = (goal: keyof typeof GOALS) => judgeGoal(GOALS[goal], one, readTasks(one), grants);
  return {
    publish: judge("publish"),
    messages: judge("messages"),
    insights: judge("insights"),
    comments: judge("comments"),
    ads: judge("ads"),
    settings: judge("settings"),
  };
};

test("a permission that the token lacks is missing on all Pages at once, a task on one of them is not", () => {
  const shared = sharedLacks([judged(page("1", ALL)), judged(page("2", ["ANALYZE"]))]);
  expect(shared).toContainEqual({
    words: "pages_manage_posts was declined at the login",
    goals: ["Publish"],
  });
  expect(shared.map(({ words }) => words).join()).not.toMatch(/the task/);
});

test("a task that no Page gives is missing on all of them", () => {
  const shared = sharedLacks([judged(page("1", ["ANALYZE"])), judged(page("2", ["ANALYZE"]))]);
  expect(shared).toContainEqual({
    words: "the task CREATE_CONTENT is not given",
    goals: ["Publish"],
  });
});

test("no Page at all lacks nothing", () => {
  expect(sharedLacks([])).toEqual([]);
});
