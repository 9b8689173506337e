import { classify, type TokenFamily } from "../classify.ts";
import { idOf, integerOf, type JsonObject, objectOf, parseJson, textOf } from "../json.ts";

/** Whose token it is, by its prefix and permissions: Instagram's documentation shows its tokens with `EAA…`, too. */
type Service = "facebook" | "instagram" | "threads";

/** What a token endpoint gave. The token is a secret: it is shown by its ends alone. */
export interface TokenAnswer {
  readonly token: string;
  readonly family: TokenFamily;
  readonly service: Service;
  /** An example out of a document, or a text that somebody shortened: it can't be used. */
  readonly truncated: boolean;
  /**
   * Seconds from the answer on. Null where the answer does not tell: so it is for app tokens and for tokens that do
   * not end by time, so only an inspection knows.
   */
  readonly expiresIn: number | null;
  /** Epoch seconds; device logins tell it. */
  readonly dataAccessExpiresAt: number | null;
  /** What was granted, where the answer lists it (Instagram). */
  readonly scopes: readonly string[] | null;
  readonly userId: string | null;
  /** Of the client that redeemed a code: to be kept there and sent again. */
  readonly machineId: string | null;
  /** An OpenID token beside it; a secret as well. */
  readonly idToken: string | null;
  /** `url-encoded` was Graph's form before v2.3. */
  readonly format: "json" | "json-list" | "url-encoded";
}

type Found = Pick<TokenAnswer, "format"> & { readonly fields: JsonObject };

/** Nothing but pairs: neither a page with a link in it nor a sentence. */
const PAIRS = /^[\w.-]+=[^&\s<>"'{}]*(?:&[\w.-]+=[^&\s<>"'{}]*)*$/;

/** Page lists have an `access_token` in each row, and a name. */
const isPage = (item: JsonObject) => ["name", "category", "tasks", "perms"].some((key) => key in item);

function single(list: readonly unknown[]): JsonObject | null {
  const item = list.length === 1 ? objectOf(list[0]) : null;
  return item === null || isPage(item) ? null : item;
}

function fromJson(value: unknown): Found | null {
  const list = Array.isArray(value) ? value : objectOf(value)?.["data"];
  if (Array.isArray(list)) {
    const fields = single(list);
    return fields && { fields, format: "json-list" };
  }
  const fields = objectOf(list) ?? objectOf(value);
  return fields && { fields, format: "json" };
}

function fromPairs(text: string): JsonObject {
  const fields: Record<string, string> = {};
  new URLSearchParams(text).forEach((value, name) => (fields[name] ??= value));
  return fields;
}

function find(body: string): Found | null {
  const text = body.trim();
  if (PAIRS.test(text)) return { fields: fromPairs(text), format: "url-encoded" };
  const parsed = parseJson(text);
  return parsed.ok ? fromJson(parsed.value) : null;
}

/** A list, or one text with commas or blanks between the names: Instagram's documentation has both. */
function scopesOf(value: unknown): readonly string[] | null {
  const names = Array.isArray(value) ? value.map(textOf) : (textOf(value)?.split(/[\s,]+/) ?? null);
  return names && names.filter((name) => name !== null && name !== "").map(String);
}

function serviceOf(token: string, scopes: readonly string[] | null): Service {
  if (/^TH(?:[AQ]|\|)/.test(token)) return "threads";
  const ofInstagram = /^IG[AQ]/.test(token) || scopes?.some((name) => name.startsWith("instagram_business_"));
  return ofInstagram === true ? "instagram" : "facebook";
}

/**
 * Very old answers say `expires`, in seconds as well (facebookarchive/php-graph-sdk OAuth2Client.php, read Nov 2026).
 * No token is made to end at once: 0 is how some clients write "not told" (uncertain), and is read as that.
 */
function expiresInOf(fields: JsonObject): number | null {
  const seconds = integerOf(fields["expires_in"]) ?? integerOf(fields["expires"]);
  return seconds !== null && seconds > 0 ? seconds : null;
}

/**
 * Reads what a token endpoint answered, in every form that Graph and its relatives have used: JSON, JSON in a list,
 * Instagram's `permissions`, the url-encoded form of old. Null for anything else: a refusal, a page, a list of Pages.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived, fixtures in
 * github.com/nov/fb_graph2, github.com/arsduo/koala and github.com/restfb/restfb (read Nov 2026)
 */
export function readTokenAnswer(body: string): TokenAnswer | null {
  const found = find(body);
  const token = textOf(found?.fields["access_token"])?.trim() ?? "";
  if (found === null || token === "") return null;
  const { fields, format } = found;
  const scopes = scopesOf(fields["permissions"] ?? fields["scope"]);
  const { family } = classify(token);
  return {
    token,
    family,
    service: serviceOf(token, scopes),
    truncated: family === "cut",
    expiresIn: expiresInOf(fields),
    dataAccessExpiresAt: integerOf(fields["data_access_expiration_time"]) || null,
    scopes,
    userId: idOf(fields["user_id"]),
    machineId: textOf(fields["machine_id"]) || null,
    idToken: textOf(fields["id_token"]) || null,
    format,
  };
}
