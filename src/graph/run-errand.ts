import type { CallRecord } from "#/token/evidence.ts";
import type { GraphClient } from "./client.ts";
import type { Errand, WatchAsker } from "./errand.ts";

/** What is told of every errand, whatever it was for. */
export interface Trace {
  /** Epoch seconds on Graph's side at the end of the errand. */
  readonly observedAt: number;
  readonly calls: readonly CallRecord[];
}

/** Does some work within one errand, and ends it whatever comes. */
export async function runErrand<T extends object>(
  client: GraphClient,
  watchAsker: WatchAsker,
  work: (errand: Errand) => Promise<T>,
): Promise<T & Trace> {
  const errand = client.begin(watchAsker);
  try {
    const found = await work(errand);
    return { ...found, observedAt: client.graphNow(errand), calls: errand.calls };
  } finally {
    errand.end();
  }
}
