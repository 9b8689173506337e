import { useEffect, useState } from "react";

export type CopyState = "idle" | "copied" | "refused";

const SHOWN_MS = 2000;

/** Copies text to the clipboard and says for two seconds whether the browser allowed it. */
export function useCopy(): readonly [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string) => {
    // No clipboard on plain http beyond loopback: say so instead of failing silently.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    written.then(
      () => setState("copied"),
      () => setState("refused"),
    );
  };
  return [state, copy];
}
