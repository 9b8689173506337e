const stamp = (at: number) => new Date(at * 1000).toISOString().replace(/[-:]|\.\d+/g, "");

/**
 * An iCalendar event at the token's end (epoch seconds), with a reminder a day before. It names the token only in
 * its shortened form, because calendars are shared.
 * @see https://www.rfc-editor.org/rfc/rfc5545 (read Nov 2026)
 */
export function calendarEntry(end: number, shown: string | null): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Token Debugger//EN",
    "BEGIN:VEVENT",
    `UID:token-end-${end}@token-debugger`,
    `DTSTAMP:${stamp(end)}`,
    `DTSTART:${stamp(end)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:Access token ends${shown === null ? "" : `: ${shown}`}`,
    "DESCRIPTION:Get a new token before this moment and replace the stored one.",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Access token ends tomorrow",
    "TRIGGER:-P1D",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** Hands the entry to the browser as a file. */
export function saveCalendarEntry(end: number, shown: string | null): void {
  const url = URL.createObjectURL(new Blob([calendarEntry(end, shown)], { type: "text/calendar" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "token-expiry.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
