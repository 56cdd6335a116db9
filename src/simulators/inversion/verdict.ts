import { testWorth } from "../../models/inversion/market-test.ts";
import { betaTails } from "../../models/math/beta.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface VerdictOutcome extends Outcome {
  /** Beta parameters before and after the test; undefined if more were sold than came. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number] | undefined;
  readonly breakEven: number;
  readonly seen: number;
  readonly estimate: number;
}

/** A real test: so many clicks, so many orders. Scale it up or stop? */
export const verdict = defineView<typeof parameters>()({
  id: "verdict",
  first: ["visitors", "testOrders", "orderMargin", "seasonCost"],
  more: ["priorMean", "priorWeight", "seasonVisits", "hitRate", "pHit", "pDud"],
  figures: ["estimate", "breakEven", "chance", "season", "goAt", "worth", "hit"],
  breakEven: "testOrders",
  headline: "season",
  evaluate(inputs: Inputs<typeof parameters>): VerdictOutcome {
    const { visitors, testOrders, priorMean, priorWeight, orderMargin, seasonCost, seasonVisits } = inputs;
    const before = [priorMean * priorWeight, (1 - priorMean) * priorWeight] as const;
    const after =
      testOrders <= visitors
        ? ([before[0] + testOrders, before[1] + visitors - testOrders] as const)
        : undefined;
    const prior = testWorth({
      alpha: before[0],
      beta: before[1],
      visitors,
      seasonVisits,
      marginPerOrder: orderMargin,
      costPerVisit: seasonCost,
    });
    const level = prior.breakEvenConv;
    const estimate = after ? after[0] / (after[0] + after[1]) : 0;
    const season = seasonVisits * (orderMargin * estimate - seasonCost);
    const percent = (value: number | null, digits = 1) => ({
      value,
      unit: "percent",
      digits,
    });
    const of = <T>(value: T) => (after ? value : null);
    return {
      verdict: after ? (season > 0 ? "go" : "stop") : "impossible",
      quantities: {
        visitors: { value: visitors, unit: "clicks" },
        orders: { value: testOrders, unit: "sold" },
        seen: percent(after && visitors > 0 ? testOrders / visitors : null),
        estimate: { ...percent(of(estimate)), tone: "answer" },
        breakEven: percent(level),
        chance: percent(after ? (level < 1 ? betaTails(level, ...after).upper : 0) : null, 0),
        season: { value: of(season), unit: "yuan", tone: "answer" },
        size: { value: of(Math.abs(season)), unit: "yuan", tone: "answer" },
        goAt: {
          value: prior.goThreshold > visitors ? null : prior.goThreshold,
          unit: "sold",
        },
        worth: { value: prior.evsi, unit: "yuan" },
        hit: percent(after ? hitChance(inputs) : null, 0),
        priorMean: percent(priorMean),
        weight: { value: priorWeight, unit: "clicks" },
        priorOrders: { value: before[0], unit: "sold" },
      },
      before,
      after,
      breakEven: level,
      seen: visitors > 0 ? testOrders / visitors : 0,
      estimate,
    };
  },
});

/** If there were only two kinds, hit and dud: the chance that exactly so many orders came from a hit. */
function hitChance({ visitors, testOrders, hitRate, pHit, pDud }: Inputs<typeof parameters>): number {
  if (hitRate === 0 || hitRate === 1) return hitRate;
  const odds =
    Math.log(hitRate / (1 - hitRate)) +
    testOrders * Math.log(pHit / pDud) +
    (visitors - testOrders) * Math.log((1 - pHit) / (1 - pDud));
  return 1 / (1 + Math.exp(-odds));
}
