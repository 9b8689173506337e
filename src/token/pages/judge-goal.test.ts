import { describe, expect, test } from "vitest";
import { refusalOf } from "../read-refusal.ts";
import { goalSteps, sayLack } from "./goal-advice.ts";
import { GOAL_IDS, GOALS, type GoalId } from "./goals.data.ts";
import type { Grants } from "./grants.ts";
import { judgeGoal } from "./judge-goal.ts";
import type { Page } from "./page.ts";
import { proveGoal } from "./prove-goal.ts";
import { readTasks } from "./read-tasks.ts";

const PAGE: Page = {
  id: "1353269864728879",
  name: "Ash Cat Page",
  categories: [],
  tasks: ["CREATE_CONTENT", "MODERATE", "ANALYZE"],
  perms: null,
  permitted: null,
  token: null,
  instagram: null,
  business: null,
};

const SCOPES = ["pages_show_list", "pages_read_engagement", "pages_manage_posts", "pages_manage_engagement"];

const grants = (more: Partial<Grants> = {}): Grants => ({
  type: "user",
  scopes: SCOPES,
  granular: [],
  declined: [],
  expired: [],
  ...more,
});

const judge = (id: GoalId, more: Partial<Grants> = {}, page: Partial<Page> = {}) =>
  judgeGoal(GOALS[id], { ...PAGE, ...page }, readTasks({ ...PAGE, ...page }), grants(more));

describe("a goal", () => {
  test("can be reached with its permissions and its task", () => {
    expect(judge("publish")).toEqual({ answer: "yes", lacks: [] });
  });

  test("can't be reached without the task", () => {
    const { answer, lacks } = judge("publish", {}, { tasks: ["ANALYZE"] });
    expect(answer).toBe("no");
    expect(lacks).toMatchObject([
      { kind: "task", anyOf: ["CREATE_CONTENT"], how: "missing", cause: "asset-not-assigned" },
    ]);
  });

  test("can't be reached without a permission, and says how that was lost", () => {
    const without = SCOPES.filter((scope) => scope !== "pages_manage_posts");
    const how = (more: Partial<Grants>) => judge("publish", { scopes: without, ...more }).lacks[0];
    expect(how({})).toMatchObject({
      name: "pages_manage_posts",
      how: "missing",
      cause: "permission-missing",
    });
    expect(how({ declined: ["pages_manage_posts"] })).toMatchObject({
      how: "declined",
      cause: "permission-declined",
    });
    expect(how({ expired: ["pages_manage_posts"] })).toMatchObject({
      how: "expired",
      cause: "permission-expired",
    });
  });

  test("can't be reached where the permission was granted for other Pages alone", () => {
    const granular = [{ scope: "pages_manage_posts", targetIds: ["104782561934407"] }];
    expect(judge("publish", { granular })).toMatchObject({
      answer: "no",
      lacks: [{ how: "other-pages", cause: "permission-missing" }],
    });
    expect(judge("publish", { granular }, { id: "104782561934407" }).answer).toBe("yes");
  });

  test("is likely where all that is missing is uncertain itself", () => {
    // That comments need pages_read_user_content is general knowledge.
    expect(judge("comments")).toMatchObject({
      answer: "likely",
      lacks: [{ name: "pages_read_user_content", likely: true }],
    });
    // MODERATE may be enough for messages; Meta names MESSAGING.
    expect(judge("messages", { scopes: ["pages_messaging", "pages_manage_metadata"] }).answer).toBe("likely");
  });

  test("is likely where the tasks were not reported", () => {
    expect(judge("publish", {}, { tasks: null })).toMatchObject({
      answer: "likely",
      lacks: [{ how: "unknown" }],
    });
  });

  test("is unknown where the token's permissions are, and no where a task is missing all the same", () => {
    expect(judge("publish", { scopes: null }).answer).toBe("unknown");
    expect(judge("publish", { scopes: null }, { tasks: [] }).answer).toBe("no");
  });

  test("of six has a name and a source each", () => {
    expect(GOAL_IDS.map((id) => GOALS[id].id)).toEqual([...GOAL_IDS]);
    expect(GOAL_IDS.every((id) => GOALS[id].source.startsWith("https://developers.facebook.com/"))).toBe(
      true,
    );
  });
});

