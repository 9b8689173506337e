import { hc } from "hono/client";
import type { Api } from "#/server/api.ts";
import type { InspectionAnswer } from "#/token/evidence.ts";

const { api } = hc<Api>("/");

/** What our own API, or the way to it, says instead of an answer. The person's input is never lost by it. */
export class ApiProblem extends Error {
  /** Seconds to wait before the same request may pass; null when waiting won't help. */
  readonly retryAfter: number | null;
  constructor(message: string, retryAfter: number | null) {
    super(message);
    this.name = "ApiProblem";
    this.retryAfter = retryAfter;
  }
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  const retryAfter = Number(answer.headers.get("retry-after")) || null;
  const body: unknown = await answer.json().catch(() => null);
  const detail =
    typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string"
      ? body.detail
      : `This server answered with status ${answer.status}, and not in a form that this page knows.`;
  return new ApiProblem(detail, retryAfter);
}

/** Sends a request to our own API. @throws ApiProblem when it refuses or can't be reached */
async function ask<T extends Response>(call: Promise<T>): Promise<T> {
  const answer = await call.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem("This page can't reach its own server. Is it still running?", null);
  });
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

/** The mode, the configured apps (ids and names) and the versions. */
export async function fetchApps() {
  return (await ask(api.apps.$get())).json();
}

/** The example tokens of the sandbox. */
export async function fetchScenarios() {
  return (await ask(api.sandbox.scenarios.$get())).json();
}

/** Asks about one token. It travels in the body alone. */
export async function inspect(token: string, signal: AbortSignal): Promise<InspectionAnswer> {
  const answer = await ask(api.inspections.$post({ json: { token } }, { init: { signal } }));
  return answer.json();
}
