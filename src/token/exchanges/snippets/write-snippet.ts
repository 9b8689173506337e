import type { ExchangeId } from "../exchange-ids.ts";
import { SNIPPET_CALLS } from "./snippet-calls.data.ts";
import type { SnippetCall } from "./snippet-call.ts";
import { writeCurl } from "./write-curl.ts";
import { writePhp } from "./write-php.ts";
import { writePython } from "./write-python.ts";
import { writeJavaScript, writeNode } from "./write-script.ts";

const WRITERS = {
  cURL: writeCurl,
  JavaScript: writeJavaScript,
  Node: writeNode,
  Python: writePython,
  PHP: writePhp,
} as const satisfies Record<string, (call: SnippetCall, base: string) => string>;

export type Language = keyof typeof WRITERS;
export const LANGUAGES: readonly Language[] = ["cURL", "JavaScript", "Node", "Python", "PHP"];

/**
 * How an exchange is done in one's own code: the values named, none filled in.
 * @param version - of Graph, such as `v26.0`
 */
export function writeSnippet(exchange: ExchangeId, language: Language, version: string): string {
  const call = SNIPPET_CALLS[exchange];
  const code = WRITERS[language](call, `https://graph.facebook.com/${version}`);
  if (call.note === undefined) return code;
  const comment = `${language === "cURL" || language === "Python" ? "#" : "//"} ${call.note}`;
  return language === "PHP" ? code.replace("<?php\n", `<?php\n${comment}\n`) : `${comment}\n${code}`;
}
