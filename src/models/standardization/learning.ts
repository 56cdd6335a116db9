import { powerSum } from "../math/power-sum.ts";
import { calculation, int, num, oneOf } from "../schema.ts";
import { sopAgainstAdhoc } from "./handling.ts";

/**
 * More work first, less later. A learning curve: each doubling of the volume multiplies the time
 * by the learning rate. Wright (Journal of the Aeronautical Sciences 3, 1936) said it of the average of all units so far,
 * Crawford (1944) of the last unit; the two differ by about a fifth in the last unit, so it is always said which.
 */

const rate = { unit: "1", range: [0.5, 1] } as const;

export const learning = calculation({
  name: "standardization.learning",
  inputs: {
    model: oneOf({
      words: ["unit", "cumAvg"],
      default: "unit",
      reason: "unit (Crawford) or cumAvg (Wright 1936 cumulative average)",
    }),
    t1: num({
      unit: "h",
      range: [0, 1e9],
      open: "low",
      default: 1,
      reason: "time or cost of the first unit",
    }),
    rate: num({
      ...rate,
      default: 0.85,
      reason: "learning rate: each doubling of volume multiplies the time by this",
    }),
    n: int({ unit: "units", range: [1, 100_000], default: 100, reason: "cumulative units" }),
  },
  outputs: {
    b: { unit: "1", definition: "ln(rate)/ln 2 (<=0)" },
    unitTime: { unit: "h", definition: "time of unit n" },
    totalTime: { unit: "h", definition: "units 1..n" },
    avgTime: { unit: "h", definition: "totalTime/n" },
    savingVsNoLearning: { unit: "1", definition: "1-totalTime/(n*t1)" },
  },
  compute({ model, t1, rate, n }) {
    const b = Math.log2(rate);
    if (model === "unit") {
      const units = powerSum(rate)(n);
      return {
        b,
        unitTime: t1 * n ** b,
        totalTime: t1 * units,
        avgTime: (t1 * units) / n,
        savingVsNoLearning: 1 - units / n,
      };
    }
    // b + 1, without cancellation where the rate is close to one half.
    const next = Math.log1p(2 * rate - 1) / Math.LN2;
    const totalTime = t1 * n ** next;
    return {
      b,
      // total(n) − total(n − 1), without cancellation for large n
      unitTime: n === 1 ? t1 : -totalTime * Math.expm1(next * Math.log1p(-1 / n)),
      totalTime,
      avgTime: t1 * n ** b,
      savingVsNoLearning: -Math.expm1(b * Math.log(n)),
    };
  },
});

export const sopVsAdhoc = calculation({
  name: "standardization.sopVsAdhoc",
  inputs: {
    adhocT1: num({
      unit: "min",
      range: [0, 1e6],
      open: "low",
      default: 12,
      reason: "minutes per order without SOP",
    }),
    adhocRate: num({ ...rate, default: 0.97, reason: "little learning without a written standard" }),
    sopSetup: num({
      unit: "min",
      range: [0, 1e9],
      default: 4800,
      reason: "80 h to write and train the SOP",
    }),
    sopT1: num({ unit: "min", range: [0, 1e6], open: "low", default: 9, reason: "assumption" }),
    sopRate: num({ ...rate, default: 0.9, reason: "assumption" }),
    nMax: int({ unit: "orders", range: [1, 100_000], default: 10_000, reason: "horizon" }),
  },
  outputs: {
    breakEvenN: {
      unit: "orders",
      definition: "smallest order 1<=n<=nMax with setup+SOP(n) <= adhoc(n); null if none",
    },
    totalAdhoc: { unit: "min", definition: "at nMax" },
    totalSop: { unit: "min", definition: "at nMax incl. setup" },
    saving: { unit: "min", definition: "totalAdhoc-totalSop" },
    peakExtra: { unit: "min", definition: "largest excess of the SOP total over ad hoc for n=0..nMax" },
    peakN: { unit: "orders", definition: "n where it occurs, first if tied" },
  },
  compute: sopAgainstAdhoc,
});
