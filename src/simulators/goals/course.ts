import { hitProbability, runRate } from "../../models/goals/run-rate.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { bends, type Period, weightOf, weightsOf } from "./period.ts";

type Point = readonly [day: number, yuan: number];

export interface CourseOutcome extends Outcome {
  readonly period: Period;
  readonly target: number;
  readonly plan: readonly Point[];
  readonly done: readonly Point[];
  readonly ahead: readonly Point[];
  readonly cone: readonly (readonly [day: number, low: number, high: number])[];
  /** The least that must be done by a day for the best pace to reach the target still. */
  readonly rescue: readonly Point[];
  /** The last day on which the present pace may go on. */
  readonly lost: Point | undefined;
}

/** Rounding must not turn a target reached to the yuan into one missed. */
const forgiven = 1e-9;

/** Burn-up: where the present pace leads, what each week must bring, and the day after which the goal is lost. */
export const course = defineView<typeof parameters>()({
  id: "course",
  first: ["target", "today", "pace", "best"],
  more: ["length", "spread", "promoDay", "promoTimes"],
  figures: ["done", "planned", "progress", "overPlan", "chance", "low", "high"],
  breakEven: "today",
  headline: "gap",
  evaluate(inputs: Inputs<typeof parameters>): CourseOutcome {
    const { target, pace, best, length, spread, promoDay, promoTimes } = inputs;
    const today = Math.min(inputs.today, length);
    const period = { length, today, promoDay, promoTimes };
    const daily = pace / 7;
    // Whoever is faster than what was called the best is at his best.
    const utmost = Math.max(pace, best) / 7;
    const weights = weightsOf(period);
    const whole = weightOf(period, length);
    const passed = weightOf(period, today);
    const result = runRate.compute({
      target,
      weights,
      actuals: weights.slice(0, today).map((weight) => daily * weight),
      band: 0.02,
    });
    const left = whole - passed;
    const end = hitProbability.compute({
      target,
      done: result.done,
      periodsLeft: left,
      meanPerPeriod: daily,
      sdPerPeriod: spread / Math.sqrt(7),
    });
    const forecast = daily * whole;
    const reachable = (day: number) =>
      daily * weightOf(period, day) + utmost * (whole - weightOf(period, day)) >= target * (1 - forgiven);
    const dayWhere = (holds: (day: number) => boolean) => {
      for (let day = today; day <= length; day += 1) if (holds(day)) return day;
      return undefined;
    };
    const firstLost = dayWhere((day) => !reachable(day));
    const last = firstLost === undefined ? undefined : firstLost - 1;
    const arrival = dayWhere((day) => daily * weightOf(period, day) >= target * (1 - forgiven));
    const verdict = judge(result.done, target, today === length, reachable(today), forecast, pace);
    const money = (value: number | null) => ({ value, unit: "yuan" });
    const perWeek = left === 0 ? null : (7 * result.remaining) / left;
    return {
      verdict,
      quantities: {
        target: money(target),
        done: { ...money(result.done), tone: "b" },
        planned: { ...money(result.plannedToDate), tone: "a" },
        progress: { value: result.pace, unit: "percent", digits: 1 },
        pace: { ...money(pace), tone: "b" },
        best: money(Math.max(pace, best)),
        forecast: { ...money(forecast), tone: "b" },
        gap: money(forecast - target),
        short: money(target - forecast),
        spare: money(forecast - target),
        required: { ...money(perWeek), tone: "answer" },
        uplift: {
          value: pace === 0 || perWeek === null ? null : perWeek / pace - 1,
          unit: "percent",
          digits: 1,
        },
        overPlan: { value: result.uplift === null ? null : result.uplift - 1, unit: "percent", digits: 1 },
        lastDay: { value: last ?? null, unit: "dayOfYear", tone: "answer" },
        arrival: { value: arrival ?? null, unit: "dayOfYear", tone: "answer" },
        left: { value: length - today, unit: "days" },
        most: { ...money(result.done + utmost * left), tone: "answer" },
        missing: money(target - result.done - utmost * left),
        chance: { value: end.pHit, unit: "percent", digits: 1 },
        low: money(end.p10),
        high: money(end.p90),
        length: { value: length, unit: "days" },
        today: { value: today, unit: "days" },
        passed: { value: passed, unit: "days" },
        whole: { value: whole, unit: "days" },
        remaining: { value: left, unit: "days" },
      },
      period,
      target,
      plan: bends(period, 0, length).map((day) => [day, (target * weightOf(period, day)) / whole] as const),
      done: bends(period, 0, today).map((day) => [day, daily * weightOf(period, day)] as const),
      ahead: bends(period, today, length).map((day) => [day, daily * weightOf(period, day)] as const),
      cone: cone(period, daily, (end.p90 - end.p10) / 2, left),
      rescue: rescueLine(period, target, utmost, whole),
      lost: last !== undefined && verdict === "behind" ? [last, daily * weightOf(period, last)] : undefined,
    };
  },
});

function judge(
  done: number,
  target: number,
  over: boolean,
  reachable: boolean,
  forecast: number,
  pace: number,
): string {
  if (done >= target * (1 - forgiven)) return "reached";
  if (over) return "over";
  if (!reachable) return "lost";
  if (pace === 0) return "idle";
  return forecast >= target * (1 - forgiven) ? "ahead" : "behind";
}

/** The half width of eight times in ten grows with the root of what lies ahead. */
function cone(period: Period, daily: number, halfAtEnd: number, left: number) {
  const { today, length } = period;
  const steps = 12;
  const even = Array.from({ length: steps + 1 }, (_, step) => today + ((length - today) * step) / steps);
  const days = [...new Set([...bends(period, today, length), ...even])].sort((a, b) => a - b);
  return days.map((day) => {
    const ahead = weightOf(period, day) - weightOf(period, today);
    const half = left === 0 ? 0 : halfAtEnd * Math.sqrt(ahead / left);
    const middle = daily * weightOf(period, day);
    return [day, middle - half, middle + half] as const;
  });
}

function rescueLine(period: Period, target: number, utmost: number, whole: number): Point[] {
  const at = (day: number) => target - utmost * (whole - weightOf(period, day));
  const days = bends(period, 0, period.length);
  const line: Point[] = [];
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before !== undefined && at(before) < 0 && at(day) > 0) {
      const crossing = before + ((day - before) * -at(before)) / (at(day) - at(before));
      line.push([crossing, 0]);
    }
    line.push([day, Math.max(0, at(day))]);
  }
  return line;
}
