// What the tests of this room share: a browser without scripts that goes through the login dialog.
import type { Hono } from "hono";

type Query = Readonly<Record<string, string>> | string;
/** What to change in the form before it is sent; null takes the field out. */
export type Changes = Readonly<Record<string, string | readonly string[] | null>>;

interface Form {
  readonly action: string;
  /** As a browser would send it, without its buttons. */
  readonly fields: readonly (readonly [string, string])[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
const unescape = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? "");

function attributesOf(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)];
  return new Map(found.map(([, name = "", value = ""]) => [name, unescape(value)]));
}

/** Every input of the page, as a map of its attributes. */
export const inputsOf = (text: string): Map<string, string>[] =>
  [...text.matchAll(/<input[^>]*>/g)].map(([tag]) => attributesOf(tag));

function readForm(text: string): Form | null {
  const tag = /<form[^>]*>/.exec(text)?.[0];
  if (tag === undefined) return null;
  const sent = inputsOf(text).filter(
    (input) =>
      !input.has("disabled") && (input.has("checked") || !/radio|checkbox/.test(input.get("type") ?? "")),
  );
  return {
    action: attributesOf(tag).get("action") ?? "",
    fields: sent.map((input) => [input.get("name") ?? "", input.get("value") ?? ""]),
  };
}

/** What came of a step; `location`: where it leads, null when the page is the end of it. */
export interface Step {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly location: string | null;
  readonly params: URLSearchParams;
  readonly fragment: URLSearchParams;
}

async function read(response: Response): Promise<Step> {
  const location = response.headers.get("location");
  const url = location === null ? null : new URL(location);
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
    location,
    params: url?.searchParams ?? new URLSearchParams(),
    fragment: new URLSearchParams(url?.hash.slice(1)),
  };
}

function filledIn({ fields }: Form, changes: Changes): [string, string][] {
  const kept = fields.filter(([name]) => !Object.hasOwn(changes, name));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return [...kept.map(([name, value]): [string, string] => [name, value]), ...added];
}

/** A browser at the dialog. `path`: where the dialog is. */
export function browse(dialog: Pick<Hono, "request">, path = "/v26.0/dialog/oauth") {
  const addressOf = (query: Query): string =>
    `${path}?${typeof query === "string" ? query : new URLSearchParams(query).toString()}`;
  const open = async (query: Query): Promise<Step> => read(await dialog.request(addressOf(query)));
  const submit = async (address: string, form: Form, changes: Changes): Promise<Step> => {
    const to = new URL(form.action, new URL(address, "http://localhost"));
    const body = new URLSearchParams(filledIn(form, { decision: "continue", ...changes }));
    return read(await dialog.request(`${to.pathname}${to.search}`, { method: "POST", body }));
  };
  return {
    open,
    /** Opens the dialog, changes the form, and presses Continue unless `decision` says otherwise. */
    logIn: async (query: Query, changes: Changes = {}): Promise<Step> => {
      const address = addressOf(query);
      const page = await open(query);
      const form = readForm(page.text);
      return form === null ? page : submit(address, form, changes);
    },
  };
}
