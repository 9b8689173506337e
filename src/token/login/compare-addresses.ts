/** A run of letters that both addresses have, or in which they differ. */
interface AddressRun {
  readonly same: boolean;
  /** As it stands in each; equal where `same`. */
  readonly ours: string;
  readonly theirs: string;
}

/** How two addresses differ, letter by letter and in words. */
export interface AddressComparison {
  readonly equal: boolean;
  readonly runs: readonly AddressRun[];
  /** Plain sentences, the most telling first; empty where they are equal. */
  readonly says: readonly string[];
}

/** Longest runs that both have at the beginning and at the end. */
function commonEnds(a: string, b: string): readonly [head: number, tail: number] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [head, tail];
}

function runsOf(ours: string, theirs: string): AddressRun[] {
  const [head, tail] = commonEnds(ours, theirs);
  const cut = (text: string) => text.slice(head, text.length - tail);
  const runs: AddressRun[] = [
    { same: true, ours: ours.slice(0, head), theirs: theirs.slice(0, head) },
    { same: false, ours: cut(ours), theirs: cut(theirs) },
    { same: true, ours: ours.slice(ours.length - tail), theirs: theirs.slice(theirs.length - tail) },
  ];
  return runs.filter((run) => run.ours !== "" || run.theirs !== "");
}

const parse = (text: string) => (URL.canParse(text) ? new URL(text) : null);
const portOf = (text: string) => /^[a-z]+:\/\/[^/?#]*:(\d+)/i.exec(text)?.[1] ?? null;
const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

type Check = readonly [sentence: string, differs: (a: string, b: string) => boolean];

const differ =
  (part: (url: URL) => string) =>
  (a: string, b: string): boolean => {
    const [one, other] = [parse(a), parse(b)];
    return one !== null && other !== null && part(one) !== part(other);
  };

/** Each alone is enough for Meta to refuse (scribejava issue 605, php-graph-sdk issues 980 and 1051, read Nov 2026). */
const CHECKS: readonly Check[] = [
  ["One of them is no complete address.", (a, b) => (parse(a) === null) !== (parse(b) === null)],
  ["One is http, the other https.", differ(({ protocol }) => protocol)],
  ["The host names differ.", differ(({ hostname }) => hostname)],
  ["The ports differ, or only one names its port.", (a, b) => portOf(a) !== portOf(b)],
  ["Only one ends with a slash.", (a, b) => a !== b && a.replace(/\/$/, "") === b.replace(/\/$/, "")],
  ["They differ in capital letters alone.", (a, b) => a !== b && a.toLowerCase() === b.toLowerCase()],
  ["The same is written with other percent signs.", (a, b) => a !== b && decoded(a) === decoded(b)],
  ["There are blanks around one of them.", (a, b) => a !== b && a.trim() === b.trim()],
  ["The paths differ.", differ(({ pathname }) => pathname.replace(/\/$/, "").toLowerCase())],
  ["What follows ? differs.", differ(({ search }) => search)],
  ["One has a part behind #.", (a, b) => a.includes("#") !== b.includes("#")],
];

/** Compares two redirect addresses as Meta does: they must be equal to the last letter. */
export function compareAddresses(ours: string, theirs: string): AddressComparison {
  if (ours === theirs) return { equal: true, runs: runsOf(ours, theirs), says: [] };
  const says = CHECKS.filter(([, differs]) => differs(ours, theirs)).map(([sentence]) => sentence);
  return {
    equal: false,
    runs: runsOf(ours, theirs),
    says: says.length > 0 ? says : ["They differ in the letters that are marked."],
  };
}

/** What Meta adds when it sends somebody back, query and fragment alike. */
const ADDED =
  /^(?:code|state|access_token|error(?:_\w+)?|granted_scopes|denied_scopes|expires_in|expires|data_access_expiration_time|long_lived_token|signed_request|graph_domain|token_type|action|id_token|reauthorize_required_in)=/;

/**
 * The redirect address that a callback's address was made from: without what Meta added to it.
 * @param callback - a whole address; for anything else null
 */
export function redirectOf(callback: string): string | null {
  const address = callback.trim().replace(/#.*$/s, "");
  if (!/^https?:\/\//i.test(address)) return null;
  const [path = "", query = ""] = address.split("?", 2);
  const own = query.split("&").filter((pair) => pair !== "" && !ADDED.test(pair));
  return own.length === 0 ? path : `${path}?${own.join("&")}`;
}
