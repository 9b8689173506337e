import { hc } from "hono/client";
import type { Api } from "#/server/api.ts";
import type { InspectionAnswer } from "#/token/evidence.ts";
import type { AppFacts, ExtraAnswer, Identity, PermissionList, TargetList } from "#/token/extras.ts";
import type { GranularScope, TokenType } from "#/token/inspection.ts";

/** The one client. What a panel alone asks for stands in that panel, and is loaded with it. */
export const { api } = hc<Api>("/");

/** What our own API, or the way to it, says instead of an answer. The person's input is never lost by it. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
}

const FOREIGN =
  "Something else than this page's server answered: a proxy or a sign-in page, perhaps, or a newer version. Reload the page.";

async function problemOf(answer: Response): Promise<ApiProblem> {
  const body: unknown = await answer.json().catch(() => null);
  const detail =
    typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string"
      ? body.detail
      : `This server answered with status ${answer.status}, and not in a form that this page knows.`;
  return new ApiProblem(detail);
}

/** One JSON text, or one a line. */
const OURS = /^application\/(?:json|x-ndjson)/;

/** The page itself called a request off. */
export const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

/** Sends a request to our own API. @throws ApiProblem when it refuses or can't be reached */
export async function ask<T extends Response>(call: Promise<T>): Promise<T> {
  const answer = await call.catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw new ApiProblem("This page can't reach its own server. Is it still running?");
  });
  if (!answer.ok) throw await problemOf(answer);
  if (!OURS.test(answer.headers.get("content-type") ?? "")) throw new ApiProblem(FOREIGN);
  return answer;
}

/** An answer of ours by the member that it must have; all else of it was typed and made by the same version. */
export async function read<T extends object>(
  answer: { json: () => Promise<T> },
  member: keyof T,
): Promise<T> {
  const body = await answer.json();
  if (typeof body !== "object" || body === null || !(member in body)) throw new ApiProblem(FOREIGN);
  return body;
}

/** The mode, the configured apps (ids and names) and the versions. */
export async function fetchApps() {
  return read(await ask(api.apps.$get()), "apps");
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
  return read(await ask(api.inspections.$post({ json: about }, { init: { signal } })), "evidence");
}

const paths = api.inspections;

/** What else is to be known of a token, each on its own. */
export const extras = {
  identity: async (about: About, signal: AbortSignal): Promise<ExtraAnswer<Identity>> =>
    read(await ask(paths.identity.$post({ json: about }, { init: { signal } })), "extra"),
  permissions: async (about: About, signal: AbortSignal): Promise<ExtraAnswer<PermissionList>> =>
    read(await ask(paths.permissions.$post({ json: about }, { init: { signal } })), "extra"),
  app: async (about: About, signal: AbortSignal): Promise<ExtraAnswer<AppFacts>> =>
    read(await ask(paths.app.$post({ json: about }, { init: { signal } })), "extra"),
  targets: async (
    { targets = [], ...about }: About,
    signal: AbortSignal,
  ): Promise<ExtraAnswer<TargetList>> => {
    const limits = targets.map(({ scope, targetIds }) => ({ scope, targetIds: targetIds && [...targetIds] }));
    const call = paths.targets.$post({ json: { ...about, targets: limits } }, { init: { signal } });
    return read(await ask(call), "extra");
  },
};
