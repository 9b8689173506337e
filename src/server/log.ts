import { type DestinationStream, type Logger, pino } from "pino";
import { redactText } from "#/token/redact.ts";
import type { Config } from "./config.ts";
import type { Secret } from "./secret.ts";

export type Log = Logger;

/** Shorter values would take ordinary words out of the log. */
const SHORTEST = 8;

/** The time of a line (ISO 8601) as pino wants it. All but its milliseconds is written anew once a second only. */
export function createTimestamp(now: () => number): () => string {
  let second = Number.NaN;
  let head = "";
  return () => {
    const ms = now();
    const current = Math.floor(ms / 1000);
    if (current !== second) {
      second = current;
      head = `,"time":"${new Date(current * 1000).toISOString().slice(0, -4)}`;
    }
    return `${head}${String(ms - current * 1000).padStart(3, "0")}Z"`;
  };
}

/**
 * A log of JSON lines. Nothing secret is handed to it in the first place; each line is redacted all the same, since
 * a path or the message of an unforeseen error can hold anything.
 * @param to - standard output unless told
 */
export function createLog(config: Config, to?: DestinationStream): Log {
  const ofApps = config.apps.flatMap(({ secret, clientToken }) => [secret, clientToken]);
  const held = [...ofApps, config.operatorPassword, config.sessionSecret]
    .map((secret: Pick<Secret, "reveal"> | null | undefined) => secret?.reveal() ?? "")
    .filter((text) => text.length >= SHORTEST)
    // One may be a part of another: the longer goes first, or its rest would stay.
    .toSorted((a, b) => b.length - a.length);
  const redact = (line: string) => {
    let shown = line;
    for (const text of held) if (shown.includes(text)) shown = shown.replaceAll(text, "•••");
    return redactText(shown);
  };
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: createTimestamp(Date.now),
    hooks: { streamWrite: redact },
  };
  // Lines go out together, ten times a second: writing each would cost as much as a fifth of its request.
  const output = { dest: 1, sync: false, minLength: 8192, periodicFlush: 100 };
  return pino(options, to ?? pino.destination(output));
}
