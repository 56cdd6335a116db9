import { driverMix } from "../../models/social/driver-mix.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

const drivers = ["social", "product", "operation", "capital"] as const;

export interface WheelsOutcome extends Outcome {
  readonly wheels: readonly { readonly id: string; readonly part: number }[];
}

/** One wheel of four is a quarter. */
const quarter = 0.25;

/** Four wheels or three: what is lost without the social driver, at the weight the source gives it. */
export const wheels = defineView<typeof parameters>()({
  id: "wheels",
  first: ["socialWeight", "productWeight", "operationWeight", "capitalWeight"],
  more: ["socialLevel", "productLevel", "operationLevel", "capitalLevel"],
  figures: ["loss", "share", "whole", "without", "geometric", "lead"],
  breakEven: "socialWeight",
  headline: "lead",
  evaluate(inputs: Inputs<typeof parameters>): WheelsOutcome {
    const list = drivers.map((name) => ({
      name,
      weight: inputs[`${name}Weight`],
      level: inputs[`${name}Level`],
    }));
    const it = driverMix.compute({ drivers: list, drop: "social" });
    const parts = list.map(({ name, level }, index) => ({
      id: name,
      part: it.additive === 0 ? 0 : ((it.weights[index] ?? 0) * level) / it.additive,
    }));
    const loss = it.additiveLoss ?? 0;
    const percent = (value: number | null) => ({ value, unit: "percent", digits: 0 });
    return {
      verdict: Math.abs(loss - quarter) < 0.005 ? "wheel" : loss > quarter ? "engine" : "spare",
      quantities: {
        loss: { ...percent(loss), tone: "answer" },
        quarter: percent(quarter),
        share: { ...percent(it.weights[0] ?? 0), tone: "b" },
        whole: percent(it.additive),
        without: percent(it.additiveWithout),
        geometric: percent(it.geometric),
        lead: { ...percent(loss - quarter), unit: "points" },
        level: percent(inputs.socialLevel),
      },
      wheels: parts,
    };
  },
});
