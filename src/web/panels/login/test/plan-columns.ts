import { useQueries } from "@tanstack/react-query";
import type { LoginAnswer, LoginFailure } from "#/token/login/login-answer.ts";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import type { Column } from "#/token/test-plan/judge-column.ts";
import { inspectionOf, learn, listOf, type Subject, type TokenFacts } from "../use-token-facts.ts";

/** What fills one person's column: a token, or why there is none. */
export interface PlanColumn {
  /** By which a login finds its column again, which may have moved meanwhile; null before the first one. */
  readonly id: string | null;
  readonly subject: Subject | null;
  readonly failure: LoginFailure | null;
  readonly plan: LoginPlan | null;
}

export const EMPTY_COLUMN: PlanColumn = { id: null, subject: null, failure: null, plan: null };

let count = 0;

/** Numbers of their own, away from those of logins. */
export function columnOf(token: string, appId: string | null): PlanColumn {
  count += 1;
  return { ...EMPTY_COLUMN, subject: { number: -count, token, appId } };
}

export function columnOfLogin({ tokens, failure, login }: LoginAnswer): PlanColumn {
  const token = tokens.find(({ via }) => via !== "openid")?.token;
  const plan = login?.plan ?? null;
  if (token === undefined) return { ...EMPTY_COLUMN, failure, plan };
  return { ...columnOf(token, login?.app.id ?? null), plan };
}

/** A column with what Graph has said of its token. */
export interface FilledColumn extends PlanColumn {
  readonly facts: TokenFacts | null;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly again: () => void;
}

/** Asks about the token of each column, once; `again` asks anew. */
export function useColumns(columns: readonly PlanColumn[]): readonly FilledColumn[] {
  const results = useQueries({
    queries: columns.map(({ subject }, place) => ({
      // The token is in no key; an empty column is told from others by its place.
      queryKey: ["plan-column", subject?.number ?? `empty ${place}`],
      enabled: subject !== null,
      queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<TokenFacts> => {
        if (subject === null) throw new Error("a column without a token was asked about");
        return learn(subject, signal);
      },
      staleTime: Infinity,
      gcTime: Infinity,
    })),
  });
  return columns.map((column, place) => {
    const result = results[place];
    return {
      ...column,
      facts: (column.subject && result?.data) ?? null,
      error: result?.error ?? null,
      pending: result?.isFetching ?? false,
      again: () => void result?.refetch(),
    };
  });
}

/** What there is to judge; null where Graph has not described the token. */
export function judgedColumn({ facts }: FilledColumn): Column | null {
  const inspection = facts && inspectionOf(facts);
  if (facts === null || inspection === null) return null;
  return { inspection, permissions: listOf(facts), at: facts.clock.observedAt };
}
