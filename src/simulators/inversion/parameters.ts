import { cashPath } from "../../models/inversion/cash.ts";
import { compare, presale } from "../../models/inversion/compare.ts";
import { newsvendor } from "../../models/inversion/newsvendor.ts";
import { sampleSize } from "../../models/inversion/sample-size.ts";
import { betaBinomial } from "../../models/inversion/verdict.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

const teaching = { origin: "teaching" } as const;
const share = { step: 1, steps: "even", ...teaching } as const;
const percent = { ...share, min: 0, max: 100, unit: "percent" } as const;
// What is sold for less than a yuan or more than a hundred thousand needs no test of this kind.
const each = { max: 1e5, step: 1, steps: "wide", ...teaching } as const;
const yuan = { ...each, min: 1 } as const;
// Pieces are whole and a million of one good is a very large season; the model takes fractions.
const season = { max: 1e6, step: 1, steps: "wide", integer: true, ...teaching } as const;
const pieces = { ...season, min: 1 } as const;

// Goods are under way half a year at the most.
const days = { ...share, max: 180 } as const;

/** The source gives the order of things and no number; every number here is a teaching default. */
export const parameters = {
  waitDays: fromModel(compare.inputs.waitDays, { max: 60, step: 1, steps: "even", ...teaching }),
  leaveRatePerDay: fromModel(compare.inputs.leaveRatePerDay, { ...share, max: 30, step: 0.5 }),
  hitRate: fromModel(compare.inputs.hitRate, share),
  buying: {
    kind: "choice",
    options: ["optimum", "mean"],
    default: "optimum",
    ...teaching,
  },
  rest: {
    kind: "choice",
    options: ["drop", "small"],
    default: "drop",
    ...teaching,
  },
  price: fromModel(compare.inputs.price, { ...yuan, myNumber: "price" }),
  cost: fromModel(compare.inputs.cost, { ...yuan, myNumber: "unitCost" }),
  salvage: fromModel(compare.inputs.salvage, each),
  candidates: fromModel(compare.inputs.candidates, { max: 100, step: 1, steps: "even", ...teaching }),
  hitMean: fromModel(compare.inputs.hitMean, { ...pieces, tone: "b" }),
  hitSd: fromModel(compare.inputs.hitSd, { ...season, tone: "b" }),
  dudMean: fromModel(compare.inputs.dudMean, { ...pieces, tone: "a" }),
  dudSd: fromModel(compare.inputs.dudSd, { ...season, tone: "a" }),
  visitors: fromModel(compare.inputs.visitors, {
    max: 2000,
    step: 10,
    steps: "even",
    unit: "clicks",
    ...teaching,
  }),
  threshold: fromModel(compare.inputs.threshold, {
    max: 100,
    step: 1,
    steps: "even",
    unit: "sold",
    ...teaching,
  }),
  pHit: fromModel(compare.inputs.pHit, { ...share, min: 0.1, max: 30, step: 0.1, tone: "b" }),
  pDud: fromModel(compare.inputs.pDud, { ...share, min: 0.1, max: 30, step: 0.1, tone: "a" }),
  costPerVisit: fromModel(compare.inputs.costPerVisit, { max: 50, step: 0.1, steps: "even", ...teaching }),
  cancelHazardPerDay: fromModel(compare.inputs.cancelHazardPerDay, { ...share, max: 10, step: 0.1 }),
  refundCost: fromModel(compare.inputs.refundCost, { max: 100, step: 1, steps: "even", ...teaching }),
  rushPremium: fromModel(compare.inputs.rushPremium, { ...share, max: 100 }),
  presaleCostPerSku: fromModel(compare.inputs.presaleCostPerSku, each),
  myQty: fromModel(newsvendor.inputs.orderQty, { ...season, default: 1500 }),
  demandMean: fromModel(newsvendor.inputs.mean, pieces),
  demandSd: fromModel(newsvendor.inputs.sd, season),
  limit: fromModel(sampleSize.inputs.maxFalseAccept, { ...share, min: 1, max: 40 }),
  testOrders: ofPage({
    min: 0,
    max: 200,
    step: 1,
    steps: "even",
    unit: "sold",
    integer: true,
    default: 7,
    ...teaching,
  }),
  priorMean: ofPage({ ...percent, default: 2, min: 0.1, max: 20, step: 0.1 }),
  priorWeight: ofPage({
    min: 10,
    max: 1000,
    step: 10,
    steps: "even",
    unit: "clicks",
    default: 100,
    ...teaching,
  }),
  orderMargin: fromModel(betaBinomial.inputs.marginPerOrder, yuan),
  seasonCost: fromModel(betaBinomial.inputs.costPerVisit, {
    min: 0.1,
    max: 50,
    step: 0.1,
    steps: "even",
    ...teaching,
  }),
  seasonVisits: fromModel(betaBinomial.inputs.seasonVisits, {
    min: 100,
    max: 1e7,
    step: 100,
    steps: "wide",
    unit: "clicks",
    integer: true,
    ...teaching,
  }),
  capital: fromModel(cashPath.inputs.capital, { ...each, max: 1e9, step: 1000, myNumber: "capital" }),
  leadDays: fromModel(cashPath.inputs.leadDays, days),
  payoutDays: fromModel(cashPath.inputs.payoutDays, { ...days, max: 120 }),
  depositRate: fromModel(presale.inputs.depositRate, share),
  fixedPerMonth: fromModel(cashPath.inputs.fixedPerMonth, { ...each, max: 1e7, myNumber: "fixedPerMonth" }),
  seasonDays: fromModel(cashPath.inputs.seasonDays, share),
  testDays: fromModel(cashPath.inputs.testDays, { ...days, max: 60 }),
  // The catalogue's customers come by themselves; in some markets every one of them is bought.
  // A platform takes its share of every piece that is sold at the price.
  feeRate: ofPage({ ...percent, max: 50, step: 0.5, default: 0, myNumber: "feeRate", money: "feeShare" }),
  visitCost: ofPage({ min: 0, max: 50, step: 0.1, steps: "even", unit: "yuan", default: 0, ...teaching }),
} as const satisfies Parameters;
