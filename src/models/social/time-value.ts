import { calculation, num } from "../schema.ts";

/** Ties reckoned: the phone call. */

/** Two expected values closer than this, in yuan, are the same. */
const cent = 1e-9;

/**
 * Opportunity cost and sunk cost: the statement compares an average hour with the discount; the decision compares only
 * what lies ahead, so the minutes that are gone do not enter it.
 */
export const timeValue = calculation({
  name: "social.timeValue",
  inputs: {
    annualProfit: num({
      unit: "yuan/yr",
      range: [0, 1e12],
      default: 1_000_000,
      reason: "text: earns over a million a year (lower bound)",
    }),
    hoursPerYear: num({
      unit: "h/yr",
      range: [1, 8784],
      default: 2000,
      reason: "250 days x 8 h (assumption: the text gives no hours)",
    }),
    minutes: num({ unit: "min", range: [0, 100_000], default: 40, reason: "text: forty minutes" }),
    concession: num({
      unit: "yuan",
      range: [0, 1e9],
      default: 100,
      reason: "text: over a hundred, lower bound",
    }),
    orderMargin: num({
      unit: "yuan",
      range: [0, 1e9],
      default: 300,
      reason: "margin on the order before the concession (assumption)",
    }),
    pSaleIfRefuse: num({
      unit: "1",
      range: [0, 1],
      default: 0.7,
      reason: "probability that the customer still buys (text: he did)",
    }),
    remainingMinutes: num({
      unit: "min",
      range: [0, 100_000],
      default: 5,
      reason: "further minutes if the seller refuses",
    }),
  },
  outputs: {
    hourlyValue: { unit: "yuan/h", definition: "annualProfit/hoursPerYear" },
    timeCost: { unit: "yuan", definition: "minutes/60*hourlyValue" },
    timeCostMinusConcession: { unit: "yuan", definition: ">0: the call cost more than the discount" },
    breakEvenMinutes: { unit: "min", definition: "concession/hourlyValue*60; null if hourlyValue=0" },
    breakEvenHoursPerYear: {
      unit: "h/yr",
      definition: "hours at which the statement stops being true; null if concession=0",
    },
    breakEvenAnnualProfit: { unit: "yuan/yr", definition: "null if minutes=0" },
    evAccept: { unit: "yuan", definition: "orderMargin-concession" },
    evRefuse: { unit: "yuan", definition: "pSale*orderMargin - remainingMinutes/60*hourlyValue" },
    refuseThreshold: {
      unit: "1",
      definition: "pSale above which refusing is better; null if orderMargin=0",
    },
    decision: { definition: "accept|refuse|indifferent (within 1e-9): elapsed minutes are sunk" },
    maxWorthMinutes: { unit: "min", definition: "orderMargin/hourlyValue*60; null if hourlyValue=0" },
  },
  compute(inputs) {
    const { annualProfit, hoursPerYear, minutes, concession, orderMargin } = inputs;
    const hourlyValue = annualProfit / hoursPerYear;
    const timeCost = (minutes / 60) * hourlyValue;
    const ahead = (inputs.remainingMinutes / 60) * hourlyValue;
    const evAccept = orderMargin - concession;
    const evRefuse = inputs.pSaleIfRefuse * orderMargin - ahead;
    const gain = evRefuse - evAccept;
    return {
      hourlyValue,
      timeCost,
      timeCostMinusConcession: timeCost - concession,
      breakEvenMinutes: hourlyValue === 0 ? null : (concession / hourlyValue) * 60,
      breakEvenHoursPerYear: concession === 0 ? null : ((minutes / 60) * annualProfit) / concession,
      breakEvenAnnualProfit: minutes === 0 ? null : ((concession * 60) / minutes) * hoursPerYear,
      evAccept,
      evRefuse,
      refuseThreshold: orderMargin === 0 ? null : (evAccept + ahead) / orderMargin,
      decision: Math.abs(gain) <= cent ? "indifferent" : gain > 0 ? "refuse" : "accept",
      maxWorthMinutes: hourlyValue === 0 ? null : (orderMargin / hourlyValue) * 60,
    };
  },
});
