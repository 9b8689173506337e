import type { CallRecord } from "#/token/call-record.ts";
import type { GraphRequest } from "./send.ts";

/** A text that must not be seen in what is shown of a call, and what stands in its place. */
export interface Hidden {
  readonly text: string;
  readonly shownAs: string;
}

/** What to ask Graph, before it is known when and how often. */
export interface Question extends Omit<GraphRequest, "signal"> {
  /** Credentials and tokens of this question that Graph's answer may echo. */
  readonly hidden: readonly Hidden[];
  /** Whose credential it carries. */
  readonly caller: CallRecord["caller"];
  /** The answer to this question is a secret itself: no part of it is shown unless Graph refused. */
  readonly answerIsSecret: boolean;
}

/** Where Graph is: `baseUrl` without a slash at its end (it may have a path), `version` such as `v26.0`. */
export interface GraphPlace {
  readonly baseUrl: string;
  readonly version: string;
}

/**
 * How a credential travels: in a header, since Graph takes it there as well as in the query, where proxies would log
 * it. A token with letters that no header takes can only go into the query. `query` is null or ready for the url.
 */
export function carryCredential(credential: string): {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string | null;
} {
  const accept = "application/json";
  return /^[\x21-\x7e]+$/.test(credential)
    ? { headers: { accept, authorization: `Bearer ${credential}` }, query: null }
    : { headers: { accept }, query: `access_token=${encodeURIComponent(credential)}` };
}
