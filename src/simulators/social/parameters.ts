import type { Parameters } from "../../workbench/define.ts";

const share = { min: 0, max: 100, step: 1, steps: "even", unit: "percent", origin: "teaching" } as const;
const yuan = { min: 0, max: 1e9, step: 1, steps: "wide", unit: "yuan", origin: "teaching" } as const;
const minutes = { min: 0, max: 180, step: 1, steps: "even", unit: "minutes", origin: "teaching" } as const;
const income = { min: 0, max: 3_000_000, step: 10_000, steps: "even", unit: "yuan" } as const;

const friend = (value: number, place: number) => ({ name: `@${place}`, income: value });

/** The phone call of the source; the circle, the door and the drivers are teaching defaults. */
export const parameters = {
  minutes: { ...minutes, default: 40, origin: "text" },
  hoursPerYear: {
    min: 200,
    max: 8760,
    step: 10,
    steps: "even",
    unit: "hours",
    default: 2000,
    origin: "teaching",
  },
  annualProfit: { ...yuan, default: 1_000_000, step: 1000, origin: "text" },
  concession: { ...yuan, default: 100, max: 10_000, origin: "text" },
  chance: { ...share, default: 70, tone: "b" },
  orderMargin: { ...yuan, default: 300, max: 100_000 },
  remaining: { ...minutes, default: 5, max: 60 },
  newcomer: { ...income, default: 1_200_000, origin: "teaching", tone: "b" },
  friends: {
    kind: "table",
    columns: { name: { kind: "text", max: 20 }, income: { ...income, default: 200_000 } },
    default: [
      1_000_000, 800_000, 600_000, 500_000, 400_000, 350_000, 300_000, 250_000, 200_000, 150_000, 100_000,
      50_000,
    ].map(friend),
    rows: [1, 60],
    origin: "teaching",
  },
  best: {
    min: 1,
    max: 30,
    step: 1,
    steps: "even",
    unit: "people",
    integer: true,
    default: 10,
    origin: "text",
  },
  circle: {
    min: 10,
    max: 100_000,
    step: 10,
    steps: "wide",
    unit: "people",
    integer: true,
    default: 150,
    origin: "teaching",
  },
  typical: { ...income, default: 200_000, min: 10_000, origin: "teaching" },
  contacts: {
    min: 0,
    max: 500,
    step: 1,
    steps: "even",
    unit: "people",
    integer: true,
    default: 60,
    origin: "teaching",
  },
  introRate: { ...share, default: 30 },
  meetingRate: { ...share, default: 50 },
  closeRate: { ...share, default: 10 },
  minutesPerContact: { ...minutes, default: 0, max: 600 },
  revenuePerDeal: { ...yuan, default: 800_000, step: 1000 },
  marginUplift: { ...share, default: 12 },
  costPerContact: { ...yuan, default: 500, max: 100_000 },
  costPerMeeting: { ...yuan, default: 2000, max: 1e6 },
  fixedCost: { ...yuan, default: 30_000, max: 1e8 },
  socialWeight: { ...share, default: 80, min: 1, origin: "text", tone: "b" },
  productWeight: { ...share, default: 10 },
  operationWeight: { ...share, default: 5 },
  capitalWeight: { ...share, default: 5 },
  socialLevel: { ...share, default: 70, tone: "b" },
  productLevel: { ...share, default: 60 },
  operationLevel: { ...share, default: 80 },
  capitalLevel: { ...share, default: 50 },
} as const satisfies Parameters;
