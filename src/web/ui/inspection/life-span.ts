import type { Inspection, TimeLimit } from "#/token/inspection.ts";

/** One moment of a token's life. `at` is in epoch seconds, null where `note` says why there is none. */
export interface Mark {
  readonly label: string;
  readonly at: number | null;
  readonly note: string;
  /** Its place on the bar in percent; null when it has none. */
  readonly position: number | null;
}

/** The bar of a token's life; places in percent of its length. */
export interface LifeSpan {
  readonly marks: readonly Mark[];
  readonly nowAt: number;
  readonly leftFrom: number;
  readonly leftTo: number;
  /** The marks lie far enough apart for each text to stand below its own. */
  readonly roomy: boolean;
}

/** Percent of the bar that the text of a mark takes. */
const TEXT_WIDTH = 20;

const NOTES = { at: "", never: "not by time", "not-reported": "not reported" };
const atOf = (limit: TimeLimit) => (limit.kind === "at" ? limit.at : null);

/** Lays out issue, end and end of data access between the first and the last of them; null when no clock has an end. */
export function lifeSpan(inspection: Inspection, now: number): LifeSpan | null {
  const expiresAt = atOf(inspection.expires);
  const dataAt = atOf(inspection.dataAccess);
  const ends = [expiresAt, dataAt].filter((at) => at !== null);
  if (ends.length === 0) return null;
  const known = inspection.issuedAt === null ? [...ends, now] : [...ends, now, inspection.issuedAt];
  const from = Math.min(...known);
  const length = Math.max(...known) - from || 1;
  const position = (at: number) => ((at - from) / length) * 100;
  const mark = (label: string, at: number | null, note: string): Mark => ({
    label,
    at,
    note,
    position: at === null ? null : position(at),
  });
  const marks = [
    mark("Issued", inspection.issuedAt, "not reported"),
    mark("Expires", expiresAt, NOTES[inspection.expires.kind]),
    mark("Data access ends", dataAt, NOTES[inspection.dataAccess.kind]),
  ];
  // A clock that does not end by time runs on past the bar's last mark.
  const end = expiresAt ?? from + length;
  // What has no place stands where it would belong: an unknown issue first, a clock without an end last.
  const rank = ({ label, position: at }: Mark) => at ?? (label === "Issued" ? -1 : 101);
  const ordered = marks.toSorted((a, b) => rank(a) - rank(b));
  const roomy = ordered.every(({ position: at }, index) => {
    const before = index === 0 ? -TEXT_WIDTH : (ordered[index - 1]?.position ?? 100);
    return at !== null && at - before >= TEXT_WIDTH;
  });
  return {
    marks: ordered,
    roomy,
    nowAt: position(now),
    leftFrom: Math.min(position(now), position(end)),
    leftTo: end > now ? position(end) : position(now),
  };
}