describe("a proof", () => {
  const judged = judge("insights", { scopes: [...SCOPES, "read_insights"] });
  const refused = (code: number, message: string, subcode: number | null = null) =>
    ({ kind: "refused", refusal: refusalOf({ message, code, subcode }) }) as const;

  test("that Graph answers is one where the call is the goal itself", () => {
    expect(proveGoal(GOALS.insights, judged, { kind: "known", value: {} })).toMatchObject({
      outcome: "proven",
      answer: "yes",
    });
    expect(
      proveGoal(GOALS.publish, judge("publish", { scopes: null }), { kind: "known", value: {} }),
    ).toMatchObject({
      outcome: "partly",
      answer: "unknown",
    });
  });

  test("that Graph refuses for a permission disproves it", () => {
    const proof = proveGoal(GOALS.insights, judged, refused(200, "(#200) Requires read_insights permission"));
    expect(proof).toMatchObject({ outcome: "disproven", answer: "no" });
    expect(proof.causes[0]).toBe("permission-missing");
  });

  test("that fails for another reason shows nothing", () => {
    for (const called of [
      refused(4, "(#4) Application request limit reached"),
      refused(100, "(#100) The value must be a valid insights metric"),
      { kind: "unreachable", reason: "timeout" } as const,
    ]) {
      expect(proveGoal(GOALS.insights, judged, called)).toMatchObject({ outcome: "open", answer: "yes" });
    }
  });
});

describe("what to do", () => {
  const steps = (page: Partial<Page>, more: Partial<Grants> = {}) => {
    const { lacks } = judge("publish", more, page);
    return goalSteps(GOALS.publish, lacks, { ...PAGE, ...page }, { name: "Mina Larsson" });
  };

  test("about a task is asked of the portfolio that owns the Page, where Graph tells", () => {
    expect(steps({ tasks: [] })[0]?.text).toBe("Ask an admin of the Page to give the task CREATE_CONTENT.");
    const business = { id: "1", name: "Quiet Harbour GmbH" };
    const [step] = steps({ tasks: [], business });
    expect(step?.text).toContain("an admin of Quiet Harbour GmbH, which owns the Page");
    expect(step?.action).toMatchObject({
      kind: "copy",
      text: expect.stringContaining('Mina Larsson the task CREATE_CONTENT on the Page "Ash Cat Page"'),
    });
  });

  test("about a permission is asked of the person", () => {
    expect(steps({}, { scopes: [] }).map(({ text }) => text)).toEqual([
      "Ask Mina Larsson for pages_manage_posts and pages_read_engagement in a login with auth_type=rerequest.",
    ]);
  });

  test("about a system user is asked of its admin, never in a login", () => {
    const system = { name: "Publisher", inspection: { type: "system-user" as const } };
    const { lacks } = judge("publish", { scopes: [] }, { tasks: [] });
    const advised = goalSteps(GOALS.publish, lacks, { ...PAGE, tasks: [] }, system);
    expect(advised.map(({ text }) => text)).toEqual([
      "Make the system user's token again, with pages_manage_posts and pages_read_engagement.",
      "Have an admin of the portfolio assign the Page to the system user, with CREATE_CONTENT.",
    ]);
    expect(JSON.stringify(advised)).not.toMatch(/log-in|rerequest/);
  });

  test("is said with short names, however long a name is", () => {
    const [step] = steps({ tasks: [], name: "x".repeat(5000) });
    expect(step?.action?.kind === "copy" && step.action.text.length).toBeLessThan(500);
  });

  test("each lack has its own words", () => {
    expect(judge("publish", { scopes: [] }).lacks.map(sayLack)).toEqual([
      "pages_manage_posts is not on the token",
      "pages_read_engagement is probably needed and not on the token",
    ]);
  });
});
