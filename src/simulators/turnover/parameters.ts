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
  capital: { ...money, default: 500_000, min: 1000, origin: "text" },
  marginA: { ...share, default: 20, origin: "text", tone: "a" },
  turnsA: { ...turns, default: 3, tone: "a" },
  marginB: { ...share, default: 10, origin: "text", tone: "b" },
  turnsB: { ...turns, default: 10, tone: "b" },
  opexRate: { ...share, default: 0, max: 50, step: 0.5, origin: "teaching" },
  reinvest: { ...share, default: 100, max: 100, step: 5, origin: "teaching" },
  fixedPerTurn: { ...money, default: 0 },
  inventory: { ...money, default: 600_000 },
  receivables: { ...money, default: 150_000 },
  payables: { ...money, default: 300_000 },
  deposits: { ...money, default: 0 },
  revenue: { ...money, default: 3_650_000, min: 1000 },
  cogs: { ...money, default: 2_190_000, min: 1000 },
} as const satisfies Parameters;
