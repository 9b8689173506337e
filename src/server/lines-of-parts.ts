import { setTimeout as sleep } from "node:timers/promises";
import type { ListLine, ListPart } from "#/token/pages/answers.ts";

/** In milliseconds: about as long as a browser on the same machine takes to show a part. */
const CALLS_AFTER = 25;

/**
 * Each part, its calls behind it: those are evidence, which nobody waits for, and take as long to be made. So they are
 * made in the pause in which Graph works on the next part.
 */
export async function* linesOf(parts: AsyncGenerator<ListPart>): AsyncGenerator<ListLine> {
  try {
    for (let coming = parts.next(); ;) {
      const { done, value } = await coming;
      if (done === true) return;
      const { calls, ...part } = value;
      yield part;
      coming = parts.next();
      // What it fails with is thrown above, when the calls of this one are told.
      await Promise.race([coming.catch(() => {}), sleep(CALLS_AFTER)]);
      yield { calls };
    }
  } finally {
    await parts.return(undefined);
  }
}
