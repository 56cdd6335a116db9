import type { Parameters } from "../../workbench/define.ts";

const share = { min: 0, max: 100, step: 1, steps: "even", unit: "percent", origin: "teaching" } as const;
const people = {
  min: 1,
  max: 1e10,
  step: 1,
  steps: "wide",
  unit: "people",
  integer: true,
  origin: "teaching",
} as const;

/** The source says 250 and nothing else; every other number is a teaching default, and the page says so. */
export const parameters = {
  circle: { ...people, default: 250, min: 0, max: 2000, step: 10, steps: "even", origin: "text" },
  passProb: { ...share, default: 2 },
  overlap: { ...share, default: 30, max: 99 },
  convert: { ...share, default: 10 },
  generations: { ...people, default: 10, max: 20, steps: "even", unit: "generations" },
  population: { ...people, default: 1_000_000, min: 100, step: 100 },
  seeds: { ...people, default: 1, max: 1e6 },
  customers: { ...people, default: 1000, max: 1e8, shop: "customers" },
  satisfiedRate: { ...share, default: 90 },
  offendedRate: { ...share, default: 5 },
  tellGood: { ...share, default: 2, step: 0.5 },
  tellBad: { ...share, default: 4, step: 0.5 },
  convGood: { ...share, default: 3, step: 0.5 },
  convBad: { ...share, default: 5, step: 0.5 },
  customerValue: { min: 0, max: 1e6, step: 10, steps: "wide", unit: "yuan", origin: "text", default: 500 },
} as const satisfies Parameters;
