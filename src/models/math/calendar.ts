/** The Gregorian calendar as arithmetic: no clock, no time zone, no locale. Months and days count from 1. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

/** 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Weekday of 1 January, Monday 0 to Sunday 6: 1 January of the year 1 was a Monday, each year moves it on by its days. */
function firstWeekday(year: number): number {
  const past = year - 1;
  return (365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)) % 7;
}

export interface Day {
  readonly month: number;
  readonly day: number;
  /** Monday 0 to Sunday 6. */
  readonly weekday: number;
  /** ISO 8601: the week belongs to the year that holds its Thursday. */
  readonly isoYear: number;
  readonly isoWeek: number;
}

const known = new Map<number, readonly Day[]>();

/** The days of a year, 1 January first; reckoned once for each year. */
export function daysOf(year: number): readonly Day[] {
  const days = known.get(year) ?? reckon(year);
  known.set(year, days);
  return days;
}

function reckon(year: number): Day[] {
  const first = firstWeekday(year);
  const days: Day[] = [];
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= daysInMonth(year, month); day += 1) {
      const weekday = (first + days.length) % 7;
      days.push({ month, day, weekday, ...isoWeek(year, days.length + 3 - weekday) });
    }
  }
  return days;
}

/** The week of a Thursday, given as the number of days since 1 January. */
function isoWeek(year: number, thursday: number): { isoYear: number; isoWeek: number } {
  if (thursday < 0) return isoWeek(year - 1, thursday + daysInYear(year - 1));
  if (thursday >= daysInYear(year)) return { isoYear: year + 1, isoWeek: 1 };
  return { isoYear: year, isoWeek: Math.floor(thursday / 7) + 1 };
}
