import { smallestTest } from "../../models/inversion/market-test.ts";
import { binomial, headBefore, tailFrom } from "../../models/math/binomial.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface SizeOutcome extends Outcome {
  /** Chance of selling 0, 1, 2, … in the test. */
  readonly hit: readonly number[];
  readonly dud: readonly number[];
  readonly threshold: number;
}

/** The longest test that is looked for. */
const nMax = 5000;

/** How large must a test be to tell a hit from the rest? */
export const size = defineView<typeof parameters>()({
  id: "size",
  first: ["visitors", "threshold", "pHit", "pDud", "limit"],
  more: ["hitRate", "costPerVisit"],
  figures: ["falseReject", "falseAccept", "hitGivenPass", "margin", "needed", "neededThreshold", "price"],
  breakEven: "limit",
  headline: "margin",
  evaluate(inputs: Inputs<typeof parameters>): SizeOutcome {
    const { visitors, threshold, pHit, pDud, limit, hitRate, costPerVisit } = inputs;
    const broken = pDud >= pHit || threshold > visitors + 1;
    const [hit, dud] = [binomial(visitors, pHit), binomial(visitors, pDud)];
    const falseReject = broken ? null : headBefore(hit, threshold);
    const falseAccept = broken ? null : tailFrom(dud, threshold);
    const smallest = (broken ? null : smallestTest(pHit, pDud, limit, limit, nMax)) ?? {
      n: null,
      threshold: null,
    };
    const margin =
      falseReject === null || falseAccept === null ? null : limit - Math.max(falseReject, falseAccept);
    const passed =
      falseReject === null || falseAccept === null
        ? 0
        : hitRate * (1 - falseReject) + (1 - hitRate) * falseAccept;
    const percent = (value: number | null, digits = 0) => ({
      value,
      unit: "percent",
      digits,
    });
    return {
      verdict: verdict(margin, smallest.n),
      quantities: {
        visitors: { value: visitors, unit: "clicks" },
        threshold: { value: threshold, unit: "sold" },
        limit: percent(limit),
        falseReject: { ...percent(falseReject), tone: "b" },
        falseAccept: { ...percent(falseAccept), tone: "a" },
        hitGivenPass: percent(
          passed > 0 && falseReject !== null ? (hitRate * (1 - falseReject)) / passed : null,
        ),
        margin: { ...percent(margin, 1), unit: "points", tone: "answer" },
        needed: { value: smallest.n, unit: "clicks", tone: "answer" },
        neededThreshold: {
          value: smallest.threshold,
          unit: "sold",
          tone: "answer",
        },
        price: {
          value: smallest.n === null ? null : smallest.n * costPerVisit,
          unit: "yuan",
        },
        pHit: percent(pHit, 1),
        pDud: percent(pDud, 1),
      },
      hit: seen(hit),
      dud: seen(dud),
      threshold,
    };
  },
});

function verdict(margin: number | null, needed: number | null): string {
  if (margin === null) return "impossible";
  if (margin >= 0) return "enough";
  return needed === null ? "never" : "short";
}

/** Up to the last count that the eye could see. */
function seen(chances: Float64Array): number[] {
  let last = chances.length - 1;
  while (last > 1 && (chances[last] as number) < 0.0005) last -= 1;
  return [...chances.slice(0, last + 1)];
}
