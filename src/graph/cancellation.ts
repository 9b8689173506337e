/** How a call learns that it is to end before its time: what it needs of an `AbortSignal`, so a real one fits, too. */
export interface CancelSignal {
  readonly aborted: boolean;
  /** Why; what the call rejects with. */
  readonly reason: unknown;
  readonly addEventListener: (type: "abort", run: () => void) => void;
  readonly removeEventListener: (type: "abort", run: () => void) => void;
}

/** Ends calls. Stands in for an `AbortController`, which costs more than all else that an errand needs. */
export class Cancellation implements CancelSignal {
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<() => void>();

  addEventListener(_type: "abort", run: () => void): void {
    this.#listeners.add(run);
  }

  removeEventListener(_type: "abort", run: () => void): void {
    this.#listeners.delete(run);
  }

  /** Only the first call counts. Each listener runs once. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const run of listeners) run();
  }
}
