import { sharesOf, topShareOf } from "../../models/strategy/decompose.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { settingOf } from "./setting.ts";

export type Bet = "open" | "market" | "skill" | "both" | "luck";

export interface FoundersOutcome extends Outcome {
  readonly bet: Bet;
  /** What the picture draws its founders from. */
  readonly draw: ReturnType<typeof settingOf> & {
    readonly topFraction: number;
    readonly seed: number;
  };
  readonly median: number;
  /** Correlation of each with ln sales, from which follows what the winners share. */
  readonly correlations: Readonly<Record<"market" | "skill" | "luck", number | null>>;
}

/** A difference of one point in a hundred is nobody's lead. */
const level = 0.01;

/** Where do the differences between shops come from, and what do the winners share? */
export const founders = defineView<typeof parameters>()({
  id: "founders",
  first: ["sigmaSkill", "entryElasticity", "sigmaLuck", "topFraction"],
  more: ["sigmaMarket", "rho", "marketMedian", "competitors", "shareExponent", "bet"],
  figures: ["market", "skill", "luck", "lead", "topShare", "median", "reach"],
  breakEven: "sigmaSkill",
  headline: "lead",
  evaluate(inputs: Inputs<typeof parameters>): FoundersOutcome {
    const setting = settingOf(inputs);
    const { topFraction } = inputs;
    const result = sharesOf(setting);
    const share = (value: number | undefined) => ({
      value: value ?? null,
      unit: "percent",
      digits: 0,
    });
    const { market, skill, luck } = result.shapley ?? {};
    const lead = skill === undefined || market === undefined ? null : skill - market;
    const signed = { unit: "ratio", digits: 2 };
    return {
      verdict: verdict(lead, luck),
      quantities: {
        market: { ...share(market), tone: "a" },
        skill: { ...share(skill), tone: "b" },
        luck: share(luck),
        lead: { value: lead, unit: "points", digits: 1, tone: "answer" },
        top: { value: topFraction, unit: "percent" },
        topShare: share(topShareOf(result.varianceLog, topFraction)),
        median: { value: result.medianRevenue, unit: "yuan" },
        reach: {
          value: Math.exp(setting.sigmaSkill * 1.2815515655446004),
          unit: "ratio",
          digits: 2,
        },
        a: { value: result.coefMarket, ...signed },
        b: { value: result.coefSkill, ...signed },
        c: { value: result.coefLuck, ...signed },
        gamma: { value: setting.shareExponent, ...signed },
        kappa: { value: setting.entryElasticity, ...signed },
        sigma: { value: setting.sigmaMarket, ...signed },
        rho: { value: setting.rho, ...signed },
        variance: { value: result.varianceLog, unit: "ratio", digits: 3 },
      },
      bet: inputs.bet,
      draw: { ...setting, topFraction, seed: inputs.seed },
      median: result.medianRevenue,
      correlations: { market: result.corrMarket, skill: result.corrSkill, luck: result.corrLuck },
    };
  },
  workerCalculation(inputs) {
    if (inputs.bet === "open") return undefined;
    return {
      calculation: "strategy.million",
      inputs: {
        ...settingOf(inputs),
        topFraction: inputs.topFraction,
        seed: inputs.seed,
      },
    };
  },
});

function verdict(lead: number | null, luck: number | undefined): string {
  if (lead === null || luck === undefined) return "nothing";
  if (luck > 0.5) return "luck";
  if (Math.abs(lead) <= level) return "even";
  return lead > 0 ? "skill" : "market";
}
