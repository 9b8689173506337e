import type { Dispatcher } from "undici";
import type { GraphResponse } from "./send.ts";

/** What becomes of a call: exactly one of the two, once. */
export interface Outcome {
  readonly answered: (answer: GraphResponse) => void;
  /** @param status - the HTTP status, where an answer had begun */
  readonly failed: (error: unknown, status: number | null) => void;
}

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

function plain(headers: RawHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) flat[name] = typeof value === "string" ? value : value.join(", ");
  }
  return flat;
}

/** A byte order mark at the beginning is not part of the text. */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
  const text = whole.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * Gathers an answer that is wanted whole: `Pool.request` would make a stream and an async resource for each call, and
 * listen to both.
 * @see https://undici.nodejs.org/#/docs/api/Dispatcher (dispatch; read Nov 2026)
 */
export class AnswerCollector implements Dispatcher.DispatchHandler {
  readonly #outcome: Outcome;
  #controller: Dispatcher.DispatchController | null = null;
  #stopped: Error | null = null;
  #status: number | null = null;
  #headers: RawHeaders = {};
  #chunks: Buffer[] = [];

  constructor(outcome: Outcome) {
    this.#outcome = outcome;
  }

  /** Ends the call, also where it still waits for a connection. */
  stop(error: Error): void {
    this.#stopped = error;
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#stopped !== null) controller.abort(this.#stopped);
  }

  onResponseStart(_controller: unknown, status: number, headers: RawHeaders): void {
    // Interim answers (103 Early Hints) come before the real one.
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#outcome.answered({
      status: this.#status ?? 0,
      headers: plain(this.#headers),
      body: textOf(this.#chunks),
    });
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#outcome.failed(error, this.#status);
  }
}
