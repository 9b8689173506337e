import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import { extras } from "../../api.ts";
import { takeHandedToken } from "../../ui/handed-token.ts";
import { choosePermissions, planOf } from "./login-draft.ts";
import { setDraft, useLoginStore } from "./login-store.ts";
import { PlanView } from "./plan/plan-view.tsx";
import { LoginResult } from "./result/login-result.tsx";
import type { ResultActions } from "./result/token-result.tsx";
import { scopesOfToken } from "./scopes-of-token.ts";
import { returnQuery, useBegin } from "./use-begin.ts";
import type { LoginPlaces } from "./use-login-settings.ts";

interface LogInTabProps {
  readonly places: LoginPlaces;
  readonly actions: Omit<ResultActions, "onAskAgain">;
}

/** The same login, asking once more for what was declined. */
const askingAgain = (plan: LoginPlan): LoginPlan => ({
  ...plan,
  authTypes: plan.authTypes.includes("rerequest") ? plan.authTypes : ["rerequest", ...plan.authTypes],
});

/** What a token was ever asked for: what it may do, and what its person declined. */
async function askedOf(token: string) {
  const asking = extras.permissions({ token }, new AbortController().signal);
  const [scopes, { extra }] = await Promise.all([scopesOfToken(token), asking]);
  return { scopes, declined: extra.kind === "known" ? extra.value.declined : [] };
}

/** A token that another panel handed over stands for its permissions: the plan asks for the same, and for declined ones again. */
function useHandedToken() {
  const { draft } = useLoginStore();
  const { mutate, error } = useMutation({
    mutationFn: askedOf,
    onSuccess: ({ scopes, declined }) => {
      const authTypes = declined.length > 0 ? (["rerequest"] as const) : draft.authTypes;
      setDraft(choosePermissions({ ...draft, authTypes }, [...scopes, ...declined]));
    },
  });
  const take = useEffectEvent(() => {
    const handed = takeHandedToken();
    if (handed !== null) mutate(handed);
  });
  useEffect(() => take(), []);
  return error;
}

/** What came of the last login, and the plan of the next. */
export function LogInTab({ places, actions }: LogInTabProps) {
  const { last, draft } = useLoginStore();
  const { mutate, error: refused } = useBegin();
  const unread = useHandedToken();
  const error = refused ?? unread;
  const plan = last?.answer.login?.plan ?? null;
  const appId = draft.appId ?? places.apps[0]?.id ?? null;
  // What came back of a replay belongs to no login: then the plan below is what can be started again.
  const replay = plan ?? (appId === null ? null : planOf(draft, appId));
  const begin = (again: LoginPlan) => mutate({ plan: again, returnTo: returnQuery(), into: null });
  return (
    <>
      {last !== null && (
        <LoginResult
          key={last.number}
          login={last}
          appId={null}
          onAgain={replay === null ? null : () => begin(replay)}
          onAskAgain={plan === null ? null : () => begin(askingAgain(plan))}
          {...actions}
        />
      )}
      {error && (
        <p role="alert" className="mb-4 text-bad">
          {error.message}
        </p>
      )}
      <PlanView places={places} />
    </>
  );
}
