import { order as oneOrder } from "../../models/turnover/order.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

/** What has its part of an order, in the order in which it is taken. */
export const takers = ["discount", "fees", "freight", "ads", "returns", "tax", "goods"] as const;

export interface OrderOutcome extends Outcome {
  readonly price: number;
  readonly buyerFreight: number;
  /** Yuan that each takes; the last part is what is left. */
  readonly taken: Readonly<Record<(typeof takers)[number], number>>;
  readonly left: number;
  /** What the goods alone do not take, as a share of the listed price: the costs of the year's comparison. */
  readonly costs: number;
}

/** Half a hundredth of a yuan is nothing. */
const nothing = 0.005;

/** One order from its listed price to the last yuan, for good A. */
export const order = defineView<typeof parameters>()({
  id: "order",
  first: ["orderPrice", "marginA", "platformRate", "adRate", "freight"],
  more: [
    "paymentRate",
    "feeFixed",
    "priceCut",
    "buyerFreight",
    "returnRate",
    "returnCost",
    "taxRate",
    "turnsA",
  ],
  figures: ["leastRoas", "roas", "leastMargin", "perTurn", "fees", "ads", "perYear"],
  breakEven: "adRate",
  decides: "marginA",
  headline: "left",
  evaluate(inputs: Inputs<typeof parameters>): OrderOutcome {
    const { orderPrice: price, marginA: margin, turnsA, freight, buyerFreight, adRate } = inputs;
    const it = oneOrder.compute({
      price,
      margin,
      discount: inputs.priceCut,
      feeRate: inputs.platformRate,
      paymentRate: inputs.paymentRate,
      feeFixed: inputs.feeFixed,
      buyerFreight,
      freight,
      adRate,
      returnRate: inputs.returnRate,
      returnCost: inputs.returnCost,
      taxRate: inputs.taxRate,
    });
    const yuan = (value: number) => ({ value, unit: "yuan" });
    const percent = (value: number | null) => ({ value, unit: "percent" });
    const perYear = it.perTurn === null ? null : Math.max(0, 1 + it.perTurn) ** turnsA - 1;
    return {
      verdict: verdict(it.left, it.ads),
      quantities: {
        price: yuan(price),
        paid: yuan(it.paid),
        sale: yuan(it.sale),
        left: { ...yuan(it.left), tone: "answer" },
        loss: { ...yuan(-it.left), tone: "answer" },
        fees: yuan(it.fees),
        ads: yuan(it.ads),
        taken: yuan(it.paid - it.goods - it.left),
        margin: { ...percent(margin), tone: "a" },
        leastMargin: percent(it.leastMargin),
        leastRoas: { value: it.leastRoas, unit: "fold" },
        roas: { value: adRate > 0 ? 1 / adRate : null, unit: "fold" },
        perTurn: percent(it.perTurn),
        perYear: percent(perYear !== null && Number.isFinite(perYear) ? perYear : null),
        turns: { value: turnsA, unit: "times" },
      },
      price,
      buyerFreight,
      taken: {
        discount: price - it.sale,
        fees: it.fees,
        freight,
        ads: it.ads,
        returns: it.returns,
        tax: it.tax,
        goods: it.goods,
      },
      left: it.left,
      costs: it.leastMargin,
    };
  },
});

function verdict(left: number, ads: number): string {
  if (Math.abs(left) < nothing) return "even";
  if (left > 0) return "leaves";
  return left + ads <= 0 ? "hopeless" : "loses";
}
