import { sum } from "../../models/math/summation.ts";
import { flywheel } from "../../models/membership/flywheel.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

/** One way of keeping friends, month by month. */
export interface Kept {
  /** Of month 1, 2, … in yuan. */
  readonly sales: readonly number[];
  /** Friends at the start of each month and at the end. */
  readonly stock: readonly number[];
  /** The share of them that a month loses, less those that their orders bring back; below zero they grow by themselves. */
  readonly leak: number;
}

export interface WheelOutcome extends Outcome {
  readonly pushed: Kept;
  readonly quiet: Kept;
  /** New friends a month, whatever is sent. */
  readonly inflow: number;
  /** Messages a month. */
  readonly pushes: number;
}

/** Below a yuan two ways of keeping friends have sold alike. */
const alike = 1;

/** The flywheel with and without mass messages: a push sells today and costs friends for good. */
export const wheel = defineView<typeof parameters>()({
  id: "wheel",
  first: ["pushes", "unsubscribe", "pushLift", "months"],
  more: [
    "start",
    "baseVisitors",
    "conversion",
    "addRate",
    "churn",
    "orderRate",
    "boost",
    "aov",
    "accounts",
    "perAccount",
    "messagePrice",
    "grossMargin",
    "feeRate",
  ],
  figures: [
    "firstYear",
    "messageCost",
    "kept",
    "friends",
    "friendsQuiet",
    "steady",
    "steadyQuiet",
    "leak",
    "full",
  ],
  breakEven: "unsubscribe",
  headline: "gain",
  evaluate(inputs: Inputs<typeof parameters>): WheelOutcome {
    const { pushes, unsubscribe, pushLift, months, baseVisitors, addRate, churn, orderRate, boost, aov } =
      inputs;
    const capacity = inputs.accounts * inputs.perAccount;
    const run = (pushes: number) =>
      flywheel.compute({
        months,
        start: Math.min(inputs.start, capacity),
        baseVisitors,
        boost,
        conv: inputs.conversion,
        addRate,
        churn,
        // Each push makes some friends order who would not have ordered this month.
        orderRate: orderRate + pushes * pushLift,
        aovPrivate: aov,
        aovNew: aov,
        capacity,
        unsubscribePerPush: unsubscribe,
        pushes,
      });
    const [pushed, quiet] = [run(pushes), run(0)];
    const gain = pushed.salesTotal - quiet.salesTotal;
    const year = (it: typeof quiet) => it.sales.slice(0, 12).reduce((sum, sales) => sum + sales, 0);
    const behind = pushed.sales.findIndex((sales, month) => sales < (quiet.sales[month] ?? 0) - alike);
    const people = (value: number | null) => ({ value, unit: "people" });
    /** Where the level settles: what grows without end fills the accounts. */
    const level = (steady: number | null) => people(Math.min(capacity, steady ?? Number.POSITIVE_INFINITY));
    const money = (value: number) => ({ value, unit: "yuan" });
    // A push goes to everyone who is a friend at the start of the month.
    const messageCost = inputs.messagePrice * pushes * sum(pushed.stock.slice(0, months));
    const kept = gain * (inputs.grossMargin - inputs.feeRate) - messageCost;
    return {
      verdict: verdict(gain, kept, messageCost),
      quantities: {
        pushes: { value: pushes, unit: "perMonth" },
        months: { value: months, unit: "months" },
        sales: money(pushed.salesTotal),
        gain: money(gain),
        more: { ...money(gain), tone: "answer" },
        less: { ...money(-gain), tone: "answer" },
        firstYear: money(year(pushed) - year(quiet)),
        messageCost: money(messageCost),
        kept: money(kept),
        lost: money(-kept),
        lasted: { value: behind < 0 ? null : behind, unit: "months" },
        friends: { ...people(pushed.stock.at(-1) ?? 0), tone: "b" },
        friendsQuiet: { ...people(quiet.stock.at(-1) ?? 0), tone: "a" },
        steady: { ...level(pushed.steadyState), tone: "b" },
        steadyQuiet: { ...level(quiet.steadyState), tone: "a" },
        leak: { value: 1 - pushed.growthFactor, unit: "percent" },
        full: { value: pushed.monthCapReached, unit: "months" },
        inflow: people(addRate * inputs.conversion * baseVisitors),
      },
      pushed: { sales: pushed.sales, stock: pushed.stock, leak: 1 - pushed.growthFactor },
      quiet: { sales: quiet.sales, stock: quiet.stock, leak: 1 - quiet.growthFactor },
      inflow: addRate * inputs.conversion * baseVisitors,
      pushes,
    };
  },
});

/** More sales that do not pay for the messages are a loss; without a price of messages sales alone are compared. */
function verdict(gain: number, kept: number, messageCost: number): string {
  if (Math.abs(gain) < alike && messageCost === 0) return "even";
  if (gain <= -alike) return "burns";
  return messageCost > 0 && kept < 0 ? "costs" : "pays";
}
