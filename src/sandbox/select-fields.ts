import { type Answer, give, refuse } from "./graph-call.ts";
import { nonexistingField } from "./graph-error.ts";
import type { FieldValue, GraphNode } from "./graph-node.ts";

/** One name of `fields`, with the parts asked of it: `picture{url}`; modifiers as in `picture.type(large)` are read over. */
interface AskedField {
  readonly name: string;
  readonly parts: readonly string[] | null;
}

const words = (text: string): readonly string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** docs/graph-api/guides/field-expansion (read Nov 2026). Deeper nesting than one level isn't read. */
function readFields(text: string): readonly AskedField[] {
  return [...text.matchAll(/([^\s,.{}()]+)(?:\.[^,{}()]*\([^)]*\))*\s*(?:\{([^{}]*)\})?/g)].map(
    ([, name = "", parts]) => ({ name, parts: parts === undefined ? null : words(parts) }),
  );
}

function valueOf(value: FieldValue | null, { parts }: AskedField): FieldValue | null {
  if (value === null || typeof value === "string" || parts === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      Object.fromEntries(Object.entries(inner).filter(([part]) => parts.includes(part))),
    ]),
  );
}

/** The fields asked for, in that order, and always the id; the usual ones when none was asked for. */
export function selectFields(node: GraphNode, asked: string | undefined): Answer {
  const wanted = asked === undefined ? node.usual.map((name) => ({ name, parts: null })) : readFields(asked);
  const chosen = new Map([...wanted, { name: "id", parts: null }].map((field) => [field.name, field]));
  const unknown = [...chosen.keys()].find((name) => !Object.hasOwn(node.fields, name));
  if (unknown !== undefined) return refuse(nonexistingField(unknown, node.type));
  const values = [...chosen.values()].map(
    (field) => [field.name, valueOf(node.fields[field.name] ?? null, field)] as const,
  );
  return give(Object.fromEntries(values.filter(([, value]) => value !== null)));
}
