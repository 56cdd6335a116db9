import { allocate } from "../../models/turnover/allocation.ts";
import { compare, compound } from "../../models/turnover/compound.ts";
import { order } from "../../models/turnover/order.ts";
import { ccc, portfolio } from "../../models/turnover/portfolio.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

const share = { step: 1, steps: "even" } as const;
// Above 90% of the price a margin leaves the picture nothing to show.
const margin = { ...share, max: 90, origin: "text" } as const;
// Once a week is quick; goods turn a whole number of times, as in the source.
const turns = { ...share, max: 52, integer: true, origin: "text" } as const;
// A billion is more than any shop of this book has; the models take more.
const money = { max: 1e9, step: 1000, steps: "wide", origin: "teaching" } as const;
// Less than one step of the slider is no shop.
const some = { ...money, min: 1000 } as const;
const yuan = { ...money, min: 0, unit: "yuan" } as const;
// An order of a hundred thousand is sold by hand.
const each = { max: 1e5, step: 1, steps: "wide", origin: "teaching" } as const;
const part = { ...share, origin: "teaching" } as const;
const percent = { ...share, min: 0, max: 100, unit: "percent", origin: "teaching" } as const;

/** The source's own case: 500,000 yuan, A 20% three times a year, B 10% ten times. */
export const parameters = {
  capital: fromModel(compound.inputs.capital, { ...some, origin: "text", myNumber: "capital" }),
  marginA: fromModel(compare.inputs.marginA, { ...margin, tone: "a", myNumber: "grossMargin" }),
  turnsA: fromModel(compare.inputs.turnsA, { ...turns, tone: "a" }),
  marginB: fromModel(compare.inputs.marginB, { ...margin, tone: "b" }),
  turnsB: fromModel(compare.inputs.turnsB, { ...turns, tone: "b" }),
  opexRate: fromModel(compound.inputs.opexRate, {
    ...share,
    max: 50,
    step: 0.5,
    origin: "teaching",
    myNumber: "feeRate",
    money: "feeShare",
  }),
  reinvest: fromModel(compound.inputs.reinvest, { ...share, step: 5, origin: "teaching" }),
  fixedPerTurn: fromModel(compound.inputs.fixedPerTurn, money),
  inventory: fromModel(ccc.inputs.inventory, { ...money, myNumber: "inventory" }),
  receivables: fromModel(ccc.inputs.receivables, money),
  payables: fromModel(ccc.inputs.payables, money),
  deposits: fromModel(ccc.inputs.deposits, money),
  revenue: fromModel(ccc.inputs.revenue, { ...some, myNumber: "annualSales" }),
  cogs: fromModel(ccc.inputs.cogs, { ...some }),
  cleared: ofPage({ ...percent, default: 0, step: 5 }),
  loanRate: ofPage({ ...percent, default: 20 }),
  fixedPerMonth: ofPage({ ...yuan, max: 1e7, default: 10_000, myNumber: "fixedPerMonth" }),
  reserve: ofPage({ ...yuan, default: 20_000 }),
  rentPerMonth: ofPage({ ...yuan, max: 1e7, default: 0 }),
  beyond: ofPage({ ...percent, default: 100, step: 5 }),
  goods: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 40 },
      revenue: fromModel(portfolio.inputs.skus.of.fields.revenue, { ...money, default: 100_000 }),
      cogs: fromModel(portfolio.inputs.skus.of.fields.cogs, { ...money, default: 60_000 }),
      stock: fromModel(portfolio.inputs.skus.of.fields.avgInventory, { ...money, default: 20_000 }),
      cap: fromModel(allocate.inputs.skus.of.fields.cap, { ...money, default: 30_000 }),
    },
    // Fast goods are light and slow goods heavy, as in most shops: that is what the mean does not see.
    default: [
      { name: "@0", revenue: 400_000, cogs: 240_000, stock: 10_000, cap: 20_000 },
      { name: "@1", revenue: 1_500_000, cogs: 1_080_000, stock: 90_000, cap: 120_000 },
      { name: "@2", revenue: 2_000_000, cogs: 1_200_000, stock: 200_000, cap: 300_000 },
      { name: "@3", revenue: 1_800_000, cogs: 1_260_000, stock: 420_000, cap: 600_000 },
      { name: "@4", revenue: 600_000, cogs: 390_000, stock: 780_000, cap: 780_000 },
    ],
    rows: [0, 200],
    origin: "teaching",
    derive: { key: "cogs", from: "revenue" },
  },
  orderPrice: fromModel(order.inputs.price, { ...each, min: 1, myNumber: "basket" }),
  priceCut: fromModel(order.inputs.discount, { ...part, max: 90 }),
  platformRate: fromModel(order.inputs.feeRate, { ...part, max: 60, step: 0.5, money: "feeRate" }),
  paymentRate: fromModel(order.inputs.paymentRate, { ...part, max: 30, step: 0.1, money: "paymentRate" }),
  feeFixed: fromModel(order.inputs.feeFixed, { ...each, max: 1000, money: "feeFixed" }),
  buyerFreight: fromModel(order.inputs.buyerFreight, { ...each, max: 1000 }),
  freight: fromModel(order.inputs.freight, { ...each, max: 1000 }),
  adRate: fromModel(order.inputs.adRate, { ...part, max: 60, step: 0.5 }),
  returnRate: fromModel(order.inputs.returnRate, { ...part, max: 60, step: 0.5 }),
  returnCost: fromModel(order.inputs.returnCost, { ...each, max: 1000 }),
  taxRate: fromModel(order.inputs.taxRate, { ...part, max: 20, step: 0.5, money: "smallTax" }),
} as const satisfies Parameters;
