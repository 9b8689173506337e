type Span = readonly [from: number, to: number];

/**
 * Codes and subcodes whose meaning no document or recording read in Nov 2026 confirms, or confirms for the number but
 * not for the cause that it is read as. What they tell is likely only, unless Meta's words tell the same.
 */
const DOUBTED: readonly Span[] = [
  // In lists of SDKs (facebook-ios-sdk, arsduo/koala), without what they mean.
  [9, 9],
  [452, 452],
  // Beside other words than "Invalid application ID": recorded in 2012 only (nov/fb_graph issue 204).
  [101, 101],
  [104, 104],
  [803, 803],
  // Of Instagram: "restricted user", which need not be a security check.
  [25, 25],
  [2207050, 2207050],
  [461, 461],
  [36007, 36008],
  [1404006, 1404006],
  [1404078, 1404078],
  [1609005, 1609005],
  [2069030, 2069030],
  // Documented for leads and Messenger (rate limits, read Nov 2026): that the Page's limit is meant is our reading.
  [80005, 80006],
  // Messenger's and WhatsApp's own numbers.
  [470, 472],
  [551, 551],
  [1200, 1200],
  [10900, 10903],
  [130000, 135999],
  [1545041, 1545041],
  [2018000, 2018999],
  [2534022, 2534022],
];

/** Wordings that nobody recorded: they don't make a doubted number certain. */
const DOUBTED_WORDS = /(incorrect|valid) signature|aliases you requested/i;

/** Does the number alone not prove what it is read as? */
export function isDoubted(number: number | null): boolean {
  return DOUBTED.some(([from, to]) => number !== null && number >= from && number <= to);
}

/** Do Meta's words prove nothing, because they were never recorded? */
export function areDoubtedWords(words: string): boolean {
  return DOUBTED_WORDS.test(words);
}
