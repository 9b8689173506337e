import type { AppEntry } from "./cast.data.ts";

/** Where logins of desktop apps end: docs/facebook-login/guides/advanced/manual-flow (read Nov 2026). */
const DESKTOP = "https://www.facebook.com/connect/login_success.html";

// Nothing that could mean another host: no name and password, no backslash before the path, no letters beyond ASCII.
const THIS_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:[/?#][\x21-\x7e]*)?$/;
const LONGEST = 2000;

/**
 * The app may send people there after a login: addresses are compared letter by letter with its list (strict mode,
 * docs/facebook-login/security, read Nov 2026); plain http to this machine needs no entry, as for apps in development.
 */
export function isAllowedRedirect({ redirectUris }: AppEntry, uri: string): boolean {
  if (redirectUris.includes(uri) || uri === DESKTOP) return true;
  return uri.length <= LONGEST && THIS_MACHINE.test(uri) && URL.canParse(uri);
}
