/** Prefixes say nothing: what is looked at is the rest. */
const PREFIX = /^(?:[A-Z]AA|IG(?:AA|Q[VW])|TH(?:AA|Q[VW])|\d{3,20}\|)/;
const WORDS = /token|placeholder|example|replace|x{6}/i;

/** Whether a string stands for a token in a text that explains something: `EAAxxxxxxxx`, `EAAYOURACCESSTOKEN`. */
export function isPlaceholder(value: string): boolean {
  const rest = value.replace(PREFIX, "");
  return WORDS.test(rest) || /^(.)\1*$/.test(rest);
}
