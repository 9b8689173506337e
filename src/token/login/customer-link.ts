import { type DialogPlace, dialogAddress, writeAddress } from "./dialog-address.ts";
import type { LoginPlan } from "./login-plan.ts";

/** A link to hand to a customer, or why there is none. */
export type CustomerLink =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly says: string };

const no = (says: string): CustomerLink => ({ ok: false, says });

/**
 * A dialog link that comes back to the operator's own integration. It carries no state: this page could not check it,
 * and the integration has its own. Never to this page's callback: a login that somebody else finishes here would hand
 * their token to whoever opens it.
 * @param ownOrigins - where this page is opened
 */
export function customerLink(
  place: DialogPlace,
  plan: LoginPlan,
  redirectUri: string,
  ownOrigins: readonly string[],
): CustomerLink {
  const address = redirectUri.trim();
  if (address === "") return no("Name the address at which your integration takes logins.");
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return no("That is no complete address.");
  const { hostname, port, protocol } = new URL(address);
  const origin = `${protocol}//${hostname}${port === "" ? "" : `:${port}`}`;
  if (ownOrigins.some((own) => own.toLowerCase() === origin.toLowerCase()))
    return no("That is this page. A customer's login must end at your own integration.");
  if (address.includes("#")) return no("A redirect address can't have a part behind #.");
  const code: LoginPlan = { ...plan, responseType: "code" };
  return { ok: true, address: writeAddress(dialogAddress(place, code, address, null)) };
}
