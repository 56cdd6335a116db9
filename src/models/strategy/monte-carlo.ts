import { calculation, int } from "../schema.ts";
import { closedForm } from "./closed-form.ts";
import { coefficientsOf, drawFounders, medianRevenueOf, type Setting, summarize } from "./founders.ts";

/** Founders drawn one by one, to stand beside the closed form: the same model, nothing assumed but the draws. */

const seed = int({
  unit: "1",
  range: [0, 9007199254740991],
  default: 20_260_101,
  reason: "fixed",
});

const outputs = {
  meanLog: { unit: "ln", definition: "sample mean of ln R" },
  varLog: { unit: "ln^2", definition: "sample variance, divisor n-1" },
  s1Market: {
    unit: "1",
    definition: "squared correlation of ln R and zM; null if a variance is 0",
  },
  s1Skill: {
    unit: "1",
    definition: "squared correlation of ln R and zS; null if a variance is 0",
  },
  s1Luck: {
    unit: "1",
    definition: "squared correlation of ln R and zL; null if a variance is 0",
  },
  topCount: { unit: "founders", definition: "max(1, floor(topFraction*n))" },
  topMeanMarketZ: { unit: "sd", definition: "mean zM of the top" },
  topMeanSkillZ: { unit: "sd", definition: "mean zS of the top" },
  topMarketAboveMedian: { unit: "1", definition: "share of the top with zM>0" },
  topSkillAboveMedian: { unit: "1", definition: "share of the top with zS>0" },
  topShare: { unit: "1", definition: "revenue share of the top" },
  meanRevenue: { unit: "yuan/yr", definition: "sample mean of R" },
  medianRevenue: {
    unit: "yuan/yr",
    definition: "sample median of R; n even: mean of the two middle values",
  },
} as const;

function sample(inputs: Setting & { topFraction: number; n: number; seed: number }) {
  const founders = drawFounders(inputs.n, inputs.seed, coefficientsOf(inputs));
  return summarize(founders, medianRevenueOf(inputs), inputs.topFraction);
}

export const monteCarlo = calculation({
  name: "strategy.monteCarlo",
  inputs: {
    ...closedForm.inputs,
    n: int({
      unit: "founders",
      range: [100, 200_000],
      default: 20_000,
      reason: "SE of a share of 0.3 is below 0.01",
    }),
    seed,
  },
  outputs,
  compute: (inputs) => sample(inputs).summary,
});

/** The same draws, up to a million of them: what a page shows once its worker has run. */
export const million = calculation({
  name: "strategy.million",
  inputs: {
    ...closedForm.inputs,
    n: int({
      unit: "founders",
      range: [100, 1_000_000],
      default: 1_000_000,
      reason: "SE of a share of 0.3 is below 0.0005",
    }),
    seed,
  },
  outputs: {
    ...outputs,
    topLuckAboveMedian: { unit: "1", definition: "share of the top with zL>0" },
    topBothAboveMedian: {
      unit: "1",
      definition: "share of the top with zM>0 and zS>0",
    },
    bothReachTop: {
      unit: "1",
      definition: "share in the top of all with zM>0 and zS>0; null if there is none",
    },
  },
  compute(inputs) {
    const { summary, shared } = sample(inputs);
    return { ...summary, ...shared };
  },
});
