import { binomial, headBefore, tailFrom } from "../math/binomial.ts";
import { calculation, int, num } from "../schema.ts";
import { compare } from "./compare.ts";
import { smallestTest } from "./market-test.ts";

/** What a test on paid traffic is worth: exact binomial decision, and the smallest test. */

const { visitors, pHit, pDud, hitRate, threshold } = compare.inputs;
const yuan = { unit: "yuan", range: [0, 1e10] } as const;

const dudBelowHit = ({ pDud, pHit }: { pDud: number; pHit: number }) => (pDud >= pHit ? "pDud" : undefined);

export const binomTest = calculation({
  name: "inversion.binomTest",
  inputs: {
    visitors,
    pHit,
    pDud,
    hitRate,
    threshold,
    valueHit: num({
      ...yuan,
      default: 50_000,
      reason: "season profit if a hit is stocked",
    }),
    lossDud: num({
      ...yuan,
      default: 15_000,
      reason: "season loss if a dud is stocked",
    }),
    costPerVisit: num({
      unit: "yuan",
      range: [0, 10_000],
      default: 2,
      reason: "ad cost per test visit",
    }),
    marginPerOrder: num({
      unit: "yuan",
      range: [0, 1e6],
      default: 0,
      reason: "margin earned on each test order (0 if orders are refunded)",
    }),
    candidates: compare.inputs.candidates,
  },
  outputs: {
    passHit: { unit: "1", definition: "P(X>=threshold | hit)" },
    passDud: { unit: "1", definition: "P(X>=threshold | dud)" },
    falseReject: { unit: "1", definition: "1-passHit" },
    falseAccept: { unit: "1", definition: "passDud" },
    passProb: { unit: "1", definition: "unconditional" },
    posteriorHitPass: {
      unit: "1",
      definition: "P(hit|pass); null if passProb=0",
    },
    posteriorHitFail: {
      unit: "1",
      definition: "P(hit|fail); null if passProb=1",
    },
    evBuyAll: { unit: "yuan/SKU", definition: "h*valueHit-(1-h)*lossDud" },
    evNoInfo: { unit: "yuan/SKU", definition: "max(0,evBuyAll)" },
    testCost: {
      unit: "yuan/SKU",
      definition: "visitors*costPerVisit-expected test orders*marginPerOrder",
    },
    evTest: {
      unit: "yuan/SKU",
      definition: "h*passHit*valueHit-(1-h)*passDud*lossDud-testCost",
    },
    evTotal: { unit: "yuan", definition: "candidates*evTest" },
    gainVsNoInfo: { unit: "yuan/SKU", definition: "evTest-evNoInfo" },
    evpi: { unit: "yuan/SKU", definition: "h*valueHit-evNoInfo" },
    bestThreshold: {
      unit: "orders",
      definition: "0..visitors+1 with the largest evTest, ties to the smallest",
    },
    evBest: { unit: "yuan/SKU", definition: "evTest at bestThreshold" },
    expectedWinners: { unit: "SKUs", definition: "candidates*passProb" },
    pNoWinner: { unit: "1", definition: "(1-passProb)^candidates" },
  },
  rules: [dudBelowHit, ({ threshold, visitors }) => (threshold > visitors + 1 ? "threshold" : undefined)],
  compute(inputs) {
    const { visitors, threshold, hitRate: h, valueHit, lossDud, candidates } = inputs;
    const hit = binomial(visitors, inputs.pHit);
    const dud = binomial(visitors, inputs.pDud);
    const passHit = tailFrom(hit, threshold);
    const passDud = tailFrom(dud, threshold);
    const falseReject = headBefore(hit, threshold);
    const passProb = h * passHit + (1 - h) * passDud;
    const failProb = h * falseReject + (1 - h) * headBefore(dud, threshold);
    const evBuyAll = h * valueHit - (1 - h) * lossDud;
    const evNoInfo = Math.max(0, evBuyAll);
    const orders = visitors * (h * inputs.pHit + (1 - h) * inputs.pDud);
    const testCost = visitors * inputs.costPerVisit - orders * inputs.marginPerOrder;
    const value = (hits: number, duds: number) => h * hits * valueHit - (1 - h) * duds * lossDud - testCost;
    const evTest = value(passHit, passDud);
    const best = bestThreshold(hit, dud, value);
    return {
      passHit,
      passDud,
      falseReject,
      falseAccept: passDud,
      passProb,
      posteriorHitPass: passProb === 0 ? null : (h * passHit) / passProb,
      posteriorHitFail: failProb === 0 ? null : (h * falseReject) / failProb,
      evBuyAll,
      evNoInfo,
      testCost,
      evTest,
      evTotal: candidates * evTest,
      gainVsNoInfo: evTest - evNoInfo,
      evpi: h * valueHit - evNoInfo,
      bestThreshold: best.threshold,
      evBest: best.value,
      expectedWinners: candidates * passProb,
      pNoWinner: failProb ** candidates,
    };
  },
});

/** The threshold with the largest value; a smaller one wins unless it is worse by more than a billionth. */
function bestThreshold(hit: Float64Array, dud: Float64Array, value: (hits: number, duds: number) => number) {
  const n = hit.length - 1;
  const values = new Float64Array(n + 2);
  let [hits, duds] = [0, 0];
  values[n + 1] = value(0, 0);
  for (let at = n; at >= 0; at -= 1) {
    hits += hit[at] as number;
    duds += dud[at] as number;
    values[at] = value(Math.min(1, hits), Math.min(1, duds));
  }
  const most = values.reduce((a, b) => Math.max(a, b));
  const threshold = values.findIndex((it) => it >= most - 1e-9 * Math.abs(most));
  return { threshold, value: values[threshold] as number };
}

export const sampleSize = calculation({
  name: "inversion.sampleSize",
  inputs: {
    pHit,
    pDud,
    maxFalseAccept: num({
      unit: "1",
      range: [0, 1],
      open: "both",
      default: 0.1,
      reason: "alpha",
    }),
    maxFalseReject: num({
      unit: "1",
      range: [0, 1],
      open: "both",
      default: 0.1,
      reason: "beta",
    }),
    nMax: int({
      unit: "visits",
      range: [1, 5000],
      default: 2000,
      reason: "budget cap",
    }),
  },
  outputs: {
    n: {
      unit: "visits",
      definition: "smallest n<=nMax for which some threshold keeps both; null if none",
    },
    threshold: {
      unit: "orders",
      definition: "smallest k with P(X>=k|dud)<=maxFalseAccept; null",
    },
    falseAccept: { unit: "1", definition: "achieved; null" },
    falseReject: { unit: "1", definition: "achieved; null" },
  },
  rules: [dudBelowHit],
  compute({ pHit, pDud, maxFalseAccept, maxFalseReject, nMax }) {
    const found = smallestTest(pHit, pDud, maxFalseAccept, maxFalseReject, nMax);
    if (found === null) return { n: null, threshold: null, falseAccept: null, falseReject: null };
    return {
      ...found,
      falseAccept: tailFrom(binomial(found.n, pDud), found.threshold),
      falseReject: headBefore(binomial(found.n, pHit), found.threshold),
    };
  },
});
