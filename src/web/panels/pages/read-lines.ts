import { ApiProblem, isAbort } from "../../api.ts";

/** @throws ApiProblem: what came is not the whole answer, or not our server's */
export function breakOff(): never {
  throw new ApiProblem("The answer of this page's own server broke off.");
}

function parse(line: string) {
  try {
    return JSON.parse(line);
  } catch {
    return breakOff();
  }
}

/**
 * Reads an answer of one JSON text a line, each as soon as it is there; what is no whole line is left out. Whoever
 * stops reading ends the answer.
 * @throws ApiProblem where it breaks off
 */
export async function* readLines<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (isAbort(error)) throw error;
        return breakOff();
      });
      if (done) break;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield parse(line);
    }
  } finally {
    // Where nothing can be read any more there is nothing to call off either.
    reader.cancel().catch(() => {});
  }
}
