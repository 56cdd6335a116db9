import { defineSimulator } from "../../workbench/define.ts";
import { card } from "./card.ts";
import { joiner } from "./joiner.ts";
import { parameters } from "./parameters.ts";
import { story } from "./story.ts";

export const membership = defineSimulator({
  slug: "membership",
  version: 1,
  parameters,
  views: [card, joiner, story],
  presets: [
    { id: "source", values: {} },
    { id: "noStaff", values: { staff: 0 } },
    { id: "regulars", values: { freqBase: 3.5 } },
    { id: "thin", values: { grossMargin: 30 } },
    { id: "average", values: { view: "joiner" } },
    { id: "cheaper", values: { view: "joiner", fee: 49 } },
    { id: "told", values: { view: "story" } },
    { id: "friends5000", values: { view: "story", perAccount: 5000 } },
  ],
});
