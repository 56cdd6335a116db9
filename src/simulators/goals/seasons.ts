import { daysOf } from "../../models/math/calendar.ts";

/**
 * Sale seasons as weights. Which days count is the calendar's; how much they count is a teaching default, to be
 * replaced by one's own last year.
 */
export interface Season {
  /** January to December; only their proportions matter. */
  readonly months: readonly number[];
  /** How many ordinary days of its month a day is worth. */
  times(day: SeasonDay): number;
}

export interface SeasonDay {
  readonly month: number;
  readonly day: number;
  /** Monday 0 to Sunday 6. */
  readonly weekday: number;
  /** Days since the lunar new year of this year; negative before it. */
  readonly sinceNewYear: number;
}

/**
 * The first day of the lunar year as month and day, 2018 to 2040. A test holds them against the calendar of ICU, which
 * the models must not ask.
 */
const newYears: Readonly<Record<number, readonly [month: number, day: number]>> = {
  2018: [2, 16],
  2019: [2, 5],
  2020: [1, 25],
  2021: [2, 12],
  2022: [2, 1],
  2023: [1, 22],
  2024: [2, 10],
  2025: [1, 29],
  2026: [2, 17],
  2027: [2, 6],
  2028: [1, 26],
  2029: [2, 13],
  2030: [2, 3],
  2031: [1, 23],
  2032: [2, 11],
  2033: [1, 31],
  2034: [2, 19],
  2035: [2, 8],
  2036: [1, 28],
  2037: [2, 15],
  2038: [2, 4],
  2039: [1, 24],
  2040: [2, 12],
};

/** The lunar new year of a year, or undefined outside the table. */
export function newYear(year: number): { month: number; day: number } | undefined {
  const found = newYears[year];
  return found && { month: found[0], day: found[1] };
}

const named =
  (days: Readonly<Record<string, number>>) =>
  ({ month, day }: SeasonDay): number =>
    days[`${month}/${day}`] ?? 1;

const taiwanDays = named({ "6/18": 3, "8/8": 2, "9/9": 2.5, "10/10": 2, "11/11": 8, "12/12": 4 });
const mainlandDays = named({ "3/8": 3, "6/1": 2, "6/18": 8, "9/9": 2, "11/1": 5, "11/11": 15, "12/12": 4 });

export const seasons: Readonly<Record<"source" | "taiwan" | "mainland" | "flat", Season>> = {
  /** The three days of the worked example. */
  source: {
    months: [75, 60, 90, 80, 85, 110, 75, 80, 90, 85, 150, 120],
    times: named({ "6/18": 8, "11/11": 15, "12/12": 5 }),
  },
  /** New year goods, Mother's Day (second Sunday of May), anniversary sales from mid-October, Black Friday. */
  taiwan: {
    months: [95, 70, 80, 75, 95, 90, 75, 85, 85, 110, 150, 120],
    times(it) {
      const { month, day, weekday, sinceNewYear } = it;
      if (sinceNewYear >= -1 && sinceNewYear <= 3) return 0.5;
      if (sinceNewYear >= -15 && sinceNewYear < -1) return 1.5;
      if (month === 5 && day <= 14 && !afterSecondSunday(day, weekday)) return 2;
      // The day after the fourth Thursday of November.
      if (month === 11 && weekday === 4 && day >= 23 && day <= 29) return 3;
      const anniversary = (month === 10 && day >= 15) || (month === 11 && day <= 10);
      return anniversary ? 1.5 : taiwanDays(it);
    },
  },
  /** Goods for the new year, then the weeks in which nothing is delivered; 618 and Double 11 as the two peaks. */
  mainland: {
    months: [85, 55, 85, 75, 85, 130, 70, 80, 85, 90, 165, 115],
    times(it) {
      if (it.sinceNewYear >= -5 && it.sinceNewYear <= 7) return 0.3;
      if (it.sinceNewYear >= -28 && it.sinceNewYear < -5) return 1.5;
      return mainlandDays(it);
    },
  },
  flat: { months: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], times: () => 1 },
};

/** Whether a day of the first half of May lies after its second Sunday. */
function afterSecondSunday(day: number, weekday: number): boolean {
  const lastSunday = day - ((weekday + 1) % 7);
  const sundays = lastSunday < 1 ? 0 : Math.floor((lastSunday - 1) / 7) + 1;
  return sundays > 2 || (sundays === 2 && weekday !== 6);
}

const known = new Map<number, readonly SeasonDay[]>();

/** The days of a year with their place relative to the lunar new year; reckoned once for each year. */
export function seasonDays(year: number): readonly SeasonDay[] {
  const days = known.get(year) ?? reckon(year);
  known.set(year, days);
  return days;
}

function reckon(year: number): SeasonDay[] {
  const days = daysOf(year);
  const first = newYear(year);
  const at = days.findIndex(({ month, day }) => month === first?.month && day === first.day);
  return days.map(({ month, day, weekday }, index) => ({
    month,
    day,
    weekday,
    sinceNewYear: at < 0 ? Number.NaN : index - at,
  }));
}
