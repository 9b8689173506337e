import type { Duplex } from "node:stream";
import { INVALID_PARAMETER } from "./exchange-error.ts";
import { refuse } from "./graph-call.ts";
import { writeAnswer, type WrittenAnswer } from "./graph-response.ts";
import { servedVersion } from "./served-version.ts";

/**
 * The answer to what is no HTTP request at all, or names no address. Uncertain: the words. Nothing of the kind is recorded;
 * clients expect Graph's error object with whatever has status 400.
 */
export const answerUnreadable = (now: number): WrittenAnswer =>
  writeAnswer(refuse(INVALID_PARAMETER), {
    version: servedVersion(null, now) ?? "",
    traceId: `A${"0".repeat(22)}`,
    now,
    usage: {},
  });

/** How long a client may go on with what it was about to send. */
const LINGER_MS = 2000;

/** Writes the answer on a connection of which nothing more is understood, and closes it. */
export function refuseConnection(socket: Duplex, { headers, body }: WrittenAnswer): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const lines = Object.entries({ ...headers, "content-length": String(body.length), connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 400 Bad Request\r\n${head}\r\n${body}`);
  // Were the rest of a large request left unread, the client would see a lost connection in place of the answer.
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
