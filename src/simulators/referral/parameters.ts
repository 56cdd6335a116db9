import { netEffect, reach } from "../../models/referral/reach.ts";
import type { Parameters } from "../../workbench/define.ts";
import { fromModel } from "../from-model.ts";

const share = { step: 1, steps: "even", origin: "teaching" } as const;
// More people than there are; fewer than one passes nothing on.
const people = { min: 1, max: 1e10, step: 1, steps: "wide", integer: true, origin: "teaching" } as const;

/** The source says 250 and nothing else; every other number is a teaching default, and the page says so. */
export const parameters = {
  circle: fromModel(reach.inputs.circle, {
    max: 2000,
    step: 10,
    steps: "even",
    integer: true,
    origin: "text",
  }),
  passProb: fromModel(reach.inputs.passProb, share),
  overlap: fromModel(reach.inputs.overlap, { ...share, max: 99 }),
  convert: fromModel(reach.inputs.convert, share),
  generations: fromModel(reach.inputs.generations, { ...share, min: 1, max: 20, unit: "generations" }),
  population: fromModel(reach.inputs.population, { ...people, min: 100, step: 100 }),
  seeds: fromModel(reach.inputs.seeds, { ...people, max: 1e6 }),
  customers: fromModel(netEffect.inputs.customers, { ...people, max: 1e8, myNumber: "customers" }),
  satisfiedRate: fromModel(netEffect.inputs.satisfiedRate, share),
  offendedRate: fromModel(netEffect.inputs.offendedRate, share),
  tellGood: fromModel(netEffect.inputs.tellGood, { ...share, step: 0.5 }),
  tellBad: fromModel(netEffect.inputs.tellBad, { ...share, step: 0.5 }),
  convGood: fromModel(netEffect.inputs.convGood, { ...share, step: 0.5 }),
  convBad: fromModel(netEffect.inputs.convBad, { ...share, step: 0.5 }),
  customerValue: fromModel(netEffect.inputs.customerValue, {
    max: 1e6,
    step: 10,
    steps: "wide",
    origin: "text",
  }),
} as const satisfies Parameters;
