import { reach } from "../../models/referral/reach.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface SpreadOutcome extends Outcome {
  /** New people of generation 1, 2, … if every told person were new, and in a population that runs out. */
  readonly unlimited: readonly number[];
  readonly saturated: readonly number[];
  readonly population: number;
  /** Those who begin. */
  readonly seeds: number;
}

/** From one satisfied customer outward: does the word die out, or does it grow? R decides. */
export const spread = defineView<typeof parameters>()({
  id: "spread",
  first: ["circle", "passProb", "overlap", "convert"],
  more: ["generations", "population", "seeds"],
  figures: ["r", "cumulative", "saturated", "share", "extinction", "passes"],
  breakEven: "passProb",
  headline: "r",
  evaluate({
    circle,
    passProb,
    overlap,
    convert,
    generations,
    population,
    seeds,
  }: Inputs<typeof parameters>): SpreadOutcome {
    const result = reach.compute({ circle, passProb, overlap, convert, generations, population, seeds });
    const people = (value: number | null) => ({ value, unit: "people" });
    return {
      verdict: verdict(result.r, result.generationsToSaturate, generations),
      quantities: {
        r: { value: result.r, unit: "ratio", tone: "answer" },
        circle: people(circle),
        passProb: { value: passProb, unit: "percent" },
        fresh: { value: 1 - overlap, unit: "percent" },
        convert: { value: convert, unit: "percent" },
        told: people(circle * passProb * (1 - overlap)),
        cumulative: people(result.cumulative),
        saturated: { ...people(result.saturatedCumulative), tone: "answer" },
        inTheEnd: people(result.cumulativeInfinite),
        share: { value: result.finalFraction, unit: "percent" },
        // Every seed starts a tree of its own: the word dies when all of them have.
        extinction: { value: result.extinctionProb ** seeds, unit: "percent" },
        passes: { value: result.generationsToSaturate, unit: "generation" },
        generations: { value: generations, unit: "generations" },
        population: people(population),
      },
      unlimited: result.reachedByGen,
      saturated: result.saturatedByGen,
      population,
      seeds,
    };
  },
});

/** The exact threshold counts as dying out: a word that only just replaces itself ends by chance. */
function verdict(r: number, passes: number | null, generations: number): string {
  if (r <= 1) return "dies";
  return passes !== null && passes <= generations ? "absurd" : "spreads";
}
