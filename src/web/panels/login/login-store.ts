import { useSyncExternalStore } from "react";
import type { LoginAnswer } from "#/token/login/login-answer.ts";
import { clockAt, type WorldClock } from "../../ui/use-now.ts";
import { randomName } from "./login-channel.ts";
import { keepPlan, keptPlan } from "./kept-draft.ts";
import { draftOf, FIRST_DRAFT, type LoginDraft, planOf } from "./login-draft.ts";
import { columnOfLogin, type PlanColumn } from "./test/plan-columns.ts";

/** A login that came back. It holds tokens, so it is in memory alone and goes with the page. */
export interface LastLogin {
  /** Tells logins apart where a token must not. */
  readonly number: number;
  readonly answer: Omit<LoginAnswer, "observedAt">;
  /** Null for a token that was pasted: nobody knows when that login was. */
  readonly clock: WorldClock | null;
}

interface LoginStore {
  readonly draft: LoginDraft;
  readonly last: LastLogin | null;
  /** What fills the test plan, by the place of its people. */
  readonly columns: readonly PlanColumn[];
}

/** By which this page tells its own logins from another tab's. */
export const PAGE_NAME = randomName();

function firstDraft(): LoginDraft {
  const kept = keptPlan();
  return kept === null ? FIRST_DRAFT : { ...draftOf(kept), appId: kept.appId === "" ? null : kept.appId };
}

/** Outlives the panel, so that a look at another one loses nothing. */
let store: LoginStore = { draft: firstDraft(), last: null, columns: [] };
let count = 0;
const listeners = new Set<() => void>();

function put(next: LoginStore): void {
  if (next.draft !== store.draft) {
    const plan = planOf({ ...next.draft, configId: null }, next.draft.appId ?? "");
    keepPlan({ ...plan, configId: next.draft.configId });
  }
  store = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export const useLoginStore = (): LoginStore => useSyncExternalStore(subscribe, () => store);

export const setDraft = (draft: LoginDraft): void => put({ ...store, draft });

export function numberLogin(answer: LoginAnswer): LastLogin {
  count += 1;
  return { number: count, answer, clock: clockAt(answer.observedAt) };
}

/** A token that was pasted, to be shown as what a login gave. */
export function numberPasted(token: string): LastLogin {
  count += 1;
  const answer = {
    tokens: [{ token, via: "browser", expiresIn: null }],
    failure: null,
    grantedScopes: null,
    deniedScopes: null,
    login: null,
    calls: [],
    usage: null,
    notes: [],
  } as const;
  return { number: count, answer, clock: null };
}

/** Keeps a login that came back, and takes over what it had asked for. */
export function keepLogin(answer: LoginAnswer): void {
  const draft = answer.login === null ? store.draft : draftOf(answer.login.plan);
  put({ ...store, draft, last: numberLogin(answer) });
}

export const setColumns = (columns: readonly PlanColumn[]): void => put({ ...store, columns });

/** Puts a login that came back in another tab into its column, wherever that is now. False: it is gone. */
export function fillColumn(id: string, answer: LoginAnswer): boolean {
  if (!store.columns.some((column) => column.id === id)) return false;
  const filled = { ...columnOfLogin(answer), id };
  setColumns(store.columns.map((column) => (column.id === id ? filled : column)));
  return true;
}
