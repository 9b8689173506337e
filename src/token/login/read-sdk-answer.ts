import { idOf, integerOf, type JsonObject, objectOf, textOf } from "../json.ts";
import { readLooseJson } from "../loose-json.ts";

/**
 * What Meta's JavaScript SDK knows of somebody.
 * @see https://developers.facebook.com/docs/reference/javascript/FB.getLoginStatus (read Nov 2026)
 */
type SdkStatus = "connected" | "not_authorized" | "unknown";

/** A pasted answer of `FB.getLoginStatus` or `FB.login`, or its `authResponse` alone. */
export interface SdkAnswer {
  readonly status: SdkStatus;
  /** A secret, like every token. */
  readonly accessToken: string | null;
  /** Scoped to the app. */
  readonly userId: string | null;
  /** Seconds from when the SDK answered. */
  readonly expiresIn: number | null;
  /** Epoch seconds. */
  readonly dataAccessExpiresAt: number | null;
  readonly grantedScopes: readonly string[] | null;
  /** A secret as well: whoever has it can speak as this person to the app. */
  readonly hasSignedRequest: boolean;
}

const STATUSES: readonly SdkStatus[] = ["connected", "not_authorized", "unknown"];
const statusOf = (value: unknown) => STATUSES.find((status) => status === value) ?? null;

const listOf = (value: unknown) =>
  textOf(value)
    ?.split(/[\s,]+/)
    .filter((name) => name !== "") ?? null;

function readAnswer(body: JsonObject): SdkAnswer | null {
  const given = objectOf(body["authResponse"]) ?? ("accessToken" in body ? body : null);
  const status = statusOf(body["status"]) ?? (given === null ? null : "connected");
  // A status alone may be anybody's, and the SDK says "authResponse" beside it, if only null. This one is Meta's own word.
  const telling = "authResponse" in body || status === "not_authorized";
  if (status === null || (given === null && !telling)) return null;
  return {
    status,
    accessToken: textOf(given?.["accessToken"]) || null,
    userId: idOf(given?.["userID"]),
    expiresIn: integerOf(given?.["expiresIn"]),
    dataAccessExpiresAt: integerOf(given?.["data_access_expiration_time"]),
    grantedScopes: listOf(given?.["grantedScopes"]),
    hasSignedRequest: (textOf(given?.["signedRequest"]) ?? "") !== "",
  };
}

/** Reads it out of any text, as JSON or as a console prints it. Null where there is none. */
export function readSdkAnswer(text: string): SdkAnswer | null {
  for (const { value } of readLooseJson(text)) {
    const body = objectOf(value);
    const answer = body === null ? null : readAnswer(body);
    if (answer !== null) return answer;
  }
  return null;
}
