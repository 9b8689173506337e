import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientAddress, createFold } from "./client-address.ts";
import { ProblemError } from "./problem.ts";
import type { Secret } from "./secret.ts";
import type { ServerEnv } from "./server-env.ts";

const SLOTS = 4096;
const REMEMBERED_SECONDS = 60;
const LONGEST_WAIT_MS = 4000;
/** Failed attempts of one address that may wait at the same time; more would make waiting pointless. */
const MOST_WAITING = 8;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** The password of an `Authorization: Basic …` header; the user name is not looked at. */
function passwordOf(header: string): string | null {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  if (encoded === undefined) return null;
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon === -1 ? null : pair.slice(colon + 1);
}

const notSignedIn = (detail: string) =>
  new ProblemError("not-signed-in", detail, {
    "www-authenticate": 'Basic realm="Token Debugger", charset="UTF-8"',
  });

/** Counts an address's failures of the last minute, and says how long (ms) the next refusal has to take. */
function createSlowdown() {
  const failures = new RateLimiterMemory({ points: 1, duration: REMEMBERED_SECONDS });
  return async (slot: number) => {
    const { consumedPoints } = await failures.penalty(slot);
    return Math.min(LONGEST_WAIT_MS, 125 * 2 ** consumedPoints);
  };
}

/**
 * Asks for the operator's password. It is compared by digests, in constant time; each failure of an address makes
 * its next refusals slower. While eight refusals of one address wait, it is not heard at all: guessing many at the same
 * time would get around the wait, and the answer itself would tell. The right password passes at once otherwise.
 * @param sleep - waits for so many milliseconds
 */
export function requirePassword(
  password: Secret,
  sleep: (ms: number) => Promise<unknown>,
): MiddlewareHandler<ServerEnv> {
  const expected = digest(password.reveal());
  const slowdown = createSlowdown();
  const fold = createFold(SLOTS, randomInt(2 ** 32));
  const waiting = new Map<number, number>();

  return async (c, next) => {
    const header = c.req.header("authorization");
    if (header === undefined) throw notSignedIn("This server asks for its operator's password.");
    const slot = fold(clientAddress(c));
    const ahead = waiting.get(slot) ?? 0;
    if (ahead >= MOST_WAITING) {
      throw new ProblemError("too-many-requests", "Too many wrong passwords. Try again in 5 seconds.", {
        "retry-after": "5",
      });
    }
    if (timingSafeEqual(digest(passwordOf(header) ?? ""), expected)) return next();
    waiting.set(slot, ahead + 1);
    await sleep(await slowdown(slot));
    const left = (waiting.get(slot) ?? 1) - 1;
    if (left === 0) waiting.delete(slot);
    else waiting.set(slot, left);
    throw notSignedIn("That is not this server's password.");
  };
}
