import { isRoi } from "../../models/information/system.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface SystemOutcome extends Outcome {
  readonly engagement: number;
  /** Present value month by month, from the day it is paid: nobody acts on a report, now, everybody does. */
  readonly none: readonly number[];
  readonly now: readonly number[];
  readonly all: readonly number[];
  readonly adoption: readonly number[];
}

/** Filling in costs whoever uses the system; only reports that are acted on bring anything back. */
export const system = defineView<typeof parameters>()({
  id: "system",
  first: ["engagement", "entryMinutes", "hoursSaved", "staff", "setupCost"],
  more: ["hourValue", "monthlyFee", "workDays", "adoptionMax", "innovate", "imitate", "months", "discount"],
  figures: ["breakEven", "npv", "payback", "hours", "filling", "adopted"],
  breakEven: "engagement",
  headline: "npv",
  evaluate(inputs: Inputs<typeof parameters>): SystemOutcome {
    const { engagement, entryMinutes, workDays, months, staff } = inputs;
    const at = (share: number) =>
      isRoi.compute({
        staff,
        wagePerHour: inputs.hourValue,
        hoursSavedPerMonth: inputs.hoursSaved,
        entryMinutesPerDay: entryMinutes,
        workDays,
        engagement: share,
        adoptionMax: inputs.adoptionMax,
        p: inputs.innovate,
        q: inputs.imitate,
        setupCost: inputs.setupCost,
        monthlyFee: inputs.monthlyFee,
        horizonMonths: months,
        discountMonthly: inputs.discount,
      });
    const [none, now, all] = [at(0), at(engagement), at(1)];
    const path = (monthly: readonly number[]) => discounted(monthly, inputs.setupCost, inputs.discount);
    const burden = (entryMinutes / 60) * workDays;
    const hours = engagement * inputs.hoursSaved - burden;
    const yuan = (value: number) => ({ value, unit: "yuan" });
    const inHours = (value: number) => ({ value, unit: "hours", digits: 1 });
    return {
      verdict: verdict(now.npv, all.npv, hours),
      quantities: {
        engagement: { value: engagement, unit: "percent", tone: "b" },
        breakEven: { value: now.breakEvenEngagement, unit: "percent", digits: 0, tone: "answer" },
        npv: yuan(now.npv),
        gain: { ...yuan(now.npv), tone: "answer" },
        loss: { ...yuan(-now.npv), tone: "answer" },
        leastLoss: { ...yuan(-all.npv), tone: "answer" },
        payback: { value: now.paybackMonth, unit: "months" },
        months: { value: months, unit: "months" },
        hours: inHours(hours),
        wasted: { ...inHours(-hours), tone: "answer" },
        filling: inHours(burden * staff * inputs.adoptionMax),
        adopted: { value: now.adoption.at(-1) ?? 0, unit: "percent", digits: 0 },
        hoursSaved: inHours(inputs.hoursSaved),
        burden: inHours(burden),
      },
      engagement,
      none: path(none.netPerMonth),
      now: path(now.netPerMonth),
      all: path(all.netPerMonth),
      adoption: now.adoption,
    };
  },
});

/** Running present value after 0, 1, 2, … months. */
function discounted(monthly: readonly number[], setup: number, rate: number): number[] {
  let level = -setup;
  let factor = 1;
  return [
    level,
    ...monthly.map((amount) => {
      factor /= 1 + rate;
      level += amount * factor;
      return level;
    }),
  ];
}

function verdict(npv: number, best: number, hours: number): string {
  if (npv >= 0) return "pays";
  if (best < 0) return "never";
  return hours < 0 ? "wasted" : "costs";
}
