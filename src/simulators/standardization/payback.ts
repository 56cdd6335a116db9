import { breakEven } from "../../models/standardization/payback.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface PaybackOutcome extends Outcome {
  readonly setup: number;
  readonly months: number;
  /** Yuan a month with all the orders, and with half of them. */
  readonly net: number;
  readonly netHalf: number;
  readonly payback: number | null;
}

/** A saving of 8.1 − 8 is not quite 0.1 in binary: the next whole order must not come from that, in orders. */
const slack = 1e-6;

/** The same question in money: what writing it cost against what each order saves. */
export const payback = defineView<typeof parameters>()({
  id: "payback",
  first: ["perMonth", "setupCost", "costBefore", "costAfter", "upkeep"],
  more: ["errorsBefore", "errorsAfter", "errorCost", "paymentLost", "months", "discount"],
  figures: ["payback", "net", "roi", "npv", "floor", "needed"],
  breakEven: "perMonth",
  headline: "gain",
  evaluate(inputs: Inputs<typeof parameters>): PaybackOutcome {
    const { perMonth, setupCost, upkeep, months } = inputs;
    const errorCost = inputs.errorCost + inputs.paymentLost;
    const before = inputs.costBefore + inputs.errorsBefore * errorCost;
    const after = inputs.costAfter + inputs.errorsAfter * errorCost;
    const result = breakEven.compute({
      setupCost,
      unitCostBefore: before,
      unitCostAfter: after,
      unitsPerMonth: perMonth,
      monthlyUpkeep: upkeep,
      discountMonthly: inputs.discount,
      horizonMonths: months,
    });
    const { savingPerUnit: saving, netPerMonth: net, paybackMonths } = result;
    const gain = months * net - setupCost;
    const yuan = (value: number) => ({ value, unit: "yuan" });
    const orders = (value: number | null) => ({ value, unit: "orders", digits: 0 });
    return {
      verdict: verdict(net, gain),
      quantities: {
        perMonth: orders(perMonth),
        saving: { ...yuan(saving), tone: "b" },
        loss: yuan(-saving),
        net: yuan(net),
        short: { ...yuan(-net), tone: "answer" },
        payback: { value: paybackMonths, unit: "months", digits: 1, tone: "answer" },
        months: { value: months, unit: "months" },
        gain: yuan(gain),
        missing: { ...yuan(-gain), tone: "answer" },
        roi: { value: result.roi, unit: "percent", digits: 0 },
        npv: yuan(result.npv),
        floor: orders(saving > 0 ? Math.ceil(upkeep / saving - slack) : null),
        needed: orders(saving > 0 ? Math.ceil((setupCost / months + upkeep) / saving - slack) : null),
        setup: yuan(setupCost),
        upkeep: yuan(upkeep),
        before: { ...yuan(before), tone: "a" },
        after: { ...yuan(after), tone: "b" },
      },
      setup: setupCost,
      months,
      net,
      netHalf: (saving * perMonth) / 2 - upkeep,
      payback: paybackMonths,
    };
  },
});

function verdict(net: number, gain: number): string {
  if (net <= 0) return "never";
  return gain < 0 ? "late" : "pays";
}
