import { calculation, list, num } from "../schema.ts";
import { contest, decompose } from "./decompose.ts";

/**
 * Choosing the field or honing the craft: a log-linear model of a shop's sales in market, skill and luck. Shares of the
 * variance after Sobol (1993), for correlated inputs as Shapley effects after Owen & Prieur (2017) and Iooss & Prieur
 * (2019); what the winners share from the bivariate normal (Sheppard 1899; Owen 1956).
 */

const assumption = { reason: "assumption" } as const;

export const closedForm = calculation({
  name: "strategy.closedForm",
  inputs: {
    marketMedian: num({
      unit: "yuan/yr",
      range: [0, 1e13],
      open: "low",
      default: 50_000_000,
      reason: "median annual sales of a niche category on one platform (assumption)",
    }),
    competitors: num({
      unit: "shops",
      range: [1, 1e7],
      default: 200,
      reason: "sellers in a median niche (assumption)",
    }),
    shareExponent: num({
      unit: "1",
      range: [0, 3],
      default: 1,
      reason: "1: an average operator gets 1/K of the market",
    }),
    entryElasticity: num({
      unit: "1",
      range: [0, 3],
      default: 0.4,
      reason: "a market 1% larger draws 0.4% more sellers; low where entry is barred",
    }),
    sigmaMarket: num({
      unit: "ln",
      range: [0, 5],
      default: 1,
      reason: "sd of ln market size",
    }),
    sigmaSkill: num({
      unit: "ln",
      range: [0, 5],
      default: 0.6,
      reason: "sd of ln share explained by operating skill",
    }),
    sigmaLuck: num({
      unit: "ln",
      range: [0, 5],
      default: 0.5,
      reason: "sd of ln unexplained",
    }),
    rho: num({
      unit: "1",
      range: [-0.99, 0.99],
      default: 0,
      reason: "0: the market was chosen without knowing",
    }),
    topFraction: num({
      unit: "1",
      range: [0.001, 0.5],
      default: 0.1,
      reason: "top decile",
    }),
  },
  outputs: {
    coefMarket: {
      unit: "ln",
      definition: "a = (1 - shareExponent*entryElasticity)*sigmaMarket",
    },
    coefSkill: { unit: "ln", definition: "b = sigmaSkill" },
    coefLuck: { unit: "ln", definition: "c = sigmaLuck" },
    varianceLog: {
      unit: "ln^2",
      definition: "V = (a+rho*b)^2 + b^2*(1-rho^2) + c^2",
    },
    medianRevenue: {
      unit: "yuan/yr",
      definition: "marketMedian/competitors^shareExponent",
    },
    meanRevenue: { unit: "yuan/yr", definition: "medianRevenue*exp(V/2)" },
    sdRevenue: { unit: "yuan/yr", definition: "meanRevenue*sqrt(exp(V)-1)" },
    gini: { unit: "1", definition: "erf(sqrt(V)/2)" },
    topShare: { unit: "1", definition: "revenue share of the top fraction" },
    sobolFirst: { unit: "1", definition: "{market,skill,luck}; null if V=0" },
    sobolTotal: { unit: "1", definition: "{market,skill,luck}; null if V=0" },
    shapley: {
      unit: "1",
      definition: "{market,skill,luck}, sums to 1; null if V=0",
    },
    corrMarket: { unit: "1", definition: "corr(zM, ln R); null if V=0" },
    corrSkill: { unit: "1", definition: "corr(zS, ln R); null if V=0" },
    topMeanMarketZ: { unit: "sd", definition: "E[zM | top]; null if V=0" },
    topMeanSkillZ: { unit: "sd", definition: "E[zS | top]; null if V=0" },
    pMarketAboveMedianTop: {
      unit: "1",
      definition: "P(zM>0 | top); null if V=0",
    },
    pSkillAboveMedianTop: {
      unit: "1",
      definition: "P(zS>0 | top); null if V=0",
    },
  },
  compute: ({ topFraction, ...setting }) => decompose(setting, topFraction),
});

const { topFraction: _, ...setting } = closedForm.inputs;
const percentile = { unit: "1", range: [0, 1], open: "both" } as const;

export const duel = calculation({
  name: "strategy.duel",
  inputs: {
    ...setting,
    pctMarketA: num({
      ...percentile,
      default: 0.9,
      reason: "A sits in a top-10% market",
    }),
    pctSkillA: num({
      ...percentile,
      default: 0.5,
      reason: "A is a median operator",
    }),
    pctMarketB: num({
      ...percentile,
      default: 0.3,
      reason: "B sits in a poor market",
    }),
    pctSkillB: num({
      ...percentile,
      default: 0.95,
      reason: "B is a top-5% operator",
    }),
  },
  outputs: {
    logGap: { unit: "ln", definition: "median ln R_A - ln R_B" },
    medianRatio: { unit: "1", definition: "exp(logGap)" },
    pAWins: { unit: "1", definition: "P(R_A>R_B), luck independent" },
    skillZNeededB: {
      unit: "sd",
      definition: "skill z that makes the medians equal; null if b=0",
    },
    skillPctNeededB: { unit: "1", definition: "its percentile; null if b=0" },
  },
  compute: (inputs) => contest(inputs, inputs),
});

const spread = { unit: "ln", range: [0, 10] } as const;

export const paradox = calculation({
  name: "strategy.paradox",
  inputs: {
    coefMarket: num({
      ...spread,
      default: 0.6,
      reason: "effective market coefficient a",
    }),
    sigmaLuck: num({ ...spread, default: 0.5, ...assumption }),
    sigmaSkills: list({
      of: num(spread),
      length: [1, 1000],
      default: [1.2, 0.9, 0.6, 0.3, 0.1, 0],
      reason: "falling skill spread",
    }),
  },
  outputs: {
    luckShare: {
      unit: "1",
      definition: "c^2/(a^2+b^2+c^2) per entry; null if the sum is 0",
    },
    skillShare: {
      unit: "1",
      definition: "b^2/(a^2+b^2+c^2) per entry; null if the sum is 0",
    },
    luckToSkill: { unit: "1", definition: "c^2/b^2 per entry; null if b=0" },
  },
  compute({ coefMarket, sigmaLuck, sigmaSkills }) {
    const luck = sigmaLuck ** 2;
    const share = (part: number, skill: number) => {
      const total = coefMarket ** 2 + skill ** 2 + luck;
      return total === 0 ? null : part / total;
    };
    return {
      luckShare: sigmaSkills.map((skill) => share(luck, skill)),
      skillShare: sigmaSkills.map((skill) => share(skill ** 2, skill)),
      luckToSkill: sigmaSkills.map((skill) => (skill === 0 ? null : (sigmaLuck / skill) ** 2)),
    };
  },
});
