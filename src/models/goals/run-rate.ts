import { cdf, quantile } from "../math/normal.ts";
import { mean, sum } from "../math/summation.ts";
import { bool, calculation, int, list, num, obj } from "../schema.ts";

/**
 * On the way to a target: run rate and estimate at completion as in earned-value practice, OKR
 * grading after Google re:Work ("Grade OKRs") and Doerr, Measure What Matters (2018), and the chance of arriving.
 */

const money = { unit: "yuan", range: [0, 1e15] } as const;

export const runRate = calculation({
  name: "goals.runRate",
  inputs: {
    target: num({ ...money, open: "low", default: 1_300_000, reason: "13-week quarter" }),
    weights: list({
      of: num({ unit: "1", range: [0, 1e9] }),
      default: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      reason: "planned weight of each period, sum > 0",
    }),
    actuals: list({
      of: num(money),
      length: [0, 10_000],
      default: [80_000, 90_000, 85_000, 95_000],
      reason: "finished periods",
    }),
    band: num({ unit: "1", range: [0, 1], default: 0.02, reason: "on-track band around pace 1" }),
  },
  outputs: {
    done: { unit: "yuan", definition: "sum of actuals" },
    remaining: { unit: "yuan", definition: "max(0,target-done)" },
    plannedToDate: { unit: "yuan", definition: "target*elapsedWeight/totalWeight" },
    variance: { unit: "yuan", definition: "done-plannedToDate" },
    pace: { unit: "1", definition: "done/plannedToDate; null if plan 0" },
    required: {
      unit: "yuan",
      definition: "per remaining period: remaining*w/remainingWeight; empty if no weight remains",
    },
    uplift: {
      unit: "1",
      definition: "(remaining/remainingWeight)/(target/totalWeight); null if remainingWeight=0",
    },
    forecast: { unit: "yuan", definition: "done*totalWeight/elapsedWeight; null if elapsedWeight=0" },
    forecastGap: { unit: "yuan", definition: "forecast-target; null" },
    status: { definition: "achieved|impossible|notStarted|ahead|onTrack|behind" },
  },
  rules: [
    ({ weights }) => (weights.every((weight) => weight === 0) ? "weights" : undefined),
    ({ weights, actuals }) => (actuals.length > weights.length ? "actuals" : undefined),
  ],
  compute({ target, weights, actuals, band }) {
    const ahead = weights.slice(actuals.length);
    const totalWeight = sum(weights);
    const elapsedWeight = sum(weights.slice(0, actuals.length));
    const remainingWeight = sum(ahead);
    const done = sum(actuals);
    const remaining = Math.max(0, target - done);
    const plannedToDate = (target * elapsedWeight) / totalWeight;
    const pace = plannedToDate === 0 ? null : done / plannedToDate;
    const forecast = elapsedWeight === 0 ? null : (done * totalWeight) / elapsedWeight;
    function status() {
      if (done >= target) return "achieved";
      if (remainingWeight === 0) return "impossible";
      if (pace === null) return "notStarted";
      if (pace > 1 + band) return "ahead";
      return pace >= 1 - band ? "onTrack" : "behind";
    }
    return {
      done,
      remaining,
      plannedToDate,
      variance: done - plannedToDate,
      pace,
      required: remainingWeight === 0 ? [] : ahead.map((weight) => (remaining * weight) / remainingWeight),
      uplift: remainingWeight === 0 ? null : remaining / remainingWeight / (target / totalWeight),
      forecast,
      forecastGap: forecast === null ? null : forecast - target,
      status: status(),
    };
  },
});

/** One decimal, half up; the small addend keeps 0.65 from falling to 0.6 because of its last bit. */
function roundGrade(score: number): number {
  return Math.floor(10 * score + 0.5 + 1e-9) / 10;
}

function gradeColor(rounded: number): "green" | "yellow" | "red" {
  if (rounded >= 0.7) return "green";
  return rounded >= 0.4 ? "yellow" : "red";
}

const level = { range: [-1e15, 1e15] } as const;

