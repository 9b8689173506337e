const ABSOLUTE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** The last second that a Date can hold. */
const LAST = 8.64e12;

/** A moment (epoch seconds) in the reader's own zone, as "19 Jan 2027 09:12 CET". */
export function Moment({ at }: { readonly at: number }) {
  // A broken answer may name a time that no calendar has: show the number rather than nothing.
  if (Math.abs(at) > LAST) return String(at);
  const date = new Date(at * 1000);
  return <time dateTime={date.toISOString()}>{ABSOLUTE.format(date).replace(",", "")}</time>;
}
