import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

/** What our own API refuses, with the HTTP status and title of each. */
const PROBLEMS = {
  "invalid-request": [400, "Invalid request"],
  "not-signed-in": [401, "Not signed in"],
  "forbidden-origin": [403, "Request from another site"],
  "forbidden-host": [403, "Unknown host name"],
  "not-found": [404, "Not found"],
  "method-not-allowed": [405, "Method not allowed"],
  "too-large": [413, "Request too large"],
  "unsupported-media-type": [415, "Not JSON"],
  "too-many-requests": [429, "Too many requests"],
  internal: [500, "Internal error"],
} as const;

export type ProblemId = keyof typeof PROBLEMS;

/** Our API says no. Thrown anywhere in a request, turned into an answer in one place (`answerProblem`). */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly id: ProblemId;
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail - a sentence for people; it must not quote what was sent */
  constructor(id: ProblemId, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.id = id;
    this.headers = headers;
  }
}

/** What a thrown value means to the one who asked. Anything unforeseen is a bug, told without its message. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new ProblemError("invalid-request", "The body of this request is not valid JSON.");
  }
  return new ProblemError("internal", "Something in this server went wrong. Its log has more.");
}

/**
 * A problem as `application/problem+json`.
 * @see https://www.rfc-editor.org/rfc/rfc9457 (read Nov 2026)
 */
export function answerProblem(c: Context, problem: ProblemError, requestId: string): Response {
  const [status, title] = PROBLEMS[problem.id];
  const body = {
    type: `urn:problem:${problem.id}`,
    title,
    status,
    detail: problem.message,
    instance: `urn:uuid:${requestId}`,
    requestId,
  };
  return c.body(JSON.stringify(body), status, {
    ...problem.headers,
    "content-type": "application/problem+json",
  });
}
