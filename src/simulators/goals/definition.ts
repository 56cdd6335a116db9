import { defineSimulator } from "../../workbench/define.ts";
import { course } from "./course.ts";
import { parameters } from "./parameters.ts";

const card = parameters.keyResults.default;

/** The sock shop of the book: parts of the year in thousandths, as its last year was. */
const sockMonths = [140, 75, 60, 55, 55, 55, 50, 55, 70, 105, 120, 160];

export const goals = defineSimulator({
  slug: "goals",
  version: 1,
  parameters,
  first: course,
  later: {
    cascade: () => import("./cascade.ts"),
    chance: () => import("./chance.ts"),
    okr: () => import("./okr.ts"),
  },
  presets: [
    { id: "quarter", values: {} },
    { id: "week8", values: { today: 57 } },
    {
      id: "double11",
      values: { length: 92, today: 31, target: 2_000_000, pace: 133_000, best: 160_000, promoTimes: 15 },
    },
    { id: "source", values: { view: "cascade" } },
    {
      id: "socks",
      values: {
        view: "cascade",
        yearTarget: 4_200_000,
        season: "own",
        year: 2027,
        day: 139,
        basket: 500,
        conversion: 3.3,
        months: parameters.months.default.map((row, index) => ({
          ...row,
          weight: sockMonths[index] ?? row.weight,
        })),
        promotions: [{ month: 11, date: 11, times: 15 }],
      },
    },
    { id: "february", values: { view: "cascade", day: 37 } },
    { id: "taiwan", values: { view: "cascade", season: "taiwan", year: 2027, day: 129 } },
    { id: "mainland", values: { view: "cascade", season: "mainland", year: 2027 } },
    { id: "flat", values: { view: "cascade", season: "flat", weekend: 100 } },
    { id: "guess", values: { view: "chance" } },
    { id: "enough", values: { view: "chance", ahead: 105_500 } },
    { id: "certain", values: { view: "chance", ahead: 118_400 } },
    { id: "wish", values: { view: "okr" } },
    { id: "promise", values: { view: "okr", kind: "promise" } },
    {
      id: "sandbag",
      values: { view: "okr", keyResults: card.map((row) => ({ ...row, actual: row.goal })) },
    },
    {
      id: "kept",
      values: { view: "okr", kind: "promise", keyResults: card.map((row) => ({ ...row, actual: row.goal })) },
    },
    {
      id: "stuck",
      values: { view: "okr", keyResults: card.map((row) => ({ ...row, actual: row.start })) },
    },
    {
      id: "halfway",
      values: {
        view: "okr",
        keyResults: card.map((row) => ({ ...row, actual: (row.start + row.goal) / 2 })),
      },
    },
  ],
});
