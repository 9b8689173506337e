import type { Credential } from "./credential.ts";
import type { GraphError } from "./graph-error.ts";
import type { World } from "./world.ts";

/** Name and secret of `Authorization: Basic`, as they were meant. */
export interface BasicCredentials {
  readonly name: string;
  readonly secret: string;
}

/** One call to Graph, whichever way it came: by itself, or as a part of a batch. */
export interface GraphCall {
  readonly world: World;
  /** The world's clock, epoch seconds. */
  readonly now: number;
  /** In capitals; what a parameter `method` says where one came. */
  readonly method: string;
  /** Query and body together; the last of several of the same name counts. */
  readonly params: ReadonlyMap<string, string>;
  /** As it came; null: none did. */
  readonly accessToken: string | null;
  /** What the access token turned out to be; null: none came. */
  readonly caller: Credential | null;
  /** Of interest to the token endpoint alone. */
  readonly basic: BasicCredentials | null;
}

export type Answer =
  | { readonly kind: "given"; readonly body: object }
  | { readonly kind: "refused"; readonly error: GraphError };

export const give = (body: object): Answer => ({ kind: "given", body });
export const refuse = (error: GraphError): Answer => ({ kind: "refused", error });
