import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { InspectionAnswer } from "#/token/evidence.ts";
import { inspect } from "../../api.ts";
import { clockAt, type WorldClock } from "../use-now.ts";

export interface Answered {
  readonly answer: InspectionAnswer;
  readonly clock: WorldClock;
}

interface Request {
  readonly number: number;
  readonly token: string;
  /** The app chosen by hand; null: the one that fits. */
  readonly appId: string | null;
}

/** The inspection under way, or the last one. */
export interface InspectionState {
  /** Counts the inspections of this page. */
  readonly number: number;
  /** The token that was asked about; null before the first. */
  readonly token: string | null;
  readonly answered: Answered | null;
  readonly pending: boolean;
  readonly cancelled: boolean;
  readonly error: Error | null;
}

/**
 * Asks about one token at a time; a newer request, or `cancel`, ends the one under way, on the server too.
 * The query's key is a number: a token never is part of one.
 */
export function useInspection() {
  const client = useQueryClient();
  const [request, setRequest] = useState<Request | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const query = useQuery({
    queryKey: ["inspection", request?.number ?? 0],
    enabled: request !== null && !cancelled,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Answered> => {
      if (request === null) throw new Error("an inspection was asked for without a token");
      const { token, appId } = request;
      const answer = await inspect(appId === null ? { token } : { token, appId }, signal);
      return { answer, clock: clockAt(answer.observedAt) };
    },
  });
  const state: InspectionState = {
    number: request?.number ?? 0,
    token: request?.token ?? null,
    answered: query.data ?? null,
    pending: request !== null && query.isFetching && !cancelled,
    cancelled,
    error: query.error,
  };
  return {
    state,
    start: (token: string, appId: string | null) => {
      setCancelled(false);
      setRequest((last) => ({ number: (last?.number ?? 0) + 1, token, appId }));
    },
    cancel: () => {
      // What has been answered stays answered.
      if (query.isFetching) setCancelled(true);
      void client.cancelQueries({ queryKey: ["inspection"] });
      void client.cancelQueries({ queryKey: ["extra"] });
    },
  };
}
