// What a person may do on a Page. Names: facebook-python-business-sdk `Page.PermittedTasks` (v25); meanings:
// https://developers.facebook.com/docs/graph-api/reference/page/feed and
// https://developers.facebook.com/docs/pages-api/overview; which word of one list stands for which of the other is
// read off their names. All read Nov 2026.

/** The six tasks that decide nearly everything, in the order in which they are shown. */
export const MAIN_TASKS = [
  "MANAGE",
  "CREATE_CONTENT",
  "MODERATE",
  "MESSAGING",
  "ADVERTISE",
  "ANALYZE",
] as const;
export type MainTask = (typeof MAIN_TASKS)[number];

/** One task as it is read here, whatever word of Graph's told it. */
export interface TaskFacts {
  readonly allows: string;
  /** Its word on Pages of the new experience. */
  readonly plus: readonly string[];
  /** Words that probably mean it: older, or for a part of it. */
  readonly likely: readonly string[];
  /** What stood for it before 2018. Uncertain: sources give roles, not tasks, and none is recent. */
  readonly perms: readonly string[];
}

/** Everything, whatever else is listed (Facebook help 289207354498410, read Nov 2026). */
export const FULL_CONTROL = "PROFILE_PLUS_FULL_CONTROL";

export const TASK_FACTS: Readonly<Record<MainTask, TaskFacts>> = {
  MANAGE: {
    allows: "Change the Page's settings and decide who may do what on it",
    plus: ["PROFILE_PLUS_MANAGE"],
    likely: [],
    perms: ["ADMINISTER"],
  },
  CREATE_CONTENT: {
    allows: "Publish, change and delete posts as the Page",
    plus: ["PROFILE_PLUS_CREATE_CONTENT"],
    likely: [],
    perms: ["CREATE_CONTENT"],
  },
  MODERATE: {
    allows: "Answer, hide and delete comments, and ban people",
    plus: ["PROFILE_PLUS_MODERATE"],
    likely: [],
    perms: ["MODERATE_CONTENT"],
  },
  MESSAGING: {
    allows: "Read and answer the Page's messages",
    plus: ["PROFILE_PLUS_MESSAGING"],
    likely: ["PAGES_MESSAGING", "READ_PAGE_MAILBOXES"],
    perms: [],
  },
  ADVERTISE: {
    allows: "Make ads for the Page",
    plus: ["PROFILE_PLUS_ADVERTISE"],
    likely: [],
    perms: ["CREATE_ADS"],
  },
  ANALYZE: {
    allows: "Read the Page's statistics",
    plus: ["PROFILE_PLUS_ANALYZE"],
    likely: [],
    perms: ["BASIC_ADMIN"],
  },
};

/** Tasks beside the six; the first word of each is its name. */
export const FURTHER_TASKS: readonly (readonly [words: readonly string[], allows: string])[] = [
  [["VIEW_MONETIZATION_INSIGHTS", "PROFILE_PLUS_REVENUE"], "Read what the Page earns"],
  [["MODERATE_COMMUNITY", "PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY"], "Moderate the Page's community"],
  [["MANAGE_LEADS", "PROFILE_PLUS_MANAGE_LEADS"], "Read and manage the Page's leads"],
  [["MANAGE_JOBS"], "Manage the Page's job posts"],
  [["PAGES_MESSAGING_SUBSCRIPTIONS"], "Send subscription messages"],
  [["CASHIER_ROLE"], "Handle payments at the Page's shop"],
  [
    ["GLOBAL_STRUCTURE_MANAGEMENT", "PROFILE_PLUS_GLOBAL_STRUCTURE_MANAGEMENT"],
    "Manage the structure of a brand's Pages in several countries",
  ],
  [["PROFILE_PLUS_FACEBOOK_ACCESS"], "Switch to the Page on Facebook"],
  [["PROFILE_PLUS_CREATIVE_MANAGEMENT"], "Manage creative assets"],
  [["PROFILE_PLUS_CREATOR_MANAGEMENT"], "Manage work with creators"],
  // Legacy: no task of today is quite the same.
  [["EDIT_PROFILE"], "Change what the Page tells of itself"],
];
