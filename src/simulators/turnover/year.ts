import { compound } from "../../models/turnover/compound.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

type In = Inputs<typeof parameters>;

interface Good {
  /** Capital after turn 0, 1, … in yuan; a broke shop ends at 0. */
  readonly path: readonly number[];
  readonly turns: number;
  /** What each turn brings home before anything is taken from it: the price of all that was bought. */
  readonly sales: readonly number[];
}

export interface YearOutcome extends Outcome {
  readonly a: Good;
  readonly b: Good;
  /** The same two goods without costs, and at the costs set, or at those of a platform where none are set. */
  readonly worlds: readonly [World, World];
}

interface World {
  readonly rate: number;
  readonly a: number;
  readonly b: number;
}

/** What Shopee takes on weekdays, beside which a year without costs is shown: `content/fees/shopee-weekday.yaml`. */
const platform = 0.14;

/** Below a hundredth of a yuan two goods end the year alike. */
const cent = 0.01;

/** Two goods side by side over a year: what the capital has become, with what was taken out on the way. */
export const year = defineView<typeof parameters>()({
  id: "year",
  first: ["marginA", "turnsA", "marginB", "turnsB", "opexRate"],
  more: ["capital", "reinvest", "fixedPerTurn", "rentPerMonth"],
  figures: ["gmroiA", "gmroiB", "perTurnA", "perTurnB", "totalA", "totalB"],
  breakEven: "opexRate",
  decides: "turnsB",
  headline: "lead",
  evaluate(inputs: In): YearOutcome {
    const { capital, opexRate, reinvest, fixedPerTurn } = inputs;
    const rent = 12 * inputs.rentPerMonth;
    // A year of rent is the same whatever the goods: one that turns ten times pays a tenth of it each time.
    const fixedOf = (turns: number) => fixedPerTurn + (turns > 0 ? rent / turns : 0);
    const run = (margin: number, turns: number, opexRate = inputs.opexRate) => {
      if (turns === 0 && rent > 0) return idle(capital, rent, margin, opexRate);
      return compound.compute({ capital, margin, turns, opexRate, reinvest, fixedPerTurn: fixedOf(turns) });
    };
    const world = (rate: number): World => {
      const ends = [run(inputs.marginA, inputs.turnsA, rate), run(inputs.marginB, inputs.turnsB, rate)];
      const [a = 0, b = 0] = ends.map(({ final, withdrawn }) => final + withdrawn);
      return { rate, a, b };
    };
    const worlds = [world(0), world(opexRate > 0 ? opexRate : platform)] as const;
    const a = run(inputs.marginA, inputs.turnsA);
    const b = run(inputs.marginB, inputs.turnsB);
    // Profit that was taken out belongs to the owner as well: goods are compared by both together.
    const totalA = a.final + a.withdrawn;
    const totalB = b.final + b.withdrawn;
    const gap = totalB - totalA;
    const money = (value: number) => ({ value, unit: "yuan" });
    return {
      verdict: verdict(totalA, totalB, capital),
      quantities: {
        capital: money(capital),
        totalA: { ...money(totalA), tone: "a" },
        totalB: { ...money(totalB), tone: "b" },
        withdrawnA: { ...money(a.withdrawn), tone: "a" },
        withdrawnB: { ...money(b.withdrawn), tone: "b" },
        gap: { ...money(Math.abs(gap)), between: ["totalA", "totalB"] },
        lead: money(gap),
        turnsA: { value: inputs.turnsA, unit: "times", tone: "a" },
        turnsB: { value: inputs.turnsB, unit: "times", tone: "b" },
        marginA: { value: inputs.marginA, unit: "percent", tone: "a" },
        marginB: { value: inputs.marginB, unit: "percent", tone: "b" },
        opexRate: { value: opexRate, unit: "percent" },
        withoutA: { ...money(worlds[0].a), tone: "a" },
        withoutB: { ...money(worlds[0].b), tone: "b" },
        withA: { ...money(worlds[1].a), tone: "a" },
        withB: { ...money(worlds[1].b), tone: "b" },
        reinvest: { value: reinvest, unit: "percent" },
        fixedA: money(fixedOf(inputs.turnsA)),
        fixedB: money(fixedOf(inputs.turnsB)),
        perTurnA: { value: gain(a.perTurn), unit: "percent", tone: "a" },
        perTurnB: { value: gain(b.perTurn), unit: "percent", tone: "b" },
        gmroiA: { value: gmroi(inputs.marginA, inputs.turnsA), unit: "ratio", tone: "a" },
        gmroiB: { value: gmroi(inputs.marginB, inputs.turnsB), unit: "ratio", tone: "b" },
      },
      worlds,
      a: { path: a.path, turns: inputs.turnsA, sales: sales(a.path, inputs.turnsA && inputs.marginA) },
      b: { path: b.path, turns: inputs.turnsB, sales: sales(b.path, inputs.turnsB && inputs.marginB) },
    };
  },
});

/** Goods that never turn: the year's rent comes out of the capital. */
function idle(capital: number, rent: number, margin: number, opexRate: number) {
  const final = Math.max(0, capital - rent);
  return { path: [capital, final], final, withdrawn: 0, perTurn: (1 - opexRate) / (1 - margin) };
}

function verdict(totalA: number, totalB: number, capital: number): string {
  if (totalA <= capital - cent && totalB <= capital - cent)
    return totalA > totalB ? "bothLoseA" : "bothLoseB";
  if (Math.abs(totalA - totalB) < cent) return "tie";
  return totalA > totalB ? "A" : "B";
}

/** What never turns brings home what went out. */
function sales(path: readonly number[], margin: number): number[] {
  return path.slice(0, -1).map((capital) => capital / (1 - margin));
}

/** What one turn adds to the capital, as a share. */
function gain(perTurn: number | null): number | null {
  return perTurn === null ? null : perTurn - 1;
}

/** Gross margin return on inventory investment: yuan of gross profit a year for each yuan in stock. */
function gmroi(margin: number, turns: number): number {
  return (margin / (1 - margin)) * turns;
}
