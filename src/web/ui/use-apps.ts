import { useQuery } from "@tanstack/react-query";
import { fetchApps } from "../api.ts";

/** Mode, configured apps and versions: fixed while the server runs, so asked once. */
export function useApps() {
  return useQuery({ queryKey: ["apps"], queryFn: fetchApps, staleTime: Infinity }).data;
}
