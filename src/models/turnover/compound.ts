import { sum } from "../math/summation.ts";
import { calculation, int, num, oneOf } from "../schema.ts";

/**
 * Margin against turns. Goods that cost C sell for C/(1−m), where m is the gross margin on the
 * selling price; o is the share of sales that fees, ads and freight take. With all profit reinvested and no fixed cost
 * one turn multiplies the capital by (1−o)/(1−m): compound growth, after the retail mathematics of turnover and GMROI.
 */

const capital = num({
  unit: "yuan",
  range: [0, 1e12],
  open: "low",
  default: 500_000,
  reason: "text: half a million yuan",
});
const margin = num({
  unit: "1",
  range: [0, 0.99],
  default: 0.2,
  reason: "gross margin on the selling price (text: A 20%); cost price times 1/(1-m)",
});
const opexRate = num({
  unit: "1",
  range: [0, 0.99],
  default: 0,
  reason: "fees, ads, freight as a share of sales; the text uses 0",
});

/** ln((1−o)/(1−m)), the growth of one turn; exact also when o is close to m. */
function logGrowth(margin: number, opexRate: number): number {
  return Math.log1p((margin - opexRate) / (1 - margin));
}

export const compound = calculation({
  name: "turnover.compound",
  inputs: {
    capital,
    margin,
    turns: int({ unit: "turns", range: [0, 10_000], default: 3, reason: "text: A three turns a year" }),
    reinvest: num({
      unit: "1",
      range: [0, 1],
      default: 1,
      reason: "share of the net profit that stays in the business; the text reinvests all",
    }),
    opexRate,
    fixedPerTurn: num({
      unit: "yuan/turn",
      range: [0, 1e12],
      default: 0,
      reason: "rent and wages per turn; the text uses 0",
    }),
  },
  outputs: {
    final: { unit: "yuan", definition: "capital after the last turn" },
    multiplier: { unit: "1", definition: "final/capital" },
    path: { unit: "yuan", definition: "capital after turn 0, 1, ...; stops at bankruptcy with a final 0" },
    withdrawn: { unit: "yuan", definition: "profit taken out" },
    totalNet: { unit: "yuan", definition: "sum of net profits (losses negative)" },
    bankruptTurn: { unit: "turns", definition: "first turn with capital <= 0; null" },
    textFormula: { unit: "yuan", definition: "capital/(1-margin)^turns" },
    perTurn: {
      unit: "1",
      definition: "net multiplier with full reinvestment and no fixed cost: (1-opexRate)/(1-margin)",
    },
  },
  compute({ capital, margin, turns, reinvest, opexRate, fixedPerTurn }) {
    const gain = (margin - opexRate) / (1 - margin);
    const path = [capital];
    const nets: number[] = [];
    let final = capital;
    while (nets.length < turns && final > 0) {
      const net = final * gain - fixedPerTurn;
      nets.push(net);
      final = Math.max(0, final + (net > 0 ? reinvest * net : net));
      path.push(final);
    }
    return {
      final,
      multiplier: final / capital,
      path,
      withdrawn: sum(nets.map((net) => (net > 0 ? (1 - reinvest) * net : 0))),
      totalNet: sum(nets),
      bankruptTurn: final > 0 ? null : nets.length,
      textFormula: capital / (1 - margin) ** turns,
      perTurn: (1 - opexRate) / (1 - margin),
    };
  },
});

export const growthDays = calculation({
  name: "turnover.growthDays",
  inputs: {
    capital,
    margin,
    opexRate,
    cycleDays: num({
      unit: "days",
      range: [0, 10_000],
      open: "low",
      default: 120,
      reason: "from buying to cash again",
    }),
    horizonDays: num({ unit: "days", range: [0, 100_000], default: 365, reason: "assumption" }),
    mode: oneOf({
      words: ["floor", "continuous"],
      default: "floor",
      reason: "floor: only finished turns count; continuous: t = horizon/cycle",
    }),
  },
  outputs: {
    turns: { unit: "turns", definition: "floor((horizonDays+1e-9)/cycleDays) or horizonDays/cycleDays" },
    final: { unit: "yuan", definition: "capital*((1-o)/(1-m))^turns" },
    dailyLogRate: { unit: "1/day", definition: "ln((1-o)/(1-m))/cycleDays" },
    annualLogRate: { unit: "1/yr", definition: "365*dailyLogRate" },
    annualReturn: { unit: "1", definition: "exp(annualLogRate)-1" },
    doublingDays: { unit: "days", definition: "ln2/dailyLogRate; null if <= 0" },
  },
  compute({ capital, margin, opexRate, cycleDays, horizonDays, mode }) {
    const turns = mode === "floor" ? Math.floor((horizonDays + 1e-9) / cycleDays) : horizonDays / cycleDays;
    const growth = logGrowth(margin, opexRate);
    const dailyLogRate = growth / cycleDays;
    const annualLogRate = 365 * dailyLogRate;
    return {
      turns,
      final: capital * Math.exp(turns * growth),
      dailyLogRate,
      annualLogRate,
      annualReturn: Math.expm1(annualLogRate),
      doublingDays: dailyLogRate > 0 ? Math.LN2 / dailyLogRate : null,
    };
  },
});

