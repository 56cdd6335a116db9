import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarOf } from "../../../src/layouts/rehearsal/calendar.ts";
import { dateAfter, endOfDay, stampOf } from "../../../src/layouts/rehearsal/dates.ts";

const reminder = {
  title: "九思：複習十分鐘, 或更久; 看你",
  text: "打開這一頁，把快忘的題目再答一次。紀錄在你上次作答的那台裝置上，換一台就是一張白紙。\\ 反斜線也要活著",
  url: "https://example.org/review/",
  dates: ["20261127", "20261211", "20270130"],
  stamp: "20261124T131500Z",
};

/** Read by Mozilla's parser: what it understands, calendars understand. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("the calendar", () => {
  const text = calendarOf(reminder);

  test("has three events at half past eight, local time, with the words as they were given", () => {
    const events = read(text);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      "2026-11-27T08:30:00",
      "2026-12-11T08:30:00",
      "2027-01-30T08:30:00",
    ]);
    for (const event of events) {
      expect(event.startDate.zone?.tzid).toBe("floating");
      expect(event.duration.toSeconds()).toBe(600);
      expect(event.summary).toBe(reminder.title);
      expect(event.description).toBe(`${reminder.text}\n${reminder.url}`);
      expect(event.component.getFirstPropertyValue("url")).toBe(reminder.url);
      expect(event.component.getAllSubcomponents("valarm")).toHaveLength(1);
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
  });

  test("ends lines with CRLF, folds none beyond 75 octets and cuts no character", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const lines = text.split("\r\n");
    expect(lines.some((line) => line.startsWith(" "))).toBe(true);
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\n\ufffd]/);
    }
  });

  test("two downloads have different events", () => {
    const other = read(calendarOf({ ...reminder, stamp: "20261124T131501Z" }));
    expect(other.map(({ uid }) => uid)).not.toContain(read(text)[0]?.uid);
  });
});

test.each([
  [new Date(2026, 11, 31, 23, 59), 1, "20270101"],
  [new Date(2028, 1, 28, 0, 0), 1, "20280229"],
  [new Date(2026, 10, 24, 8, 0), 0, "20261124"],
  [new Date(2026, 10, 24, 8, 0), 67, "20270130"],
])("%s and %i days is %s", (from, days, date) => expect(dateAfter(from, days)).toBe(date));

test("what is due today is due from its morning on", () => {
  const noon = new Date(2026, 10, 24, 12, 0);
  expect(new Date(endOfDay(noon) * 1000)).toEqual(new Date(2026, 10, 24, 23, 59, 59));
  expect(stampOf(new Date(Date.UTC(2026, 10, 24, 13, 15, 9, 5)))).toBe("20261124T131509Z");
});
