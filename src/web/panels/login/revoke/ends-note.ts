/**
 * What ends with a permission, and with all of them.
 * @see https://developers.facebook.com/docs/facebook-login/permissions/requesting-and-revoking (read Nov 2026)
 */
export const ENDS_ONE =
  "The token goes on without it, and so do all others that this person gave the app. The dialog asks for it again only when told to.";

export const ENDS_ALL =
  "Every token that this person gave the app ends at once, Page tokens made from them too. Integrations that use them stop. Only a new login brings them back.";
