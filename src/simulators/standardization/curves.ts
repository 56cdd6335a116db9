import { handling, sopAgainstAdhoc } from "../../models/standardization/handling.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

/** Minutes and learning rates: what the two curves are drawn from. */
export interface Pace {
  readonly adhocT1: number;
  readonly adhocRate: number;
  readonly sopSetup: number;
  readonly sopT1: number;
  readonly sopRate: number;
  /** Minutes that the best order still takes. */
  readonly floor: number;
}

export interface CurvesOutcome extends Outcome {
  readonly pace: Pace;
  readonly orders: number;
  /** The first order from which the procedure is ahead; null if none of the first hundred thousand is. */
  readonly breakEven: number | null;
}

/** The furthest order anybody looks at. */
export const furthest = 100_000;

/** Hours added up, order by order: the procedure starts with a debt and learns faster. */
export const curves = defineView<typeof parameters>()({
  id: "curves",
  first: ["orders", "setupHours", "adhocMinutes", "sopMinutes", "sopRate"],
  more: ["adhocRate", "perDay", "floorSeconds"],
  figures: ["breakEven", "daysToBreakEven", "saving", "sopHours", "adhocHours", "debt"],
  breakEven: "orders",
  headline: "saving",
  evaluate(inputs: Inputs<typeof parameters>): CurvesOutcome {
    const { orders, perDay } = inputs;
    const pace = {
      adhocT1: inputs.adhocMinutes,
      adhocRate: inputs.adhocRate,
      sopSetup: inputs.setupHours * 60,
      sopT1: inputs.sopMinutes,
      sopRate: inputs.sopRate,
      floor: inputs.floorSeconds / 60,
    };
    const { breakEvenN, peakExtra } = sopAgainstAdhoc({ ...pace, nMax: furthest });
    const { adhoc, sop } = handling(pace);
    const saving = (adhoc(orders) - sop(orders)) / 60;
    const hours = (value: number) => ({ value, unit: "hours", digits: 1 });
    return {
      verdict: verdict(saving, orders, breakEvenN),
      quantities: {
        orders: { value: orders, unit: "orderNumber" },
        breakEven: { value: breakEvenN, unit: "orderNumber", tone: "answer" },
        daysToBreakEven: {
          value: breakEvenN === null ? null : Math.ceil(breakEvenN / perDay),
          unit: "days",
        },
        saving: hours(saving),
        floor: { value: inputs.floorSeconds, unit: "seconds" },
        size: { ...hours(Math.abs(saving)), tone: "answer", between: ["adhocHours", "sopHours"] },
        sopHours: { ...hours(sop(orders) / 60), tone: "b" },
        adhocHours: { ...hours(adhoc(orders) / 60), tone: "a" },
        debt: hours(peakExtra / 60),
        furthest: { value: furthest, unit: "orders" },
        setup: { value: pace.sopSetup, unit: "minutes" },
        adhocMinutes: { value: pace.adhocT1, unit: "minutes", tone: "a" },
        sopMinutes: { value: pace.sopT1, unit: "minutes", tone: "b" },
        adhocPower: { value: Math.log2(pace.adhocRate), unit: "ratio", digits: 3 },
        sopPower: { value: Math.log2(pace.sopRate), unit: "ratio", digits: 3 },
        count: { value: orders, unit: "ratio" },
      },
      pace,
      orders,
      breakEven: breakEvenN,
    };
  },
});

function verdict(saving: number, orders: number, breakEven: number | null): string {
  if (saving >= 0) return "pays";
  if (breakEven === null) return "never";
  return breakEven > orders ? "debt" : "overtaken";
}
