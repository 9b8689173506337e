/** Prefixes say nothing: what is looked at is the rest. */
const PREFIX = /^(?:[A-Z]AA|IG(?:AA|Q[VW])|TH(?:AA|Q[VW])|\d{3,20}\|)/;
/** As people write them: in a whole real token, letters of mixed case spell such a word by chance once in a while. */
const WORDS =
  /token|Token|TOKEN|placeholder|Placeholder|PLACEHOLDER|example|Example|EXAMPLE|replace|Replace|REPLACE|x{6}|X{6}/;

/** Whether a string stands for a token in a text that explains something: `EAAxxxxxxxx`, `EAAYOURACCESSTOKEN`. */
export function isPlaceholder(value: string): boolean {
  const rest = value.replace(PREFIX, "");
  return WORDS.test(rest) || /^(.)\1*$/.test(rest);
}
