import { defineSimulator } from "../../workbench/define.ts";
import { flow } from "./flow.ts";
import { parameters } from "./parameters.ts";

export const internet = defineSimulator({
  slug: "internet",
  version: 1,
  parameters,
  first: flow,
  later: {
    click: () => import("./click.ts"),
    auction: () => import("./auction.ts"),
    game: () => import("./game.ts"),
  },
  presets: [
    { id: "source", values: {} },
    {
      id: "socks",
      values: {
        view: "click",
        costPerVisit: 20,
        ownedCost: 9200,
        visits: 3000,
        basket: 500,
        grossMargin: 38,
        viewRate: 40,
        cartRate: 10,
        payRate: 50,
      },
    },
    { id: "toll", values: { rent: 23 } },
    { id: "bought", values: { machine: "webmaster", rent: 50 } },
    { id: "lent", values: { machine: "live" } },
    { id: "gentle", values: { machine: "live", pay: 25 } },
    { id: "clicks", values: { view: "click" } },
    { id: "dearer", values: { view: "click", costPerVisit: 1.8 } },
    { id: "converts", values: { view: "click", payRate: 83 } },
    { id: "returns", values: { view: "click", retention: 50, costPerVisit: 2 } },
    { id: "flowers", values: { view: "auction" } },
    { id: "picture", values: { view: "auction", myQuality: 1.4 } },
    { id: "cheap", values: { view: "auction", myBid: 2.5, myQuality: 1.5 } },
    { id: "riddle", values: { view: "game" } },
  ],
});
