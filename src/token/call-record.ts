/** Why no answer came. */
export type UnreachableReason =
  | "timeout"
  | "dns"
  | "connection-refused"
  | "connection-lost"
  | "tls"
  | "cancelled"
  | "other";

/** Why an answer could not be understood. */
export type UnreadableReason =
  | "html"
  | "cut-json"
  | "not-json"
  | "wrong-shape"
  | "too-long-for-graph"
  | "answer-too-large";

/**
 * How far Graph's limits are used up, as the headers of an answer tell. Sent only where there is enough traffic.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read Nov 2026)
 */
export interface Usage {
  /** The limit that is nearest to its end. */
  readonly of: "app" | "page" | "ad-account" | "business";
  /** What a business calls for, in Graph's word: `pages`, `ads_management`, …; null for other limits. */
  readonly useCase: string | null;
  /** Percent of that limit; from 100 on Graph refuses. */
  readonly percent: number;
  /** Minutes until Graph serves calls again, by its own estimate; null while it does, and where it gives none. */
  readonly regainMinutes: number | null;
}

/** Something about the calls that is worth a line. `asked`, `served`: versions such as `v26.0`. */
export interface CallNote {
  readonly kind: "other-version";
  readonly asked: string;
  readonly served: string;
}

/** One call to Graph as it may be shown: no query, no credential, the body redacted. */
export interface CallRecord {
  readonly method: "GET" | "POST" | "DELETE";
  /** Origin and path, never the query. */
  readonly url: string;
  /** Whose credential asked: an app's, or the token itself. */
  readonly caller: "app" | "token";
  readonly status: number | null;
  readonly durationMs: number;
  /** The answer's text, redacted; empty when none came. */
  readonly body: string;
  readonly traceId: string | null;
  /** `facebook-api-version`: the version that really answered. */
  readonly servedVersion: string | null;
  /** Null when the answer had no usage header, or none that can be read. */
  readonly usage: Usage | null;
}

/** What every answer of ours tells of its calls to Graph. */
export interface CallTrace {
  /**
   * Epoch seconds at the end of the last call, on the clock of whoever judged: Graph's `Date`, the sandbox's world,
   * else this server's.
   */
  readonly observedAt: number;
  /** In the order in which they ended; empty when nothing was sent. */
  readonly calls: readonly CallRecord[];
  /** The highest of all calls. */
  readonly usage: Usage | null;
  readonly notes: readonly CallNote[];
}
