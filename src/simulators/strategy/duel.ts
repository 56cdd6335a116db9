import { quantile } from "../../models/math/normal.ts";
import { contest } from "../../models/strategy/decompose.ts";
import { coefficientsOf, medianRevenueOf } from "../../models/strategy/founders.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { settingOf } from "./setting.ts";

export interface DuelOutcome extends Outcome {
  /** Median sales of each, yuan a year, and the spread of luck around it in ln. */
  readonly sales: { readonly a: number; readonly b: number };
  readonly luck: number;
}

/** A good field with an average operator against a poor field with a great one. */
export const duel = defineView<typeof parameters>()({
  id: "duel",
  first: ["pctMarketA", "pctSkillA", "pctMarketB", "pctSkillB", "entryElasticity"],
  more: ["sigmaSkill", "sigmaMarket", "sigmaLuck", "marketMedian", "competitors", "shareExponent"],
  figures: ["salesA", "salesB", "gap", "wins", "needed"],
  breakEven: "entryElasticity",
  headline: "gap",
  evaluate(inputs: Inputs<typeof parameters>): DuelOutcome {
    const setting = settingOf(inputs);
    const { pctMarketA, pctSkillA, pctMarketB, pctSkillB } = inputs;
    const result = contest(setting, {
      pctMarketA,
      pctSkillA,
      pctMarketB,
      pctSkillB,
    });
    const { market, skill } = coefficientsOf(setting);
    const median = medianRevenueOf(setting);
    const factor = (coefficient: number, place: number) => Math.exp(coefficient * quantile(place));
    const factors = {
      marketA: factor(market, pctMarketA),
      skillA: factor(skill, pctSkillA),
      marketB: factor(market, pctMarketB),
      skillB: factor(skill, pctSkillB),
    };
    const sales = {
      a: median * factors.marketA * factors.skillA,
      b: median * factors.marketB * factors.skillB,
    };
    const times = (value: number) => ({ value, unit: "ratio", digits: 2 });
    return {
      verdict: Math.abs(result.logGap) < 0.005 ? "level" : result.logGap > 0 ? "field" : "craft",
      quantities: {
        salesA: { value: sales.a, unit: "yuan", tone: "a" },
        salesB: { value: sales.b, unit: "yuan", tone: "b" },
        gap: {
          value: sales.a - sales.b,
          unit: "yuan",
          digits: 0,
          tone: "answer",
        },
        wins: { value: result.pAWins, unit: "percent", digits: 0, tone: "a" },
        winsB: {
          value: 1 - result.pAWins,
          unit: "percent",
          digits: 0,
          tone: "b",
        },
        needed: { value: result.skillPctNeededB, unit: "percent", digits: 1 },
        median: { value: median, unit: "yuan" },
        marketA: times(factors.marketA),
        skillA: times(factors.skillA),
        marketB: times(factors.marketB),
        skillB: times(factors.skillB),
      },
      sales,
      luck: setting.sigmaLuck,
    };
  },
});
