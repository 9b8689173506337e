/** What stands for a value that the reader has and we don't write down. */
export type Variable =
  | "APP_ID"
  | "APP_SECRET"
  | "USER_TOKEN"
  | "SYSTEM_USER_TOKEN"
  | "SYSTEM_USER_ID"
  | "SCOPES"
  | "TOKEN"
  | "CODE"
  | "REDIRECT_URI"
  | "MACHINE_ID";

/** A value in a call: a fixed text, a variable, or the proof of a token. */
export type SnippetValue = string | { readonly of: Variable } | { readonly proofOf: Variable };

/** One call, from which a snippet is written in any language. */
export interface SnippetCall {
  readonly method: "GET" | "POST" | "DELETE";
  /** After the version; `{SYSTEM_USER_ID}` stands for that variable. */
  readonly path: string;
  /** A form of POST, the query of GET and DELETE. */
  readonly fields: Readonly<Record<string, SnippetValue>>;
  /** The token that goes into the header; null where the fields say all. */
  readonly bearer: Variable | null;
  /** Needs the app secret, so it runs on a server alone. */
  readonly onServer: boolean;
  /** The field of the answer that is wanted; null: the whole. */
  readonly gives: string | null;
  /** What else is to be known, for a comment. */
  readonly note?: string;
}

/** Every variable that a call needs, in the order of their use. */
export function variablesOf({ path, fields, bearer }: SnippetCall): readonly Variable[] {
  const inFields = Object.values(fields).flatMap((value): Variable[] => {
    if (typeof value === "string") return [];
    return "of" in value ? [value.of] : ["APP_SECRET", value.proofOf];
  });
  const inPath: Variable[] = path.includes("{SYSTEM_USER_ID}") ? ["SYSTEM_USER_ID"] : [];
  return [...new Set([...inPath, ...inFields, ...(bearer === null ? [] : [bearer])])];
}

/** The token whose proof a call carries; null: none. */
export function proofTokenOf({ fields }: SnippetCall): Variable | null {
  for (const value of Object.values(fields)) {
    if (typeof value !== "string" && "proofOf" in value) return value.proofOf;
  }
  return null;
}
