import { mean } from "../../models/math/summation.ts";
import { compoundByDay, type Offer } from "../../models/turnover/compound-by-day.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { Good } from "./goods.ts";
import type { parameters } from "./parameters.ts";

export interface DailyOutcome extends Outcome {
  /** All the shop's money and what of it is in goods, by day, in yuan; the last total is that of the year's end. */
  readonly total: readonly number[];
  readonly bound: readonly number[];
  readonly room: number;
  readonly fullDay: number | null;
}

const yearInDays = 365;
/** The catalogue takes amounts up to a billion yuan. */
const mostCents = 1e11;
const cents = (yuan: number) => Math.min(mostCents, Math.round(yuan * 100));

/** Every day what has been sold is bound in goods again, the best first, each up to its room: how far does it roll? */
export const daily = defineView<typeof parameters>()({
  id: "daily",
  first: ["capital", "fixedPerMonth", "reserve", "opexRate", "goods"],
  more: [],
  figures: ["final", "unbounded", "room", "fullDay", "idle", "turns"],
  breakEven: "capital",
  headline: "gain",
  evaluate({ capital, fixedPerMonth, reserve, opexRate, goods }: Inputs<typeof parameters>): DailyOutcome {
    const offers = goods.flatMap((good) => offerOf(good, opexRate));
    const fixedPerDayCents = cents((fixedPerMonth * 12) / yearInDays);
    const run = compoundByDay({
      capitalCents: cents(capital),
      skus: offers,
      horizonDays: yearInDays,
      fixedPerDayCents,
      reserveCents: cents(reserve),
    });
    const yuan = (value: number | null) => ({ value, unit: "yuan" });
    const day = (value: number | null) => ({ value, unit: "dayOfYear" });
    const final = (run.cash + run.investedCents) / 100;
    const room = offers.reduce((sum, { capCents }) => sum + capCents, 0) / 100;
    const full = run.idle.findIndex((cash, at) => cash > cents(reserve) && (run.bound[at] as number) > 0);
    const fullDay = offers.length === 0 || full < 0 ? null : full;
    const bound = run.bound.length === 0 ? 0 : mean(run.bound);
    const fixed = (fixedPerDayCents * run.idle.length) / 100;
    return {
      verdict: verdict(offers.length, run, fullDay),
      quantities: {
        capital: yuan(capital),
        final: { ...yuan(final), tone: "answer" },
        gain: yuan(final - capital),
        unbounded: yuan(unbounded(offers, capital)),
        room: yuan(room),
        fullDay: day(fullDay),
        outDay: { ...day(run.insolventDay), tone: "answer" },
        idle: yuan(run.idle.length === 0 ? null : mean(run.idle) / 100),
        turns: { value: bound === 0 ? null : run.soldCost / bound, unit: "times" },
        fixed: yuan(fixed),
        earned: yuan(final - capital + fixed),
      },
      total: [...run.idle.map((cash, at) => (cash + (run.bound[at] as number)) / 100), final],
      bound: run.bound.map((amount) => amount / 100),
      room,
      fullDay,
    };
  },
});

/** A row of a year as one lot after another: how much comes back, how soon, and how much the good takes at once. */
function offerOf({ revenue, cogs, stock, cap }: Good, opexRate: number): Offer[] {
  const kept = revenue * (1 - opexRate);
  if (!(cogs > 0 && stock > 0 && kept > cogs && cap > 0)) return [];
  const marginBp = Math.min(9900, Math.round(10_000 * (1 - cogs / kept)));
  const cycleDays = Math.min(3650, Math.max(1, Math.round((yearInDays * stock) / cogs)));
  return marginBp > 0 ? [{ marginBp, cycleDays, capCents: cents(cap) }] : [];
}

/** What the fastest good would make of the capital if it took any amount. */
function unbounded(offers: readonly Offer[], capital: number): number | null {
  const turns = offers.map(
    ({ marginBp, cycleDays }) => (-Math.log1p(-marginBp / 10_000) * yearInDays) / cycleDays,
  );
  const result = capital * Math.exp(Math.max(0, ...turns));
  return offers.length > 0 && Number.isFinite(result) ? result : null;
}

function verdict(
  offers: number,
  { insolventDay, lots }: ReturnType<typeof compoundByDay>,
  fullDay: number | null,
): string {
  if (offers === 0) return "empty";
  if (insolventDay !== null) return "broke";
  if (lots === 0) return "held";
  return fullDay === null ? "grows" : "full";
}
