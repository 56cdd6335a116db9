import { logMean, logRatio } from "../math/logarithmic.ts";
import { sum } from "../math/summation.ts";
import { calculation, list, num, obj, str } from "../schema.ts";

/**
 * Why did sales change? Sales are a product, such as visitors × conversion × order value; a
 * decomposition gives every factor its part of the change and leaves no residual. LMDI-I after Ang (Energy Policy 32,
 * 2004, and 33, 2005) needs positive factors; Shapley/Sun (Energy Economics 20, 1998) also works with zeros.
 */

const positive = { range: [0, 1e15], open: "low" } as const;

const visitorsConversionOrder = [
  { name: "visitors", before: 100_000, after: 130_000 },
  { name: "conversion", before: 0.03, after: 0.027 },
  { name: "aov", before: 150, after: 165 },
];

const product = (factors: readonly number[]) => factors.reduce((total, factor) => total * factor, 1);

const totals = {
  before: { unit: "yuan", definition: "product of before" },
  after: { unit: "yuan", definition: "product of after" },
  delta: { unit: "yuan", definition: "after-before" },
} as const;

export const lmdi = calculation({
  name: "information.lmdi",
  inputs: {
    factors: list({
      of: obj({
        fields: {
          name: str(),
          before: num({ ...positive, reason: "must be > 0 for LMDI" }),
          after: num({ ...positive, reason: "must be > 0 for LMDI" }),
        },
      }),
      length: [1, 20],
      default: visitorsConversionOrder,
      reason: "assumption",
    }),
  },
  outputs: {
    ...totals,
    effects: { unit: "yuan", definition: "L(after,before)*ln(x1/x0) per factor; they sum to delta" },
    shares: { unit: "1", definition: "effect/delta; null if delta=0" },
    ratios: { unit: "1", definition: "after/before per factor; product = after/before total" },
    residual: { unit: "yuan", definition: "delta - sum of effects: 0 by construction" },
  },
  compute({ factors }) {
    const before = product(factors.map((factor) => factor.before));
    const after = product(factors.map((factor) => factor.after));
    const weight = logMean(after, before);
    const logs = factors.map((factor) => logRatio(factor.after, factor.before));
    const total = sum(logs);
    return {
      before,
      after,
      // A difference of products that nearly agree has few digits left; the logarithms still have all of them.
      delta: after !== before && Math.abs(total) < 1e-3 ? weight * total : after - before,
      effects: logs.map((log) => weight * log),
      shares: after === before ? null : logs.map((log) => log / total),
      ratios: factors.map((factor) => factor.after / factor.before),
      residual: 0,
    };
  },
});

export const lmdiSegments = calculation({
  name: "information.lmdiSegments",
  inputs: {
    factorNames: list({
      of: str(),
      length: [1, 20],
      default: ["total visitors", "channel mix", "conversion", "aov"],
      reason: "assumption",
    }),
    segments: list({
      of: obj({
        fields: {
          name: str(),
          before: list({ of: num(positive), length: [1, 20], reason: "one per factor, > 0" }),
          after: list({ of: num(positive), length: [1, 20] }),
        },
      }),
      length: [1, 1000],
      default: [
        { name: "search", before: [100_000, 0.6, 0.03, 150], after: [130_000, 0.5, 0.032, 150] },
        { name: "private", before: [100_000, 0.4, 0.08, 180], after: [130_000, 0.5, 0.075, 190] },
      ],
      reason: "assumption",
    }),
  },
  outputs: {
    before: { unit: "yuan", definition: "sum of the products of before" },
    after: { unit: "yuan", definition: "sum of the products of after" },
    delta: { unit: "yuan", definition: "after-before" },
    effects: { unit: "yuan", definition: "per factor: sum_i L(V_i1,V_i0) ln(x1/x0)" },
    multiplicative: {
      unit: "1",
      definition: "per factor: exp(sum_i L(V_i1,V_i0)/L(V1,V0) ln(x1/x0)); product = after/before",
    },
    segmentEffects: { unit: "yuan", definition: "matrix segment x factor" },
  },
  rules: [
    ({ factorNames, segments }) => {
      for (const [index, { before, after }] of segments.entries()) {
        if (before.length !== factorNames.length) return `segments[${index}].before`;
        if (after.length !== factorNames.length) return `segments[${index}].after`;
      }
      return undefined;
    },
  ],
  compute({ factorNames, segments }) {
    const before = sum(segments.map((segment) => product(segment.before)));
    const after = sum(segments.map((segment) => product(segment.after)));
    const segmentEffects = segments.map((segment) => {
      const weight = logMean(product(segment.after), product(segment.before));
      return segment.after.map((value, factor) => weight * logRatio(value, segment.before[factor] as number));
    });
    const effects = factorNames.map((_, factor) => sum(segmentEffects.map((row) => row[factor] as number)));
    const weight = logMean(after, before);
    return {
      before,
      after,
      delta: after - before,
      effects,
      multiplicative: effects.map((effect) => Math.exp(effect / weight)),
      segmentEffects,
    };
  },
});

/** |S|!·(n − |S| − 1)!/n! for |S| = 0..n−1: how many of the n! orders change exactly the factors of S first. */
function orderShares(count: number): number[] {
  const shares = [1 / count];
  for (let size = 1; size < count; size += 1)
    shares.push(((shares[size - 1] as number) * size) / (count - size));
  return shares;
}

/** Mean, over all orders of changing one factor at a time, of what the change of `own` does to the product. */
function shapleyEffect(before: readonly number[], after: readonly number[], own: number): number {
  const shares = orderShares(before.length);
  const contexts: number[] = [];
  for (let changed = 0; changed < 1 << before.length; changed += 1) {
    if (changed & (1 << own)) continue;
    const isChanged = (factor: number) => (changed & (1 << factor)) !== 0;
    const others = before.map((value, factor) => {
      if (factor === own) return 1;
      return isChanged(factor) ? (after[factor] as number) : value;
    });
    const size = before.filter((_, factor) => isChanged(factor)).length;
    contexts.push((shares[size] as number) * product(others));
  }
  return ((after[own] as number) - (before[own] as number)) * sum(contexts);
}

export const shapley = calculation({
  name: "information.shapley",
  inputs: {
    factors: list({
      of: obj({
        fields: { name: str(), before: num({ range: [0, 1e15] }), after: num({ range: [0, 1e15] }) },
      }),
      length: [1, 8],
      default: visitorsConversionOrder,
      reason: "assumption",
    }),
  },
  outputs: {
    ...totals,
    effects: {
      unit: "yuan",
      definition: "average over all orders of changing one factor at a time; sums to delta",
    },
  },
  compute({ factors }) {
    const befores = factors.map((factor) => factor.before);
    const afters = factors.map((factor) => factor.after);
    const before = product(befores);
    const after = product(afters);
    return {
      before,
      after,
      delta: after - before,
      effects: factors.map((_, own) => shapleyEffect(befores, afters, own)),
    };
  },
});
