import { defineSimulator } from "../../workbench/define.ts";
import { call } from "./call.ts";
import { parameters } from "./parameters.ts";

export const social = defineSimulator({
  slug: "social",
  version: 1,
  parameters,
  first: call,
  later: {
    ten: () => import("./ten.ts"),
    door: () => import("./door.ts"),
    wheels: () => import("./wheels.ts"),
  },
  presets: [
    { id: "source", values: {} },
    {
      id: "socks",
      values: {
        annualProfit: 197_000,
        hoursPerYear: 2750,
        concession: 200,
        orderMargin: 823,
        chance: 80,
        remaining: 10,
      },
    },
    { id: "scarce", values: { chance: 90 } },
    { id: "early", values: { minutes: 5, remaining: 0 } },
    { id: "clerk", values: { annualProfit: 60_000 } },
    { id: "circle", values: { view: "ten" } },
    { id: "stranger", values: { view: "ten", newcomer: 120_000 } },
    { id: "five", values: { view: "ten", best: 5 } },
    { id: "door", values: { view: "door" } },
    {
      id: "mills",
      values: {
        view: "door",
        annualProfit: 197_000,
        hoursPerYear: 2750,
        contacts: 20,
        introRate: 50,
        meetingRate: 60,
        minutesPerContact: 120,
        revenuePerDeal: 360_000,
        marginUplift: 15,
        costPerContact: 200,
        costPerMeeting: 2000,
        fixedCost: 3000,
      },
    },
    { id: "hours", values: { view: "door", minutesPerContact: 120 } },
    { id: "nine", values: { view: "door", closeRate: 9 } },
    { id: "introducer", values: { view: "door", introRate: 40 } },
    { id: "eighty", values: { view: "wheels" } },
    {
      id: "mercedes",
      values: {
        view: "wheels",
        socialWeight: 25,
        productWeight: 25,
        operationWeight: 25,
        capitalWeight: 25,
        socialLevel: 100,
        productLevel: 100,
        operationLevel: 100,
        capitalLevel: 100,
      },
    },
  ],
});
