import { defineSimulator } from "../../workbench/define.ts";
import { card } from "./card.ts";
import { parameters } from "./parameters.ts";

export const membership = defineSimulator({
  slug: "membership",
  version: 1,
  parameters,
  first: card,
  later: {
    joiner: () => import("./joiner.ts"),
    story: () => import("./story.ts"),
    wheel: () => import("./wheel.ts"),
  },
  presets: [
    { id: "source", values: {} },
    {
      id: "socks",
      values: {
        base: 5200,
        vips: 300,
        fee: 199,
        discount: 10,
        aov: 500,
        grossMargin: 38,
        freqBase: 4,
        freqVip: 4.5,
        benefitCost: 40,
        staff: 0,
        sales: 3_600_000,
      },
    },
    { id: "noStaff", values: { staff: 0 } },
    { id: "regulars", values: { freqBase: 3.5 } },
    { id: "thin", values: { grossMargin: 30 } },
    { id: "average", values: { view: "joiner" } },
    { id: "cheaper", values: { view: "joiner", fee: 49 } },
    { id: "told", values: { view: "story" } },
    { id: "weekly", values: { view: "wheel" } },
    {
      id: "sockFriends",
      values: {
        view: "wheel",
        aov: 500,
        start: 3000,
        baseVisitors: 15_000,
        conversion: 2,
        addRate: 20,
        churn: 2,
        orderRate: 10,
        boost: 0,
      },
    },
    { id: "firstYear", values: { view: "wheel", months: 12 } },
    { id: "silent", values: { view: "wheel", pushes: 0 } },
    { id: "welcome", values: { view: "wheel", unsubscribe: 0.2 } },
    { id: "daily", values: { view: "wheel", pushes: 30 } },
    { id: "friends5000", values: { view: "story", perAccount: 5000 } },
  ],
});
