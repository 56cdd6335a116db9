import type { Parameters } from "../../workbench/define.ts";

const share = { min: 0, max: 100, step: 1, steps: "even", unit: "percent", origin: "teaching" } as const;
const count = {
  min: 1,
  max: 1e8,
  step: 1,
  steps: "wide",
  unit: "people",
  integer: true,
  origin: "text",
} as const;
const yuan = { min: 0, max: 1e6, step: 1, steps: "wide", unit: "yuan", origin: "teaching" } as const;
const orders = { min: 0, max: 24, step: 0.1, steps: "even", unit: "perYear", origin: "teaching" } as const;

/** The bag shop of the source; margins, orders, wages and gifts are teaching defaults. */
export const parameters = {
  base: { ...count, default: 60_000, shop: "customers" },
  vips: { ...count, default: 20_000 },
  fee: { ...yuan, default: 99, max: 1000, origin: "text", steps: "even" },
  discount: { ...share, default: 15, max: 60, origin: "text" },
  aov: { ...yuan, default: 200, min: 1, max: 100_000, shop: "basket" },
  grossMargin: { ...share, default: 50, max: 95, shop: "grossMargin" },
  freqBase: { ...orders, default: 2 },
  freqVip: { ...orders, default: 3.5 },
  benefitCost: { ...yuan, default: 30, max: 1000 },
  staff: { ...count, default: 30, min: 0, max: 10_000 },
  wagePerYear: { ...yuan, default: 80_000, max: 1e7 },
  retentionVip: { ...share, default: 75 },
  retentionBase: { ...share, default: 50 },
  discountRate: { ...share, default: 10 },
  perAccount: { ...count, default: 1999, max: 20_000 },
  accounts: { ...count, default: 30, max: 1000, unit: "accounts" },
  sales: { ...yuan, default: 30_000_000, max: 1e10, step: 1000, origin: "text", shop: "annualSales" },
  forecast: { ...yuan, default: 50_000_000, max: 1e10, step: 1000, origin: "text" },
  minutesPerDay: {
    min: 0,
    max: 1440,
    step: 10,
    steps: "even",
    unit: "minutes",
    default: 480,
    origin: "teaching",
  },
  pushes: {
    min: 0,
    max: 30,
    step: 1,
    steps: "even",
    integer: true,
    unit: "perMonth",
    default: 4,
    origin: "teaching",
  },
  unsubscribe: { ...share, default: 1, max: 20, step: 0.1 },
  pushLift: { ...share, default: 1.5, max: 20, step: 0.1 },
  months: { ...count, default: 36, max: 120, unit: "months", steps: "even", origin: "teaching" },
  start: { ...count, default: 5000, origin: "teaching" },
  baseVisitors: { ...count, default: 60_000, unit: "visits", origin: "teaching", shop: "visits" },
  conversion: { ...share, default: 2.5, step: 0.1, shop: "conversion" },
  addRate: { ...share, default: 35 },
  churn: { ...share, default: 2, max: 50, step: 0.1 },
  orderRate: { ...share, default: 20 },
  boost: { min: 0, max: 100, step: 0.5, steps: "even", unit: "visits", default: 6, origin: "teaching" },
} as const satisfies Parameters;
