/**
 * A calendar with reminders, after RFC 5545. Written here in forty lines because the maintained writer (`ics`)
 * brings a schema library and would be larger than the page; the tests read the result with `ical.js`.
 */
export interface Reminder {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Local dates, `20261127`; the events start at half past eight wherever the calendar is. */
  readonly dates: readonly string[];
  /** When the file was made, UTC: `20261124T131500Z`. It also tells two downloads apart. */
  readonly stamp: string;
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped. */
const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** RFC 5545, 3.1: no line longer than 75 octets; a continued line begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const char of line) {
    const octets = encoder.encode(char).length;
    if (size + octets > 74) {
      parts.push(part);
      part = "";
      size = 0;
    }
    part += char;
    size += octets;
  }
  return [...parts, part].join("\r\n ");
}

export function calendarOf({ title, text, url, dates, stamp }: Reminder): string {
  const events = dates.flatMap((date, index) => [
    "BEGIN:VEVENT",
    `UID:${stamp}-${index + 1}@jiusi`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${date}T083000`,
    "DURATION:PT10M",
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(`${text}\n${url}`)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:PT0M",
    "END:VALARM",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Jiusi//Review//EN",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
