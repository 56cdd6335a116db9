import type { Parameters } from "../../workbench/define.ts";
import { machineNames } from "./machines.ts";

const share = { min: 0, max: 100, step: 1, steps: "even", unit: "percent", origin: "teaching" } as const;
const yuan = { min: 0, max: 1e6, step: 0.01, steps: "wide", unit: "yuan", origin: "teaching" } as const;
const price = { min: 0, max: 20, step: 0.1, steps: "even", unit: "yuan", origin: "teaching" } as const;

/** The nine machines of the source, a click's worth, and the auction of Baidu's help page of 2010. */
export const parameters = {
  machine: { kind: "choice", options: machineNames, default: "baidu", origin: "text" },
  pay: { ...share, default: 100, min: 10, max: 300, step: 5 },
  rent: { ...yuan, default: 0, max: 100_000 },
  guess: { kind: "choice", options: ["none", ...machineNames], default: "none", origin: "teaching" },
  round: {
    min: 1,
    max: 90,
    step: 1,
    steps: "even",
    unit: "picture",
    integer: true,
    default: 1,
    origin: "teaching",
  },
  hint: { kind: "choice", options: ["shares", "money"], default: "shares", origin: "teaching" },
  costPerVisit: { ...price, default: 1.2, tone: "a" },
  ownedCost: { ...yuan, default: 150_000, step: 1000, max: 1e8, tone: "b" },
  visits: {
    ...yuan,
    unit: "visits",
    default: 100_000,
    min: 100,
    max: 1e8,
    step: 100,
    integer: true,
    shop: "visits",
  },
  basket: { ...yuan, default: 150, min: 1, max: 100_000, step: 1, shop: "basket" },
  grossMargin: { ...share, default: 40, max: 95, shop: "grossMargin" },
  viewRate: { ...share, default: 30 },
  cartRate: { ...share, default: 20 },
  payRate: { ...share, default: 50 },
  retention: { ...share, default: 0, max: 95 },
  discount: { ...share, default: 10 },
  myBid: { ...price, default: 4, origin: "text", tone: "b" },
  myQuality: {
    min: 0.1,
    max: 3,
    step: 0.05,
    steps: "even",
    unit: "ratio",
    default: 0.7,
    origin: "text",
    tone: "b",
  },
  rivals: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 20 },
      bid: { ...price, min: 0, max: 1000, step: 0.01, default: 3 },
      quality: { min: 0.1, max: 10, step: 0.05, steps: "even", unit: "ratio", default: 1 },
    },
    default: [
      { name: "@0", bid: 3.6, quality: 1 },
      { name: "@1", bid: 2.5, quality: 1.4 },
      { name: "@2", bid: 3, quality: 0.9 },
    ],
    rows: [1, 12],
    origin: "text",
  },
  topClicks: {
    min: 1,
    max: 500,
    step: 1,
    steps: "even",
    unit: "clicks",
    integer: true,
    default: 30,
    origin: "teaching",
  },
  reserve: { ...price, default: 0.3, max: 5 },
} as const satisfies Parameters;
