import { ccc } from "../../models/turnover/portfolio.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface DaysOutcome extends Outcome {
  readonly dio: number;
  readonly dso: number;
  readonly dpo: number;
  readonly ddo: number;
}

/** From money out to money in: how many days a yuan is away. */
export const days = defineView<typeof parameters>()({
  id: "days",
  first: ["inventory", "receivables", "payables", "deposits"],
  more: ["revenue", "cogs"],
  figures: ["dio", "dso", "dpo", "turns", "perExtra"],
  breakEven: "payables",
  headline: "away",
  evaluate(inputs: Inputs<typeof parameters>): DaysOutcome {
    const { inventory, receivables, payables, deposits, revenue, cogs } = inputs;
    const result = ccc.compute({
      inventory,
      receivables,
      payables,
      deposits,
      revenue,
      cogs,
      daysInPeriod: 365,
    });
    const { dio, dso, dpo, ddo, cashTiedUp, cccWithDeposits, cashPerExtraSales } = result;
    const inDays = (value: number) => ({ value, unit: "days", digits: 1 });
    return {
      verdict: cccWithDeposits > 0 ? "tied" : "free",
      quantities: {
        cycle: { ...inDays(Math.abs(cccWithDeposits)), tone: "answer" },
        away: inDays(cccWithDeposits),
        dio: inDays(dio),
        dso: inDays(dso),
        dpo: inDays(dpo),
        ddo: inDays(ddo),
        tied: { value: Math.abs(cashTiedUp), unit: "yuan", tone: "answer" },
        turns: { value: inventory === 0 ? null : cogs / inventory, unit: "times" },
        perExtra: { value: cashPerExtraSales * 10_000, unit: "yuan" },
        inventory: { value: inventory, unit: "yuan" },
        receivables: { value: receivables, unit: "yuan" },
        payables: { value: payables, unit: "yuan" },
        deposits: { value: deposits, unit: "yuan" },
        revenue: { value: revenue, unit: "yuan" },
        cogs: { value: cogs, unit: "yuan" },
      },
      dio,
      dso,
      dpo,
      ddo,
    };
  },
});
