import type { App } from "./app-registry.ts";
import { scopedUserId } from "./app-registry.ts";
import { type Answer, give, refuse } from "./graph-call.ts";
import { nonexistingField } from "./graph-error.ts";
import type { IssuedToken } from "./issued-token.ts";

/** An object of the graph. `fields`: all it has, null where this caller may not see the value. */
export interface GraphNode {
  readonly type: "User" | "Page" | "Application";
  readonly fields: Readonly<Record<string, string | null>>;
  readonly usual: readonly string[];
}

/** Whom a token stands for: the Page on a Page token, otherwise the person. */
export function ownNode({ session, page }: IssuedToken): GraphNode {
  const usual = ["name", "id"];
  if (page !== null) return { type: "Page", fields: { ...page }, usual };
  const { person, app, grants } = session;
  const email = grants.some(({ scope }) => scope === "email") ? person.email : null;
  return { type: "User", fields: { id: scopedUserId(app, person.id), name: person.name, email }, usual };
}

/** Uncertain: the usual fields of an app are general knowledge, not recorded. */
export function appNode({ id, name, category }: App): GraphNode {
  const link = `https://www.facebook.com/games/?app_id=${id}`;
  return {
    type: "Application",
    fields: { id, name, category, link },
    usual: ["category", "link", "name", "id"],
  };
}

/** The fields asked for, in that order, and always the id; the usual ones when none was asked for. */
export function selectFields(node: GraphNode, asked: string | undefined): Answer {
  const names = asked
    ?.split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const chosen = [...new Set([...(names ?? node.usual), "id"])];
  const unknown = chosen.find((name) => !Object.hasOwn(node.fields, name));
  if (unknown !== undefined) return refuse(nonexistingField(unknown, node.type));
  const values = chosen.map((name) => [name, node.fields[name] ?? null] as const);
  return give(Object.fromEntries(values.filter(([, value]) => value !== null)));
}
