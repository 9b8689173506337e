import { useQuery } from "@tanstack/react-query";
import type { Extra } from "#/token/extras.ts";
import type { Goal } from "#/token/pages/goals.data.ts";
import { tryEdge } from "./calls.ts";
import type { PageRow } from "./page-rows.ts";

/** A reading call with the Page's own token, made when somebody asks for it. The token is in no key. */
export function useProof(row: PageRow, goal: Goal) {
  const { page, holder, key } = row;
  const { token } = page;
  const appId = holder.session?.appId ?? null;
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ["page-proof", key, goal.id],
    enabled: false,
    gcTime: 0,
    queryFn: ({ signal }) => {
      if (token === null || goal.proof === null) throw new Error("There is no token, or no such call.");
      return tryEdge(appId === null ? { token } : { token, appId }, page.id, goal.proof.edge, signal);
    },
  });
  const called: Extra<unknown> | null = data?.extra ?? null;
  return {
    called,
    refusal: called?.kind === "refused" ? called.refusal.message : null,
    pending: isFetching,
    error: error?.message ?? null,
    tryIt: () => void refetch(),
  };
}
