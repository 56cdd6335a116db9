import { gspAuction } from "../../models/internet/auction.ts";
import { funnel, ltv } from "../../models/internet/funnel.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";
import { machineNames } from "./machines.ts";

const share = { step: 1, steps: "even", origin: "teaching" } as const;
const wide = { steps: "wide", origin: "teaching" } as const;
const yuan = { ...wide, min: 0, step: 0.01, unit: "yuan" } as const;
// Twenty yuan a click is dear; the rivals of the auction may bid more.
const price = { max: 20, step: 0.1, steps: "even", origin: "teaching" } as const;

/** The nine machines of the source, a click's worth, and the auction of Baidu's help page of 2010. */
export const parameters = {
  machine: { kind: "choice", options: machineNames, default: "baidu", origin: "text" },
  pay: ofPage({ ...share, min: 10, max: 300, step: 5, unit: "percent", default: 100 }),
  rent: ofPage({ ...yuan, default: 0, max: 100_000 }),
  guess: { kind: "choice", options: ["none", ...machineNames], default: "none", origin: "teaching" },
  round: ofPage({
    min: 1,
    max: 90,
    step: 1,
    steps: "even",
    unit: "picture",
    integer: true,
    default: 1,
    origin: "teaching",
  }),
  hint: { kind: "choice", options: ["shares", "money"], default: "shares", origin: "teaching" },
  costPerVisit: fromModel(funnel.inputs.costPerVisit, { ...price, tone: "a" }),
  ownedCost: ofPage({ ...yuan, default: 150_000, step: 1000, max: 1e8, tone: "b" }),
  visits: fromModel(funnel.inputs.visits, {
    ...wide,
    min: 100,
    max: 1e8,
    step: 100,
    integer: true,
    myNumber: "visits",
  }),
  basket: fromModel(funnel.inputs.price, { ...wide, min: 1, max: 100_000, step: 1, myNumber: "basket" }),
  grossMargin: fromModel(funnel.inputs.grossMargin, { ...share, max: 95, myNumber: "grossMargin" }),
  viewRate: fromModel(funnel.inputs.rates.of, { ...share, default: 30 }),
  cartRate: fromModel(funnel.inputs.rates.of, { ...share, default: 20 }),
  payRate: fromModel(funnel.inputs.rates.of, { ...share, default: 50 }),
  retention: fromModel(ltv.inputs.retention, {
    ...share,
    max: 95,
    default: 0,
    why: "the chapter counts the first order alone until somebody stays",
  }),
  discount: fromModel(ltv.inputs.discount, { ...share, max: 100 }),
  myBid: fromModel(gspAuction.inputs.bidders.of.fields.bid, {
    ...price,
    default: 4,
    origin: "text",
    tone: "b",
  }),
  myQuality: fromModel(gspAuction.inputs.bidders.of.fields.quality, {
    min: 0.1,
    max: 3,
    step: 0.05,
    steps: "even",
    unit: "ratio",
    default: 0.7,
    why: "the bidder of the source's help page",
    origin: "text",
    tone: "b",
  }),
  rivals: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 20 },
      bid: fromModel(gspAuction.inputs.bidders.of.fields.bid, {
        ...price,
        max: 1000,
        step: 0.01,
        default: 3,
      }),
      quality: fromModel(gspAuction.inputs.bidders.of.fields.quality, {
        min: 0.1,
        max: 10,
        step: 0.05,
        steps: "even",
        unit: "ratio",
      }),
    },
    default: [
      { name: "@0", bid: 3.6, quality: 1 },
      { name: "@1", bid: 2.5, quality: 1.4 },
      { name: "@2", bid: 3, quality: 0.9 },
    ],
    rows: [1, 12],
    origin: "text",
  },
  topClicks: fromModel(gspAuction.inputs.clicks.of, {
    min: 1,
    max: 500,
    step: 1,
    steps: "even",
    integer: true,
    default: 30,
    origin: "teaching",
  }),
  reserve: fromModel(gspAuction.inputs.reserve, { ...price, max: 5 }),
  // Of the price, before the click has earned anything.
  feeRate: ofPage({
    ...share,
    min: 0,
    max: 50,
    step: 0.5,
    unit: "percent",
    default: 0,
    myNumber: "feeRate",
    money: "feeShare",
  }),
} as const satisfies Parameters;
