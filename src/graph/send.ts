import type { CancelSignal } from "./cancellation.ts";

/** One outgoing call, complete: whoever sends it adds nothing. The url holds tokens: never log or throw it. */
export interface GraphRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: CancelSignal;
}

/** What came back: header names in lower case, the body as text. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The wire: the network in live mode, the sandbox's handler in sandbox mode, a stand-in in tests. The only place
 * where the three differ. Rejects with `SendError`, or with the signal's reason when it was aborted.
 */
export type Send = (request: GraphRequest) => Promise<GraphResponse>;
