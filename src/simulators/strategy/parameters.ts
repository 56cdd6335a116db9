import type { Parameters } from "../../workbench/define.ts";

const spread = {
  min: 0,
  max: 2,
  step: 0.05,
  steps: "even",
  unit: "ratio",
  origin: "teaching",
} as const;
const percentile = {
  min: 1,
  max: 99,
  step: 1,
  steps: "even",
  unit: "percent",
  origin: "teaching",
} as const;

/** The source gives no number at all; every one here is a teaching default, and field and craft start level. */
export const parameters = {
  sigmaSkill: { ...spread, default: 0.6 },
  entryElasticity: { ...spread, default: 0.4, max: 1.5 },
  sigmaMarket: { ...spread, default: 1 },
  sigmaLuck: { ...spread, default: 0.5 },
  topFraction: { ...percentile, default: 1, max: 50 },
  rho: { ...spread, default: 0, min: -0.9, max: 0.9, step: 0.1 },
  bet: {
    kind: "choice",
    options: ["open", "market", "skill", "both", "luck"],
    default: "open",
    origin: "teaching",
  },
  pctMarketA: { ...percentile, default: 90, tone: "a" },
  pctSkillA: { ...percentile, default: 50, tone: "a" },
  pctMarketB: { ...percentile, default: 30, tone: "b" },
  pctSkillB: { ...percentile, default: 95, tone: "b" },
  study: {
    kind: "choice",
    options: ["mcgahan", "rumelt"],
    default: "mcgahan",
    origin: "teaching",
  },
  sdObserved: { ...percentile, default: 7, min: 0, max: 30, step: 0.5 },
  games: {
    ...percentile,
    default: 162,
    min: 1,
    max: 1000,
    steps: "wide",
    unit: "tries",
    integer: true,
  },
  winRate: { ...percentile, default: 50 },
  myRecord: { ...percentile, default: 60, min: 0, max: 100 },
  marketMedian: {
    min: 1e6,
    max: 1e10,
    step: 1e6,
    steps: "wide",
    unit: "yuan",
    default: 50_000_000,
    origin: "teaching",
  },
  competitors: {
    min: 1,
    max: 1e5,
    step: 1,
    steps: "wide",
    unit: "sellers",
    integer: true,
    default: 200,
    origin: "teaching",
  },
  shareExponent: { ...spread, default: 1 },
} as const satisfies Parameters;

type Keys =
  | "marketMedian"
  | "competitors"
  | "shareExponent"
  | "entryElasticity"
  | "sigmaMarket"
  | "sigmaSkill"
  | "sigmaLuck"
  | "rho";

/** The part of the inputs that describes the world, not who stands in it. */
export function settingOf(inputs: Readonly<Record<Keys, number>>): Readonly<Record<Keys, number>> {
  const {
    marketMedian,
    competitors,
    shareExponent,
    entryElasticity,
    sigmaMarket,
    sigmaSkill,
    sigmaLuck,
    rho,
  } = inputs;
  return {
    marketMedian,
    competitors,
    shareExponent,
    entryElasticity,
    sigmaMarket,
    sigmaSkill,
    sigmaLuck,
    rho,
  };
}