export const krScore = calculation({
  name: "goals.krScore",
  inputs: {
    keyResults: list({
      of: obj({
        fields: {
          start: num({ ...level, default: 0, reason: "baseline" }),
          target: num({ ...level, reason: "may be below start (e.g. return rate)" }),
          actual: num(level),
          weight: num({ unit: "1", range: [0, 1_000_000], default: 1, reason: "assumption" }),
          binary: bool({ default: false, reason: "true: 1 only if fully reached" }),
        },
      }),
      length: [1, 100],
    }),
  },
  outputs: {
    scores: { unit: "1", definition: "clamp((actual-start)/(target-start),0,1); binary: 1 if >= 1 else 0" },
    rounded: { unit: "1", definition: "floor(10*score+0.5+1e-9)/10" },
    colors: { definition: "green >= 0.7, yellow >= 0.4, red (on rounded)" },
    mean: { unit: "1", definition: "unweighted" },
    objective: { unit: "1", definition: "weighted mean" },
    objectiveRounded: { unit: "1", definition: "objective, rounded like a score" },
    objectiveColor: { definition: "colour of objectiveRounded" },
    sweetSpot: { definition: "objectiveRounded is 0.6 or 0.7" },
    sandbagging: { definition: "objectiveRounded = 1.0" },
  },
  rules: [
    ({ keyResults }) => {
      const still = keyResults.findIndex(({ start, target }) => start === target);
      return still < 0 ? undefined : `keyResults[${still}].target`;
    },
    ({ keyResults }) => (keyResults.every(({ weight }) => weight === 0) ? "keyResults" : undefined),
  ],
  compute({ keyResults }) {
    const scores = keyResults.map(({ start, target, actual, binary }) => {
      const progress = (actual - start) / (target - start);
      return binary ? Number(progress >= 1) : Math.min(1, Math.max(0, progress));
    });
    const weighted = sum(keyResults.map(({ weight }, index) => weight * (scores[index] as number)));
    const objective = weighted / sum(keyResults.map(({ weight }) => weight));
    const rounded = scores.map(roundGrade);
    const objectiveRounded = roundGrade(objective);
    return {
      scores,
      rounded,
      colors: rounded.map(gradeColor),
      mean: mean(scores),
      objective,
      objectiveRounded,
      objectiveColor: gradeColor(objectiveRounded),
      sweetSpot: objectiveRounded === 0.6 || objectiveRounded === 0.7,
      sandbagging: objectiveRounded === 1,
    };
  },
});

export const hitProbability = calculation({
  name: "goals.hitProbability",
  inputs: {
    target: num({ ...money, default: 1_300_000, reason: "assumption" }),
    done: num({ ...money, default: 350_000, reason: "assumption" }),
    periodsLeft: int({ unit: "periods", range: [0, 100_000], default: 9, reason: "assumption" }),
    meanPerPeriod: num({ unit: "yuan", range: [-1e15, 1e15], default: 95_000, reason: "assumption" }),
    sdPerPeriod: num({ ...money, default: 30_000, reason: "independent periods" }),
  },
  outputs: {
    expectedFinal: { unit: "yuan", definition: "done+periodsLeft*meanPerPeriod" },
    sdFinal: { unit: "yuan", definition: "sd*sqrt(n)" },
    pHit: { unit: "1", definition: "1-Phi((target-expected)/sd); 1 or 0 if sd=0" },
    p10: { unit: "yuan", definition: "10% quantile of the final" },
    p90: { unit: "yuan", definition: "90% quantile" },
    meanNeededFor90: {
      unit: "yuan/period",
      definition: "mean per period that gives pHit=0.9; null if no periods left",
    },
  },
  compute({ target, done, periodsLeft, meanPerPeriod, sdPerPeriod }) {
    const expectedFinal = done + periodsLeft * meanPerPeriod;
    const sdFinal = sdPerPeriod * Math.sqrt(periodsLeft);
    const lead = expectedFinal - target;
    const spread = sdFinal * quantile(0.9);
    return {
      expectedFinal,
      sdFinal,
      pHit: sdFinal === 0 ? Number(lead >= 0) : cdf(lead / sdFinal),
      p10: expectedFinal - spread,
      p90: expectedFinal + spread,
      meanNeededFor90: periodsLeft === 0 ? null : (target - done + spread) / periodsLeft,
    };
  },
});
