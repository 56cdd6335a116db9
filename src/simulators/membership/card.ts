import { vip } from "../../models/membership/vip.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface CardOutcome extends Outcome {
  /** Yuan a year for each member: what changes between before and after. */
  readonly before: number;
  readonly orders: number;
  readonly discounts: number;
  readonly fee: number;
  readonly gifts: number;
  readonly wages: number;
}

/** The card from the shop's side: what one member brings more, and what the people who serve them cost. */
export const card = defineView<typeof parameters>()({
  id: "card",
  first: ["fee", "discount", "freqBase", "freqVip", "vips"],
  more: [
    "grossMargin",
    "aov",
    "feeRate",
    "benefitCost",
    "staff",
    "wagePerYear",
    "base",
    "retentionVip",
    "retentionBase",
    "discountRate",
  ],
  figures: [
    "each",
    "staffCost",
    "feeIncome",
    "breakEvenFreq",
    "breakEvenMembers",
    "ltvVip",
    "ltvServed",
    "ltvBase",
  ],
  breakEven: "freqVip",
  headline: "profit",
  evaluate(inputs: Inputs<typeof parameters>): CardOutcome {
    const { base, vips, fee, aov, feeRate, freqBase, freqVip, benefitCost, staff, wagePerYear } = inputs;
    // A platform takes its share of what is paid: of the margin all of it, and less of a price that the card takes down.
    const grossMargin = inputs.grossMargin - feeRate;
    const discount = inputs.discount * (1 - feeRate);
    const { retentionVip, retentionBase, discountRate } = inputs;
    const result = vip.compute({
      base,
      vips,
      fee,
      discount,
      aov,
      grossMargin,
      freqBase,
      freqVip,
      benefitCost,
      staff,
      wagePerYear,
      retentionVip,
      retentionBase,
      discountRate,
    });
    const money = (value: number | null) => ({ value, unit: "yuan" });
    return {
      verdict: verdict(vips > base, result.incrementalPerVip, result.programmeProfit),
      quantities: {
        base: { value: base, unit: "people" },
        vips: { value: vips, unit: "people" },
        fee: money(fee),
        each: { ...money(result.incrementalPerVip), tone: "a" },
        loss: { ...money(-result.incrementalPerVip), tone: "answer" },
        profit: { ...money(result.programmeProfit), tone: "answer" },
        deficit: { ...money(-result.programmeProfit), tone: "answer" },
        before: money(result.marginBefore),
        after: money(result.marginVip),
        feeIncome: money(result.feeIncome),
        staffCost: money(result.staffCost),
        freqVip: { value: freqVip, unit: "perYear" },
        freqBase: { value: freqBase, unit: "perYear" },
        aov: money(aov),
        grossMargin: { value: grossMargin, unit: "percent" },
        discount: { value: inputs.discount, unit: "percent" },
        cut: { value: discount, unit: "percent" },
        gifts: money(benefitCost),
        breakEvenFreq: { value: result.breakEvenFreq, unit: "perYear" },
        breakEvenMembers: { value: result.breakEvenMembers, unit: "people", digits: 2 },
        ltvVip: money(result.ltvVip),
        ltvServed: money(served(result, inputs)),
        ltvBase: money(result.ltvBase),
      },
      before: result.marginBefore,
      orders: (freqVip - freqBase) * aov * grossMargin,
      discounts: -freqVip * aov * discount,
      fee,
      gifts: -benefitCost,
      wages: -result.staffCost / vips,
    };
  },
});

/** A member for life, once those who serve are paid every year: the model's value without the wages is beside it. */
function served(
  { marginVip, staffCost }: { readonly marginVip: number; readonly staffCost: number },
  { vips, retentionVip, discountRate }: Inputs<typeof parameters>,
): number | null {
  const leak = discountRate + (1 - retentionVip);
  return leak === 0 ? null : ((marginVip - staffCost / vips) * (1 + discountRate)) / leak;
}

function verdict(tooMany: boolean, each: number, profit: number): string {
  if (tooMany) return "tooMany";
  if (each <= 0) return "losesEach";
  return profit < 0 ? "losesStaff" : "pays";
}
