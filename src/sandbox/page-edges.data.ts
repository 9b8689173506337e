// What the lists of a Page need before they open. Read Nov 2026.
import type { GraphError } from "./graph-error.ts";
import {
  ENGAGEMENT_REQUIRED,
  PAGE_TOKEN_NEEDED,
  PAGE_TOKEN_REQUIRED,
  permissionRequired,
} from "./page-error.ts";
import type { Task } from "./page-role.ts";

interface PageEdge {
  /** All of them, each with what Graph says where it is missing. */
  readonly permissions: readonly (readonly [name: string, missing: GraphError])[];
  /** One of them is enough. */
  readonly tasks: readonly Task[];
  /** What a person's token is told; null: it may ask too, as long as the Page is not of the new experience. */
  readonly onlyPageTokens: GraphError | null;
  readonly holds: "posts" | "conversations" | "insights" | "apps";
}

const engagement = ["pages_read_engagement", ENGAGEMENT_REQUIRED] as const;
const required = (code: number, name: string) => [name, permissionRequired(code, name)] as const;

// docs/pages-api/manage-pages: one of these three tasks.
const KEEPERS = ["CREATE_CONTENT", "MANAGE", "MODERATE"] as const;
const posts: PageEdge = { permissions: [engagement], tasks: KEEPERS, onlyPageTokens: null, holds: "posts" };

export const PAGE_EDGES: Readonly<Record<string, PageEdge>> = {
  // What others wrote on the Page needs pages_read_user_content too: pdir/social-feed-bundle#184 (2026).
  feed: { ...posts, permissions: [engagement, ["pages_read_user_content", ENGAGEMENT_REQUIRED]] },
  posts,
  published_posts: posts,
  // docs/graph-api/reference/page/conversations. Recorded with 230: messenger-bot-tutorial#46 (2017).
  conversations: {
    permissions: [required(230, "pages_messaging")],
    tasks: ["MESSAGING"],
    onlyPageTokens: PAGE_TOKEN_NEEDED,
    holds: "conversations",
  },
  // docs/platforminsights/page; with a person's token recorded: pablobarbera/Rfacebook#174. Uncertain: the code 200.
  insights: {
    permissions: [required(200, "read_insights"), engagement],
    tasks: ["ANALYZE"],
    onlyPageTokens: PAGE_TOKEN_NEEDED,
    holds: "insights",
  },
  // docs/graph-api/reference/page/subscribed_apps. Uncertain: both codes.
  subscribed_apps: {
    permissions: [required(200, "pages_manage_metadata"), required(200, "pages_show_list")],
    tasks: KEEPERS,
    onlyPageTokens: PAGE_TOKEN_REQUIRED,
    holds: "apps",
  },
  // Uncertain: what it needs; inferred from what pages_manage_ads and ADVERTISE are for.
  ads_posts: {
    permissions: [required(200, "pages_manage_ads"), engagement],
    tasks: ["ADVERTISE"],
    onlyPageTokens: PAGE_TOKEN_REQUIRED,
    holds: "posts",
  },
};
