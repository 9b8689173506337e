import type { ExtraAnswer } from "#/token/extras.ts";
import type { BegunLogin, LoginAnswer, LoginSettings } from "#/token/login/login-answer.ts";
import type { LoginPlan } from "#/token/login/login-plan.ts";
import { type About, api, ask, read } from "../../api.ts";

/** Where the dialog is, and what logins need of the configured apps. */
export async function fetchLoginSettings(): Promise<LoginSettings> {
  return read(await ask(api.logins.$get()), "dialogUrl");
}

/** Begins a login. `returnTo`: the query of the page's address to come back to; never a token. */
export async function beginLogin(plan: LoginPlan, returnTo: string): Promise<BegunLogin> {
  const json = {
    plan: { ...plan, permissions: [...plan.permissions], authTypes: [...plan.authTypes] },
    returnTo,
  };
  return read(await ask(api.logins.$post({ json })), "address");
}

/** Finishes the login that came back. `callback`: what stood in the address from `?` or `#` on. */
export async function finishLogin(callback: string): Promise<LoginAnswer> {
  return read(await ask(api.logins.finish.$post({ json: { callback } })), "tokens");
}

/** A login that began elsewhere: a code or a whole address, and what its exchange needs. */
export interface LoginByHand {
  readonly text: string;
  readonly appId: string;
  readonly redirectUri: string;
}

export async function finishByHand(json: LoginByHand): Promise<LoginAnswer> {
  return read(await ask(api.logins["by-hand"].$post({ json })), "tokens");
}

/** What is taken back: one permission, or all of them and the app's access, with the words that were typed for it. */
export type ToRevoke =
  | { readonly kind: "permission"; readonly name: string }
  | { readonly kind: "everything"; readonly confirmation: string };

export async function revoke(about: About, what: ToRevoke): Promise<ExtraAnswer<true>> {
  const { token, appId } = about;
  const json = { token, what, ...(appId === undefined ? {} : { appId }) };
  return read(await ask(api.permissions.revoke.$post({ json })), "extra");
}
