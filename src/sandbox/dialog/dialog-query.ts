/** What the dialog looks at. The rest of what a query can hold is passed over. */
const NAMES: ReadonlySet<string> = new Set([
  "client_id",
  "app_id",
  "redirect_uri",
  "state",
  "response_type",
  "override_default_response_type",
  "scope",
  "return_scopes",
  "config_id",
  "auth_type",
  "auth_nonce",
  "display",
  "code_challenge",
  "code_challenge_method",
  "nonce",
]);

/** The query of the dialog, with what it is made of as it came: the state goes back byte for byte. */
export interface DialogQuery {
  /** The decoded value; null: there is none, or a blank one. */
  get(name: string): string | null;
  /** The value as it was written; null: there is none. */
  raw(name: string): string | null;
  /** All of it that counts, as it was written. */
  readonly text: string;
}

const decode = (raw: string): string => new URLSearchParams(`x=${raw}`).get("x") ?? "";

// What a URL's query can hold, so that it can be put into another URL as it is.
const asWritten = (raw: string): string =>
  /^[\x21-\x7e]*$/.test(raw) ? raw : encodeURIComponent(decode(raw));

/** Reads the query of an address. Broken escapes are no trouble; the last of several of a name counts. */
export function readDialogQuery(address: string): DialogQuery {
  const values = new Map<string, string>();
  for (const pair of new URL(address).search.slice(1).split("&")) {
    const [, name = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
    if (NAMES.has(name)) values.set(name, asWritten(value));
  }
  return {
    get: (name) => decode(values.get(name) ?? "") || null,
    raw: (name) => values.get(name) ?? null,
    text: [...values].map(([name, value]) => `${name}=${value}`).join("&"),
  };
}
