import type { MainTask } from "./page-tasks.data.ts";

export const GOAL_IDS = ["publish", "messages", "insights", "comments", "ads", "settings"] as const;
export type GoalId = (typeof GOAL_IDS)[number];

/** A requirement; `likely`: Meta does not say so in so many words, or sources differ. */
interface Needed<T extends string> {
  readonly name: T;
  readonly likely: boolean;
}

/** Edges that are only read, to see whether they answer. */
export const PROOF_EDGES = [
  "published_posts",
  "feed",
  "conversations",
  "insights",
  "ads_posts",
  "subscribed_apps",
] as const;
export type ProofEdge = (typeof PROOF_EDGES)[number];

/** What somebody wants to do on a Page, and what it takes. */
export interface Goal {
  readonly id: GoalId;
  readonly name: string;
  /** Its name where there is little room. */
  readonly short: string;
  /** All of them. */
  readonly permissions: readonly Needed<string>[];
  /** One of them is enough. */
  readonly tasks: readonly Needed<MainTask>[];
  /** A call that reads and changes nothing; `whole`: when it is answered, the goal can be reached. */
  readonly proof: { readonly edge: ProofEdge; readonly whole: boolean } | null;
  readonly source: string;
}

const sure = <T extends string>(name: T) => ({ name, likely: false });
const likely = <T extends string>(name: T) => ({ name, likely: true });
const REFERENCE = "https://developers.facebook.com/docs/graph-api/reference";

/**
 * Read Nov 2026. Which permissions need which others is documented for ads_management alone; the rest of what is
 * marked likely is general knowledge.
 */
export const GOALS: Readonly<Record<GoalId, Goal>> = {
  publish: {
    id: "publish",
    name: "Publish a post",
    short: "Publish",
    permissions: [sure("pages_manage_posts"), likely("pages_read_engagement")],
    tasks: [sure("CREATE_CONTENT")],
    // Reading shows that the token acts for the Page; publishing itself is never tried.
    proof: { edge: "published_posts", whole: false },
    source: "https://developers.facebook.com/docs/pages-api/posts",
  },
  messages: {
    id: "messages",
    name: "Answer messages",
    short: "Messages",
    permissions: [sure("pages_messaging"), likely("pages_manage_metadata")],
    // Meta names MESSAGING; that MODERATE is enough is told by others.
    tasks: [sure("MESSAGING"), likely("MODERATE")],
    proof: { edge: "conversations", whole: true },
    source: `${REFERENCE}/page/conversations`,
  },
  insights: {
    id: "insights",
    name: "Read insights",
    short: "Insights",
    permissions: [sure("read_insights"), sure("pages_read_engagement")],
    tasks: [sure("ANALYZE")],
    proof: { edge: "insights", whole: true },
    source: `${REFERENCE}/insights`,
  },
  comments: {
    id: "comments",
    name: "Moderate comments",
    short: "Comments",
    // That reading what others wrote takes pages_read_user_content: pdir/social-feed-bundle issue 184.
    permissions: [sure("pages_manage_engagement"), likely("pages_read_user_content")],
    tasks: [sure("MODERATE")],
    proof: { edge: "feed", whole: false },
    source: "https://developers.facebook.com/docs/pages-api/comments-mentions",
  },
  ads: {
    id: "ads",
    name: "Run ads",
    short: "Ads",
    permissions: [sure("ads_management"), likely("pages_manage_ads")],
    tasks: [sure("ADVERTISE")],
    // Whether ads run is a matter of an ad account; the Page's own posts for ads are the part that can be read here.
    proof: { edge: "ads_posts", whole: false },
    source: "https://developers.facebook.com/docs/permissions",
  },
  settings: {
    id: "settings",
    name: "Manage settings and webhooks",
    short: "Settings",
    permissions: [sure("pages_manage_metadata"), likely("pages_show_list")],
    // For webhooks any of the three; for the settings themselves MANAGE.
    tasks: [sure("MANAGE"), likely("CREATE_CONTENT"), likely("MODERATE")],
    proof: { edge: "subscribed_apps", whole: false },
    source: `${REFERENCE}/page/subscribed_apps`,
  },
};
