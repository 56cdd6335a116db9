import { defineSimulator } from "../../workbench/define.ts";
import { curves } from "./curves.ts";
import { parameters } from "./parameters.ts";

export const standardization = defineSimulator({
  slug: "standardization",
  version: 1,
  parameters,
  first: curves,
  later: {
    line: () => import("./line.ts"),
    queue: () => import("./queue.ts"),
    payback: () => import("./payback.ts"),
  },
  presets: [
    { id: "source", values: {} },
    { id: "giveUp", values: { orders: 500 } },
    { id: "small", values: { orders: 400, perDay: 2 } },
    { id: "noLearning", values: { adhocRate: 100, sopRate: 100 } },
    { id: "packers", values: { view: "line" } },
    {
      id: "shared",
      values: {
        view: "line",
        // Folding goes to the checker.
        tasks: parameters.tasks.default.map((row, at) => (at === 2 ? { ...row, station: 2 } : row)),
      },
    },
    { id: "practised", values: { view: "line", speedup: 45 } },
    { id: "weekday", values: { view: "queue" } },
    { id: "blocks", values: { view: "queue", perAgent: 13 } },
    { id: "sale", values: { view: "queue", surge: 3 } },
    { id: "saleReady", values: { view: "queue", surge: 3, perAgent: 13, agents: 27 } },
    { id: "volume", values: { view: "payback" } },
    { id: "few", values: { view: "payback", perMonth: 800 } },
    { id: "errors", values: { view: "payback", errorsBefore: 2, errorsAfter: 0.5 } },
  ],
});
