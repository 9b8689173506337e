import { type RefObject, useRef } from "react";

/** Says something to screen readers once for each `topic`: a countdown that ticks on is no news. */
export type Announce = (topic: string, text: string) => void;

/**
 * A live region that is there from the start: one that came together with its text would often not be read.
 * Give `region` to an element with `aria-live`.
 */
export function useAnnouncer(): {
  readonly region: RefObject<HTMLParagraphElement | null>;
  readonly announce: Announce;
} {
  const region = useRef<HTMLParagraphElement>(null);
  const last = useRef("");
  const announce = (topic: string, text: string) => {
    if (topic === last.current || !region.current) return;
    last.current = topic;
    region.current.textContent = text;
  };
  return { region, announce };
}
