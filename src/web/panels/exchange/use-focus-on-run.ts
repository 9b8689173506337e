import { type RefObject, useEffect, useRef } from "react";
import type { Run } from "./use-runs.ts";

/** Somebody who is typing is left alone. */
const isTyping = () => document.activeElement?.matches("input:not(:disabled), textarea, select") ?? false;

/**
 * Takes the focus to a heading when a run begins and when it is done: the button or form that asked for it is gone or
 * disabled by then, and the result stands below it. A run that was done before the panel was opened again is left be.
 * @param heading - a selector within the element that the ref is given to
 */
export function useFocusOnRun(run: Run | null, heading: string): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null);
  const waited = useRef(0);
  const { number = 0, pending = false } = run ?? {};
  useEffect(() => {
    if (!pending && waited.current !== number) return;
    waited.current = pending ? number : 0;
    const title = card.current?.querySelector<HTMLElement>(heading);
    if (number === 0 || !title) return;
    card.current?.scrollIntoView({ block: "nearest" });
    if (isTyping()) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [number, pending, heading]);
  return card;
}
