import { describe, expect, test } from "vitest";
import { expectedProfit } from "../../src/models/inversion/demand.ts";
import { type Branch, profitDistribution, stocked } from "../../src/models/inversion/profit-distribution.ts";
import { binomial } from "../../src/models/math/binomial.ts";
import { cdf } from "../../src/models/math/normal.ts";
import { random } from "../../src/models/math/random.ts";
import { expectClose } from "./close.ts";

const terms = { price: 100, cost: 60, salvage: 25 };
const mixture = { weight: 0.2, hit: { mean: 2000, sd: 500 }, dud: { mean: 200, sd: 80 } };
const all = Number.POSITIVE_INFINITY;

function momentsOf({ points }: ReturnType<typeof profitDistribution>) {
  const step = (points[1]?.[0] ?? 1) - (points[0]?.[0] ?? 0);
  const mass = points.reduce((sum, [, density]) => sum + density * step, 0);
  const mean = points.reduce((sum, [at, density]) => sum + at * density * step, 0);
  return { step, mass, mean };
}

describe("the spread of a lot's profit", () => {
  test.each([1, 2, 10, 100])("of %d candidates has all its mass, and the mean of the newsvendor", (count) => {
    for (const q of [100, 234.4, 560, 1741]) {
      const spread = profitDistribution(stocked(1, q, terms, mixture, 0), count);
      expectClose(spread.mean, count * expectedProfit(q, terms, mixture));
      const { mass, mean, step } = momentsOf(spread);
      expect(Math.abs(mass - 1)).toBeLessThan(1e-6);
      expect(Math.abs(mean - spread.mean)).toBeLessThan(2 * step * Math.sqrt(count));
    }
  });

  test("one normal is that normal", () => {
    const branch: Branch = { chance: 1, demand: { mean: 50, sd: 10 }, fixed: -200, perUnit: 5, most: all };
    const { mean, sd, chanceOfLoss, quantiles } = profitDistribution([branch], 1);
    expectClose([mean, sd], [50, 50]);
    expect(chanceOfLoss).toBeCloseTo(cdf(-1), 2);
    expect(quantiles[0]).toBeCloseTo(50 - 1.2815515655 * 50, -1);
  });

  test("the sum of many normals is normal with the root of the count as its width", () => {
    const branch: Branch = { chance: 1, demand: { mean: 50, sd: 10 }, fixed: 0, perUnit: 5, most: all };
    const { sd, quantiles } = profitDistribution([branch], 64);
    expectClose(sd, 8 * 50);
    expect(Math.abs(quantiles[2] - (64 * 250 + 1.2815515655 * 400))).toBeLessThan(10);
  });

  test("certain hits and duds are a binomial", () => {
    const branch = (chance: number, mean: number): Branch => ({
      chance,
      demand: { mean, sd: 0 },
      fixed: -1,
      perUnit: 1,
      most: all,
    });
    const { chanceOfLoss } = profitDistribution([branch(0.3, 3), branch(0.7, 0)], 10);
    // −1 for a dud and +2 for a hit: 10 candidates lose with three hits or fewer.
    const chances = binomial(10, 0.3);
    expect(chanceOfLoss).toBeCloseTo(
      [0, 1, 2, 3].reduce((sum, k) => sum + (chances[k] as number), 0),
      6,
    );
  });

  test("agrees with candidates drawn one by one", () => {
    const q = 560;
    const { chanceOfLoss, sd, mean } = profitDistribution(stocked(1, q, terms, mixture, 0), 10);
    const chance = random(20_260_101, 1002);
    const n = 20_000;
    let [losses, squares] = [0, 0];
    for (let run = 0; run < n; run += 1) {
      let profit = 0;
      for (let sku = 0; sku < 10; sku += 1) {
        const { mean: m, sd: s } = chance.nextUnit() < mixture.weight ? mixture.hit : mixture.dud;
        profit += 75 * Math.min(q, m + s * chance.nextNormal()) - 35 * q;
      }
      if (profit < 0) losses += 1;
      squares += (profit - mean) ** 2;
    }
    // Five standard errors, and what one cell of the grid may hold.
    expect(Math.abs(losses / n - chanceOfLoss)).toBeLessThan(
      5 * Math.sqrt((chanceOfLoss * (1 - chanceOfLoss)) / n) + 0.005,
    );
    expect(Math.abs(Math.sqrt(squares / n) / sd - 1)).toBeLessThan(5 / Math.sqrt(2 * n));
  });

  test("what cannot vary has no spread", () => {
    const certain: Branch = { chance: 1, demand: { mean: 10, sd: 0 }, fixed: -100, perUnit: 5, most: all };
    expect(profitDistribution([certain], 4)).toMatchObject({
      mean: -200,
      sd: 0,
      chanceOfLoss: 1,
      quantiles: [-200, -200, -200],
    });
  });
});
