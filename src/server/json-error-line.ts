/** One token of JSON and the space before it: a mark, a string, or another value. */
const TOKEN =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next. `first-…`: the object or list may end here, too. `more`: a comma, or its end. */
type Wanted = "value" | "first-value" | "name" | "first-name" | "colon" | "more" | "nothing";

/**
 * What may come after this token; null: it does not belong here.
 * @param token - its mark, `"` for a string, `v` for any other value
 * @param open - the brackets around it, from the outside in; kept up to date
 */
function follow(wanted: Wanted, token: string, open: string[]): Wanted | null {
  const inObject = open.at(-1) === "{";
  const afterValue = () => (open.length === 0 ? "nothing" : "more");
  if (wanted === "more" && token === ",") return inObject ? "name" : "value";
  if (token === (inObject ? "}" : "]")) {
    if (wanted !== "more" && wanted !== "first-name" && wanted !== "first-value") return null;
    open.pop();
    return afterValue();
  }
  if (wanted === "colon") return token === ":" ? "value" : null;
  if (wanted === "name" || wanted === "first-name") return token === '"' ? "colon" : null;
  if (wanted !== "value" && wanted !== "first-value") return null;
  if (token === '"' || token === "v") return afterValue();
  if (token !== "{" && token !== "[") return null;
  open.push(token);
  return token === "{" ? "first-name" : "first-value";
}

/**
 * The line, counted from 1, on which a text stops being JSON; null for JSON. `JSON.parse` names the place on some
 * versions of Node only, and quotes the text beside it on others: here it may hold secrets.
 */
export function jsonErrorLine(text: string): number | null {
  const open: string[] = [];
  let at = 0;
  let wanted: Wanted = "value";
  for (;;) {
    TOKEN.lastIndex = at;
    const [whole = "", mark, string] = TOKEN.exec(text) ?? [];
    const next: Wanted | null =
      whole === "" ? null : follow(wanted, mark ?? (string === undefined ? "v" : '"'), open);
    if (next === null) break;
    at += whole.length;
    wanted = next;
  }
  const rest = text.slice(at);
  if (wanted === "nothing" && rest.trim() === "") return null;
  // At the very end the last line with something on it is meant.
  const upTo = rest.trim() === "" ? text.trimEnd().length : text.length - rest.trimStart().length;
  return text.slice(0, upTo).split("\n").length;
}
