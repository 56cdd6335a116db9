import { closedForm, duel } from "../../models/strategy/closed-form.ts";
import { luckFromRecord } from "../../models/strategy/record.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

// Three standard deviations of 2 span a factor of 160,000: no market is wider.
const spread = { max: 2, step: 0.05, steps: "even", origin: "teaching" } as const;
const share = { step: 1, steps: "even", origin: "teaching" } as const;
// Nobody stands below the first or above the last of a hundred.
const percentile = { ...share, min: 1, max: 99 } as const;

/** The source gives no number at all; every one here is a teaching default, and field and craft start level. */
export const parameters = {
  sigmaSkill: fromModel(closedForm.inputs.sigmaSkill, spread),
  entryElasticity: fromModel(closedForm.inputs.entryElasticity, { ...spread, max: 1.5, unit: "ratio" }),
  sigmaMarket: fromModel(closedForm.inputs.sigmaMarket, spread),
  sigmaLuck: fromModel(closedForm.inputs.sigmaLuck, spread),
  topFraction: fromModel(closedForm.inputs.topFraction, {
    ...share,
    min: 1,
    default: 1,
    why: "the chapter asks about the best in a hundred",
  }),
  rho: fromModel(closedForm.inputs.rho, { ...spread, min: -0.9, max: 0.9, step: 0.1, unit: "ratio" }),
  bet: {
    kind: "choice",
    options: ["open", "market", "skill", "both", "luck"],
    default: "open",
    origin: "teaching",
  },
  pctMarketA: fromModel(duel.inputs.pctMarketA, { ...percentile, tone: "a" }),
  pctSkillA: fromModel(duel.inputs.pctSkillA, { ...percentile, tone: "a" }),
  pctMarketB: fromModel(duel.inputs.pctMarketB, { ...percentile, tone: "b" }),
  pctSkillB: fromModel(duel.inputs.pctSkillB, { ...percentile, tone: "b" }),
  study: {
    kind: "choice",
    options: ["mcgahan", "rumelt"],
    default: "mcgahan",
    origin: "teaching",
  },
  sdObserved: fromModel(luckFromRecord.inputs.sdObserved, { ...share, max: 30, step: 0.5 }),
  games: fromModel(luckFromRecord.inputs.games, { ...share, max: 1000, steps: "wide" }),
  winRate: fromModel(luckFromRecord.inputs.p, percentile),
  myRecord: ofPage({ ...share, min: 0, max: 100, unit: "percent", default: 60 }),
  marketMedian: fromModel(closedForm.inputs.marketMedian, {
    min: 1e6,
    max: 1e10,
    step: 1e6,
    steps: "wide",
    origin: "teaching",
  }),
  competitors: fromModel(closedForm.inputs.competitors, {
    max: 1e5,
    step: 1,
    steps: "wide",
    integer: true,
    origin: "teaching",
  }),
  shareExponent: fromModel(closedForm.inputs.shareExponent, { ...spread, unit: "ratio" }),
} as const satisfies Parameters;
