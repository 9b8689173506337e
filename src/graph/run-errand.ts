import type { CallTrace } from "#/token/call-record.ts";
import type { GraphClient } from "./client.ts";
import type { Errand, WatchAsker } from "./errand.ts";
import { highestUsage } from "./read-usage.ts";
import { noteVersions } from "./note-versions.ts";

/** Does some work within one errand, and ends it whatever comes. */
export async function runErrand<T extends object>(
  client: GraphClient,
  watchAsker: WatchAsker,
  work: (errand: Errand) => Promise<T>,
): Promise<T & CallTrace> {
  const errand = client.begin(watchAsker);
  try {
    const found = await work(errand);
    const { calls } = errand;
    return {
      observedAt: client.graphNow(errand),
      calls,
      usage: highestUsage(calls.map(({ usage }) => usage)),
      notes: noteVersions(client.place.version, calls),
      // Last: V8 is fifty times slower at adding to what was spread before.
      ...found,
    };
  } finally {
    errand.end();
  }
}
