import { ceiling, surplus } from "./rounding.ts";
import { calculation, int, list, num, obj, str } from "./schema.ts";
import { sum } from "./summation.ts";

/** Ties reckoned (MODELS.md section 4): the phone call, the supplier's door, the weight of the social driver. */

const assumption = { reason: "assumption" } as const;

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

/** The most deals whose chance is listed. */
const most = 5;

/** Chances of 0 … 5 successes in n trials of chance p, without factorials that overflow. */
function binomial(n: number, p: number): number[] {
  let ways = 1;
  return Array.from({ length: most + 1 }, (_, k) => {
    if (k > n) return 0;
    if (k > 0) ways = (ways * (n - k + 1)) / k;
    return ways * p ** k * (k === n ? 1 : Math.exp((n - k) * Math.log1p(-p)));
  });
}

/** A chain of introductions to supply that is not for everyone. It counts no hours: they come on top. */
export const supplierFunnel = calculation({
  name: "social.supplierFunnel",
  inputs: {
    contacts: int({
      unit: "people",
      range: [0, 1_000_000],
      default: 60,
      reason: "trade contacts met per year",
    }),
    introRate: num({ unit: "1", range: [0, 1], default: 0.3, reason: "contact -> introduction" }),
    meetingRate: num({ unit: "1", range: [0, 1], default: 0.5, reason: "introduction -> serious meeting" }),
    closeRate: num({ unit: "1", range: [0, 1], default: 0.1, reason: "meeting -> authorised supply" }),
    revenuePerDeal: num({
      unit: "yuan/yr",
      range: [0, 1e12],
      default: 800_000,
      reason: "yearly sales of a gate-kept product",
    }),
    marginUplift: num({
      unit: "1",
      range: [0, 1],
      default: 0.12,
      reason: "extra margin over the open-market product",
    }),
    costPerContact: num({ unit: "yuan", range: [0, 1e7], default: 500, reason: "meals, travel" }),
    costPerMeeting: num({
      unit: "yuan",
      range: [0, 1e7],
      default: 2000,
      reason: "the JD buyers' 'drinking' cost",
    }),
    fixedCost: num({ unit: "yuan", range: [0, 1e12], default: 30_000, reason: "association fees, time" }),
    targetProb: num({
      unit: "1",
      range: [0, 1],
      open: "high",
      default: 0.9,
      reason: "wanted chance of at least one deal",
    }),
  },
  outputs: {
    dealProb: { unit: "1", definition: "introRate*meetingRate*closeRate" },
    expectedDeals: { unit: "deals", definition: "contacts*dealProb" },
    pAtLeastOne: { unit: "1", definition: "1-(1-p)^n" },
    distribution: { unit: "1", definition: "P(0..5 deals), binomial" },
    contactsForTarget: {
      unit: "people",
      definition: "smallest n with pAtLeastOne>=targetProb; null if p=0 and targetProb>0",
    },
    totalCost: { unit: "yuan", definition: "contacts and meetings paid, and the fixed cost" },
    expectedUplift: { unit: "yuan/yr", definition: "expectedDeals*revenuePerDeal*marginUplift" },
    netValue: { unit: "yuan/yr", definition: "expectedUplift-totalCost" },
    valuePerContact: {
      unit: "yuan",
      definition: "p*revenue*uplift - costPerContact - introRate*meetingRate*costPerMeeting",
    },
    breakEvenContacts: {
      unit: "people",
      definition: "ceil(fixedCost/valuePerContact); null if valuePerContact<=0",
    },
  },
  compute(inputs) {
    const { contacts, introRate, meetingRate, fixedCost, targetProb } = inputs;
    const meetings = introRate * meetingRate;
    const dealProb = meetings * inputs.closeRate;
    const gain = dealProb * inputs.revenuePerDeal * inputs.marginUplift;
    const cost = inputs.costPerContact + meetings * inputs.costPerMeeting;
    const valuePerContact = surplus(gain, cost);
    return {
      dealProb,
      expectedDeals: contacts * dealProb,
      pAtLeastOne: contacts === 0 ? 0 : -Math.expm1(contacts * Math.log1p(-dealProb)),
      distribution: binomial(contacts, dealProb),
      contactsForTarget: contactsFor(targetProb, dealProb),
      totalCost: contacts * cost + fixedCost,
      expectedUplift: contacts * gain,
      netValue: contacts * valuePerContact - fixedCost,
      valuePerContact,
      breakEvenContacts: valuePerContact > 0 ? ceiling(fixedCost / valuePerContact) : null,
    };
  },
});

function contactsFor(target: number, chance: number): number | null {
  if (target === 0) return 0;
  if (chance === 0) return null;
  return Math.max(1, ceiling(Math.log1p(-target) / Math.log1p(-chance)));
}

/** What a shop loses without one of its drivers, if they add up, or if they multiply. */
export const driverMix = calculation({
  name: "social.driverMix",
  inputs: {
    drivers: list({
      of: obj({
        fields: {
          name: str(),
          weight: num({ unit: "1", range: [0, 1_000_000] }),
          level: num({ unit: "1", range: [0, 1] }),
        },
      }),
      length: [1, 50],
      default: [
        { name: "social", weight: 0.8, level: 0.7 },
        { name: "product", weight: 0.1, level: 0.6 },
        { name: "operation", weight: 0.05, level: 0.8 },
        { name: "capital", weight: 0.05, level: 0.5 },
      ],
      reason: "offline: social weight 0.8 from the text (unsourced)",
    }),
    drop: str({ default: "social", ...assumption }),
  },
  outputs: {
    weights: { unit: "1", definition: "normalised to sum 1" },
    additive: { unit: "1", definition: "sum w*level" },
    geometric: { unit: "1", definition: "prod level^w (0^0=1)" },
    additiveWithout: { unit: "1", definition: "level of drop set to 0, weights unchanged" },
    geometricWithout: {
      unit: "1",
      definition: "drop removed and the other weights renormalised; null if nothing is left",
    },
    additiveLoss: { unit: "1", definition: "1-additiveWithout/additive; null if additive=0" },
  },
  rules: [
    ({ drivers }) => (drivers.every(({ weight }) => weight === 0) ? "drivers" : undefined),
    ({ drivers, drop }) => (drivers.some(({ name }) => name === drop) ? undefined : "drop"),
  ],
  compute({ drivers, drop }) {
    const total = sum(drivers.map(({ weight }) => weight));
    const weights = drivers.map(({ weight }) => weight / total);
    const parts = drivers.map(({ level }, index) => (weights[index] as number) * level);
    const kept = (list: readonly number[]) => list.filter((_, index) => drivers[index]?.name !== drop);
    const additive = sum(parts);
    const additiveWithout = sum(kept(parts));
    const dropped = sum(parts.filter((_, index) => drivers[index]?.name === drop));
    const rest = sum(kept(drivers.map(({ weight }) => weight)));
    const product = (list: readonly { level: number; weight: number }[], whole: number) =>
      list.reduce((so, { level, weight }) => so * level ** (weight / whole), 1);
    return {
      weights,
      additive,
      geometric: product(drivers, total),
      additiveWithout,
      geometricWithout:
        rest === 0
          ? null
          : product(
              drivers.filter(({ name }) => name !== drop),
              rest,
            ),
      additiveLoss: additive === 0 ? null : dropped / additive,
    };
  },
});