const turnsPerYear = { unit: "turns/yr", range: [0, 10_000], reason: "text" } as const;

export const compare = calculation({
  name: "turnover.compare",
  inputs: {
    capital,
    marginA: num({ unit: "1", range: [0, 0.99], default: 0.2, reason: "text" }),
    turnsA: num({ ...turnsPerYear, default: 3 }),
    marginB: num({ unit: "1", range: [0, 0.99], default: 0.1, reason: "text" }),
    turnsB: num({ ...turnsPerYear, default: 10 }),
    opexRate,
  },
  outputs: {
    finalA: { unit: "yuan", definition: "capital*((1-o)/(1-mA))^tA" },
    finalB: { unit: "yuan", definition: "capital*((1-o)/(1-mB))^tB" },
    ratioBA: { unit: "1", definition: "finalB/finalA" },
    logGrowthA: { unit: "1/yr", definition: "tA*ln((1-o)/(1-mA))" },
    logGrowthB: { unit: "1/yr", definition: "tB*ln((1-o)/(1-mB))" },
    simpleA: { unit: "yuan", definition: "no reinvestment: capital*(1+tA*(mA-o)/(1-mA))" },
    simpleB: { unit: "yuan", definition: "no reinvestment: capital*(1+tB*(mB-o)/(1-mB))" },
    breakEvenTurnsB: {
      unit: "turns/yr",
      definition: "logGrowthA/ln((1-o)/(1-mB)); null if that log <= 0 or logGrowthA < 0",
    },
    breakEvenMarginB: { unit: "1", definition: "1-(1-o)*exp(-logGrowthA/tB); null if tB=0" },
    crossoverOpex: {
      unit: "1",
      definition:
        "opex rate in (0,1) at which A and B grow equally, solved with o free; null if tA=tB or outside (0,1)",
    },
    gmroiA: { unit: "1/yr", definition: "mA/(1-mA)*tA" },
    gmroiB: { unit: "1/yr", definition: "mB/(1-mB)*tB" },
    winner: { definition: "A|B|tie by log growth (1e-12)" },
  },
  compute({ capital, marginA, turnsA, marginB, turnsB, opexRate }) {
    const growthB = logGrowth(marginB, opexRate);
    const logGrowthA = turnsA * logGrowth(marginA, opexRate);
    const logGrowthB = turnsB * growthB;
    const lead = logGrowthB - logGrowthA;
    return {
      finalA: capital * Math.exp(logGrowthA),
      finalB: capital * Math.exp(logGrowthB),
      ratioBA: Math.exp(lead),
      logGrowthA,
      logGrowthB,
      simpleA: capital * (1 + (turnsA * (marginA - opexRate)) / (1 - marginA)),
      simpleB: capital * (1 + (turnsB * (marginB - opexRate)) / (1 - marginB)),
      breakEvenTurnsB: growthB > 0 && logGrowthA >= 0 ? logGrowthA / growthB : null,
      breakEvenMarginB: turnsB > 0 ? opexRate - (1 - opexRate) * Math.expm1(-logGrowthA / turnsB) : null,
      crossoverOpex: crossover(marginA, turnsA, marginB, turnsB),
      gmroiA: (marginA / (1 - marginA)) * turnsA,
      gmroiB: (marginB / (1 - marginB)) * turnsB,
      winner: Math.abs(lead) <= 1e-12 ? "tie" : lead < 0 ? "A" : "B",
    } as const;
  },
});

/** The share of sales that, taken from both, makes A and B grow equally: selling expenses hit every turn. */
function crossover(marginA: number, turnsA: number, marginB: number, turnsB: number): number | null {
  if (turnsA === turnsB) return null;
  const logKept = (turnsA * Math.log1p(-marginA) - turnsB * Math.log1p(-marginB)) / (turnsA - turnsB);
  const opex = -Math.expm1(logKept);
  return opex > 0 && opex < 1 ? opex : null;
}
