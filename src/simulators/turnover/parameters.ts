import type { Parameters } from "../../workbench/define.ts";

const share = { min: 0, max: 90, step: 1, steps: "even", unit: "percent" } as const;
const turns = {
  min: 0,
  max: 52,
  step: 1,
  steps: "even",
  unit: "times",
  integer: true,
  origin: "text",
} as const;
const money = { min: 0, max: 1e9, step: 1000, steps: "wide", unit: "yuan", origin: "teaching" } as const;

/** The source's own case: 500,000 yuan, A 20% three times a year, B 10% ten times. */
export const parameters = {
  capital: { ...money, default: 500_000, min: 1000, origin: "text", shop: "capital" },
  marginA: { ...share, default: 20, origin: "text", tone: "a", shop: "grossMargin" },
  turnsA: { ...turns, default: 3, tone: "a" },
  marginB: { ...share, default: 10, origin: "text", tone: "b" },
  turnsB: { ...turns, default: 10, tone: "b" },
  opexRate: { ...share, default: 0, max: 50, step: 0.5, origin: "teaching", shop: "feeRate" },
  reinvest: { ...share, default: 100, max: 100, step: 5, origin: "teaching" },
  fixedPerTurn: { ...money, default: 0 },
  inventory: { ...money, default: 600_000, shop: "inventory" },
  receivables: { ...money, default: 150_000 },
  payables: { ...money, default: 300_000 },
  deposits: { ...money, default: 0 },
  revenue: { ...money, default: 3_650_000, min: 1000, shop: "annualSales" },
  cogs: { ...money, default: 2_190_000, min: 1000 },
  cleared: { ...share, default: 0, max: 100, step: 5, origin: "teaching" },
  loanRate: { ...share, default: 20, max: 100, origin: "teaching" },
  fixedPerMonth: { ...money, max: 1e7, default: 10_000, shop: "fixedPerMonth" },
  reserve: { ...money, default: 20_000 },
  goods: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 40 },
      revenue: { ...money, default: 100_000 },
      cogs: { ...money, default: 60_000 },
      stock: { ...money, default: 20_000 },
      cap: { ...money, default: 30_000 },
    },
    // Fast goods are light and slow goods heavy, as in most shops: that is what the mean does not see.
    default: [
      { name: "@0", revenue: 400_000, cogs: 240_000, stock: 10_000, cap: 20_000 },
      { name: "@1", revenue: 1_500_000, cogs: 1_080_000, stock: 90_000, cap: 120_000 },
      { name: "@2", revenue: 2_000_000, cogs: 1_200_000, stock: 200_000, cap: 300_000 },
      { name: "@3", revenue: 1_800_000, cogs: 1_260_000, stock: 420_000, cap: 600_000 },
      { name: "@4", revenue: 600_000, cogs: 390_000, stock: 780_000, cap: 780_000 },
    ],
    rows: [0, 200],
    origin: "teaching",
  },
} as const satisfies Parameters;
