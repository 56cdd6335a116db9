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
    { id: "noStaff", values: { staff: 0 } },
    { id: "regulars", values: { freqBase: 3.5 } },
    { id: "thin", values: { grossMargin: 30 } },
    { id: "average", values: { view: "joiner" } },
    { id: "cheaper", values: { view: "joiner", fee: 49 } },
    { id: "told", values: { view: "story" } },
    { id: "weekly", values: { view: "wheel" } },
    { id: "firstYear", values: { view: "wheel", months: 12 } },
    { id: "silent", values: { view: "wheel", pushes: 0 } },
    { id: "welcome", values: { view: "wheel", unsubscribe: 0.2 } },
    { id: "daily", values: { view: "wheel", pushes: 30 } },
    { id: "friends5000", values: { view: "story", perAccount: 5000 } },
  ],
});
