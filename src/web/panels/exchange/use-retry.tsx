import { type ReactNode, useState } from "react";
import { confirmationOf } from "#/token/exchanges/exchange-ids.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import type { Run } from "./use-runs.ts";

/** Asks for a run again. `confirmation`: what was typed just now; null where nothing had to be. */
export type Retry = (confirmation: string | null) => void;

/** The words that a run must be confirmed with when it is asked for again; null: none. */
const wordsOf = ({ confirmed, request, answer }: Run) =>
  answer?.planned?.confirm ?? (confirmed ? confirmationOf(request.exchange) : null);

/** One click asks again, but what does harm is confirmed anew: the words of the last time are not kept. */
export function useRetry(run: Run, retry: Retry): { readonly again: () => void; readonly form: ReactNode } {
  const [open, setOpen] = useState(false);
  const words = wordsOf(run);
  if (words === null) return { again: () => retry(null), form: null };
  const { exchange } = run.request;
  const form = open && <ConfirmForm exchange={exchange} words={words} onConfirm={retry} />;
  return { again: () => setOpen(true), form };
}
