import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import { type Flow, flow as flowOf, type MachineName } from "./machines.ts";
import type { parameters } from "./parameters.ts";

export interface FlowOutcome extends Outcome {
  readonly machine: MachineName;
  readonly flow: Flow;
}

/** Money of a thousand visits, from whoever pays to whoever keeps it. */
export const flow = defineView<typeof parameters>()({
  id: "flow",
  first: ["machine", "pay", "rent"],
  more: [],
  figures: ["kept", "spend", "ownerKept", "others", "ceiling", "perVisit"],
  breakEven: "rent",
  headline: "kept",
  evaluate({ machine, pay, rent }: Inputs<typeof parameters>): FlowOutcome {
    const result = flowOf(machine, pay, rent);
    const { spend, kept, ownerKept, costs, traffic, brandProfit = 0 } = result;
    const money = (value: number) => ({ value, unit: "yuan", ...small(value) });
    const own = costs + traffic + rent;
    return {
      verdict: verdictOf(machine, kept, rent, brandProfit),
      quantities: {
        spend: { ...money(spend), tone: "a" },
        kept: { ...money(kept), tone: "answer" },
        ownerKept: money(ownerKept),
        others: money(clean(spend - ownerKept - own - kept)),
        costs: money(costs + traffic),
        rent: money(rent),
        short: { ...money(-kept), tone: "answer" },
        ceiling: money(kept + rent),
        perVisit: { value: kept / 1000, unit: "yuan", digits: 4 },
        brandLoss: { ...money(-brandProfit), tone: "answer" },
        brandProfit: { ...money(brandProfit), tone: "answer" },
      },
      machine,
      flow: result,
    };
  },
});

/** With rent the rent may be to blame; what cannot pay its costs even without rent is short of income. */
function verdictOf(machine: MachineName, kept: number, rent: number, brandProfit: number): string {
  if (kept + rent < 0) return "short";
  if (kept < 0) return "loses";
  return machine === "live" && brandProfit >= 0 ? "liveEven" : machine;
}

/** A difference of equal sums is nothing. */
function clean(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

/** Cents matter below a hundred yuan. */
function small(value: number): { digits?: number } {
  return Math.abs(value) < 1000 ? { digits: 2 } : {};
}
