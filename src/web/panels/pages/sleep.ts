/** A wait that can be cut short (`end`) or called off (the signal: then it rejects with its reason). Milliseconds. */
export function sleep(
  ms: number,
  signal: AbortSignal,
): { readonly done: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const done = new Promise<void>((resolve, reject) => {
    const refuse = () => reject(signal.reason);
    const timer = setTimeout(() => end(), ms);
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", refuse);
      resolve();
    };
    if (signal.aborted) refuse();
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      refuse();
    });
  });
  return { done, end: () => end() };
}
