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
  base: { ...count, default: 60_000 },
  vips: { ...count, default: 20_000 },
  fee: { ...yuan, default: 99, max: 1000, origin: "text", steps: "even" },
  discount: { ...share, default: 15, max: 60, origin: "text" },
  aov: { ...yuan, default: 200, min: 1, max: 100_000 },
  grossMargin: { ...share, default: 50, max: 95 },
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
  sales: { ...yuan, default: 30_000_000, max: 1e10, step: 1000, origin: "text" },
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
} as const satisfies Parameters;
