import { useQuery } from "@tanstack/react-query";
import type { InspectionAnswer } from "#/token/evidence.ts";
import type { ExtraAnswer, PermissionList, TargetList } from "#/token/extras.ts";
import type { Inspection } from "#/token/inspection.ts";
import { type About, extras, inspect } from "../../api.ts";
import { clockAt, type WorldClock } from "../../ui/use-now.ts";

/** A token to learn about. `number` stands for it where a token must not. */
export interface Subject {
  readonly number: number;
  readonly token: string;
  /** The app that made it; null: found by the server. */
  readonly appId: string | null;
}

/** What Graph said of it, together: asked for at once, so that a column or a result is never half there. */
export interface TokenFacts {
  readonly answer: InspectionAnswer;
  readonly clock: WorldClock;
  /** Null for what is described, but works no more or is nobody's. */
  readonly permissions: ExtraAnswer<PermissionList> | null;
}

export const inspectionOf = ({ answer }: TokenFacts): Inspection | null =>
  answer.evidence.kind === "inspected" ? answer.evidence.inspection : null;

/** The list of permissions, where Graph gave one. */
export function listOf({ permissions }: TokenFacts): PermissionList | null {
  return permissions?.extra.kind === "known" ? permissions.extra.value : null;
}

const aboutOf = ({ token, appId }: Subject): About => (appId === null ? { token } : { token, appId });

/** Asks what a result needs. A list that can't be had spoils nothing. */
export async function learn(subject: Subject, signal: AbortSignal): Promise<TokenFacts> {
  const about = aboutOf(subject);
  const answer = await inspect(about, signal);
  const clock = clockAt(answer.observedAt);
  const { evidence } = answer;
  const isPerson =
    evidence.kind === "inspected" && ["user", "system-user"].includes(evidence.inspection.type);
  if (!isPerson || !evidence.inspection.valid) return { answer, clock, permissions: null };
  const permissions = await extras
    .permissions({ ...about, type: evidence.inspection.type }, signal)
    .catch(() => null);
  signal.throwIfAborted();
  return { answer, clock, permissions };
}

/** What is known of one token; asked once for each number, and again by `again`. */
export function useTokenFacts(subject: Subject) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["login-token", subject.number],
    queryFn: ({ signal }) => learn(subject, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
  return { facts: data ?? null, error, pending: isFetching, again: () => void refetch() };
}

/** The names of what limited permissions reach; null until they are known, and where none is limited. */
export function useTargetNames(subject: Subject, facts: TokenFacts | null): TargetList | null {
  const inspection = facts === null ? null : inspectionOf(facts);
  const limited = inspection?.granular.filter(({ targetIds }) => (targetIds?.length ?? 0) > 0) ?? [];
  const { data } = useQuery({
    queryKey: ["login-targets", subject.number],
    enabled: limited.length > 0 && inspection?.valid === true,
    queryFn: ({ signal }) => extras.targets({ ...aboutOf(subject), targets: limited }, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
  return data?.extra.kind === "known" ? data.extra.value : null;
}
