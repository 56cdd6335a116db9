import { ceiling, surplus } from "../math/rounding.ts";
import { calculation, int, num } from "../schema.ts";

/** Ties reckoned: the supplier's door. */

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
