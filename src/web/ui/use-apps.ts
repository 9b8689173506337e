import { useQuery } from "@tanstack/react-query";
import { fetchApps } from "../api.ts";

const query = { queryKey: ["apps"], queryFn: fetchApps, staleTime: Infinity } as const;

/** Mode, configured apps and versions: fixed while the server runs, so asked once. */
export function useApps() {
  return useQuery(query).data;
}

/** Why they are not known, and a way to ask again; null while all is well. */
export function useAppsTrouble() {
  const { error, refetch } = useQuery(query);
  return error && { message: error.message, retry: () => void refetch() };
}
