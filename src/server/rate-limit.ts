import { randomInt } from "node:crypto";
import { clientAddress, createFold } from "./client-address.ts";
import type { Config } from "./config.ts";
import type { Check } from "./guard.ts";
import { ProblemError } from "./problem.ts";

const SLOTS = 65_536;

/**
 * Lets an address make `burst` requests at once and `perMinute` in the long run, evenly: a window that starts anew
 * each minute would refuse a steady caller at its end and let twice as many through around it.
 * @param now - milliseconds
 * @returns milliseconds that an address has to wait; 0: it may go on, and this request is counted
 */
export function createRateLimiter({ perMinute, burst }: Config["rateLimit"], now: () => number) {
  const interval = 60_000 / perMinute;
  const fold = createFold(SLOTS, randomInt(2 ** 32));
  /** When each address will have earned all of its requests back. */
  const fullAt = new Float64Array(SLOTS);
  return (address: string): number => {
    const slot = fold(address);
    const at = now();
    const full = Math.max(fullAt[slot] ?? 0, at);
    const wait = full - at - (burst - 1) * interval;
    if (wait > 0) return wait;
    fullAt[slot] = full + interval;
    return 0;
  };
}

const seconds = (count: number) => `${count} second${count === 1 ? "" : "s"}`;

/** Refuses an address that asks too often, and says for how long. */
export function limitRate(rate: Config["rateLimit"], now: () => number): Check {
  const take = createRateLimiter(rate, now);
  return (c) => {
    const wait = Math.ceil(take(clientAddress(c)) / 1000);
    if (wait > 0) {
      throw new ProblemError(
        "too-many-requests",
        `Too many requests from your address. Try again in ${seconds(wait)}.`,
        { "retry-after": String(wait) },
      );
    }
  };
}
