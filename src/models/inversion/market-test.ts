import { betaKernel, betaTails } from "../math/beta.ts";
import { betaBinomial, tailFrom } from "../math/binomial.ts";

/** How large a test must be and what it is worth: `inversion.sampleSize` and `inversion.betaBinomial` without tables. */

/** A limit that is met exactly counts as met whatever the last bits say. */
const slack = 1 + 1e-12;

/**
 * Walks n upwards with the smallest threshold k that keeps `alpha`, which never falls and rises by one at most, and
 * carries P(X = k | dud) and P(X = k−1 | hit) along; the tails are short geometric-like sums from there.
 */
export function smallestTest(pHit: number, pDud: number, alpha: number, beta: number, nMax: number) {
  // Below this n not even "all of them bought" is rare enough for a dud.
  let n = Math.max(1, Math.ceil(Math.log(alpha) / Math.log(pDud) - 1e-9));
  if (n > nMax) return null;
  let k = n;
  let dud = pDud ** n;
  let hit = n * pHit ** (n - 1) * (1 - pHit);
  const [dudOdds, hitOdds] = [pDud / (1 - pDud), pHit / (1 - pHit)];
  for (; n <= nMax; n += 1) {
    if (upperTail(n, k, dud, dudOdds) > alpha * slack) {
      dud *= ((n - k) / (k + 1)) * dudOdds;
      hit *= ((n - k + 1) / k) * hitOdds;
      k += 1;
    }
    if (lowerTail(n, k - 1, hit, hitOdds) <= beta * slack) return { n, threshold: k };
    dud *= ((n + 1) / (n + 1 - k)) * (1 - pDud);
    hit *= ((n + 1) / (n + 2 - k)) * (1 - pHit);
  }
  return null;
}

/** P(X ≥ k) from P(X = k). */
function upperTail(n: number, k: number, at: number, odds: number): number {
  let total = 0;
  let term = at;
  for (let x = k; x <= n && term > 1e-18 * total; x += 1) {
    total += term;
    term *= ((n - x) / (x + 1)) * odds;
  }
  return total;
}

/** P(X ≤ k) from P(X = k). */
function lowerTail(n: number, k: number, at: number, odds: number): number {
  let total = 0;
  let term = at;
  for (let x = k; x >= 0 && term > 1e-18 * total; x -= 1) {
    total += term;
    term *= x / ((n - x + 1) * odds);
  }
  return total;
}

/** A test seen by Bayes; see `inversion.betaBinomial` for units and ranges. */
export function testWorth(
  inputs: Readonly<
    Record<"alpha" | "beta" | "visitors" | "seasonVisits" | "marginPerOrder" | "costPerVisit", number>
  >,
) {
  const { alpha, beta, visitors, seasonVisits, marginPerOrder, costPerVisit } = inputs;
  const priorMean = alpha / (alpha + beta);
  const breakEvenConv = costPerVisit / marginPerOrder;
  const chances = betaBinomial(visitors, alpha, beta);
  const postMean = (x: number) => (alpha + x) / (alpha + beta + visitors);
  const season = (conversion: number) => seasonVisits * (marginPerOrder * conversion - costPerVisit);
  const evNoTest = Math.max(0, season(priorMean));
  // By how much the decision after the test beats the one before it, outcome by outcome: nothing cancels.
  const sign = evNoTest > 0 ? -1 : 1;
  let evsi = 0;
  let goThreshold = visitors + 1;
  for (let x = visitors; x >= 0; x -= 1) {
    evsi += (chances[x] as number) * Math.max(0, sign * season(postMean(x)));
    if (postMean(x) >= breakEvenConv * (1 - 1e-12)) goThreshold = x;
  }
  const testCost = visitors * (costPerVisit - marginPerOrder * priorMean);
  return {
    priorMean,
    breakEvenConv,
    evNoTest,
    evAfterTest: evNoTest + evsi,
    testCost,
    evsi,
    netValue: evsi - testCost,
    evpi: seasonVisits * marginPerOrder * regret(alpha, beta, breakEvenConv, sign),
    goThreshold,
    goProb: tailFrom(chances, goThreshold),
  };
}

/** E max(0, sign·(p − level)) for p ~ Beta(a, b): what knowing p would add, per unit of margin. */
function regret(a: number, b: number, level: number, sign: 1 | -1): number {
  const mean = a / (a + b);
  if (level >= 1 || level <= 0) return Math.max(0, sign * (mean - level));
  const { lower, upper } = betaTails(level, a, b);
  const kernel = (mean * betaKernel(level, a, b)) / a;
  const value = sign > 0 ? (mean - level) * upper + kernel : (level - mean) * lower + kernel;
  return Math.max(0, value);
}
