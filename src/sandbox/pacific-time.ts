const PACIFIC = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  weekday: "long",
  day: "2-digit",
  month: "short",
  year: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
});

/**
 * Epoch seconds as Graph's messages write them: `Wednesday, 16-Nov-22 07:45:51 PST`.
 * @see bk-rs/facebook-apis-rs, debug_token__user_access_token_3.json (recorded Nov 2022)
 */
export function pacificTime(at: number): string {
  const parts = new Map(PACIFIC.formatToParts(new Date(at * 1000)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const date = `${part("day")}-${part("month")}-${part("year")}`;
  const time = `${part("hour")}:${part("minute")}:${part("second")}`;
  return `${part("weekday")}, ${date} ${time} ${part("timeZoneName")}`;
}
