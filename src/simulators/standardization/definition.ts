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
    {
      id: "socks",
      values: {
        orders: 7200,
        setupHours: 24,
        adhocMinutes: 6,
        sopMinutes: 5,
        // Old hands: neither of the two gets any faster.
        adhocRate: 100,
        sopRate: 100,
        perDay: 20,
      },
    },
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
    {
      id: "saleTable",
      values: {
        view: "line",
        perDay: 180,
        tasks: [
          { task: "@0", seconds: 120, station: 1 },
          { task: "@1", seconds: 40, station: 2 },
          { task: "@3", seconds: 130, station: 2 },
          { task: "@4", seconds: 70, station: 3 },
        ],
      },
    },
    { id: "practised", values: { view: "line", speedup: 45 } },
    { id: "weekday", values: { view: "queue" } },
    { id: "blocks", values: { view: "queue", perAgent: 13 } },
    { id: "sale", values: { view: "queue", surge: 3 } },
    { id: "saleReady", values: { view: "queue", surge: 3, perAgent: 13, agents: 27 } },
    {
      id: "twoAnswer",
      values: { view: "queue", arrivals: 6, surge: 3, perAgent: 18, agents: 2, patience: 180 },
    },
    { id: "volume", values: { view: "payback" } },
    { id: "few", values: { view: "payback", perMonth: 800 } },
    { id: "errors", values: { view: "payback", errorsBefore: 2, errorsAfter: 0.5 } },
    {
      id: "onePage",
      values: {
        view: "payback",
        perMonth: 600,
        setupCost: 8000,
        costBefore: 19.6,
        costAfter: 16.3,
        upkeep: 400,
        errorsBefore: 2,
        errorsAfter: 0.5,
        errorCost: 370,
      },
    },
  ],
});
