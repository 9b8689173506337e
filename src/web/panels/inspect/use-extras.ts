import { useQuery } from "@tanstack/react-query";
import type { AppRef } from "#/token/evidence.ts";
import type { ExtraAnswer } from "#/token/extras.ts";
import type { Inspection } from "#/token/inspection.ts";
import { type About, extras } from "../../api.ts";
import { useApps } from "../../ui/use-apps.ts";

/** One extra on its way: its answer, or the error of our own API. */
export interface ExtraState<T> {
  readonly answer: ExtraAnswer<T> | null;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * One extra call of the page, with a state of its own. `number` tells inspections apart: the token is in no key.
 */
function useExtra<T>(
  name: string,
  number: number,
  about: About | null,
  ask: (about: About, signal: AbortSignal) => Promise<ExtraAnswer<T>>,
): ExtraState<T> {
  const query = useQuery({
    queryKey: ["extra", name, number],
    enabled: about !== null,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: ({ signal }) => {
      if (about === null) throw new Error("an extra was asked for without a token");
      return ask(about, signal);
    },
  });
  return {
    answer: query.data ?? null,
    pending: query.isFetching,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** Tokens that can answer for somebody: a dead one would only be refused four times more. */
function aboutOf(token: string | null, inspection: Inspection | null, apps: readonly AppRef[]): About | null {
  if (token === null || !inspection?.valid) return null;
  const { type, appId } = inspection;
  // Graph named the app: its secret makes the proof, where this server has it.
  return appId !== null && apps.some(({ id }) => id === appId) ? { token, type, appId } : { token, type };
}

/**
 * Who is behind a token, what its permissions came to, its app and the names of what it reaches: asked in parallel
 * once the token is described, each slow or failing for itself.
 */
export function useExtras(number: number, token: string | null, inspection: Inspection | null) {
  const about = aboutOf(token, inspection, useApps()?.apps ?? []);
  const isPerson = inspection?.type === "user" || inspection?.type === "system-user";
  const limited =
    inspection?.granular.filter(({ targetIds }) => targetIds !== null && targetIds.length > 0) ?? [];
  const targets = about && limited.length > 0 ? { ...about, targets: limited } : null;
  return {
    identity: useExtra("identity", number, inspection?.type === "app" ? null : about, extras.identity),
    permissions: useExtra("permissions", number, isPerson ? about : null, extras.permissions),
    app: useExtra("app", number, about, extras.app),
    targets: useExtra("targets", number, targets, extras.targets),
  };
}

export type Extras = ReturnType<typeof useExtras>;
