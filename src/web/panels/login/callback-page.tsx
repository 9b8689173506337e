import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useLocation } from "wouter";
import type { LoginAnswer } from "#/token/login/login-answer.ts";
import { readPlan, writePlan } from "#/token/test-plan/plan-address.ts";
import { finishLogin } from "./login-calls.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/inspection/skeleton.tsx";
import { dropCallback, takenCallback } from "../../ui/taken-callback.ts";
import { keepLogin } from "./login-store.ts";
import { offerToPlan } from "./login-channel.ts";

/** Of the callback's entry in the history, while what came back is in memory: it holds nothing of that. */
const FINISHING = "finishing a login";

/** Marks the entry as long as there is something to finish. True: it was marked before, so this page was reloaded. */
function markFinishing(): boolean {
  const state: unknown = history.state;
  if (takenCallback() === "") return state === FINISHING;
  history.replaceState(FINISHING, "");
  return false;
}

const isEmpty = ({ failure }: LoginAnswer) => failure?.kind === "nothing-came";

/** Asked once for each page: a second call would find the login already finished. */
const query = {
  queryKey: ["login-callback"],
  queryFn: async () => {
    const reloaded = markFinishing();
    const came = await finishLogin(takenCallback());
    const answer: LoginAnswer = reloaded && isEmpty(came) ? { ...came, failure: { kind: "reloaded" } } : came;
    dropCallback();
    history.replaceState(null, "");
    const taken = answer.login === null ? false : await offerToPlan(answer, answer.login.returnTo);
    return { answer, taken };
  },
  staleTime: Infinity,
  gcTime: 0,
};

function Taken() {
  return (
    <section aria-label="What came of the login" className="rounded-xl border border-line bg-panel px-6 py-5">
      <h2 className="text-[1.5625rem]/8 font-semibold">This login went to your test plan</h2>
      <p className="mt-1 text-ink-2">It is in the tab that began it. You can close this one.</p>
    </section>
  );
}

/** Where a login comes back to. Its address was emptied before this is shown; it leads on as soon as it is known. */
export function CallbackPage() {
  const [, navigate] = useLocation();
  const { data, error, refetch, isFetching } = useQuery(query);
  const goOn = useEffectEvent((answer: LoginAnswer) => {
    keepLogin(answer);
    const back = writePlan(readPlan(answer.login?.returnTo ?? ""));
    navigate(back === "" ? "/login" : `/login?${back}`, { replace: true });
  });
  useEffect(() => {
    if (data !== undefined && !data.taken) goOn(data.answer);
  }, [data]);
  if (data?.taken) return <Taken />;
  if (error !== null && !isFetching) {
    return (
      <div
        role="alert"
        className="flex flex-wrap items-center gap-4 rounded-xl border border-line bg-panel px-6 py-5"
      >
        <div className="min-w-0 grow basis-64">
          <h2 className="font-semibold">The login could not be finished here</h2>
          <p className="text-ink-2">
            {error.message} What came back is still in this page, and in no address.
          </p>
        </div>
        <Button onClick={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  return <Skeleton says="Finishing the login" />;
}
