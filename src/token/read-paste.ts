import { classify, type Guess } from "./classify.ts";
import type { Inspection } from "./inspection.ts";
import { withoutEscapes, withoutPercents } from "./paste/decode.ts";
import { type Credentials, findCredentials } from "./paste/find-credentials.ts";
import { namedAppId } from "./paste/named-app-id.ts";
import { shapeOf } from "./paste/paste-shape.ts";
import { type Callback, readCallback } from "./paste/read-callback.ts";
import { type Documents, readDocuments } from "./paste/read-documents.ts";
import { readErrors } from "./paste/read-errors.ts";
import { soleWord } from "./paste/wrapped.ts";
import type { Refusal } from "./refusal.ts";

/** What a paste is, above all: the first of these that fits. */
export type PasteKind =
  | "error"
  | "inspection"
  | "accounts"
  | "permissions"
  | "oauth-response"
  | "callback"
  | "login-link"
  | "token"
  | "nothing";

/** How it came. `empty`: blanks alone. `token`: one single word. */
export type PasteShape =
  | "empty"
  | "token"
  | "bearer"
  | "url"
  | "curl"
  | "json"
  | "markup"
  | "binary"
  | "text"
  | "picture";

export interface FoundToken {
  readonly value: string;
  readonly guess: Guess;
  /** It came in an `http://` address that is not this machine's: every network on its way could read it. */
  readonly plainHttp: boolean;
}

/** A credential that must never be sent anywhere. */
export interface FoundSecret {
  readonly kind: "app-secret" | "id-and-secret-or-client-token";
  /** The id in front of the `|`; null where there is none. */
  readonly appId: string | null;
  /** Redacted. */
  readonly shown: string;
  readonly guess: Guess;
}

/** Everything that could be read from a text without asking anybody. */
export interface Paste {
  readonly kind: PasteKind;
  readonly shape: PasteShape;
  /** Distinct, in order of appearance. */
  readonly tokens: readonly FoundToken[];
  /** Shortened or cut tokens, as written. */
  readonly cut: readonly string[];
  /** Distinct, in order of appearance; without the `error` inside an answer of `debug_token`. */
  readonly errors: readonly Refusal[];
  readonly secrets: readonly FoundSecret[];
  /** The first answer of `debug_token`. */
  readonly inspection: Inspection | null;
  readonly callback: Callback | null;
  /** The app that the paste names. */
  readonly appId: string | null;
  /** Set when the paste is one single word of no use. */
  readonly guess: Guess | null;
}

const NOTHING: Paste = {
  kind: "nothing",
  shape: "empty",
  tokens: [],
  cut: [],
  errors: [],
  secrets: [],
  inspection: null,
  callback: null,
  appId: null,
  guess: null,
};

/** Addresses of the login dialogs (https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow, Nov 2026). */
const LOGIN_LINK =
  /\/dialog\/oauth\/?\?|facebook\.com\/login\.php\?|(?:instagram|threads)\.(?:com|net)\/oauth\/authorize\/?\?/i;
/** What token endpoints answered before Graph 2.3 (nov/fb_graph2 fixture, Nov 2026). */
const FORM_ANSWER = /^access_token=[^&\s]+(?:&(?:expires|expires_in|token_type|machine_id)=[^&\s]*)*$/;

type Findings = Pick<Paste, "errors" | "callback"> & {
  readonly documents: Documents;
  readonly credentials: Credentials;
};

function kindOf(text: string, { errors, callback, documents, credentials }: Findings): PasteKind {
  const { answers, inspection } = documents;
  const { tokens, cut, secrets } = credentials;
  if (errors.length > 0) return "error";
  if (inspection) return "inspection";
  if (answers.has("accounts")) return "accounts";
  if (answers.has("permissions")) return "permissions";
  if (answers.has("oauth-response") || FORM_ANSWER.test(text)) return "oauth-response";
  if (callback) return "callback";
  if (LOGIN_LINK.test(text)) return "login-link";
  return tokens.length + cut.length > 0 || secrets.some(({ appId }) => appId !== null) ? "token" : "nothing";
}

/**
 * Reads any text: what tokens, errors and secrets are in it, and what it is itself. Offline, linear in the text's
 * length (a megabyte takes some tens of milliseconds), never throws.
 */
export function readPaste(text: string): Paste {
  const shape = shapeOf(text);
  if (shape === "empty" || shape === "picture") return { ...NOTHING, shape };
  const plain = withoutEscapes(text);
  const decoded = withoutPercents(plain);
  const word = soleWord(decoded);
  const credentials = findCredentials(decoded, word);
  const documents = readDocuments(text);
  const errors = readErrors(text, plain, documents);
  const callback = readCallback(plain);
  const kind = kindOf(plain.trim(), { errors, callback, documents, credentials });
  const { tokens, cut, secrets } = credentials;
  const { inspection } = documents;
  const idInFront = /^\d+(?=\|)/.exec(tokens.find(({ guess }) => guess.family === "app")?.value ?? "")?.[0];
  const isNothing = kind === "nothing" && secrets.length === 0;
  return {
    kind,
    shape:
      word !== null && tokens.length + cut.length + secrets.length === 1 && shape === "text"
        ? "token"
        : shape,
    tokens,
    cut,
    errors,
    secrets,
    inspection,
    callback,
    appId:
      inspection?.appId ??
      namedAppId(decoded) ??
      secrets.find(({ appId }) => appId !== null)?.appId ??
      idInFront ??
      null,
    guess: isNothing && word !== null && shape === "token" ? classify(word) : null,
  };
}
