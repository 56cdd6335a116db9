import type { Parameters } from "../../workbench/define.ts";

const yuan = { min: 0, max: 1e9, step: 1000, steps: "wide", unit: "yuan", origin: "teaching" } as const;
const whole = { step: 1, steps: "even", integer: true, origin: "teaching" } as const;
const score = { min: -1e9, max: 1e9, step: 1, steps: "even", unit: "ratio", default: 0 } as const;

/** Ten times an ordinary day is written 10; the rows stand in the order of the months. */
const monthWeights = [75, 60, 90, 80, 85, 110, 75, 80, 90, 85, 150, 120];

/**
 * A quarter of 13 weeks for 1.3 million, four weeks in; and the 50 million of the source's bag shop for 2018. The
 * source gives no other number: weights, spreads and key results are teaching defaults, and the page says so.
 */
export const parameters = {
  target: { ...yuan, min: 1000, default: 1_300_000 },
  today: { ...whole, min: 1, max: 366, unit: "dayOfYear", default: 28, tone: "b" },
  pace: { ...yuan, default: 87_500, tone: "b" },
  best: { ...yuan, default: 120_000 },
  length: { ...whole, min: 7, max: 366, unit: "days", default: 91 },
  spread: { ...yuan, default: 30_000 },
  ahead: { ...yuan, default: 95_000, tone: "b" },
  promoDay: { ...whole, min: 1, max: 366, unit: "dayOfYear", default: 42 },
  promoTimes: { ...whole, min: 1, max: 50, unit: "fold", default: 1 },
  yearTarget: {
    ...yuan,
    min: 1000,
    max: 1e11,
    default: 50_000_000,
    origin: "text",
    integer: true,
    shop: "annualSales",
  },
  day: { ...whole, min: 1, max: 366, unit: "dayOfYear", default: 315, tone: "b" },
  season: {
    kind: "choice",
    options: ["source", "taiwan", "mainland", "flat", "own"],
    default: "source",
    origin: "teaching",
  },
  weekend: { min: 20, max: 300, step: 5, steps: "even", unit: "percent", default: 120, origin: "teaching" },
  year: { ...whole, min: 2018, max: 2040, unit: "year", default: 2018, origin: "text" },
  basket: { ...yuan, min: 1, max: 1e6, step: 1, default: 200, shop: "basket" },
  conversion: {
    min: 0.1,
    max: 100,
    step: 0.1,
    steps: "even",
    unit: "percent",
    default: 2.5,
    origin: "teaching",
    shop: "conversion",
  },
  kind: { kind: "choice", options: ["wish", "promise"], default: "wish", origin: "teaching" },
  keyResults: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 40 },
      start: score,
      goal: { ...score, default: 1 },
      actual: score,
      weight: { min: 0, max: 100, step: 1, steps: "even", unit: "ratio", default: 1 },
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
      weight: { min: 1, max: 10_000, step: 1, steps: "wide", unit: "ratio", integer: true, default: 90 },
    },
    default: monthWeights.map((weight, index) => ({ name: `@${index}`, weight })),
    rows: [12, 12],
    origin: "teaching",
  },
  promotions: {
    kind: "table",
    columns: {
      month: { min: 1, max: 12, step: 1, steps: "even", unit: "month", integer: true, default: 11 },
      date: { min: 1, max: 31, step: 1, steps: "even", unit: "dayOfMonth", integer: true, default: 11 },
      times: { min: 0, max: 50, step: 0.5, steps: "even", unit: "fold", default: 5 },
    },
    default: [
      { month: 6, date: 18, times: 8 },
      { month: 11, date: 11, times: 15 },
      { month: 12, date: 12, times: 5 },
    ],
    rows: [0, 20],
    origin: "teaching",
  },
} as const satisfies Parameters;
