import type { Credential } from "./credential.ts";
import type { GraphError } from "./graph-error.ts";
import type { World } from "./world.ts";

/** One call to Graph, whichever way it came: by itself, or as a part of a batch. */
export interface GraphCall {
  readonly world: World;
  /** The world's clock, epoch seconds. */
  readonly now: number;
  /** In capitals; what a parameter `method` says where one came. */
  /** Graph's own address with the version, as it has to stand in what it answers: `https://…/v26.0`. */
  readonly address: string;
  readonly method: string;
  /** Query and body together; the last of several of the same name counts. */
  readonly params: ReadonlyMap<string, string>;
  /** As it came; null: none did. */
  readonly accessToken: string | null;
  /** What the access token turned out to be; null: none came. */
  readonly caller: Credential | null;
  /** The parameters that HTTP Basic stands for, where a client names itself that way; of interest to few endpoints. */
  readonly client: readonly (readonly [string, string])[];
}

export type Answer =
  | { readonly kind: "given"; readonly body: object }
  | { readonly kind: "refused"; readonly error: GraphError };

export const give = (body: object): Answer => ({ kind: "given", body });
export const refuse = (error: GraphError): Answer => ({ kind: "refused", error });
