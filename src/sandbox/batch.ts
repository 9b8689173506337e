import { type BatchItem, decodePart, type ItemRequest, itemRequest, readBatch } from "./batch-item.ts";
import { BATCH_NO_ARRAY, BATCH_TOO_LARGE, batchUnresolved, INVALID_PARAMETER } from "./exchange-error.ts";
import { type Answer, give, refuse } from "./graph-call.ts";
import type { GraphError } from "./graph-error.ts";
import type { WrittenAnswer } from "./graph-response.ts";
import { findByJsonPath } from "./json-path.ts";
import { TOO_MUCH_DATA } from "./page-error.ts";

const LARGEST = 50;
/** As it is written, or as a form writes it: php-graph-sdk encodes whole bodies. Its parts have an end, so that reading has one. */
const REFERENCE =
  /(?:\{|%7B)result(?:=|%3D)([^:{}&?]{1,200}?)(?::|%3A)((?:\$|%24)[^{}&?]{0,500}?)(?:\}|%7D)/gi;

// As they are written in recorded batches (restfb, koala); the content type is another one there.
const HEADER_NAMES: Readonly<Record<string, string>> = {
  "facebook-api-version": "Facebook-API-Version",
  "www-authenticate": "WWW-Authenticate",
  "x-fb-trace-id": "X-FB-Trace-ID",
};
const ITEM_CONTENT_TYPE = "text/javascript; charset=UTF-8";

const headerName = (name: string): string =>
  HEADER_NAMES[name] ?? name.replaceAll(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** How the operations of a batch are carried out: each is a call of its own. Null: it took too long. */
export interface BatchRunner {
  readonly run: (request: ItemRequest) => WrittenAnswer | null;
  /** Answers an operation that could not even be read. */
  readonly refuse: (error: GraphError) => WrittenAnswer;
  readonly includeHeaders: boolean;
}

const referencesOf = ({ url, body }: BatchItem): readonly string[] =>
  [...`${url} ${body}`.matchAll(REFERENCE)].map(([, name = ""]) => decodePart(name));

const needs = (item: BatchItem): readonly string[] => [...item.dependsOn, ...referencesOf(item)];

/** An operation can only depend on one that came before it; the whole batch fails otherwise. */
function findUnresolved(items: readonly (BatchItem | null)[]): GraphError | null {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (item === null) continue;
    const missing = needs(item).find((name) => !seen.has(name));
    if (missing !== undefined) return batchUnresolved(index, missing);
    if (item.name !== null) seen.add(item.name);
  }
  return null;
}

/** Far beyond what any address or form here holds; without an end to it a small batch could ask for gigabytes. */
const LARGEST_OPERATION = 100_000;

/** Fills in what earlier operations found; null: it has become too large. */
function resolve(item: BatchItem, results: ReadonlyMap<string, WrittenAnswer | null>): BatchItem | null {
  const known = new Map<string, string>();
  const look = (reference: string, name: string, path: string): string => {
    const found = known.get(reference);
    if (found !== undefined) return found;
    const body: unknown = JSON.parse(results.get(decodePart(name))?.body ?? "null");
    // Encoded by URLSearchParams, since encodeURIComponent throws on half a surrogate pair.
    const value = new URLSearchParams({ found: findByJsonPath(body, decodePart(path)) }).toString();
    known.set(reference, value.slice("found=".length));
    return value.slice("found=".length);
  };
  let left = LARGEST_OPERATION;
  const fill = (text: string) =>
    text.replaceAll(REFERENCE, (reference, name: string, path: string) => {
      const value = left < 0 ? "" : look(reference, name, path);
      left -= value.length;
      return value;
    });
  const [url, body] = [fill(item.url), fill(item.body)];
  return left < 0 ? null : { ...item, url, body };
}

const succeeded = (answer: WrittenAnswer | null | undefined): boolean => answer?.status === 200;

function writeItem({ status, headers, body }: WrittenAnswer, includeHeaders: boolean): object {
  const list = Object.entries({ ...headers, "content-type": ITEM_CONTENT_TYPE })
    .filter(([name]) => name !== "date")
    .map(([name, value]) => ({ name: headerName(name), value }));
  return { code: status, ...(includeHeaders && { headers: list }), body };
}

/**
 * Whether the answer is left out. It is for a named operation that succeeded, where that was asked for or where another
 * one depends on it and nothing was said. Uncertain: whether the second holds without a reference to its result.
 */
function isOmitted(item: BatchItem, answer: WrittenAnswer, needed: ReadonlySet<string>): boolean {
  if (item.name === null || !succeeded(answer)) return false;
  return item.omitOnSuccess ?? needed.has(item.name);
}

/**
 * Answers `batch`: the operations one after the other, each with a code, headers and a body that is a text. Uncertain:
 * what comes of an operation that is no object or has no relative_url, and of one whose predecessor failed (here null).
 * @see https://developers.facebook.com/docs/graph-api/batch-requests (read Nov 2026)
 */
export function answerBatch(text: string, runner: BatchRunner): Answer {
  const items = readBatch(text);
  if (items === null) return refuse(BATCH_NO_ARRAY);
  if (items.length > LARGEST) return refuse(BATCH_TOO_LARGE);
  const unresolved = findUnresolved(items);
  if (unresolved !== null) return refuse(unresolved);

  const needed = new Set(items.flatMap((item) => (item === null ? [] : needs(item))));
  const results = new Map<string, WrittenAnswer | null>();
  const carryOut = (item: BatchItem | null): WrittenAnswer | null =>
    item === null ? runner.refuse(TOO_MUCH_DATA) : runner.run(itemRequest(item));
  const write = (item: BatchItem | null): object | null => {
    if (item === null) return writeItem(runner.refuse(INVALID_PARAMETER), runner.includeHeaders);
    const ready = needs(item).every((name) => succeeded(results.get(name)));
    const answer = ready ? carryOut(resolve(item, results)) : null;
    if (item.name !== null) results.set(item.name, answer);
    if (answer === null || isOmitted(item, answer, needed)) return null;
    return writeItem(answer, runner.includeHeaders);
  };
  return give(items.map(write));
}
