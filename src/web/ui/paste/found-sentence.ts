import type { Paste, PasteKind, PasteShape } from "#/token/read-paste.ts";

const PLACES: Record<PasteShape, string> = {
  empty: "",
  token: "",
  bearer: " in an Authorization header",
  url: " in a pasted URL",
  curl: " in a cURL command",
  json: " in JSON",
  markup: " in markup",
  binary: " in binary data",
  text: " in the text",
  picture: "",
};

const KINDS: Partial<Record<PasteKind, string>> = {
  inspection: "This is an answer of debug_token.",
  accounts: "This is a list of Pages.",
  permissions: "This is a list of permissions.",
  "oauth-response": "This is an answer of a token endpoint.",
  callback: "This is the address that a login came back to.",
  "login-link": "This is a link to Meta's login dialog.",
};

const NOTHING: Partial<Record<PasteShape, string>> = {
  empty: "Accepts a token, a URL, a cURL command, JSON, a log line or an error. Nothing is stored.",
  json: "This JSON holds no token and no Graph API error. Nothing was sent.",
  markup: "This markup holds no token and no Graph API error. Nothing was sent.",
  binary: "This is binary data without a token in it. Copy the token as text. Nothing was sent.",
  picture: "Pictures can't be read; copy their text. Nothing was sent.",
};

const counted = (count: number, one: string, many = `${one}s`) =>
  count === 0 ? [] : [`${count === 1 ? "1" : count.toLocaleString("en")} ${count === 1 ? one : many}`];

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** One sentence or two on what a paste holds. */
export function foundSentence(paste: Paste): string {
  const things = [
    ...counted(paste.tokens.length, "token"),
    ...counted(paste.cut.length, "shortened token"),
    ...counted(paste.errors.length, "Graph API error"),
    ...counted(paste.secrets.length, "secret"),
  ];
  const kind = KINDS[paste.kind];
  if (things.length === 0) {
    return (
      kind ??
      NOTHING[paste.shape] ??
      "Nothing here looks like a token or a Graph API error. Nothing was sent."
    );
  }
  const found = `Found ${list.format(things)}${PLACES[paste.shape]}.`;
  const secret = paste.secrets.length > 0 ? "A secret is never sent from here." : "Nothing is stored.";
  return [found, kind, secret].filter((part) => part !== undefined).join(" ");
}
