import { defineSimulator } from "../../workbench/define.ts";
import { founders } from "./founders.ts";
import { parameters } from "./parameters.ts";

export const strategy = defineSimulator({
  slug: "strategy",
  version: 1,
  parameters,
  first: founders,
  later: {
    duel: () => import("./duel.ts"),
    studies: () => import("./studies.ts"),
    record: () => import("./record.ts"),
  },
  presets: [
    { id: "level", values: {} },
    {
      id: "socks",
      values: {
        view: "duel",
        marketMedian: 36_000_000,
        competitors: 24,
        pctMarketA: 50,
        pctSkillA: 85,
        pctMarketB: 70,
        pctSkillB: 73,
      },
    },
    { id: "gated", values: { entryElasticity: 0.1 } },
    { id: "crowded", values: { entryElasticity: 1 } },
    { id: "course", values: { sigmaSkill: 0.3 } },
    { id: "duel", values: { view: "duel" } },
    { id: "duelGated", values: { view: "duel", entryElasticity: 0.1 } },
    { id: "duelCrowded", values: { view: "duel", entryElasticity: 1 } },
    { id: "mcgahan", values: { view: "studies" } },
    { id: "rumelt", values: { view: "studies", study: "rumelt" } },
    { id: "baseball", values: { view: "record" } },
    {
      id: "launches",
      values: {
        view: "record",
        games: 12,
        winRate: 20,
        sdObserved: 14,
        myRecord: 42,
      },
    },
  ],
});
