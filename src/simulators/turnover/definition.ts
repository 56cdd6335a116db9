import { defineSimulator } from "../../workbench/define.ts";
import { days } from "./days.ts";
import { parameters } from "./parameters.ts";
import { year } from "./year.ts";

export const turnover = defineSimulator({
  slug: "turnover",
  version: 1,
  parameters,
  views: [year, days],
  presets: [
    { id: "source", values: {} },
    { id: "fees", values: { opexRate: 6 } },
    { id: "stuck", values: { turnsB: 4 } },
    { id: "withdraw", values: { reinvest: 0 } },
    { id: "slowPay", values: { view: "days" } },
    { id: "presale", values: { view: "days", inventory: 200000, receivables: 50000, deposits: 300000 } },
  ],
});
