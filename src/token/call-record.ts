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

/** One call to Graph as it may be shown: no query, no credential, the body redacted. */
export interface CallRecord {
  readonly method: "GET" | "POST" | "DELETE";
  /** Origin and path, never the query. */
  readonly url: string;
  readonly status: number | null;
  readonly durationMs: number;
  /** The answer's text, redacted; empty when none came. */
  readonly body: string;
  readonly traceId: string | null;
  /** `facebook-api-version`: the version that really answered. */
  readonly servedVersion: string | null;
}
