import { growth } from "../../models/information/growth.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export const watched = ["own", "rival", "market"] as const;
export type Watched = (typeof watched)[number];

export interface MarketOutcome extends Outcome {
  readonly against: "previous" | "lastYear";
  /** Sales now over sales then. */
  readonly ratios: Readonly<Record<Watched, number>>;
  readonly sales: Readonly<Record<Watched, { readonly now: number; readonly base: number }>>;
}

/** The same month seen three times: oneself, a rival, the market. */
export const market = defineView<typeof parameters>()({
  id: "market",
  first: ["against", "marketNow", "marketBefore", "rivalNow", "rivalBefore"],
  more: [
    "marketLastYear",
    "rivalLastYear",
    "ownLastYear",
    "visitsAfter",
    "conversionAfter",
    "basketAfter",
    "visitsBefore",
    "conversionBefore",
    "basketBefore",
  ],
  figures: ["relative", "own", "rival", "market", "shareNow", "shareThen", "gap"],
  breakEven: "marketNow",
  headline: "relative",
  evaluate(inputs: Inputs<typeof parameters>): MarketOutcome {
    const product = (when: "Before" | "After") =>
      inputs[`visits${when}`] * inputs[`conversion${when}`] * inputs[`basket${when}`];
    const own = { current: product("After"), previous: product("Before"), lastYear: inputs.ownLastYear };
    const rival = {
      current: inputs.rivalNow,
      previous: inputs.rivalBefore,
      lastYear: inputs.rivalLastYear,
    };
    const whole = {
      current: inputs.marketNow,
      previous: inputs.marketBefore,
      lastYear: inputs.marketLastYear,
    };
    const result = growth.compute({ own, rival, market: whole });
    const { against } = inputs;
    const grown = against === "previous" ? result.mom : result.yoy;
    const relative = (against === "previous" ? result.relativeGrowthMom : result.relativeGrowthYoy) ?? 0;
    const percent = (value: number | null, digits = 1) => ({ value, unit: "percent", digits });
    const pair = (it: typeof own) => ({ now: it.current, base: it[against] });
    const sales = { own: pair(own), rival: pair(rival), market: pair(whole) };
    const ratio = (name: Watched) => sales[name].now / sales[name].base;
    return {
      verdict: verdict(relative),
      quantities: {
        own: { ...percent(grown.own), tone: "b" },
        rival: { ...percent(grown.rival), tone: "c" },
        market: { ...percent(grown.market), tone: "a" },
        relative: percent(relative),
        size: { ...percent(Math.abs(relative)), tone: "answer" },
        shareNow: percent(result.share.current, 2),
        shareThen: percent(result.share[against], 2),
        gap: {
          ...percent(grown.own === null || grown.rival === null ? null : grown.own - grown.rival),
          unit: "points",
        },
        ownFactor: { value: ratio("own"), unit: "ratio", digits: 3 },
        marketFactor: { value: ratio("market"), unit: "ratio", digits: 3 },
      },
      against,
      ratios: { own: ratio("own"), rival: ratio("rival"), market: ratio("market") },
      sales,
    };
  },
});

/** Half a percent either way is not worth a meeting; the same band as `information.growth`. */
function verdict(relative: number): string {
  if (relative > 0.005) return "gaining";
  return relative < -0.005 ? "losing" : "tie";
}
