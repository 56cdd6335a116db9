import { defineSimulator } from "../../workbench/define.ts";
import { parameters } from "./parameters.ts";
import { spread } from "./spread.ts";

export const referral = defineSimulator({
  slug: "referral",
  version: 1,
  parameters,
  first: spread,
  later: {
    balance: () => import("./balance.ts"),
  },
  presets: [
    { id: "quiet", values: {} },
    {
      id: "literal",
      values: { passProb: 100, overlap: 0, convert: 100, population: 1_400_000_000, generations: 5 },
    },
    { id: "eager", values: { passProb: 6 } },
    { id: "shared", values: { circle: 1000, passProb: 1, overlap: 60, convert: 20 } },
    { id: "shop", values: { view: "balance" } },
    { id: "socks", values: { view: "balance", customers: 5200, customerValue: 692 } },
    {
      id: "both250",
      values: {
        view: "balance",
        satisfiedRate: 50,
        offendedRate: 50,
        tellGood: 100,
        tellBad: 100,
        convGood: 100,
        convBad: 100,
      },
    },
    { id: "sloppy", values: { view: "balance", satisfiedRate: 60, offendedRate: 25 } },
  ],
});
