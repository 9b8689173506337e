// What the tests of this room share: a sandbox with a clock that they move, and a way to ask it.
import { openSandbox, type SandboxApp } from "./open-sandbox.ts";

/** Monday, 23 November 2026, 14:18:06 UTC. */
export const NOW = 1_795_443_486;

/** An answer, with its body as it was written and as data. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export type Params = Readonly<Record<string, string>>;

/** The `<id>|<secret>` form. */
export const secretToken = ({ id, secret }: SandboxApp): string => `${id}|${secret}`;

/** Opens a sandbox at that moment (epoch seconds). */
export function rehearse(start: number = NOW) {
  let moment = start;
  const { sandbox, world } = openSandbox({ now: () => moment, seed: "rehearsal" });
  const [studio, harbour, foreign] = world.apps;
  if (studio === undefined || harbour === undefined || foreign === undefined) throw new Error("Three apps");

  const send = async (path: string, init?: RequestInit): Promise<Reply> => {
    const response = await sandbox.app.request(path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  };
  const ask = (path: string, params: Params = {}): Promise<Reply> =>
    send(`${path}?${new URLSearchParams(params).toString()}`);
  const post = (path: string, form: Params): Promise<Reply> =>
    send(path, { method: "POST", body: new URLSearchParams(form) });

  return {
    sandbox,
    world,
    studio,
    harbour,
    foreign,
    send,
    ask,
    post,
    pass: (seconds: number) => {
      moment += seconds;
    },
    token: (name: string): string => {
      const found = sandbox.scenarios().find((scenario) => scenario.name === name);
      if (found === undefined) throw new Error(`No scenario ${name}`);
      return found.token;
    },
    /** What the caller, or else the studio's app, hears about the token. */
    inspect: (input: string, caller: string = secretToken(studio)): Promise<Reply> =>
      ask("/v26.0/debug_token", { input_token: input, access_token: caller }),
  };
}

/** The `error` body as Graph writes it, `fbtrace_id` of any value. */
export function errorText(text: string): string {
  return text.replace(/"fbtrace_id":"A[\w-]{22}"/, '"fbtrace_id":"…"');
}

/** The `access_token` that an answer gives. */
export function givenToken({ text }: Reply): string {
  const token = /"access_token":"([^"]+)"/.exec(text)?.[1];
  if (token === undefined) throw new Error(`No token in ${text}`);
  return token;
}

/** A number in an answer, by the name before it. */
export const numberIn = ({ text }: Reply, name: string): number =>
  Number(new RegExp(`"${name}":(\\d+)`).exec(text)?.[1]);
/** A row of a list of Pages, as far as tests look at it. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly access_token: string;
  readonly tasks: readonly string[];
}

/** A list, as far as tests look at it. */
export interface List {
  readonly data: readonly Row[];
  readonly paging?: {
    readonly cursors: { readonly before: string; readonly after: string };
    readonly next?: string;
    readonly previous?: string;
  };
  readonly summary?: object;
}

export const readList = ({ text }: Pick<Reply, "text">): List => JSON.parse(text);
export const readRow = ({ text }: Pick<Reply, "text">): Row => JSON.parse(text);
