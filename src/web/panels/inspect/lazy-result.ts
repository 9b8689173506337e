import { lazy, useEffect } from "react";

const load = () => import("./result.tsx");

/**
 * The verdict with all that it knows of causes: a third of the page's code that nobody needs before there is
 * something to judge.
 */
export const Result = lazy(async () => ({ default: (await load()).Result }));

const SIGNS = ["pointerdown", "keydown", "focusin", "paste"] as const;

/** Fetches it ahead, at the first sign that somebody is about to paste. */
export function usePreloadedResult(): void {
  useEffect(() => {
    const fetchAhead = () => void load();
    for (const sign of SIGNS) document.addEventListener(sign, fetchAhead, { once: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, fetchAhead);
    };
  }, []);
}
