import { createGraphClient, type GraphClient } from "./client.ts";
import type { Clock } from "./clock.ts";
import type { GraphRequest, GraphResponse, Send } from "./send.ts";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until `settle` moves it from timer to timer. For tests. */
class ScriptedClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(startMs: number) {
    this.#now = startMs;
  }

  readonly now = () => this.#now;

  readonly after = (ms: number, run: () => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** How many timers nobody has called off. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass, timer by timer, until the work is done. */
  async settle<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const watched = work.finally(() => (done = true));
    watched.catch(() => {});
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (done) return watched;
      const [next] = [...this.#timers].toSorted((a, b) => a.at - b.at);
      if (next === undefined) throw new Error("The work waits for something that is not scripted.");
      this.#timers.delete(next);
      this.#now = next.at;
      next.run();
    }
  }
}

/** What one call comes to: an answer, an error, or an answer that takes so many milliseconds. */
export type Turn =
  | Partial<GraphResponse>
  | Error
  | { readonly takes: number; readonly answer: Partial<GraphResponse> };

const complete = (answer: Partial<GraphResponse>): GraphResponse => ({
  status: 200,
  headers: { "content-type": "application/json; charset=UTF-8" },
  body: "",
  ...answer,
});

/** A client whose wire follows a script; the last turn stands for all later calls. For tests. */
export function scriptGraph(...turns: readonly Turn[]) {
  const clock = new ScriptedClock(1_800_000_000_000);
  const requests: GraphRequest[] = [];
  const send: Send = async (request) => {
    const turn = turns[Math.min(requests.length, turns.length - 1)] ?? {};
    requests.push(request);
    if (turn instanceof Error) throw turn;
    if (!("takes" in turn)) return complete(turn);
    return new Promise((resolve, reject) => {
      const stop = () => reject(request.signal.reason);
      clock.after(turn.takes, () => {
        request.signal.removeEventListener("abort", stop);
        resolve(complete(turn.answer));
      });
      request.signal.addEventListener("abort", stop);
    });
  };
  const client: GraphClient = createGraphClient({
    send,
    baseUrl: "https://graph.example/edge",
    version: "v26.0",
    clock,
    now: () => clock.now() / 1000,
    random: () => 0.5,
  });
  return { client, clock, requests };
}
