const MINUTE = 60;
const DAY = 86_400;
const MONTH = 2_629_800;
const YEAR = 31_557_600;

/** From which distance on a unit is used. Below two days hours and minutes are told. */
const UNITS = [
  { from: 2 * YEAR, step: YEAR, name: "year" },
  { from: 100 * DAY, step: MONTH, name: "month" },
  { from: 2 * DAY, step: DAY, name: "day" },
  { from: MINUTE, step: MINUTE, name: "minute" },
  { from: 0, step: 1, name: "second" },
] as const;

const ENGLISH = new Intl.RelativeTimeFormat("en");

function unitFor(distance: number) {
  return UNITS.find(({ from }) => distance >= from) ?? UNITS[4];
}

/** A length of time in words: `58 days`, `1 h 20 min`, `42 s`. Seconds in, always rounded down. */
export function lengthInWords(seconds: number): string {
  const { step, name } = unitFor(seconds);
  const count = Math.floor(seconds / step);
  if (name === "second") return `${count} s`;
  if (name === "minute") {
    const [hours, minutes] = [Math.floor(count / MINUTE), count % MINUTE];
    return [hours ? `${hours} h` : "", minutes ? `${minutes} min` : ""].filter(Boolean).join(" ");
  }
  if (count > 99) return "over 99 years";
  return ENGLISH.format(count, name).replace("in ", "");
}

/**
 * How far `at` is from `now`, in words: `in 58 days`, `in 1 h 20 min`, `3 days ago`, `now`. Both in epoch seconds.
 * The distance is rounded down, so that "in 2 days" is never less than two days.
 */
export function inWords(at: number, now: number): string {
  const distance = at - Math.floor(now);
  if (distance === 0) return "now";
  const words = lengthInWords(Math.abs(distance));
  return distance > 0 ? `in ${words}` : `${words} ago`;
}

/** The first second after `now` at which `inWords(at, …)` reads differently. Both in epoch seconds. */
export function wordsChangeAt(at: number, now: number): number {
  const second = Math.floor(now);
  const distance = at - second;
  const { from, step } = unitFor(Math.abs(distance));
  if (distance <= 0) return at + (Math.floor(-distance / step) + 1) * step;
  return at - Math.max(Math.floor(distance / step) * step, from) + 1;
}
