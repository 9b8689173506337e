import { setImmediate as nextTurn } from "node:timers/promises";
import type { Context } from "hono";
import type { ServerEnv } from "./server-env.ts";

const HEADERS = {
  "content-type": "application/x-ndjson; charset=utf-8",
  // Proxies such as nginx would else keep the first lines back until the last one is there.
  "x-accel-buffering": "no",
};

/**
 * Answers with one JSON text a line, each sent as soon as it is there. By then the status has gone out: a bug is
 * written down, and breaks the connection off, so that nobody takes what came for the whole.
 */
export function answerLines(c: Context<ServerEnv>, lines: AsyncGenerator<object>): Response {
  const reportBug = c.get("reportBug");
  const encoder = new TextEncoder();
  let begun = false;
  let over = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        // Node writes when all that is ready to run has run: the making of a line would hold back the one before.
        if (begun) await nextTurn();
        begun = true;
        const { done, value } = await lines.next();
        // Whoever asked has gone meanwhile, which is no bug.
        if (over) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        reportBug(error);
        // The connection's own error handling prints what it is given, as it is.
        // oxlint-disable-next-line preserve-caught-error -- see above
        throw new Error("A bug broke this answer off.");
      }
    },
    cancel: async () => {
      over = true;
      await lines.return(undefined);
    },
  });
  return c.body(body, 200, HEADERS);
}
