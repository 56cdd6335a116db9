import { defineSimulator } from "../../workbench/define.ts";
import { course } from "./course.ts";
import { parameters } from "./parameters.ts";

const card = parameters.keyResults.default;

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
