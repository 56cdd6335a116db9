import type { Parameters } from "../../workbench/define.ts";
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
const sales = { min: 1000, max: 1e11, step: 1000, steps: "wide", unit: "yuan", ...teaching } as const;
const yuan = { min: 0, max: 1e8, step: 1, steps: "wide", unit: "yuan", ...teaching } as const;
const share = { min: 0, max: 100, step: 1, steps: "even", unit: "percent", ...teaching } as const;

/** One month against the one before: three factors, a rival, a market. The source gives no figures for this chapter. */
export const parameters = {
  visitsAfter: { ...visits, default: 130_000, shop: "visits" },
  conversionAfter: { ...conversion, default: 2.7, shop: "conversion" },
  basketAfter: { ...basket, default: 165, shop: "basket" },
  visitsBefore: { ...visits, default: 100_000 },
  conversionBefore: { ...conversion, default: 3 },
  basketBefore: { ...basket, default: 150 },
  against: { kind: "choice", options: ["previous", "lastYear"], default: "previous", ...teaching },
  rivalNow: { ...sales, default: 1_500_000 },
  rivalBefore: { ...sales, default: 1_400_000 },
  marketNow: { ...sales, default: 60_000_000 },
  marketBefore: { ...sales, default: 48_000_000 },
  ownLastYear: { ...sales, default: 400_000 },
  rivalLastYear: { ...sales, default: 1_500_000 },
  marketLastYear: { ...sales, default: 40_000_000 },
  journal: {
    kind: "table",
    columns: {
      entry: {
        min: 1,
        max: 99,
        step: 1,
        steps: "even",
        unit: "ratio",
        integer: true,
        default: 1,
        repeats: true,
      },
      account: { kind: "choice", options: accounts.map(({ code }) => code), default: "cash" },
      debit: { ...yuan, max: 1e9, default: 0 },
      credit: { ...yuan, max: 1e9, default: 0 },
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
  counted: {
    min: 0,
    max: 10_000,
    step: 1,
    steps: "wide",
    unit: "pieces",
    integer: true,
    default: 37,
    ...teaching,
  },
  unitCost: { ...yuan, min: 1, max: 100_000, default: 100, shop: "unitCost" },
  engagement: { ...share, default: 70, tone: "b" },
  entryMinutes: { min: 0, max: 120, step: 1, steps: "even", unit: "minutes", default: 15, ...teaching },
  hoursSaved: { min: 0.5, max: 80, step: 0.5, steps: "even", unit: "hours", default: 16, ...teaching },
  setupCost: { ...yuan, default: 60_000 },
  staff: {
    min: 1,
    max: 10_000,
    step: 1,
    steps: "wide",
    unit: "people",
    integer: true,
    default: 30,
    origin: "text",
  },
  hourValue: { ...yuan, min: 1, max: 10_000, default: 40, shop: "hourValue" },
  monthlyFee: { ...yuan, max: 1e6, default: 2000 },
  workDays: { min: 1, max: 31, step: 1, steps: "even", unit: "days", default: 22, ...teaching },
  adoptionMax: { ...share, min: 1, default: 90 },
  innovate: { ...share, min: 0.5, step: 0.5, default: 5 },
  imitate: { ...share, default: 40 },
  months: {
    min: 1,
    max: 120,
    step: 1,
    steps: "even",
    unit: "months",
    integer: true,
    default: 24,
    ...teaching,
  },
  discount: { ...share, max: 10, step: 0.1, default: 0.5 },
} as const satisfies Parameters;
