import type { Inspection, TimeLimit } from "../inspection.ts";
import { isShortLived } from "../short-lived.ts";
import type { ExchangeId } from "./exchange-ids.ts";

/** A token of one story, as it was found; the first was given, each other one was made of one before. */
export interface TokenInLine {
  readonly inspection: Inspection;
  /** Null: it was given. */
  readonly madeBy: ExchangeId | null;
  /** Epoch seconds of its inspection. */
  readonly at: number;
}

/** A token in the picture of where it comes from. */
export interface LineageStep {
  readonly title: string;
  /** How it came to be, or that it is not there yet. */
  readonly how: string;
  /** Null where there is nothing to tell. */
  readonly end: TimeLimit | null;
  /** It works no more. */
  readonly ended: boolean;
  /** `here`: made or given in this story. `missing`: seen or made by nobody here. */
  readonly state: "here" | "current" | "missing";
}

const NEVER: TimeLimit = { kind: "never" };
const hasEnded = ({ inspection: { valid, expires }, at }: TokenInLine) =>
  valid === false || (expires.kind === "at" && expires.at <= at);
const isShort = ({ inspection, at }: TokenInLine) => isShortLived(inspection, at);

const HOW: Partial<Readonly<Record<ExchangeId, string>>> = {
  extend: "exchanged just now",
  refresh: "refreshed just now",
};

const how = ({ madeBy }: TokenInLine, given: string) =>
  madeBy === null ? given : (HOW[madeBy] ?? "made just now");

function step(title: string, token: TokenInLine, given: string, current: TokenInLine): LineageStep {
  return {
    title,
    how: how(token, given),
    end: token.inspection.expires,
    ended: hasEnded(token),
    state: token === current ? "current" : "here",
  };
}

const missing = (title: string, told: string, end: TimeLimit | null = null): LineageStep => ({
  title,
  how: told,
  end,
  ended: false,
  state: "missing",
});

const pageTitle = (count: number) => (count === 1 ? "1 Page token" : `${count} Page tokens`);

/** Short → long → Pages: what is there, and what could still be made. `pages`: how many were made of the last. */
function personsLine(
  tokens: readonly TokenInLine[],
  current: TokenInLine,
  pages: number | null,
): LineageStep[] {
  const users = tokens.filter(({ inspection }) => inspection.type === "user");
  const short = users.findLast(isShort);
  const long = users.findLast((token) => !isShort(token));
  const first =
    short === undefined
      ? missing("Short user token", "not seen here")
      : step("Short user token", short, "from a login", current);
  const longTitle = long?.inspection.expires.kind === "never" ? "Lasting user token" : "60-day user token";
  const second =
    long === undefined ? missing(longTitle, "not made yet") : step(longTitle, long, "given here", current);
  const parent = pages === null ? (long ?? null) : current;
  const inherited = parent === null || !isShort(parent) ? NEVER : parent.inspection.expires;
  const third: LineageStep =
    pages === null && hasEnded(current)
      ? missing("Page tokens", "can't be made of it any more")
      : pages === null
        ? missing("Page tokens", "not made yet", inherited)
        : { title: pageTitle(pages), how: "made just now", end: inherited, ended: false, state: "here" };
  return [first, second, third];
}

/**
 * Where a token comes from and what could still be made of it, as a line of a few steps.
 * @param tokens - in the order in which they came; the last is the current one
 * @param pages - how many Page tokens were made of the current one; null: none were asked for
 */
export function lineageOf(tokens: readonly TokenInLine[], pages: number | null): readonly LineageStep[] {
  const current = tokens.at(-1);
  if (current === undefined) return [];
  const { inspection } = current;
  switch (inspection.type) {
    case "user":
      return personsLine(tokens, current, pages);
    case "page": {
      const inherited = inspection.expires.kind === "never" ? "60-day user token" : "Short user token";
      return [missing(inherited, "not seen here"), step("Page token", current, "given here", current)];
    }
    case "system-user": {
      const line = tokens.map((token) => step("System-user token", token, "given here", current));
      if (pages === null) return line;
      return [
        ...line,
        {
          title: pageTitle(pages),
          how: "made just now",
          end: inspection.expires,
          ended: false,
          state: "here",
        },
      ];
    }
    case "app":
    case "unknown":
      return [];
  }
}
