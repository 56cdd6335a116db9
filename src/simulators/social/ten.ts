import { egoNetwork, topK } from "../../models/social/circle.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface TenOutcome extends Outcome {
  readonly friends: readonly { readonly name: string; readonly income: number; readonly counts: boolean }[];
  readonly newcomer: number;
  readonly before: number;
  readonly after: number;
}

/** The mean of the best ten, and what one more acquaintance does to it. */
export const ten = defineView<typeof parameters>()({
  id: "ten",
  first: ["newcomer", "friends", "best"],
  more: ["circle", "typical"],
  figures: ["before", "after", "lowest", "top", "expected", "extra", "lead"],
  breakEven: "newcomer",
  headline: "lead",
  evaluate({ newcomer, friends, best, circle, typical }: Inputs<typeof parameters>): TenOutcome {
    const values = friends.map(({ income }) => income);
    const it = egoNetwork.compute({ values, k: best, newValue: newcomer });
    const wide = topK.compute({ n: circle, k: best, dist: "exponential", scale: typical, target: 0 });
    // Of people with equal incomes as many count as there are places.
    const order = values.map((_, index) => index).sort((p, q) => (values[q] ?? 0) - (values[p] ?? 0));
    const counted = new Set(order.slice(0, best));
    const money = (value: number | null) => ({ value, unit: "yuan" });
    return {
      verdict: it.deltaAdd > 0 ? "up" : it.deltaAdd < 0 ? "down" : "same",
      quantities: {
        best: { value: it.kEffective, unit: "people" },
        newcomer: { ...money(newcomer), tone: "b" },
        before: { ...money(it.value), tone: "a" },
        after: { ...money(it.valueAddContact), tone: "answer" },
        lowest: money(it.lowest),
        top: { value: it.shareOfTop1, unit: "percent", digits: 0 },
        total: money(it.circle.reduce((sum, value) => sum + value, 0)),
        lead: money(it.deltaAdd),
        circle: { value: circle, unit: "people" },
        expected: money(wide.expected),
        extra: money(wide.perExtraContact),
      },
      friends: friends.map((friend, index) => ({ ...friend, counts: counted.has(index) })),
      newcomer,
      before: it.value,
      after: it.valueAddContact,
    };
  },
});
