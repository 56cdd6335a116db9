import { supplierFunnel } from "../../models/social/supplier-funnel.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface DoorOutcome extends Outcome {
  readonly stages: readonly { readonly id: string; readonly people: number; readonly money: number }[];
}

/** From people met to a supplier's door: what it takes, and what it brings. The hours come on top of the model. */
export const door = defineView<typeof parameters>()({
  id: "door",
  first: ["contacts", "introRate", "meetingRate", "closeRate", "minutesPerContact"],
  more: [
    "revenuePerDeal",
    "marginUplift",
    "years",
    "costPerContact",
    "costPerMeeting",
    "fixedCost",
    "annualProfit",
    "hoursPerYear",
  ],
  figures: ["net", "deals", "none", "forNinety", "uplift", "spent", "time"],
  breakEven: "minutesPerContact",
  headline: "net",
  evaluate(inputs: Inputs<typeof parameters>): DoorOutcome {
    const { contacts, introRate, meetingRate, closeRate, minutesPerContact, ...rest } = inputs;
    const { revenuePerDeal, marginUplift, years, costPerContact, costPerMeeting, fixedCost } = rest;
    const it = supplierFunnel.compute({
      contacts,
      introRate,
      meetingRate,
      closeRate,
      revenuePerDeal,
      marginUplift,
      costPerContact,
      costPerMeeting,
      fixedCost,
      targetProb: 0.9,
    });
    const time = contacts * (minutesPerContact / 60) * (rest.annualProfit / rest.hoursPerYear);
    // People are met once; what a door brings may come for more than the model's one year.
    const uplift = it.expectedUplift * years;
    const before = it.netValue + it.expectedUplift * (years - 1);
    const net = before - time;
    const introduced = contacts * introRate;
    const meetings = introduced * meetingRate;
    const money = (value: number) => ({ value, unit: "yuan" });
    const people = (value: number | null) => ({ value, unit: "people", digits: 1 });
    return {
      verdict: net >= 0 ? "pays" : before >= 0 ? "losesTime" : "loses",
      quantities: {
        contacts: people(contacts),
        deals: { value: it.expectedDeals, unit: "deals", digits: 2 },
        none: { value: 1 - it.pAtLeastOne, unit: "percent", digits: 1, tone: "answer" },
        forNinety: people(it.contactsForTarget),
        uplift: { ...money(uplift), tone: "a" },
        years: { value: years, unit: "years" },
        spent: money(it.totalCost),
        time: money(time),
        net: { ...money(net), tone: "answer" },
        short: { ...money(-net), tone: "answer" },
        before: money(before),
        dealProb: { value: it.dealProb, unit: "percent" },
        revenue: money(revenuePerDeal),
        marginUplift: { value: marginUplift, unit: "percent" },
      },
      stages: [
        { id: "met", people: contacts, money: -(contacts * costPerContact + time) },
        { id: "introduced", people: introduced, money: 0 },
        { id: "meetings", people: meetings, money: -meetings * costPerMeeting },
        { id: "deals", people: it.expectedDeals, money: uplift },
      ],
    };
  },
});
