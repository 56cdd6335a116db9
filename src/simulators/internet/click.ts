import { funnel, ltv } from "../../models/internet/funnel.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface ClickOutcome extends Outcome {
  readonly costPerVisit: number;
  /** What a visit is worth, and so the most that may be paid for it. */
  readonly ceiling: number;
  /** Price of a visit at which owned and rented traffic leave the same. */
  readonly even: number;
  readonly visits: number;
  readonly ownedCost: number;
}

/** What a click is worth, what one costs, and from which price on it is better to own the traffic. */
export const click = defineView<typeof parameters>()({
  id: "click",
  first: ["costPerVisit", "ownedCost", "visits", "basket", "grossMargin"],
  more: ["feeRate", "viewRate", "cartRate", "payRate", "retention", "discount"],
  figures: [
    "cashRented",
    "cashOwned",
    "ceiling",
    "cac",
    "breakEvenCac",
    "ltvToCac",
    "roas",
    "orders",
    "lead",
  ],
  breakEven: "costPerVisit",
  headline: "lead",
  notes: ["later"],
  evaluate(inputs: Inputs<typeof parameters>): ClickOutcome {
    const { costPerVisit, ownedCost, visits, basket, retention, discount } = inputs;
    // The platform's part of the price comes out of the margin.
    const grossMargin = inputs.grossMargin - inputs.feeRate;
    const it = funnel.compute({
      visits,
      rates: [inputs.viewRate, inputs.cartRate, inputs.payRate],
      price: basket,
      takeRate: 1,
      grossMargin,
      costPerVisit,
    });
    const { ltv: worth, ltvToCac } = ltv.compute({
      margin: it.breakEvenCac,
      retentionCost: 0,
      retention,
      discount,
      firstAtZero: true,
      periods: null,
      cac: it.cac ?? 0,
    });
    // Retention stays below 1 here, so a customer's value is always finite.
    const customer = worth ?? it.breakEvenCac;
    const ceiling = it.conversion * customer;
    const rented = visits * (ceiling - costPerVisit);
    const owned = visits * ceiling - ownedCost;
    // What comes back later is in the value of a customer, not in this month's till.
    const firstOrders = visits * it.conversion * it.breakEvenCac;
    const money = (value: number | null) => ({ value, unit: "yuan" });
    const precise = (value: number | null) => ({ value, unit: "yuan", digits: 2 });
    return {
      verdict: Math.max(rented, owned) < 0 ? "neither" : owned > rented ? "own" : "rent",
      notes: retention > 0 ? ["later"] : [],
      quantities: {
        cost: { ...precise(costPerVisit), tone: "a" },
        ceiling: { ...precise(ceiling), tone: "answer" },
        rented: { ...money(rented), tone: "a" },
        owned: { ...money(owned), tone: "b" },
        cashRented: { ...money(firstOrders - visits * costPerVisit), tone: "a" },
        cashOwned: { ...money(firstOrders - ownedCost), tone: "b" },
        gap: { ...money(Math.abs(owned - rented)), between: ["owned", "rented"] },
        lead: money(owned - rented),
        even: { ...precise(ownedCost / visits), tone: "answer" },
        conversion: { value: it.conversion, unit: "percent" },
        basket: money(basket),
        grossMargin: { value: grossMargin, unit: "percent" },
        multiple: { value: it.breakEvenCac === 0 ? 1 : customer / it.breakEvenCac, unit: "ratio" },
        cac: precise(it.cac),
        breakEvenCac: precise(customer),
        ltvToCac: { value: ltvToCac, unit: "ratio" },
        roas: { value: it.roas, unit: "ratio" },
        orders: { value: it.orders, unit: "orders" },
      },
      costPerVisit,
      ceiling,
      even: ownedCost / visits,
      visits,
      ownedCost,
    };
  },
});
