import { APP_LIMIT, type GraphError } from "./graph-error.ts";

/**
 * What goes wrong with a call. `delay`: the answer comes late (milliseconds). `html-500`: a web page in place of an
 * answer. `cut-json`: the answer breaks off in the middle. `connection-lost`: no answer; the handler throws.
 * `refusal`: Graph says no, in these words. `usage-limit`: the app's calls are used up. `timed-out`: as an operation of a
 * batch it took too long and has no answer. Operations of batches are struck by the last three alone.
 */
export type Fault =
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "html-500" }
  | { readonly kind: "cut-json" }
  | { readonly kind: "connection-lost" }
  | { readonly kind: "refusal"; readonly error: GraphError }
  | { readonly kind: "usage-limit" }
  | { readonly kind: "timed-out" };

/** `path`: what follows the version, `*` for any characters: `/debug_token`, `/me/*`, `*`. */
export interface FaultRule {
  readonly path: string;
  readonly fault: Fault;
  /** How many calls it strikes; all of them when left out. */
  readonly times?: number;
}

/** The faults that are set. The first rule that fits strikes; delays let the next one strike as well. */
export interface Faults {
  /** Takes the place of all rules set before. Throws where a delay is set and the sandbox was given no `sleep`. */
  set(rules: readonly FaultRule[]): void;
  /** What can still strike, with the calls left. */
  list(): readonly FaultRule[];
}

/** Waits so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

/** Answers a call to that path; with `instead` that refusal is the answer. */
export type Answering = (instead: GraphError | null) => Promise<Response>;

// Uncertain: how the pages look with which an edge in front of Graph answers when it is down.
const SORRY =
  "<!DOCTYPE html>\n<html><head><title>Error</title></head><body>Something went wrong.</body></html>\n";

function fits(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(path);
}

async function cut(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), response);
}

async function limit(answer: Answering): Promise<Response> {
  const response = await answer(APP_LIMIT);
  response.headers.set("x-app-usage", '{"call_count":100,"total_cputime":100,"total_time":100}');
  return response;
}

/** What strikes a whole call and ends it. */
type Blow = Exclude<Fault, { kind: "delay" | "timed-out" }>;

/** What becomes of an operation of a batch; null: nothing strikes it. */
export type ItemFate = "timed-out" | GraphError | null;

function fateOf(fault: Fault): ItemFate {
  if (fault.kind === "timed-out") return "timed-out";
  if (fault.kind === "refusal") return fault.error;
  return fault.kind === "usage-limit" ? APP_LIMIT : null;
}

function strike(fault: Blow, answer: Answering): Promise<Response> {
  switch (fault.kind) {
    case "html-500":
      return Promise.resolve(
        new Response(SORRY, { status: 500, headers: { "content-type": "text/html; charset=utf-8" } }),
      );
    case "cut-json":
      return answer(null).then(cut);
    case "connection-lost":
      return Promise.reject(new Error("The connection was lost (a fault that was set)"));
    case "refusal":
      return answer(fault.error);
    case "usage-limit":
      return limit(answer);
  }
}

/** The rules as they are set, and the door in front of the handler at which they strike. */
export function createFaults(sleep: Sleep | null): {
  faults: Faults;
  pass: (path: string, answer: Answering) => Promise<Response>;
  /** The same for an operation of a batch. */
  passItem: (path: string) => ItemFate;
} {
  let rules: readonly FaultRule[] = [];
  const take = (rule: FaultRule) => {
    if (rule.times === undefined) return;
    const left = { ...rule, times: rule.times - 1 };
    rules = rules.flatMap((other) => (other === rule ? (left.times > 0 ? [left] : []) : [other]));
  };
  const pass = async (path: string, answer: Answering): Promise<Response> => {
    for (const rule of rules.filter((one) => fits(one.path, path))) {
      if (rule.fault.kind === "timed-out") continue;
      take(rule);
      if (rule.fault.kind !== "delay") return strike(rule.fault, answer);
      await sleep?.(rule.fault.ms);
    }
    return answer(null);
  };
  const passItem = (path: string): ItemFate => {
    const rule = rules.find((one) => fits(one.path, path) && fateOf(one.fault) !== null);
    if (rule === undefined) return null;
    take(rule);
    return fateOf(rule.fault);
  };
  const faults: Faults = {
    set(wanted) {
      const late = wanted.some(({ fault }) => fault.kind === "delay");
      if (late && sleep === null) throw new Error("A delay needs the sandbox's option `sleep`.");
      rules = wanted.filter(({ times }) => times === undefined || times > 0);
    },
    list: () => rules,
  };
  return { faults, pass, passItem };
}
