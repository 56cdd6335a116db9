import { sopVsAdhoc } from "../../models/standardization/learning.ts";
import { lineBalance } from "../../models/standardization/line.ts";
import { breakEven } from "../../models/standardization/payback.ts";
import { mmc, staffing } from "../../models/standardization/queue.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

const teaching = { origin: "teaching" } as const;
// Handling an order takes some time, and an hour at the most.
const minutes = { min: 0.5, max: 60, step: 0.5, steps: "even", ...teaching } as const;
const share = { step: 1, steps: "even", ...teaching } as const;
const percent = { ...share, min: 0, unit: "percent" } as const;
// Ten million yuan is more than a shop writes a procedure for.
const yuan = { max: 1e7, step: 1, steps: "wide", ...teaching } as const;
const perOrder = { ...yuan, max: 100, step: 0.1, steps: "even" } as const;

/** The source gives no figures for this chapter: all are teaching defaults, and the labels say so. */
export const parameters = {
  orders: ofPage({
    min: 1,
    max: 100_000,
    step: 1,
    steps: "wide",
    unit: "orders",
    integer: true,
    default: 2000,
    ...teaching,
  }),
  setupHours: fromModel(sopVsAdhoc.inputs.sopSetup, {
    max: 1000,
    step: 1,
    steps: "wide",
    unit: "hours",
    ...teaching,
    tone: "b",
  }),
  adhocMinutes: fromModel(sopVsAdhoc.inputs.adhocT1, { ...minutes, tone: "a" }),
  sopMinutes: fromModel(sopVsAdhoc.inputs.sopT1, { ...minutes, tone: "b" }),
  sopRate: fromModel(sopVsAdhoc.inputs.sopRate, { ...share, tone: "b" }),
  adhocRate: fromModel(sopVsAdhoc.inputs.adhocRate, { ...share, tone: "a" }),
  perDay: ofPage({
    min: 1,
    max: 10_000,
    step: 1,
    steps: "wide",
    unit: "orders",
    integer: true,
    default: 30,
    ...teaching,
  }),
  tasks: {
    kind: "table",
    columns: {
      task: { kind: "text", max: 12 },
      seconds: fromModel(lineBalance.inputs.tasks.of.fields.time, {
        min: 1,
        max: 3600,
        step: 1,
        steps: "wide",
        default: 20,
      }),
      station: ofPage({
        min: 1,
        max: 8,
        step: 1,
        steps: "even",
        unit: "ratio",
        integer: true,
        default: 1,
        repeats: true,
      }),
    },
    default: [
      { task: "@0", seconds: 40, station: 1 },
      { task: "@1", seconds: 20, station: 2 },
      { task: "@2", seconds: 20, station: 3 },
      { task: "@3", seconds: 40, station: 3 },
      { task: "@4", seconds: 15, station: 4 },
    ],
    rows: [1, 12],
    ...teaching,
  },
  speedup: ofPage({ ...percent, max: 80, default: 0 }),
  arrivals: fromModel(staffing.inputs.lambda, {
    min: 1,
    max: 1000,
    step: 1,
    steps: "wide",
    unit: "people",
    integer: true,
    ...teaching,
  }),
  surge: ofPage({ min: 1, max: 10, step: 0.1, steps: "even", unit: "fold", default: 1, ...teaching }),
  perAgent: fromModel(staffing.inputs.mu, { ...share, min: 3, max: 120, unit: "people", integer: true }),
  agents: fromModel(mmc.inputs.servers, { ...share, max: 200 }),
  patience: fromModel(staffing.inputs.targetWait, {
    max: 1800,
    step: 10,
    steps: "even",
    unit: "seconds",
    default: 60,
    why: "a minute is a round promise; the model's 36 seconds is a hundredth of an hour",
    ...teaching,
  }),
  promise: fromModel(staffing.inputs.targetLevel, { ...share, max: 99 }),
  perMonth: fromModel(breakEven.inputs.unitsPerMonth, {
    min: 1,
    max: 1_000_000,
    step: 1,
    steps: "wide",
    integer: true,
    myNumber: "ordersPerMonth",
    ...teaching,
  }),
  setupCost: fromModel(breakEven.inputs.setupCost, { ...yuan, min: 1 }),
  costBefore: fromModel(breakEven.inputs.unitCostBefore, { ...perOrder, tone: "a" }),
  costAfter: fromModel(breakEven.inputs.unitCostAfter, { ...perOrder, tone: "b" }),
  upkeep: fromModel(breakEven.inputs.monthlyUpkeep, { ...yuan, max: 1e6 }),
  errorsBefore: ofPage({ ...percent, max: 20, step: 0.1, default: 0, tone: "a" }),
  errorsAfter: ofPage({ ...percent, max: 20, step: 0.1, default: 0, tone: "b" }),
  errorCost: ofPage({ ...yuan, min: 0, max: 10_000, unit: "yuan", default: 80 }),
  months: fromModel(breakEven.inputs.horizonMonths, { max: 120, step: 1, steps: "even", ...teaching }),
  discount: fromModel(breakEven.inputs.discountMonthly, { ...share, max: 10, step: 0.1 }),
  floorSeconds: ofPage({
    min: 0,
    max: 3600,
    step: 5,
    steps: "wide",
    unit: "seconds",
    default: 0,
    ...teaching,
  }),
  // What taking the payment cost does not come back with an order that goes wrong.
  paymentLost: ofPage({ ...perOrder, min: 0, max: 100, unit: "yuan", default: 0, money: "paymentFee" }),
} as const satisfies Parameters;
