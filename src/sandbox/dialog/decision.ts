import type { Context } from "hono";

/** What the person did with the dialog's form. Nothing of it is checked yet. */
export interface Decision {
  /** Null: the form came without one of its buttons. */
  readonly button: "continue" | "cancel" | null;
  readonly personId: string;
  readonly permissions: ReadonlySet<string>;
  readonly pages: "all" | "current" | "some" | null;
  readonly pageIds: ReadonlySet<string>;
  readonly password: string;
}

/** Reads the form; a body that is no form is an empty one. */
export async function readDecision(c: Context): Promise<Decision> {
  const form: Record<string, unknown> = await c.req.parseBody({ all: true }).catch(() => ({}));
  const all = (name: string): string[] =>
    [form[name]].flat().flatMap((value) => (typeof value === "string" ? [value] : []));
  const last = (name: string): string => all(name).at(-1) ?? "";
  const button = last("decision");
  const pages = last("pages");
  return {
    button: button === "continue" || button === "cancel" ? button : null,
    personId: last("person"),
    permissions: new Set(all("permission")),
    pages: pages === "all" || pages === "current" || pages === "some" ? pages : null,
    pageIds: new Set(all("page")),
    password: last("password"),
  };
}
