import { outOfReach } from "../../api.ts";

/**
 * Reads an answer of one JSON text a line, each as soon as it is there; what is no whole line is left out. Whoever
 * stops reading ends the answer.
 * @throws ApiProblem where the server can't be reached any more
 */
export async function* readLines<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(outOfReach);
      if (done) break;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield JSON.parse(line);
    }
  } finally {
    // Where nothing can be read any more there is nothing to call off either.
    reader.cancel().catch(() => {});
  }
}
