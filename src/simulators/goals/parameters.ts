import { cascade } from "../../models/goals/cascade.ts";
import { hitProbability, krScore, runRate } from "../../models/goals/run-rate.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

// A billion is more than any shop of this book has; the models take more.
const money = { max: 1e9, step: 1000, steps: "wide", origin: "teaching" } as const;
const yuan = { ...money, min: 0, unit: "yuan" } as const;
const whole = { step: 1, steps: "even", origin: "teaching" } as const;
const day = { ...whole, min: 1, max: 366, unit: "dayOfYear", integer: true } as const;
// A key result counts anything: what a field can still show.
const score = { min: -1e9, max: 1e9, step: 1, steps: "even", unit: "ratio" } as const;

/** Ten times an ordinary day is written 10; the rows stand in the order of the months. */
const monthWeights = [75, 60, 90, 80, 85, 110, 75, 80, 90, 85, 150, 120];

/**
 * A quarter of 13 weeks for 1.3 million, four weeks in; and the 50 million of the source's bag shop for 2018. The
 * source gives no other number: weights, spreads and key results are teaching defaults, and the page says so.
 */
export const parameters = {
  target: fromModel(runRate.inputs.target, { ...money, min: 1000 }),
  today: ofPage({ ...day, default: 28, tone: "b" }),
  pace: ofPage({ ...yuan, default: 87_500, tone: "b" }),
  best: ofPage({ ...yuan, default: 120_000 }),
  length: ofPage({ ...day, min: 7, unit: "days", default: 91 }),
  spread: fromModel(hitProbability.inputs.sdPerPeriod, money),
  ahead: fromModel(hitProbability.inputs.meanPerPeriod, { ...money, min: 0, tone: "b" }),
  promoDay: ofPage({ ...day, default: 42 }),
  promoTimes: ofPage({ ...day, max: 50, unit: "fold", default: 1 }),
  yearTarget: fromModel(cascade.inputs.total, {
    ...money,
    min: 1000,
    max: 1e11,
    origin: "text",
    myNumber: "annualSales",
  }),
  day: ofPage({ ...day, default: 315, tone: "b" }),
  season: {
    kind: "choice",
    options: ["source", "taiwan", "mainland", "flat", "own"],
    default: "source",
    origin: "teaching",
  },
  weekend: ofPage({
    min: 20,
    max: 300,
    step: 5,
    steps: "even",
    unit: "percent",
    default: 120,
    origin: "teaching",
  }),
  year: fromModel(cascade.inputs.year, { ...whole, min: 2018, max: 2040, unit: "year", origin: "text" }),
  basket: ofPage({ ...yuan, min: 1, max: 1e6, step: 1, default: 200, myNumber: "basket" }),
  conversion: ofPage({
    min: 0.1,
    max: 100,
    step: 0.1,
    steps: "even",
    unit: "percent",
    default: 2.5,
    origin: "teaching",
    myNumber: "conversion",
  }),
  kind: { kind: "choice", options: ["wish", "promise"], default: "wish", origin: "teaching" },
  keyResults: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 40 },
      start: fromModel(krScore.inputs.keyResults.of.fields.start, score),
      goal: fromModel(krScore.inputs.keyResults.of.fields.target, { ...score, default: 1 }),
      actual: fromModel(krScore.inputs.keyResults.of.fields.actual, { ...score, default: 0 }),
      weight: fromModel(krScore.inputs.keyResults.of.fields.weight, {
        max: 100,
        step: 1,
        steps: "even",
        unit: "ratio",
      }),
    },
    default: [
      { name: "@0", start: 20, goal: 30, actual: 27, weight: 1 },
      { name: "@1", start: 8, goal: 5, actual: 6.5, weight: 1 },
      { name: "@2", start: 60, goal: 80, actual: 72, weight: 1 },
    ],
    rows: [0, 8],
    origin: "teaching",
  },
  months: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 20 },
      weight: fromModel(cascade.inputs.monthWeights.of, {
        min: 1,
        step: 1,
        steps: "wide",
        unit: "ratio",
        default: 90,
      }),
    },
    default: monthWeights.map((weight, index) => ({ name: `@${index}`, weight })),
    rows: [12, 12],
    origin: "teaching",
  },
  promotions: {
    kind: "table",
    columns: {
      month: fromModel(cascade.inputs.specialDays.of.fields.month, {
        step: 1,
        steps: "even",
        unit: "month",
        default: 11,
      }),
      date: fromModel(cascade.inputs.specialDays.of.fields.day, {
        step: 1,
        steps: "even",
        unit: "dayOfMonth",
        default: 11,
      }),
      times: ofPage({ min: 0, max: 50, step: 0.5, steps: "even", unit: "fold", default: 5 }),
    },
    default: [
      { month: 6, date: 18, times: 8 },
      { month: 11, date: 11, times: 15 },
      { month: 12, date: 12, times: 5 },
    ],
    rows: [0, 20],
    origin: "teaching",
    date: { month: "month", day: "date" },
  },
} as const satisfies Parameters;
