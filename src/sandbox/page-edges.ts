import type { Page } from "./cast.data.ts";
import { type GraphError, missingParameter } from "./graph-error.ts";
import { type Asking, Edge } from "./graph-field.ts";
import { appNode, type GraphNode } from "./graph-node.ts";
import { isGranted, type Viewer } from "./page-access.ts";
import { PAGE_EDGES } from "./page-edges.data.ts";
import { INVALID_METRIC, PAGE_TOKEN_REQUIRED, taskRequired } from "./page-error.ts";

type PageEdge = (typeof PAGE_EDGES)[string];

const DAY = 86_400;

/** Times as Graph writes them: `2026-11-20T09:12:00+0000` (recorded everywhere). */
const writeTime = (at: number): string => new Date(at * 1000).toISOString().replace(".000Z", "+0000");

const row = (type: string, id: string, fields: GraphNode["fields"]): GraphNode => ({
  type,
  id,
  fields: { ...fields, id },
  usual: [...Object.keys(fields), "id"],
});

/** Why the list stays closed; null: it opens. Uncertain: the order of these checks. */
function refusalOf({ world, token }: Viewer, page: Page, edge: PageEdge): GraphError | null {
  // A Page of the new experience needs its own token everywhere: docs/pages/overview/permissions-features (Nov 2026).
  const unfit = edge.onlyPageTokens ?? (page.newExperience ? PAGE_TOKEN_REQUIRED : null);
  if (token.page === null && unfit !== null) return unfit;
  const missing = edge.permissions.find(
    ([name]) => !isGranted(token.session, new RegExp(`^${name}$`), page.id),
  );
  if (missing !== undefined) return missing[1];
  const tasks = world.roleOf(token.session.person, page)?.tasks ?? [];
  return edge.tasks.some((task) => tasks.includes(task)) ? null : taskRequired(edge.tasks.join(", "));
}

function posts(page: Page, before: number): readonly GraphNode[] {
  return ["Thank you all for coming.", "We are open again.", "Something new is coming next week."].map(
    (message, number) =>
      row("Post", `${page.id}_${122_100_000_000_417 - number * 211}`, {
        created_time: writeTime(before - (number + 1) * 2 * DAY),
        message: `${page.name}: ${message}`,
      }),
  );
}

function conversations(page: Page, before: number): readonly GraphNode[] {
  return [1, 2].map((number) =>
    row("UnifiedThread", `t_${page.id.slice(0, 8)}${number}0417`, {
      link: `/${page.id}/inbox/${page.id.slice(0, 8)}${number}0417/`,
      updated_time: writeTime(before - number * 7351),
    }),
  );
}

/** The recorded shape of a row of insights (restfb fixtures, read Nov 2026), for one day. */
function insights(page: Page, before: number, { args, refuse }: Asking): readonly GraphNode[] | null {
  const metrics = args.get("metric")?.split(",") ?? [];
  if (metrics.length === 0) return refuse(missingParameter("metric"));
  if (!metrics.every((metric) => /^page_\w+$/.test(metric))) return refuse(INVALID_METRIC);
  const midnight = before - (before % DAY) + 8 * 3600;
  return metrics.map((metric) =>
    row("InsightsResult", `${page.id}/insights/${metric}/day`, {
      name: metric,
      period: "day",
      values: [{ value: page.fans % 97, end_time: writeTime(midnight) }],
      title: null,
      description: null,
    }),
  );
}

function rowsOf(viewer: Viewer, page: Page, edge: PageEdge, asking: Asking): readonly GraphNode[] | null {
  const { session } = viewer.token;
  switch (edge.holds) {
    case "posts":
      return posts(page, session.startedAt);
    case "conversations":
      return conversations(page, session.startedAt);
    case "insights":
      return insights(page, session.startedAt, asking);
    case "apps":
      return [appNode(session.app)];
  }
}

/** The lists of a Page that can be read here. */
export const pageEdges = (viewer: Viewer, page: Page): Readonly<Record<string, Edge>> =>
  Object.fromEntries(
    Object.entries(PAGE_EDGES).map(([name, edge]) => [
      name,
      new Edge((asking) => {
        const refusal = refusalOf(viewer, page, edge);
        return refusal === null ? rowsOf(viewer, page, edge, asking) : asking.refuse(refusal);
      }),
    ]),
  );
