import { egoNetwork, topK } from "../../models/social/circle.ts";
import { driverMix } from "../../models/social/driver-mix.ts";
import { supplierFunnel } from "../../models/social/supplier-funnel.ts";
import { timeValue } from "../../models/social/time-value.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel, ofPage } from "../from-model.ts";

const share = { step: 1, steps: "even", origin: "teaching" } as const;
// A billion is more than any shop of this book has; the models take more.
const yuan = { max: 1e9, step: 1, steps: "wide", origin: "teaching" } as const;
// A telephone call of three hours is the longest.
const minutes = { ...share, max: 180 } as const;
const income = { max: 3_000_000, step: 10_000, steps: "even" } as const;

const friend = (value: number, place: number) => ({ name: `@${place}`, income: value });

/** The phone call of the source; the circle, the door and the drivers are teaching defaults. */
export const parameters = {
  minutes: fromModel(timeValue.inputs.minutes, { ...minutes, origin: "text" }),
  hoursPerYear: fromModel(timeValue.inputs.hoursPerYear, {
    min: 200,
    max: 8760,
    step: 10,
    steps: "even",
    origin: "teaching",
  }),
  annualProfit: fromModel(timeValue.inputs.annualProfit, { ...yuan, step: 1000, origin: "text" }),
  concession: fromModel(timeValue.inputs.concession, { ...yuan, max: 10_000, origin: "text" }),
  chance: fromModel(timeValue.inputs.pSaleIfRefuse, { ...share, tone: "b" }),
  orderMargin: fromModel(timeValue.inputs.orderMargin, { ...yuan, max: 100_000 }),
  remaining: fromModel(timeValue.inputs.remainingMinutes, { ...minutes, max: 60 }),
  newcomer: fromModel(egoNetwork.inputs.newValue, { ...income, origin: "teaching", tone: "b" }),
  friends: {
    kind: "table",
    columns: {
      name: { kind: "text", max: 20 },
      income: fromModel(egoNetwork.inputs.values.of, { ...income, default: 200_000 }),
    },
    default: [
      1_000_000, 800_000, 600_000, 500_000, 400_000, 350_000, 300_000, 250_000, 200_000, 150_000, 100_000,
      50_000,
    ].map(friend),
    rows: [1, 60],
    origin: "teaching",
  },
  best: fromModel(egoNetwork.inputs.k, { max: 30, step: 1, steps: "even", origin: "text" }),
  circle: fromModel(topK.inputs.n, { min: 10, max: 100_000, step: 10, steps: "wide", origin: "teaching" }),
  typical: fromModel(topK.inputs.scale, { ...income, min: 10_000, origin: "teaching" }),
  contacts: fromModel(supplierFunnel.inputs.contacts, {
    max: 500,
    step: 1,
    steps: "even",
    origin: "teaching",
  }),
  introRate: fromModel(supplierFunnel.inputs.introRate, share),
  meetingRate: fromModel(supplierFunnel.inputs.meetingRate, share),
  closeRate: fromModel(supplierFunnel.inputs.closeRate, share),
  minutesPerContact: ofPage({ ...minutes, min: 0, max: 600, unit: "minutes", default: 0 }),
  revenuePerDeal: fromModel(supplierFunnel.inputs.revenuePerDeal, { ...yuan, step: 1000 }),
  marginUplift: fromModel(supplierFunnel.inputs.marginUplift, share),
  costPerContact: fromModel(supplierFunnel.inputs.costPerContact, { ...yuan, max: 100_000 }),
  costPerMeeting: fromModel(supplierFunnel.inputs.costPerMeeting, { ...yuan, max: 1e6 }),
  fixedCost: fromModel(supplierFunnel.inputs.fixedCost, { ...yuan, max: 1e8 }),
  socialWeight: fromModel(driverMix.inputs.drivers.of.fields.weight, {
    ...share,
    max: 100,
    default: 80,
    min: 1,
    origin: "text",
    tone: "b",
  }),
  productWeight: fromModel(driverMix.inputs.drivers.of.fields.weight, { ...share, max: 100, default: 10 }),
  operationWeight: fromModel(driverMix.inputs.drivers.of.fields.weight, { ...share, max: 100, default: 5 }),
  capitalWeight: fromModel(driverMix.inputs.drivers.of.fields.weight, { ...share, max: 100, default: 5 }),
  socialLevel: fromModel(driverMix.inputs.drivers.of.fields.level, { ...share, default: 70, tone: "b" }),
  productLevel: fromModel(driverMix.inputs.drivers.of.fields.level, { ...share, default: 60 }),
  operationLevel: fromModel(driverMix.inputs.drivers.of.fields.level, { ...share, default: 80 }),
  capitalLevel: fromModel(driverMix.inputs.drivers.of.fields.level, { ...share, default: 50 }),
  years: ofPage({ ...share, min: 1, max: 20, unit: "years", integer: true, default: 1 }),
} as const satisfies Parameters;
