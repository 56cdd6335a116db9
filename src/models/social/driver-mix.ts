import { sum } from "../math/summation.ts";
import { calculation, list, num, obj, str } from "../schema.ts";

/** Ties reckoned: the weight of the social driver. */

const assumption = { reason: "assumption" } as const;

/** What a shop loses without one of its drivers, if they add up, or if they multiply. */
export const driverMix = calculation({
  name: "social.driverMix",
  inputs: {
    drivers: list({
      of: obj({
        fields: {
          name: str(),
          weight: num({ unit: "1", range: [0, 1_000_000] }),
          level: num({ unit: "1", range: [0, 1] }),
        },
      }),
      length: [1, 50],
      default: [
        { name: "social", weight: 0.8, level: 0.7 },
        { name: "product", weight: 0.1, level: 0.6 },
        { name: "operation", weight: 0.05, level: 0.8 },
        { name: "capital", weight: 0.05, level: 0.5 },
      ],
      reason: "offline: social weight 0.8 from the text (unsourced)",
    }),
    drop: str({ default: "social", ...assumption }),
  },
  outputs: {
    weights: { unit: "1", definition: "normalised to sum 1" },
    additive: { unit: "1", definition: "sum w*level" },
    geometric: { unit: "1", definition: "prod level^w (0^0=1)" },
    additiveWithout: { unit: "1", definition: "level of drop set to 0, weights unchanged" },
    geometricWithout: {
      unit: "1",
      definition: "drop removed and the other weights renormalised; null if nothing is left",
    },
    additiveLoss: { unit: "1", definition: "1-additiveWithout/additive; null if additive=0" },
  },
  rules: [
    ({ drivers }) => (drivers.every(({ weight }) => weight === 0) ? "drivers" : undefined),
    ({ drivers, drop }) => (drivers.some(({ name }) => name === drop) ? undefined : "drop"),
  ],
  compute({ drivers, drop }) {
    const total = sum(drivers.map(({ weight }) => weight));
    const weights = drivers.map(({ weight }) => weight / total);
    const parts = drivers.map(({ level }, index) => (weights[index] as number) * level);
    const kept = (list: readonly number[]) => list.filter((_, index) => drivers[index]?.name !== drop);
    const additive = sum(parts);
    const additiveWithout = sum(kept(parts));
    const dropped = sum(parts.filter((_, index) => drivers[index]?.name === drop));
    const rest = sum(kept(drivers.map(({ weight }) => weight)));
    const product = (list: readonly { level: number; weight: number }[], whole: number) =>
      list.reduce((so, { level, weight }) => so * level ** (weight / whole), 1);
    return {
      weights,
      additive,
      geometric: product(drivers, total),
      additiveWithout,
      geometricWithout:
        rest === 0
          ? null
          : product(
              drivers.filter(({ name }) => name !== drop),
              rest,
            ),
      additiveLoss: additive === 0 ? null : dropped / additive,
    };
  },
});
