/**
 * A refusal of Graph's, whatever shape it came in (`error` object, unwrapped, flat Instagram form, a log line).
 * @see https://developers.facebook.com/docs/graph-api/guides/error-handling (read Nov 2026)
 */
export interface Refusal {
  /** Graph's code; null when absent, or when the number in its place is an HTTP status. */
  readonly code: number | null;
  readonly subcode: number | null;
  readonly type: string | null;
  /** Meta's own words, already redacted: some messages echo the token or a session key. */
  readonly message: string;
  /** The number of a "(#10)" in the message; a hint where `code` is missing. */
  readonly codeInMessage: number | null;
  readonly httpStatus: number | null;
  readonly userTitle: string | null;
  readonly userMessage: string | null;
  /** `error_data.details`. */
  readonly details: string | null;
  readonly transient: boolean | null;
  readonly traceId: string | null;
}
