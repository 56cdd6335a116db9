import { apportion as divideByWeight } from "../math/apportion.ts";
import { type Day, daysInMonth, daysOf } from "../math/calendar.ts";
import { calculation, int, list, obj } from "../schema.ts";

/**
 * A target broken down so that every level sums to the one above, to the yuan: largest remainder
 * apportionment (Hamilton/Hare) from the year to quarters, months and days. Weeks do not nest in months, so they are
 * sums of days.
 */

export const apportion = calculation({
  name: "goals.apportion",
  inputs: {
    total: int({ unit: "units", range: [0, 1e12], default: 10, reason: "assumption" }),
    weights: list({
      of: int({ unit: "1", range: [0, 1_000_000] }),
      length: [1, 100_000],
      reason: "non-negative integers, not all 0",
    }),
  },
  outputs: {
    parts: { unit: "units", definition: "integers that sum to total; ties to the lower index" },
    maxDeviation: { unit: "units", definition: "max |part-exact share| (<1)" },
  },
  rules: [
    ({ weights }) => (weights.every((weight) => weight === 0) ? "weights" : undefined),
    ({ total, weights }) => {
      const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
      return total * heaviest > Number.MAX_SAFE_INTEGER ? "total" : undefined;
    },
  ],
  compute: ({ total, weights }) => divideByWeight(total, weights),
});

interface SpecialDay {
  readonly month: number;
  readonly day: number;
  readonly multiplier: number;
}

const dateKey = ({ month, day }: { readonly month: number; readonly day: number }) => month * 100 + day;

function monthTargets(
  total: number,
  monthWeights: readonly number[],
): { quarters: number[]; months: number[] } {
  const weightsByQuarter = [0, 3, 6, 9].map((first) => monthWeights.slice(first, first + 3));
  const quarterWeights = weightsByQuarter.map((weights) => weights.reduce((sum, weight) => sum + weight, 0));
  const quarters = divideByWeight(total, quarterWeights).parts;
  const months = weightsByQuarter.flatMap(
    (weights, index) => divideByWeight(quarters[index] as number, weights).parts,
  );
  return { quarters, months };
}

/** Weight of a day: that of its weekday, times the multiplier of a promotion. */
function weigh(
  days: readonly Day[],
  weekdayWeights: readonly number[],
  specialDays: readonly SpecialDay[],
): number[] {
  const multipliers: number[] = Array.from({ length: 1232 }, () => 1);
  for (const special of specialDays) multipliers[dateKey(special)] = special.multiplier;
  return days.map((day) => (weekdayWeights[day.weekday] as number) * (multipliers[dateKey(day)] as number));
}

/** Per month of the year, what `pick` takes from the weights of its days. */
function byMonth<T>(
  year: number,
  weights: readonly number[],
  pick: (weights: number[], month: number) => T,
): T[] {
  let first = 0;
  return Array.from({ length: 12 }, (_, index) => {
    const start = first;
    first += daysInMonth(year, index + 1);
    return pick(weights.slice(start, first), index);
  });
}

function sumWeeks(days: readonly Day[], targets: readonly number[]) {
  const weeks: { isoYear: number; isoWeek: number; total: number }[] = [];
  for (const [index, { isoYear, isoWeek }] of days.entries()) {
    const last = weeks.at(-1);
    const target = targets[index] as number;
    if (last?.isoWeek === isoWeek) last.total += target;
    else weeks.push({ isoYear, isoWeek, total: target });
  }
  return weeks;
}

export const cascade = calculation({
  name: "goals.cascade",
  inputs: {
    total: int({
      unit: "yuan",
      range: [0, 1e12],
      default: 50_000_000,
      reason: "text: 50 million yuan in 2018",
    }),
    year: int({ range: [1970, 2200], default: 2018, reason: "text: 2018" }),
    monthWeights: list({
      of: int({ unit: "1", range: [0, 10_000] }),
      length: [12, 12],
      default: [75, 60, 90, 80, 85, 110, 75, 80, 90, 85, 150, 120],
      reason: "618 in June, Double 11 in November (assumption)",
    }),
    weekdayWeights: list({
      of: int({ unit: "1", range: [0, 10_000] }),
      length: [7, 7],
      default: [10, 10, 10, 10, 10, 12, 12],
      reason: "Monday..Sunday",
    }),
    specialDays: list({
      of: obj({
        fields: {
          month: int({ range: [1, 12] }),
          day: int({ range: [1, 31] }),
          multiplier: int({ unit: "1", range: [0, 1000], reason: "day weight is multiplied by this" }),
        },
      }),
      length: [0, 366],
      default: [
        { month: 6, day: 18, multiplier: 8 },
        { month: 11, day: 11, multiplier: 15 },
        { month: 12, day: 12, multiplier: 5 },
      ],
      reason: "promotion days",
    }),
  },
  outputs: {
    quarters: { unit: "yuan", definition: "4 integers" },
    months: { unit: "yuan", definition: "12 integers" },
    days: { unit: "yuan", definition: "365/366 integers, 1 January first" },
    weeks: {
      unit: "yuan",
      definition: "list of {isoYear, isoWeek, total} in date order (ISO 8601), partial weeks included",
    },
    maxDay: { definition: "{month, day, target}: largest day, earliest if tied" },
  },
  rules: [
    ({ monthWeights }) => (monthWeights.every((weight) => weight === 0) ? "monthWeights" : undefined),
    ({ year, specialDays }) => {
      const seen = new Set<number>();
      const bad = specialDays.findIndex((special) => {
        if (special.day > daysInMonth(year, special.month) || seen.has(dateKey(special))) return true;
        seen.add(dateKey(special));
        return false;
      });
      return bad < 0 ? undefined : `specialDays[${bad}]`;
    },
    ({ total, year, monthWeights, weekdayWeights, specialDays }) => {
      const { months } = monthTargets(total, monthWeights);
      const days = daysOf(year);
      const weights = weigh(days, weekdayWeights, specialDays);
      const idle = byMonth(year, weights, (ofMonth) => ofMonth.every((weight) => weight === 0));
      return idle.some((isIdle, month) => isIdle && (months[month] as number) > 0)
        ? "weekdayWeights"
        : undefined;
    },
  ],
  compute({ total, year, monthWeights, weekdayWeights, specialDays }) {
    const { quarters, months } = monthTargets(total, monthWeights);
    const calendar = daysOf(year);
    const weights = weigh(calendar, weekdayWeights, specialDays);
    const days = byMonth(
      year,
      weights,
      (ofMonth, month) => divideByWeight(months[month] as number, ofMonth).parts,
    ).flat();
    const target = days.reduce((largest, value) => Math.max(largest, value), 0);
    const { month, day } = calendar[days.indexOf(target)] as Day;
    return { quarters, months, days, weeks: sumWeeks(calendar, days), maxDay: { month, day, target } };
  },
});
