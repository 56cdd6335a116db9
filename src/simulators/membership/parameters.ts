import { flywheel } from "../../models/membership/flywheel.ts";
import { textFigures, vip } from "../../models/membership/vip.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

const share = { step: 1, steps: "even", origin: "teaching" } as const;
const percent = { ...share, min: 0, max: 20, step: 0.1, unit: "percent" } as const;
const wide = { step: 1, steps: "wide" } as const;
// A shop without a single friend has no private domain; a hundred million is a platform.
const count = { ...wide, min: 1, max: 1e8, origin: "text" } as const;
const yuan = { ...wide, origin: "teaching" } as const;
// Twice a month at the most.
const orders = { ...share, max: 24, step: 0.1, unit: "perYear" } as const;

/** The bag shop of the source; margins, orders, wages and gifts are teaching defaults. */
export const parameters = {
  base: fromModel(vip.inputs.base, { ...wide, max: 1e8, origin: "text", myNumber: "customers" }),
  vips: fromModel(vip.inputs.vips, count),
  fee: fromModel(textFigures.inputs.fee, { ...yuan, max: 1000, origin: "text", steps: "even" }),
  discount: fromModel(textFigures.inputs.discount, { ...share, max: 60, origin: "text" }),
  aov: fromModel(vip.inputs.aov, { ...yuan, min: 1, max: 100_000, myNumber: "basket" }),
  grossMargin: fromModel(vip.inputs.grossMargin, { ...share, max: 95, myNumber: "grossMargin" }),
  freqBase: fromModel(vip.inputs.freqBase, orders),
  freqVip: fromModel(vip.inputs.freqVip, orders),
  benefitCost: fromModel(vip.inputs.benefitCost, { ...yuan, max: 1000 }),
  staff: fromModel(vip.inputs.staff, { ...wide, origin: "text", max: 10_000 }),
  wagePerYear: fromModel(textFigures.inputs.wagePerYear, { ...yuan, money: "yearWage" }),
  retentionVip: fromModel(vip.inputs.retentionVip, share),
  retentionBase: fromModel(vip.inputs.retentionBase, share),
  discountRate: fromModel(vip.inputs.discountRate, { ...share, max: 100 }),
  perAccount: fromModel(textFigures.inputs.perAccount, { ...wide, origin: "text", max: 20_000 }),
  accounts: fromModel(textFigures.inputs.accounts, { ...wide, origin: "text", max: 1000, unit: "accounts" }),
  sales: fromModel(textFigures.inputs.sales, {
    ...yuan,
    max: 1e10,
    step: 1000,
    origin: "text",
    myNumber: "annualSales",
  }),
  forecast: fromModel(textFigures.inputs.forecast, { ...yuan, max: 1e10, step: 1000, origin: "text" }),
  minutesPerDay: fromModel(textFigures.inputs.minutesPerDay, { step: 10, steps: "even", origin: "teaching" }),
  pushes: fromModel(flywheel.inputs.pushes, {
    max: 30,
    step: 1,
    steps: "even",
    integer: true,
    unit: "perMonth",
    default: 4,
    why: "the model's shop sends none; the page shows what sending costs",
    origin: "teaching",
  }),
  unsubscribe: ofPage({ ...percent, default: 1 }),
  pushLift: ofPage({ ...percent, default: 1.5 }),
  months: fromModel(flywheel.inputs.months, { ...share, max: 120 }),
  start: fromModel(flywheel.inputs.start, { ...count, integer: true, origin: "teaching" }),
  baseVisitors: fromModel(flywheel.inputs.baseVisitors, {
    ...count,
    integer: true,
    origin: "teaching",
    myNumber: "visits",
  }),
  conversion: fromModel(flywheel.inputs.conv, { ...share, step: 0.1, myNumber: "conversion" }),
  addRate: fromModel(flywheel.inputs.addRate, share),
  churn: fromModel(flywheel.inputs.churn, { ...share, max: 50, step: 0.1 }),
  orderRate: fromModel(flywheel.inputs.orderRate, { ...share, max: 100 }),
  boost: fromModel(flywheel.inputs.boost, { max: 100, step: 0.5, steps: "even", origin: "teaching" }),
  // Of what the buyer pays, after the card's discount.
  feeRate: ofPage({ ...percent, max: 50, step: 0.5, default: 0, myNumber: "feeRate", money: "feeShare" }),
  messagePrice: ofPage({
    min: 0,
    max: 10,
    step: 0.01,
    steps: "even",
    unit: "yuanExact",
    default: 0,
    origin: "teaching",
    money: "messagePrice",
  }),
} as const satisfies Parameters;
