import { type Answer, give, type GraphCall, refuse } from "./graph-call.ts";
import { type GraphError, nonexistingField, unsupported } from "./graph-error.ts";
import { type Asking, Edge, type Field, Late, Link, type Plain } from "./graph-field.ts";
import type { GraphNode } from "./graph-node.ts";
import { TOO_MUCH_DATA } from "./page-error.ts";
import { cutPart, writePaging } from "./paging.ts";
import { type AskedField, readFields } from "./read-fields.ts";
import { UNSET_FIELDS } from "./unset-fields.data.ts";

/** More fields than any list of a hundred Pages has; beyond that Graph asks for less at a time. */
const MOST_VALUES = 50_000;

type Written = Record<string, Plain | undefined>;

const bare = (name: string): AskedField => ({
  name,
  label: name,
  args: new Map(),
  parts: null,
  partsText: "",
});

const hasField = ({ type, fields }: GraphNode, name: string): boolean =>
  Object.hasOwn(fields, name) || (UNSET_FIELDS[type]?.has(name) ?? false);

/** Writes what one call asks for. Refuses the whole call at the first trouble. */
class Selection {
  readonly #call: GraphCall;
  #left = MOST_VALUES;
  trouble: GraphError | null = null;

  constructor(call: GraphCall) {
    this.#call = call;
  }

  asking(args: ReadonlyMap<string, string>): Asking {
    return {
      args,
      refuse: (error) => {
        this.trouble ??= error;
        return null;
      },
    };
  }

  /** The fields asked for, in that order, and always the id; the usual ones when none was asked for. */
  node(node: GraphNode, asked: readonly AskedField[] | null): Written {
    const wanted = asked ?? node.usual.map(bare);
    const chosen = new Map([...wanted, bare("id")].map((field) => [field.label, field]));
    const written: Written = {};
    const unknown = [...chosen.values()].find(({ name }) => !hasField(node, name));
    if (unknown !== undefined) this.trouble ??= nonexistingField(unknown.name, node.type);
    for (const [label, field] of chosen) {
      this.#left -= 1;
      if (this.#left < 0) this.trouble ??= TOO_MUCH_DATA;
      if (this.trouble !== null) break;
      const value = this.#value(node, field);
      if (value !== null) written[label] = value;
    }
    return written;
  }

  #value(node: GraphNode, asked: AskedField): Plain | null {
    const field = Object.hasOwn(node.fields, asked.name) ? (node.fields[asked.name] ?? null) : null;
    if (field instanceof Edge) return this.#expand(node, field, asked);
    if (field instanceof Link) {
      const linked = field.read(this.asking(asked.args));
      return linked === null ? null : this.node(linked, asked.parts);
    }
    const plain = field instanceof Late ? field.read(this.asking(asked.args)) : field;
    return plain === null || asked.parts === null ? plain : partsOf(plain, asked.parts);
  }

  /** Field expansion. Uncertain: an empty list is left out, as Graph's own examples suggest. */
  #expand(node: GraphNode, edge: Edge, { name, args, parts, partsText }: AskedField): Plain | null {
    const params = [...args].filter(([key]) => key !== "as");
    const text: [string, string][] = partsText === "" ? [] : [["fields", partsText]];
    const written = this.list(edge, {
      args,
      asked: parts,
      path: `${node.id}/${name}`,
      params: [...text, ...params],
    });
    return written === null || written.data.length === 0 ? null : { ...written };
  }

  list(edge: Edge, { args, asked, path, params }: AskedList): WrittenList | null {
    const asking = this.asking(args);
    const nodes = edge.read(asking);
    const part = nodes === null ? null : cutPart(nodes, asking);
    if (nodes === null || part === null) return null;
    const { address: graph, accessToken } = this.#call;
    const paging = writePaging(part, { graph, accessToken, path, params });
    return {
      data: part.items.map((node) => this.node(node, asked)),
      ...(paging !== null && { paging }),
      ...(wantsSummary(args) && { summary: { total_count: nodes.length } }),
    };
  }
}

interface AskedList {
  readonly args: ReadonlyMap<string, string>;
  readonly asked: readonly AskedField[] | null;
  readonly path: string;
  readonly params: Iterable<readonly [string, string]>;
}

interface WrittenList {
  readonly data: readonly Written[];
  readonly paging?: Plain;
  readonly summary?: { readonly total_count: number };
}

/** Recorded for lists of Pages: `summary=1` (python-facebook); `summary=total_count` in the edges' references. */
const wantsSummary = (args: ReadonlyMap<string, string>): boolean =>
  /^(?:1|true|total_count)$/.test(args.get("summary") ?? "");

/** Parts of a plain value, in Meta's own words a struct. Lists keep the ids of what is in them. */
function partsOf(plain: Plain, parts: readonly AskedField[]): Plain {
  if (Array.isArray(plain)) return plain.map((item: Plain) => partsOf(item, parts));
  if (typeof plain !== "object") return plain;
  const all: [string, Plain | undefined][] = Object.entries(plain);
  const names = new Set([...parts.map(({ name }) => name), "id"]);
  const isWrapper = all.length === 1 && all[0]?.[0] === "data";
  return Object.fromEntries(
    all.flatMap(([name, value]): [string, Plain][] => {
      if (value === undefined) return [];
      if (isWrapper) return [[name, partsOf(value, parts)]];
      return names.has(name) ? [[name, value]] : [];
    }),
  );
}

/** The fields that a call asks of an object. */
export function selectFields(node: GraphNode, call: GraphCall): Answer {
  const text = call.params.get("fields");
  const read = text === undefined ? null : readFields(text);
  if (read !== null && !read.ok) return refuse(read.error);
  const selection = new Selection(call);
  const written = selection.node(node, read?.fields ?? null);
  return selection.trouble === null ? give(written) : refuse(selection.trouble);
}

/**
 * `/<id>/picture`: as data where `redirect` says no, as koala and restfb ask for it. Not emulated: that Graph sends
 * others on to the picture itself.
 * @see https://developers.facebook.com/docs/graph-api/reference/user/picture (read Nov 2026)
 */
function readPicture({ id }: GraphNode, picture: Late, call: GraphCall): Answer {
  if (!/^(?:0|false)$/.test(call.params.get("redirect") ?? "")) return refuse(unsupported(call.method, id));
  const value = picture.read(new Selection(call).asking(call.params));
  return give(typeof value === "object" && value !== null ? value : {});
}

/** A list that belongs to an object, asked for by itself: `/<id>/<name>`. */
export function readEdge(node: GraphNode, name: string, call: GraphCall): Answer {
  const edge: Field = Object.hasOwn(node.fields, name) ? (node.fields[name] ?? null) : null;
  if (name === "picture" && edge instanceof Late) return readPicture(node, edge, call);
  if (!(edge instanceof Edge)) return refuse(nonexistingField(name, node.type));
  const text = call.params.get("fields");
  const read = text === undefined ? null : readFields(text);
  if (read !== null && !read.ok) return refuse(read.error);
  const selection = new Selection(call);
  const written = selection.list(edge, {
    args: call.params,
    asked: read?.fields ?? null,
    path: `${node.id}/${name}`,
    params: call.params,
  });
  if (selection.trouble !== null) return refuse(selection.trouble);
  return give(written ?? { data: [] });
}
