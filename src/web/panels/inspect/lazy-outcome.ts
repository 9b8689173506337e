import { lazy, useEffect } from "react";

const load = () => import("./outcome.tsx");

/**
 * The verdict with all that it knows of causes: a third of the page's code that nobody needs before there is
 * something to judge.
 */
export const Outcome = lazy(async () => ({ default: (await load()).Outcome }));

const SIGNS = ["pointerdown", "keydown", "focusin", "paste"] as const;

/** Fetches it ahead, at the first sign that somebody is about to paste. */
export function usePreloadedOutcome(): void {
  useEffect(() => {
    const fetchAhead = () => void load();
    for (const sign of SIGNS) document.addEventListener(sign, fetchAhead, { once: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, fetchAhead);
    };
  }, []);
}
