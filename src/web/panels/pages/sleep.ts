interface Sleep {
  /** Rejects with the signal's reason when that is aborted first. */
  readonly done: Promise<void>;
  /** Cuts it short. */
  readonly end: () => void;
}

/** A wait of so many milliseconds. */
export function sleep(ms: number, signal: AbortSignal): Sleep {
  let end = () => {};
  const done = new Promise<void>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const refuse = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", refuse);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", refuse);
  });
  return { done, end: () => end() };
}
