import { lowOf, presoldBy, stockedBy } from "../../models/inversion/cash-need.ts";
import { type CashPath, presalePath, stockPath } from "../../models/inversion/cash-path.ts";
import type { Branch } from "../../models/inversion/profit-distribution.ts";
import { compareRules, presaleWay } from "../../models/inversion/three-ways.ts";
import type { Quantity } from "../../ui/format.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { Way } from "./order.ts";
import type { parameters } from "./parameters.ts";
import { afterFees, flooredNotes, lawOf, presaleBranches, stockOf } from "./ways.ts";

export interface CashOutcome extends Outcome {
  /** Empty if the numbers do not fit together. */
  readonly paths: Readonly<Partial<Record<Way, CashPath>>>;
  /** The way whose cash falls lowest. */
  readonly worst: Way;
}

const ways = [
  { way: "buy", name: "Buy", tone: "a" },
  { way: "test", name: "Test", tone: "c" },
  { way: "presale", name: "Presale", tone: "b" },
] as const;

/** A twelfth of a year of 365 days. */
const monthDays = 365 / 12;

/** The same season in cash, day by day: whose money is gone before the customers' money comes? */
export const cash = defineView<typeof parameters>()({
  id: "cash",
  first: ["capital", "leadDays", "payoutDays", "depositRate", "waitDays"],
  more: [
    "fixedPerMonth",
    "seasonDays",
    "testDays",
    "buying",
    "rest",
    "candidates",
    "hitRate",
    "price",
    "cost",
    "salvage",
    "hitMean",
    "hitSd",
    "dudMean",
    "dudSd",
    "visitors",
    "threshold",
    "pHit",
    "pDud",
    "costPerVisit",
    "visitCost",
    "feeRate",
    "leaveRatePerDay",
    "cancelHazardPerDay",
    "refundCost",
    "rushPremium",
    "presaleCostPerSku",
  ],
  figures: [
    "lowBuy",
    "lowTest",
    "lowPresale",
    "lowDayBuy",
    "lowDayTest",
    "lowDayPresale",
    "needBuy",
    "needTest",
    "needPresale",
  ],
  breakEven: "capital",
  headline: "lowest",
  notes: ["floored"],
  evaluate(given: Inputs<typeof parameters>): CashOutcome {
    const inputs = afterFees(given);
    const yuan = (value: number | null) => ({ value, unit: "yuan" });
    const capital = yuan(inputs.capital);
    if (compareRules.some((rule) => rule(inputs) !== undefined)) return impossible({ capital });
    const { buy, test } = stockOf(inputs);
    const whole = (days: number) => Math.round(days);
    const timing = {
      capital: inputs.capital,
      fixedPerDay: inputs.fixedPerMonth / monthDays,
      leadDays: whole(inputs.leadDays),
      seasonDays: Math.max(1, whole(inputs.seasonDays)),
      payoutDays: whole(inputs.payoutDays),
      testDays: whole(inputs.testDays),
      depositRate: inputs.depositRate,
    };
    const terms = { ...inputs, waitDays: whole(inputs.waitDays) };
    const tested = inputs.candidates * inputs.visitors * inputs.costPerVisit;
    const presale = presaleWay(terms, lawOf(terms));
    const presold = presaleBranches(terms);
    // A bad season is told by the average path of half the sales: where that is lowest is looked at as well.
    const halved = <S extends { readonly sold: number; readonly visits: number }>(stock: S) => ({
      ...stock,
      sold: stock.sold / 2,
      visits: stock.visits / 2,
    });
    const pathsOf = (half: boolean): Record<Way, CashPath> => ({
      buy: stockPath(terms, { ...(half ? halved(buy) : buy), tested: 0 }, timing, 0),
      test: stockPath(terms, { ...(half ? halved(test) : test), tested }, timing, timing.testDays),
      presale: presalePath(terms, presale, timing),
    });
    const paths = pathsOf(false);
    let bad: Record<Way, CashPath> | undefined;
    const broughtBy: Record<Way, (day: number) => readonly Branch[]> = {
      buy: (day) => stockedBy(day, buy.branches, terms, timing, 0),
      test: (day) => stockedBy(day, test.branches, terms, timing, timing.testDays),
      presale: (day) => presoldBy(day, presold, terms, timing),
    };
    /** Enough nine times in ten. */
    const need = (way: Way) => {
      bad ??= pathsOf(true);
      const days = [paths[way].lowDay, bad[way].lowDay];
      const lows = days.map((day) => lowOf(day, broughtBy[way](day), inputs.candidates, timing));
      return Math.max(0, ...lows.map((low) => -low));
    };
    const worst = ways.reduce<Way>(
      (lowest, { way }) => (paths[way].low < paths[lowest].low ? way : lowest),
      "buy",
    );
    const { low, lowDay, received, paid } = paths[worst];
    const first = firstOut(paths);
    return {
      verdict: first,
      notes: flooredNotes(inputs),
      quantities: {
        capital,
        ...Object.fromEntries(
          ways.flatMap(({ way, name, tone }) => [
            [`low${name}`, { ...yuan(paths[way].low), tone }],
            [`lowDay${name}`, { value: paths[way].lowDay, unit: "dayOfYear" }],
            [`need${name}`, whenAsked(() => need(way))],
          ]),
        ),
        outDay: { value: first === "none" ? null : paths[first].outDay, unit: "dayOfYear", tone: "answer" },
        lowest: { ...yuan(low), tone: "answer" },
        received: yuan(received),
        paid: yuan(paid),
        fixed: yuan(timing.fixedPerDay * lowDay),
      },
      paths,
      worst,
    };
  },
});

/** An amount that is reckoned when somebody reads it: it takes a Fourier transform, and ranges never ask for it. */
function whenAsked(reckon: () => number): Quantity {
  let known: number | undefined;
  return {
    unit: "yuan",
    get value() {
      known ??= reckon();
      return known;
    },
  };
}

function firstOut(paths: Readonly<Record<Way, CashPath>>): Way | "none" {
  let first: Way | "none" = "none";
  let at = Number.POSITIVE_INFINITY;
  for (const { way } of ways) {
    const day = paths[way].outDay;
    if (day !== null && day < at) [first, at] = [way, day];
  }
  return first;
}

function impossible(known: Outcome["quantities"]): CashOutcome {
  const names = [...cash.figures, "outDay", "lowest", "received", "paid", "fixed"];
  const nothing = Object.fromEntries(names.map((name) => [name, { value: null, unit: "yuan" }]));
  return { verdict: "impossible", quantities: { ...nothing, ...known }, paths: {}, worst: "buy" };
}
