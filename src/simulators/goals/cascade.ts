import { cascade as breakDown } from "../../models/goals/cascade.ts";
import { daysOf } from "../../models/math/calendar.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { type Season, seasonDays, seasons } from "./seasons.ts";

type In = Inputs<typeof parameters>;

export interface CascadeOutcome extends Outcome {
  readonly year: number;
  readonly quarters: readonly number[];
  readonly months: readonly number[];
  /** The month that holds the chosen day, day by day. */
  readonly days: readonly number[];
  readonly month: number;
  readonly date: number;
  /** Day of the year on which each month begins. */
  readonly starts: readonly number[];
  readonly week: { readonly isoWeek: number; readonly total: number };
  readonly average: number;
}

/** A date as a number that the page can write in words: 20181111. */
export const dateNumber = (year: number, month: number, day: number) => year * 10_000 + month * 100 + day;

/** A year's target taken apart until it is a number for one day, to the yuan. */
export const cascade = defineView<typeof parameters>()({
  id: "cascade",
  first: ["yearTarget", "season", "day", "weekend"],
  more: ["year", "basket", "conversion", "months", "promotions"],
  figures: ["monthTarget", "weekTarget", "orders", "visits", "peak", "least", "above"],
  headline: "lead",
  evaluate(inputs: In): CascadeOutcome {
    const { yearTarget, year, weekend, basket, conversion } = inputs;
    const season = seasonOf(inputs);
    const calendar = daysOf(year);
    const weekday = 100;
    const result = breakDown.compute({
      total: yearTarget,
      year,
      monthWeights: season.months,
      weekdayWeights: Array.from({ length: 7 }, (_, index) =>
        index < 5 ? weekday : Math.round(weekday * weekend),
      ),
      // Every day is named, so that a day may also be worth less than an ordinary one.
      specialDays: specialDays(season, year),
    });
    const at = Math.min(inputs.day, calendar.length) - 1;
    const { month, day, isoWeek, isoYear } = calendar[at] as (typeof calendar)[number];
    const target = result.days[at] as number;
    const average = yearTarget / calendar.length;
    const above = result.days.filter((it) => it >= average).length;
    const starts = calendar.flatMap((it, index) => (it.day === 1 ? [index + 1] : []));
    const first = (starts[month - 1] as number) - 1;
    const days = result.days.slice(
      first,
      starts[month] === undefined ? undefined : (starts[month] as number) - 1,
    );
    const week = result.weeks.find((it) => it.isoWeek === isoWeek && it.isoYear === isoYear);
    const least = result.days.reduce((smallest, it) => Math.min(smallest, it), Number.POSITIVE_INFINITY);
    const exact = (value: number) => ({ value, unit: "yuanExact" });
    const { maxDay } = result;
    return {
      verdict: target >= average ? "busy" : "quiet",
      quantities: {
        date: { value: dateNumber(year, month, day), unit: "date" },
        target: { ...exact(target), tone: "b" },
        average: { ...exact(Math.round(average)), tone: "a" },
        lead: { value: target - average, unit: "yuan" },
        times: { value: target / average, unit: "fold", digits: 1 },
        above: { value: above, unit: "days", tone: "answer" },
        below: { value: calendar.length - above, unit: "days" },
        peakDate: { value: dateNumber(year, maxDay.month, maxDay.day), unit: "date" },
        peak: exact(maxDay.target),
        ratio: { value: target === 0 ? null : maxDay.target / target, unit: "fold", digits: 1 },
        least: exact(least),
        monthTarget: exact(result.months[month - 1] as number),
        weekTarget: exact(week?.total ?? 0),
        orders: { value: Math.ceil(target / basket), unit: "orders" },
        visits: { value: Math.round(target / basket / conversion), unit: "visits" },
        yearTarget: exact(yearTarget),
        basket: { value: basket, unit: "yuan" },
        conversion: { value: conversion, unit: "percent" },
        monthWeight: { value: season.months[month - 1] as number, unit: "ratio" },
        weights: { value: season.months.reduce((sum, weight) => sum + weight, 0), unit: "ratio" },
      },
      year,
      quarters: result.quarters,
      months: result.months,
      days,
      month,
      date: day,
      starts,
      week: { isoWeek, total: week?.total ?? 0 },
      average,
    };
  },
});

function seasonOf({ season, months, promotions }: In): Season {
  if (season !== "own") return seasons[season];
  const times = new Map(promotions.map((it) => [it.month * 100 + it.date, it.times]));
  return {
    months: months.map(({ weight }) => weight),
    times: ({ month, day }) => times.get(month * 100 + day) ?? 1,
  };
}

const known = new WeakMap<Season, Map<number, ReturnType<typeof reckon>>>();

/** What each day of a year is worth, in tenths of an ordinary day; reckoned once for a season and a year. */
function specialDays(season: Season, year: number) {
  const years = known.get(season) ?? new Map();
  const days = years.get(year) ?? reckon(season, year);
  known.set(season, years.set(year, days));
  return days;
}

function reckon(season: Season, year: number) {
  return seasonDays(year).map((it) => ({
    month: it.month,
    day: it.day,
    multiplier: Math.round(10 * season.times(it)),
  }));
}
