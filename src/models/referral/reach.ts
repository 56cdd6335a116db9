import { extinction, finalSize, generationReaching } from "../math/branching.ts";
import { sum } from "../math/summation.ts";
import { calculation, int, num } from "../schema.ts";

/**
 * How far a word travels. The 250 is Girard's anecdote about funeral guests (How to Sell Anything
 * to Anybody, 1977), not statistics. Everything hangs on R, the new tellers that one teller makes: below 1 the word
 * dies out, above 1 it grows until the population is exhausted.
 */

/** New people per generation when contacts meet, at random, some who have heard already (mean field). */
function saturate(
  contactsPerTeller: number,
  convert: number,
  seeds: number,
  population: number,
  count: number,
) {
  const reached: number[] = [];
  let unreached = population;
  let tellers = seeds;
  for (let generation = 1; generation <= count; generation += 1) {
    const exposure = (contactsPerTeller * tellers) / population;
    const fresh = -Math.expm1(-exposure) * unreached;
    unreached *= Math.exp(-exposure);
    tellers = convert * fresh;
    reached.push(fresh);
  }
  return reached;
}

export const reach = calculation({
  name: "membership.reach",
  inputs: {
    circle: num({ unit: "people", range: [0, 1e6], default: 250, reason: "text: 250" }),
    passProb: num({
      unit: "1",
      range: [0, 1],
      default: 0.02,
      reason: "probability of telling any one acquaintance; the text's literal reading is 1",
    }),
    overlap: num({
      unit: "1",
      range: [0, 1],
      open: "high",
      default: 0.3,
      reason: "share of told people who had heard it from the same circle",
    }),
    convert: num({
      unit: "1",
      range: [0, 1],
      default: 0.1,
      reason: "share of reached people who become tellers themselves",
    }),
    seeds: num({ unit: "people", range: [0, 1e9], default: 1, reason: "satisfied customers at the start" }),
    generations: int({ unit: "1", range: [0, 1000], default: 10, reason: "assumption" }),
    population: num({
      unit: "people",
      range: [0, 1e12],
      open: "low",
      default: 1_000_000,
      reason: "not yet reached at the start",
    }),
  },
  outputs: {
    r: { unit: "1", definition: "R=circle*passProb*(1-overlap)*convert" },
    reachedByGen: { unit: "people", definition: "unlimited: generation 1..G, c1*R^(g-1)" },
    cumulative: {
      unit: "people",
      definition: "unlimited total, c1*(R^G-1)/(R-1), c1*G if R=1, c1=circle*passProb*(1-overlap)*seeds",
    },
    cumulativeInfinite: { unit: "people", definition: "c1/(1-R); null if R >= 1" },
    saturatedByGen: { unit: "people", definition: "new_g=U*(1-exp(-contacts/N)), U falls" },
    saturatedCumulative: { unit: "people", definition: "sum of saturatedByGen" },
    finalFraction: { unit: "1", definition: "z=1-exp(-(R*z+c1/N)), largest root in [0,1]; 0 if c1=0" },
    extinctionProb: {
      unit: "1",
      definition: "Poisson(R) branching from one teller: smallest root of x=exp(R(x-1))",
    },
    generationsToSaturate: {
      unit: "1",
      definition: "first g with unlimited cumulative >= population; null if not within 1000",
    },
  },
  compute({ circle, passProb, overlap, convert, seeds, generations, population }) {
    const contacts = circle * passProb * (1 - overlap);
    const r = contacts * convert;
    const first = contacts * seeds;
    const reachedByGen: number[] = [];
    for (let reached = first; reachedByGen.length < generations; reached *= r) reachedByGen.push(reached);
    const saturatedByGen = saturate(contacts, convert, seeds, population, generations);
    return {
      r,
      reachedByGen,
      cumulative: sum(reachedByGen),
      cumulativeInfinite: r < 1 ? first / (1 - r) : null,
      saturatedByGen,
      saturatedCumulative: sum(saturatedByGen),
      finalFraction: first === 0 ? 0 : finalSize(r, first / population),
      extinctionProb: extinction(r),
      generationsToSaturate: generationReaching(population, first, r, 1000),
    };
  },
});

export const netEffect = calculation({
  name: "membership.netEffect",
  inputs: {
    customers: num({ unit: "people", range: [0, 1e12], default: 1000, reason: "assumption" }),
    satisfiedRate: num({ unit: "1", range: [0, 1], default: 0.9, reason: "assumption" }),
    offendedRate: num({ unit: "1", range: [0, 1], default: 0.05, reason: "satisfied+offended <= 1" }),
    circle: num({ unit: "people", range: [0, 1e6], default: 250, reason: "text" }),
    tellGood: num({ unit: "1", range: [0, 1], default: 0.02, reason: "literal text: 1" }),
    tellBad: num({
      unit: "1",
      range: [0, 1],
      default: 0.04,
      reason: "literal text: 1; bad news travels more",
    }),
    convGood: num({ unit: "1", range: [0, 1], default: 0.03, reason: "told -> new buyer" }),
    convBad: num({ unit: "1", range: [0, 1], default: 0.05, reason: "told -> lost buyer" }),
    customerValue: num({
      unit: "yuan",
      range: [0, 1e9],
      default: 500,
      reason: "text: 30m/60k = 500 a year",
    }),
  },
  outputs: {
    won: { unit: "people", definition: "customers*satisfied*circle*tellGood*convGood" },
    lost: { unit: "people", definition: "customers*offended*circle*tellBad*convBad" },
    net: { unit: "people", definition: "won-lost" },
    netValue: { unit: "yuan", definition: "net*customerValue" },
    breakEvenOffendedRate: {
      unit: "1",
      definition:
        "offended rate at which net=0, satisfied unchanged; null if the loss per offended customer is 0",
    },
    goodPerBad: {
      unit: "1",
      definition: "satisfied customers needed to offset one offended; null if gain per satisfied is 0",
    },
  },
  rules: [
    ({ satisfiedRate, offendedRate }) => (satisfiedRate + offendedRate > 1 ? "offendedRate" : undefined),
  ],
  compute(inputs) {
    const { customers, satisfiedRate, offendedRate, circle, customerValue } = inputs;
    const gain = circle * inputs.tellGood * inputs.convGood;
    const loss = circle * inputs.tellBad * inputs.convBad;
    const won = customers * satisfiedRate * gain;
    const lost = customers * offendedRate * loss;
    return {
      won,
      lost,
      net: won - lost,
      netValue: (won - lost) * customerValue,
      breakEvenOffendedRate: loss > 0 ? (satisfiedRate * gain) / loss : null,
      goodPerBad: gain > 0 ? loss / gain : null,
    };
  },
});
