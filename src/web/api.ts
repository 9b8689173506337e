import { hc } from "hono/client";
import type { Api } from "#/server/api.ts";
import type { InspectionAnswer } from "#/token/evidence.ts";
import type { AppFacts, ExtraAnswer, Identity, PermissionList, TargetList } from "#/token/extras.ts";
import type { GranularScope, TokenType } from "#/token/inspection.ts";

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

/** A token to ask about. `appId`: the app chosen by hand. */
export interface About {
  readonly token: string;
  readonly appId?: string;
  readonly type?: TokenType;
  readonly targets?: readonly GranularScope[];
}

/** Asks about one token. It travels in the body alone. */
export async function inspect(about: About, signal: AbortSignal): Promise<InspectionAnswer> {
  const answer = await ask(api.inspections.$post({ json: about }, { init: { signal } }));
  return answer.json();
}

const paths = api.inspections;

/** What else is to be known of a token, each on its own. */
export const extras = {
  identity: async (about: About, signal: AbortSignal): Promise<ExtraAnswer<Identity>> =>
    (await ask(paths.identity.$post({ json: about }, { init: { signal } }))).json(),
  permissions: async (about: About, signal: AbortSignal): Promise<ExtraAnswer<PermissionList>> =>
    (await ask(paths.permissions.$post({ json: about }, { init: { signal } }))).json(),
  app: async (about: About, signal: AbortSignal): Promise<ExtraAnswer<AppFacts>> =>
    (await ask(paths.app.$post({ json: about }, { init: { signal } }))).json(),
  targets: async (
    { targets = [], ...about }: About,
    signal: AbortSignal,
  ): Promise<ExtraAnswer<TargetList>> => {
    const limits = targets.map(({ scope, targetIds }) => ({ scope, targetIds: targetIds && [...targetIds] }));
    return (
      await ask(paths.targets.$post({ json: { ...about, targets: limits } }, { init: { signal } }))
    ).json();
  },
};
