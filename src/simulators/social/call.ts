import { timeValue } from "../../models/social/time-value.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface CallOutcome extends Outcome {
  /** Minutes and yuan, for the picture. */
  readonly minutes: number;
  readonly remaining: number;
  readonly perMinute: number;
  readonly timeCost: number;
  readonly concession: number;
  readonly breakEvenMinutes: number | null;
  readonly accept: number;
  readonly refuse: number;
}

/** The forty-minute call: what is gone, and what still lies ahead. */
export const call = defineView<typeof parameters>()({
  id: "call",
  first: ["minutes", "hoursPerYear", "annualProfit", "concession", "chance"],
  more: ["orderMargin", "remaining"],
  figures: ["hourly", "breakEvenMinutes", "breakEvenHours", "accept", "refuse", "threshold", "lead"],
  breakEven: "chance",
  headline: "lead",
  notes: ["neverSure"],
  evaluate(inputs: Inputs<typeof parameters>): CallOutcome {
    const { minutes, hoursPerYear, annualProfit, concession, chance, orderMargin, remaining } = inputs;
    const it = timeValue.compute({
      annualProfit,
      hoursPerYear,
      minutes,
      concession,
      orderMargin,
      pSaleIfRefuse: chance,
      remainingMinutes: remaining,
    });
    const isTrue = it.timeCostMinusConcession > 0;
    const refuses = it.decision === "refuse";
    // Hanging up costs nothing more: neither giving in nor refusing is worth doing below that.
    const hangsUp = Math.max(it.evAccept, it.evRefuse) < 0;
    const surest = it.refuseThreshold;
    const money = (value: number) => ({ value, unit: "yuan", digits: Math.abs(value) < 1e4 ? 0 : 2 });
    return {
      verdict: `${isTrue ? "true" : "false"}${hangsUp ? "HangUp" : refuses ? "Refuse" : "Accept"}`,
      notes: surest !== null && surest > 1 && !hangsUp ? ["neverSure"] : [],
      quantities: {
        minutes: { value: minutes, unit: "minutes" },
        cost: { ...money(it.timeCost), tone: "a" },
        concession: money(concession),
        accept: { ...money(it.evAccept), tone: "a" },
        refuse: { ...money(it.evRefuse), tone: "b" },
        hourly: money(it.hourlyValue),
        breakEvenMinutes: { value: it.breakEvenMinutes, unit: "minutes", digits: 1 },
        breakEvenHours: { value: it.breakEvenHoursPerYear, unit: "hours", digits: 0 },
        // More than certain can't be: then no chance is enough, and there is no threshold.
        threshold: {
          value: surest === null || surest > 1 ? null : Math.max(0, surest),
          unit: "percent",
          digits: 1,
          tone: "answer",
        },
        lead: money(it.evRefuse - it.evAccept),
        chance: { value: chance, unit: "percent", tone: "b" },
        orderMargin: money(orderMargin),
        remaining: { value: remaining, unit: "minutes" },
        ahead: money((remaining / 60) * it.hourlyValue),
      },
      minutes,
      remaining,
      perMinute: it.hourlyValue / 60,
      timeCost: it.timeCost,
      concession,
      breakEvenMinutes: it.breakEvenMinutes,
      accept: it.evAccept,
      refuse: it.evRefuse,
    };
  },
});
