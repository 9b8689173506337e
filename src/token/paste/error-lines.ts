import { refusalOf } from "../read-refusal.ts";
import { isKnownMessage, KNOWN_BEGINNING } from "./known-message.ts";
import type { Refusal } from "../refusal.ts";
import type { LocatedError } from "./read-documents.ts";

/** Graph's own types of error; the exceptions of programs have other names. */
const TYPE = "(?:OAuth(?:AccessToken)?|GraphMethod|GraphBatch|FacebookApi|IGApi|THApi)Exception";
const SIGN = String.raw`["'\]]{0,2}\s{0,9}(?:=>|[:=]|-)\s{0,9}`;
const OPENING = String.raw`(?:^|[\n"'\`>|]|[:\]] {0,3})`;

/**
 * Where a message begins: words that are known to be Meta's; right after PHP's "with message '", the name of an error's
 * type, a field called message; "(#190) …", "#190: …". What is rare is looked at first: this runs on whole megabytes.
 */
const BEGINNING = new RegExp(
  [
    String.raw`\b(?=[a-z])(?:${KNOWN_BEGINNING}|(?<lead>with message ["']|${TYPE}(?:: | - #\d{1,9}\) )|(?:error_?)?(?:message|msg)${SIGN}["'\`]?)(?=[^\s"'\`=:{[]))`,
    String.raw`\(#(?<=${OPENING}\(#)-?\d{1,9}\) ?(?=\w)`,
    String.raw`#(?<=${OPENING}#)(?<bare>\d{3,9}): (?=\w)`,
  ].join("|"),
  "gi",
);
/** Where a message ends that no quote closes. A line that goes on in small letters was broken by a terminal. */
const ENDING =
  /\n(?![ \t]*[a-z]+[ ,.'])|\s(?:[Ee]rror[_ ]?)?(?:[Ss]ub_?)?[Cc]ode["']?\s?(?:=>|[:=-])\s?\d|[([]\s?(?:[Cc]ode|HTTP|fbtrace)|[,;|]\s{0,9}["']?[\w-]{1,40}["']?\s?(?:=>|[:=])|\s(?:in|at) (?:\/|[A-Z]:\\|\S{1,200}\.(?:php|py|js|rb|java)\b)|\s-\s(?:code|subcode|type)\b|[}"`<]/g;
const LONGEST = 1500;
const FARTHEST = 300;
/** More errors than anybody looks at; the bound keeps a megabyte of them quick. */
const MOST_ERRORS = 500;
const MOST_FIELDS = 3000;

const HTTP = String.raw`(?:40\d|41[03]|42[29]|50[0-4])`;
const CODE = new RegExp(
  String.raw`(?<![A-Za-z_])(?<!(?:status|http|exit|response|return) )(?<!Domain=\S{1,80} )(?:facebook_?|graph_?|api_?)?(?:error[ _]?)?code(?:${SIGN}["'(#]{0,2}|\s(?!${HTTP}\b))(-?\d{1,9})\b`,
  "i",
);
const SUBCODE = new RegExp(String.raw`(?:error_?)?sub_?(?:error_?)?code(?:${SIGN}|\s)["']?(\d{1,9})\b`, "i");
const TRACE = new RegExp(String.raw`fb_?trace_?id${SIGN}["']?([\w-]{5,40})`, "i");
/** "[190] Error validating…", "Error 190: …", but not the HTTP status in the same place. */
const CODE_BEFORE = new RegExp(
  String.raw`(?:\[|#|error[ :]{1,2}\(?)(?!${HTTP}\b)(\d{1,6})[\])]?\s?[:-]?\s?$`,
  "i",
);
const TYPE_NAME = new RegExp(TYPE);
const META = /facebook|graph|instagram|oauth|fbtrace/i;

interface Message {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

function readMessage(text: string, begin: number): Message {
  const part = text.slice(begin, begin + LONGEST);
  const quote = text[begin - 1] ?? "";
  // An apostrophe within a word closes nothing.
  const closed = quote === "'" || quote === '"' ? part.search(quote === "'" ? /'(?!\w)/ : /"/) : -1;
  ENDING.lastIndex = 0;
  const length = closed >= 0 ? closed : (ENDING.exec(part)?.index ?? part.length);
  return { begin, end: begin + length, text: part.slice(0, length).replace(/\s+/g, " ").trim() };
}

const numberIn = (pattern: RegExp, ...contexts: readonly string[]) => {
  const found = contexts.map((context) => pattern.exec(context)?.[1]).find((digits) => digits !== undefined);
  return found === undefined ? null : Number(found);
};

/** What stands around a message and may belong to it: not beyond an empty line, nor into another message. */
function contextsOf(text: string, message: Message, from: number, to: number): readonly [string, string] {
  const before = text.slice(Math.max(from, message.begin - FARTHEST), message.begin);
  const after = text.slice(message.end, Math.min(to, message.end + FARTHEST));
  return [before.split(/\n\s*\n/).at(-1) ?? "", after.split(/\n\s*\n/, 1)[0] ?? ""];
}

/** Reads the error whose message begins here; null when nothing tells that it is one of Meta's. */
function readError(
  found: RegExpExecArray,
  message: Message,
  [before, after]: readonly [string, string],
): Refusal | null {
  const lead = found.groups?.["lead"] ?? "";
  // A field's code may stand on a line of its own; a sentence's stands on the same one.
  const near = lead === "" ? before.slice(before.lastIndexOf("\n") + 1) : before;
  const around = near + lead + after;
  const code = numberIn(CODE, near, after) ?? numberIn(CODE_BEFORE, near + lead);
  const type = TYPE_NAME.exec(near + lead)?.[0] ?? TYPE_NAME.exec(after)?.[0] ?? null;
  const bare = found.groups?.["bare"] ?? /^\(#(\d+)\)/.exec(message.text)?.[1];
  const told = lead === "" || isKnownMessage(message.text) || bare !== undefined || type !== null;
  if (message.text === "" || !(told || code !== null)) return null;
  return refusalOf({
    message: message.text,
    code: code ?? (bare === undefined ? null : Number(bare)),
    subcode: numberIn(SUBCODE, near, after),
    type,
    traceId: TRACE.exec(around)?.[1] ?? null,
  });
}

/** Whether a field called message may be of interest: everybody's logs are full of them. */
const isPromising = (text: string, at: number) =>
  META.test(text.slice(Math.max(0, at - FARTHEST), at + FARTHEST));

/**
 * Finds errors of Graph's that are written in words: in log lines, exceptions and sentences. A number is taken for a
 * code only where it is called one; line numbers and HTTP statuses never are.
 * @param offset what is added to the places of the errors found
 */
export function readErrorLines(text: string, offset: number): LocatedError[] {
  const errors: LocatedError[] = [];
  // The end of the last error: what stands before it belongs to that one.
  let from = 0;
  let fieldsLeft = META.test(text) ? MOST_FIELDS : 0;
  BEGINNING.lastIndex = 0;
  for (let found = BEGINNING.exec(text); found && errors.length < MOST_ERRORS;) {
    const lead = found.groups?.["lead"];
    const resume = BEGINNING.lastIndex;
    let refusal: Refusal | null = null;
    if (lead === undefined || (fieldsLeft > 0 && isPromising(text, found.index))) {
      if (lead !== undefined) fieldsLeft -= 1;
      const skipped = lead ?? (found.groups?.["bare"] === undefined ? "" : found[0]);
      const message = readMessage(text, found.index + skipped.length);
      BEGINNING.lastIndex = Math.max(message.end, resume);
      const next = BEGINNING.exec(text);
      const [before, after] = contextsOf(text, message, from, next?.index ?? text.length);
      refusal = readError(found, message, [before, after]);
      if (refusal) {
        errors.push({ at: offset + found.index, refusal });
        from = message.end + (numberIn(CODE, before) === null ? after.length : 0);
        found = next;
        continue;
      }
    }
    BEGINNING.lastIndex = resume;
    found = BEGINNING.exec(text);
  }
  return errors;
}
