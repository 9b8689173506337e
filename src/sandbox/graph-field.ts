import type { GraphError } from "./graph-error.ts";
import type { GraphNode } from "./graph-node.ts";

/** What goes into an answer as it is. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [name: string]: Plain | undefined };

/** How a field is asked for. */
export interface Asking {
  /** Its modifiers, as in `picture.type(large)`; of an edge that is asked for by itself, the call's parameters. */
  readonly args: ReadonlyMap<string, string>;
  /** Makes the whole call fail with this; the first such error counts. */
  readonly refuse: (error: GraphError) => null;
}

/** A value that is made when it is asked for. Null: there is none for this caller. */
export class Late {
  readonly read: (asking: Asking) => Plain | null;
  constructor(read: Late["read"]) {
    this.read = read;
  }
}

/** Another object of the graph, with fields of its own. */
export class Link {
  readonly read: (asking: Asking) => GraphNode | null;
  constructor(read: Link["read"]) {
    this.read = read;
  }
}

/** A list of objects: as an address of its own (`/me/accounts`), or as a field of the object (field expansion). */
export class Edge {
  readonly read: (asking: Asking) => readonly GraphNode[] | null;
  constructor(read: Edge["read"]) {
    this.read = read;
  }
}

/** What a field of an object holds; null: nothing that this caller may see. */
export type Field = Plain | Late | Link | Edge | null;
