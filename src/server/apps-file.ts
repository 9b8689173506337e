import * as z from "zod";
import { AppId, AppName, AppSecret } from "./app-fields.ts";
import type { ConfiguredApp } from "./configured-app.ts";
import { isSafeLink } from "./environment.ts";
import { jsonErrorLine } from "./json-error-line.ts";
import { Secret } from "./secret.ts";

const Entry = z.strictObject(
  {
    id: AppId,
    secret: AppSecret,
    name: AppName.optional(),
    clientToken: AppSecret.optional(),
    loginConfigId: z
      .string("must be a text in quotes.")
      .trim()
      .regex(/^\d{1,30}$/, "must be digits only.")
      .optional(),
    reconnectUrl: z
      .string("must be a text in quotes.")
      .trim()
      .refine(isSafeLink, "must be an https address (http only for this machine), without user name.")
      .optional(),
  },
  "must be an object with id and secret.",
);
const File = z.array(Entry, "must be a list of apps.").min(1, "must hold at least one app.");
type File = z.infer<typeof File>;

/** Sentences that name line and field. They never quote a value: it may be a secret. */
export type ReadApps =
  | { readonly ok: true; readonly apps: readonly ConfiguredApp[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** `[2].secret`; the list itself has no name. */
const fieldOf = (path: readonly PropertyKey[]) =>
  path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");

function sentence({ code, path, message }: z.core.$ZodIssue): string {
  const field = path.length === 0 ? "the file" : fieldOf(path);
  const known = Object.keys(Entry.shape).join(", ");
  return `${field} ${code === "unrecognized_keys" ? `has a field that is not known here (known: ${known}).` : message}`;
}

function duplicates(file: File): string[] {
  return file.flatMap(({ id }, index) => {
    const first = file.findIndex((other) => other.id === id);
    return first < index ? [`[${index}].id is the same as [${first}].id.`] : [];
  });
}

const configured = ({
  id,
  secret,
  name,
  clientToken,
  loginConfigId,
  reconnectUrl,
}: File[number]): ConfiguredApp => ({
  id,
  name: name ?? null,
  secret: new Secret(secret),
  clientToken: clientToken === undefined ? null : new Secret(clientToken),
  loginConfigId: loginConfigId ?? null,
  reconnectUrl: reconnectUrl ?? null,
});

/** Reads the text of an apps file: a JSON list, whose order is kept. */
export function parseAppsFile(text: string): ReadApps {
  const json = text.replace(/^\uFEFF/, "");
  const line = jsonErrorLine(json);
  if (line !== null) return { ok: false, problems: [`line ${line}: this is not JSON.`] };
  const parsed = File.safeParse(JSON.parse(json));
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(sentence) };
  const problems = duplicates(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, apps: parsed.data.map(configured) };
}
