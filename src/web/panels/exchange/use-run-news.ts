import { type RefObject, useEffect, useRef } from "react";
import { EXCHANGE_NAMES } from "#/token/exchanges/exchange-ids.ts";
import { useAnnouncer } from "../../ui/inspection/use-announcer.ts";
import type { Run } from "./use-runs.ts";

function phaseOf({ pending, answer }: Run): string {
  if (pending) return "asking Meta";
  if (answer === null) return "no answer";
  return answer.outcome.kind === "done" ? "done" : "not done";
}

const newsOf = (run: Run): string => `${EXCHANGE_NAMES[run.request.exchange]}: ${phaseOf(run)}.`;

/** Says aloud when a run begins and when it is over. Give what it returns to an element with `aria-live`. */
export function useRunNews(run: Run | undefined): RefObject<HTMLParagraphElement | null> {
  const { region, announce } = useAnnouncer();
  const heard = useRef(0);
  const news = run === undefined ? "" : newsOf(run);
  // After every change of the page: the announcer says each topic once.
  useEffect(() => {
    // What was over before the panel was opened again is no news.
    if (!run || (!run.pending && heard.current !== run.number)) return;
    heard.current = run.number;
    announce(`${run.number} ${news}`, news);
  });
  return region;
}
