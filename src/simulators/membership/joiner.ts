import { vip } from "../../models/membership/vip.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface JoinerOutcome extends Outcome {
  /** Saving in yuan a year at a yearly spending, list price: a straight line through zero at fee/discount. */
  readonly points: readonly (readonly [spending: number, saving: number])[];
  readonly average: number;
  readonly averageSaving: number;
}

/** The card from the customer's side: who gets the fee back? */
export const joiner = defineView<typeof parameters>()({
  id: "joiner",
  first: ["fee", "discount", "sales", "base"],
  more: [],
  figures: ["needed", "average", "saving"],
  breakEven: "fee",
  headline: "saving",
  evaluate({ fee, discount, sales, base }: Inputs<typeof parameters>): JoinerOutcome {
    const average = sales / base;
    // The model reckons by orders: one order of this size a year is a year's spending.
    const savingAt = (spending: number) =>
      vip.compute({ ...neutral, fee, discount, aov: Math.max(spending, Number.MIN_VALUE), freqVip: 1 })
        .customerSaving;
    const { customerBreakEvenSpend: needed } = vip.compute({ ...neutral, fee, discount });
    const most = Math.max(2 * average, 2 * (needed ?? 0), 1000);
    const saving = savingAt(average);
    const money = (value: number | null) => ({ value, unit: "yuan" });
    return {
      verdict: discount === 0 ? (fee === 0 ? "nothing" : "never") : saving > 0 ? "gains" : "loses",
      quantities: {
        fee: money(fee),
        discount: { value: discount, unit: "percent" },
        needed: { ...money(needed), tone: "answer" },
        average: money(average),
        saving: { ...money(saving), tone: "a" },
        short: { ...money(-saving), tone: "answer" },
      },
      points: [0, most / 2, most].map((spending) => [spending, savingAt(spending)] as const),
      average,
      averageSaving: saving,
    };
  },
});

/** What the customer's side does not depend on. */
const neutral = {
  base: 1,
  vips: 1,
  aov: 1,
  grossMargin: 0,
  freqBase: 0,
  freqVip: 0,
  benefitCost: 0,
  staff: 0,
  wagePerYear: 0,
  retentionVip: 0,
  retentionBase: 0,
  discountRate: 0,
};
