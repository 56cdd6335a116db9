import { defineSimulator } from "../../workbench/define.ts";
import { order } from "./order.ts";
import { parameters } from "./parameters.ts";

export const inversion = defineSimulator({
  slug: "inversion",
  version: 1,
  parameters,
  first: order,
  later: {
    cash: () => import("./cash.ts"),
    quantity: () => import("./quantity.ts"),
    size: () => import("./size.ts"),
    verdict: () => import("./verdict.ts"),
  },
  presets: [
    { id: "ten", values: {} },
    { id: "average", values: { buying: "mean" } },
    { id: "rest", values: { rest: "small" } },
    { id: "month", values: { waitDays: 30 } },
    { id: "sure", values: { hitRate: 100 } },
    { id: "thin", values: { price: 62, buying: "mean" } },
    { id: "season", values: { view: "cash" } },
    { id: "held", values: { view: "cash", depositRate: 0 } },
    { id: "slow", values: { view: "cash", leadDays: 75, capital: 300_000 } },
    { id: "generous", values: { view: "quantity" } },
    { id: "perishable", values: { view: "quantity", salvage: 0 } },
    { id: "twoHundred", values: { view: "size" } },
    {
      id: "expensive",
      values: { view: "size", pHit: 0.5, pDud: 0.2, visitors: 2000 },
    },
    { id: "seven", values: { view: "verdict" } },
    {
      id: "socks",
      values: { view: "verdict", testOrders: 4, orderMargin: 240, seasonCost: 20, seasonVisits: 30_000 },
    },
    { id: "fifty", values: { view: "verdict", visitors: 50, testOrders: 1 } },
  ],
});
