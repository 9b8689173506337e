import { type DialogPlace, dialogAddress, writeAddress } from "./dialog-address.ts";
import type { LoginPlan } from "./login-plan.ts";

/** A link to hand to a customer, or why there is none. */
export type CustomerLink =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly says: string };

const no = (says: string): CustomerLink => ({ ok: false, says });

const CREDENTIALS = "A redirect address can't have a name or a password in it.";

/**
 * Every name by which a browser reaches this machine: localhost and all below it, 127.0.0.0/8, and ::1, also written
 * as an IPv4 address. `hostname` has them in their one spelling: `URL` reads 127.1, 0x7f000001 and the like.
 */
const LOOPBACK =
  /^(?:(?:.+\.)?localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/;

const portOf = ({ port, protocol }: URL) => (port === "" ? (protocol === "https:" ? "443" : "80") : port);

/** Whether an address leads to the page that is opened at `own`. */
function leadsTo(url: URL, own: string): boolean {
  const page = new URL(own);
  // The scheme does not count: a proxy may take both.
  if (url.hostname.replace(/\.$/, "") === page.hostname && portOf(url) === portOf(page)) return true;
  return LOOPBACK.test(url.hostname) && LOOPBACK.test(page.hostname) && portOf(url) === portOf(page);
}

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
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return no(CREDENTIALS);
  if (ownOrigins.some((own) => leadsTo(url, own)))
    return no("That is this page. A customer's login must end at your own integration.");
  if (address.includes("#")) return no("A redirect address can't have a part behind #.");
  const code: LoginPlan = { ...plan, responseType: "code" };
  return { ok: true, address: writeAddress(dialogAddress(place, code, address, null)) };
}
