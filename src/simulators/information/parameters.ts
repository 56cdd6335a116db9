import { growth } from "../../models/information/growth.ts";
import { isRoi } from "../../models/information/system.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";
import { accounts } from "./accounts.ts";

const teaching = { origin: "teaching" } as const;
const visits = {
  min: 1,
  max: 1e8,
  step: 1,
  steps: "wide",
  unit: "visits",
  integer: true,
  ...teaching,
} as const;
const conversion = { min: 0.1, max: 30, step: 0.1, steps: "even", unit: "percent", ...teaching } as const;
const basket = { min: 1, max: 100_000, step: 1, steps: "wide", unit: "yuan", ...teaching } as const;
// Growth on nothing is undefined; a hundred thousand million is the largest market of a niche.
const sales = { min: 1000, max: 1e11, step: 1000, steps: "wide", ...teaching } as const;
const money = { step: 1, steps: "wide", ...teaching } as const;
const yuan = { ...money, min: 0, max: 1e9, unit: "yuan" } as const;
const share = { step: 1, steps: "even", ...teaching } as const;

/** One month against the one before: three factors, a rival, a market. The source gives no figures for this chapter. */
export const parameters = {
  visitsAfter: ofPage({ ...visits, default: 130_000, myNumber: "visits" }),
  conversionAfter: ofPage({ ...conversion, default: 2.7, myNumber: "conversion" }),
  basketAfter: ofPage({ ...basket, default: 165, myNumber: "basket" }),
  visitsBefore: ofPage({ ...visits, default: 100_000 }),
  conversionBefore: ofPage({ ...conversion, default: 3 }),
  basketBefore: ofPage({ ...basket, default: 150 }),
  against: { kind: "choice", options: ["previous", "lastYear"], default: "previous", ...teaching },
  rivalNow: fromModel(growth.inputs.rival.fields.current, { ...sales, default: 1_500_000 }),
  rivalBefore: fromModel(growth.inputs.rival.fields.previous, { ...sales, default: 1_400_000 }),
  marketNow: fromModel(growth.inputs.market.fields.current, { ...sales, default: 60_000_000 }),
  marketBefore: fromModel(growth.inputs.market.fields.previous, { ...sales, default: 48_000_000 }),
  ownLastYear: fromModel(growth.inputs.own.fields.lastYear, { ...sales, default: 400_000 }),
  rivalLastYear: fromModel(growth.inputs.rival.fields.lastYear, { ...sales, default: 1_500_000 }),
  marketLastYear: fromModel(growth.inputs.market.fields.lastYear, { ...sales, default: 40_000_000 }),
  journal: {
    kind: "table",
    columns: {
      entry: ofPage({
        min: 1,
        max: 99,
        step: 1,
        steps: "even",
        unit: "ratio",
        integer: true,
        default: 1,
        repeats: true,
      }),
      account: { kind: "choice", options: accounts.map(({ code }) => code), default: "cash" },
      debit: ofPage({ ...yuan, default: 0 }),
      credit: ofPage({ ...yuan, default: 0 }),
    },
    default: [
      { entry: 1, account: "cash", debit: 500_000, credit: 0 },
      { entry: 1, account: "capital", debit: 0, credit: 500_000 },
      { entry: 2, account: "stock", debit: 10_000, credit: 0 },
      { entry: 2, account: "cash", debit: 0, credit: 10_000 },
      { entry: 3, account: "receivable", debit: 10_800, credit: 0 },
      { entry: 3, account: "sales", debit: 0, credit: 10_800 },
      { entry: 4, account: "cost", debit: 6000, credit: 0 },
      { entry: 4, account: "stock", debit: 0, credit: 6000 },
      { entry: 5, account: "cash", debit: 10_152, credit: 0 },
      { entry: 5, account: "fees", debit: 648, credit: 0 },
      { entry: 5, account: "receivable", debit: 0, credit: 10_800 },
    ],
    rows: [1, 40],
    ...teaching,
  },
  counted: ofPage({
    min: 0,
    max: 10_000,
    step: 1,
    steps: "wide",
    unit: "pieces",
    integer: true,
    default: 37,
    ...teaching,
  }),
  unitCost: ofPage({ ...yuan, min: 1, max: 100_000, default: 100, myNumber: "unitCost" }),
  engagement: fromModel(isRoi.inputs.engagement, { ...share, tone: "b" }),
  entryMinutes: fromModel(isRoi.inputs.entryMinutesPerDay, { max: 120, step: 1, steps: "even", ...teaching }),
  hoursSaved: fromModel(isRoi.inputs.hoursSavedPerMonth, {
    min: 0.5,
    max: 80,
    step: 0.5,
    steps: "even",
    ...teaching,
  }),
  setupCost: fromModel(isRoi.inputs.setupCost, { ...money, max: 1e8 }),
  staff: fromModel(isRoi.inputs.staff, { max: 10_000, step: 1, steps: "wide", origin: "text" }),
  hourValue: fromModel(isRoi.inputs.wagePerHour, { ...money, min: 1, myNumber: "hourValue" }),
  monthlyFee: fromModel(isRoi.inputs.monthlyFee, { ...money, max: 1e6 }),
  workDays: fromModel(isRoi.inputs.workDays, { min: 1, step: 1, steps: "even", ...teaching }),
  adoptionMax: fromModel(isRoi.inputs.adoptionMax, { ...share, min: 1 }),
  innovate: fromModel(isRoi.inputs.p, { ...share, min: 0.5, max: 100, step: 0.5 }),
  imitate: fromModel(isRoi.inputs.q, { ...share, max: 100 }),
  months: fromModel(isRoi.inputs.horizonMonths, { max: 120, step: 1, steps: "even", ...teaching }),
  discount: fromModel(isRoi.inputs.discountMonthly, { ...share, max: 10, step: 0.1 }),
} as const satisfies Parameters;
