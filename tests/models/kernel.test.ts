import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { dexp, dlog } from "../../src/models/math/elementary.ts";
import { cdf, density, loss, quantile } from "../../src/models/math/normal.ts";
import { random } from "../../src/models/math/random.ts";
import { ceiling, half, rdiv } from "../../src/models/math/rounding.ts";
import { mean, sum } from "../../src/models/math/summation.ts";
import { expectClose } from "./close.ts";

const relativeError = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected);

// The same draws in the same order, so equality.
test.each<[string, object, string, unknown[]]>([
  [
    "kernel.xoshiro",
    { state: [1, 2, 3, 4] },
    "values",
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  ],
  [
    "kernel.splitmix64",
    { seed: 1234567 },
    "values",
    [
      "6457827717110365317",
      "3203168211198807973",
      "9817491932198370423",
      "4593380528125082431",
      "16408922859458223821",
    ],
  ],
  ["kernel.seedState", { seed: 1 }, "state", [2298633409, 2433363436, 1703865447, 3203108257]],
  ["kernel.seedState", { seed: 42, stream: 3 }, "state", [3860592983, 2314702901, 3064189571, 3519657994]],
  ["kernel.unit", { seed: 1, n: 3 }, "values", [0.3946724881432174, 0.1477500833379649, 0.16688351295511017]],
  [
    "kernel.normal",
    { seed: 42, stream: 3, n: 4 },
    "values",
    [-0.6479949246087899, -0.5697638993040971, -0.8061224929587907, -0.26408924640182085],
  ],
  // An anchor of the generator.
  [
    "kernel.normal",
    { seed: 1, stream: 10, n: 3 },
    "values",
    [-1.323946126273535, 0.6046195185105779, 0.039182682857314605],
  ],
  [
    "kernel.normInv",
    { p: [0.25, 0.001, 1e-20] },
    "z",
    [-0.6744897501960817, -3.090232306167813, -9.262340089798405],
  ],
])("anchor %s %j", (fn, inputs, key, expected) => {
  expect(runModel(fn, inputs as Record<string, unknown>)[key]).toEqual(expected);
});

test.each<[string, object, object]>([
  ["kernel.xoshiro", { state: [0, 0, 0, 0] }, { code: "inconsistent", field: "state" }],
  ["kernel.xoshiro", { state: [1, 2, 3] }, { code: "bad_array", field: "state" }],
  ["kernel.xoshiro", { state: [1, 2, 3, 4294967296] }, { code: "out_of_range", field: "state[3]" }],
  ["kernel.normInv", {}, { code: "missing", field: "p" }],
  ["kernel.normInv", { p: [0.5, 0] }, { code: "out_of_range", field: "p[1]" }],
  ["kernel.normInv", { p: [] }, { code: "bad_array", field: "p" }],
  ["kernel.unit", { seed: 9007199254740992 }, { code: "out_of_range", field: "seed" }],
  ["kernel.unit", { stream: 0.5 }, { code: "not_integer", field: "stream" }],
])("%s %j is refused", (fn, inputs, error) => {
  expect(runModel(fn, inputs as Record<string, unknown>)).toEqual({ error });
});

describe("random numbers", () => {
  const n = 40_000;
  const units = (seed: number, stream: number) => {
    const { nextUnit } = random(seed, stream);
    return Array.from({ length: n }, nextUnit);
  };
  const uniforms = units(7, 0);
  const otherStream = units(7, 1);
  const { nextNormal } = random(7, 0);
  const normals = Array.from({ length: n }, nextNormal);
  /** Five standard errors of a mean of n draws with this standard deviation: wrong once in 1.7 million. */
  const tolerance = (deviation: number) => (5 * deviation) / Math.sqrt(n);

  test.each([
    ["uniform: mean 1/2, sd sqrt(1/12)", mean(uniforms), 1 / 2, Math.sqrt(1 / 12)],
    ["uniform: mean square 1/3, sd sqrt(4/45)", mean(uniforms.map((u) => u * u)), 1 / 3, Math.sqrt(4 / 45)],
    ["normal: mean 0, sd 1", mean(normals), 0, 1],
    ["normal: mean square 1, sd sqrt 2", mean(normals.map((z) => z * z)), 1, Math.sqrt(2)],
    ["normal: mean cube 0, sd sqrt 15", mean(normals.map((z) => z ** 3)), 0, Math.sqrt(15)],
    [
      "two streams: mean product 1/4, sd sqrt(7/144)",
      mean(uniforms.map((u, i) => u * (otherStream[i] as number))),
      1 / 4,
      Math.sqrt(7 / 144),
    ],
  ])("%s", (_, actual, expected, deviation) => {
    expect(Math.abs(actual - expected)).toBeLessThan(tolerance(deviation));
  });

  test("a normal takes exactly one uniform", () => {
    const uniform = random(3, 2);
    const normal = random(3, 2);
    for (let i = 0; i < 50; i += 1) expect(normal.nextNormal()).toBe(quantile(uniform.nextUnit()));
  });

  test("a shorter run is the beginning of a longer one", () => {
    const run = (length: number) => runModel("kernel.unit", { seed: 5, n: length })["values"] as number[];
    expect(run(100).slice(0, 10)).toEqual(run(10));
  });
});

describe("normal distribution", () => {
  // mpmath 1.3 with 40 digits: erfc(-z/sqrt 2)/2 and phi(z) - z erfc(z/sqrt 2)/2.
  test.each([
    [-37, 5.7255712225245768e-300, 37],
    [-30, 4.9067139271481871e-198, 30],
    [-20, 2.7536241186062337e-89, 20],
    [-8, 6.2209605742717841e-16, 8.0000000000000001],
    [-5.5, 1.8989562465887719e-8, 5.5000000032550069],
    [-2, 0.022750131948179207, 2.0084907026168296],
    [-0.6, 0.27425311775007359, 0.76867273224175547],
    [0.3, 0.61791142218895263, 0.26676124211720988],
    [1, 0.84134474606854295, 0.083315470587686298],
    [4, 0.99996832875816688, 7.1452584324056668e-6],
    [5, 0.99999971334842808, 5.346165533832815e-8],
    [8, 1, 7.5502624119464989e-17],
    [15, 1, 2.426025087528983e-52],
    [30, 1, 1.6319567340914012e-199],
    [37, 1, 1.5451991905122025e-301],
  ])("Phi(%d) and L(%d)", (z, phi, expectedLoss) => {
    expect(relativeError(cdf(z), phi)).toBeLessThan(1e-13);
    expect(relativeError(loss(z), expectedLoss)).toBeLessThan(1e-12);
  });

  const points = Array.from({ length: 381 }, (_, i) => -9.5 + i / 20);

  test("Phi(z) + Phi(-z) = 1 and L(-z) = L(z) + z", () => {
    for (const z of points) {
      expectClose(cdf(z) + cdf(-z), 1);
      expectClose(loss(-z), loss(z) + z);
    }
  });

  test("Phi and L are monotone, also where one formula hands over to the next", () => {
    const seams = [0.67448975, 4, 5.65685424949238].flatMap((seam) => [-seam, seam]);
    const steps = [...points, ...seams.flatMap((seam) => [seam - 1e-9, seam, seam + 1e-9])].toSorted(
      (a, b) => a - b,
    );
    for (const [i, z] of steps.entries()) {
      const before = steps[i - 1];
      if (before === undefined || before === z) continue;
      expect(cdf(z)).toBeGreaterThanOrEqual(cdf(before));
      expect(loss(z)).toBeLessThan(loss(before));
    }
  });

  test("the slope of L is -(1 - Phi)", () => {
    const h = 1e-5;
    for (const z of points.filter((z) => Math.abs(z) < 4))
      expect((loss(z + h) - loss(z - h)) / (2 * h)).toBeCloseTo(-cdf(-z), 9);
  });

  test("far tail lies between the bounds of Mills ratio: z/(z^2+1) < (1-Phi)/phi < 1/z", () => {
    for (let z = 6; z <= 37; z += 0.5) {
      const ratio = cdf(-z) / density(z);
      expect(ratio).toBeGreaterThan(z / (z * z + 1));
      expect(ratio).toBeLessThan(1 / z);
    }
  });

  test("the quantile undoes the cdf, in both directions", () => {
    for (const z of points.filter((z) => z < 5)) expectClose(quantile(cdf(z)), z);
    for (const p of [1e-300, 1e-20, 1e-9, 0.01, 0.0749, 0.0751, 0.3, 0.5, 0.924, 0.926, 0.999999])
      expect(relativeError(cdf(quantile(p)), p)).toBeLessThan(1e-12);
  });
});

describe("deterministic exp and log", () => {
  test.each([-708, -300.3, -20.7, -1, -1e-9, 0, 1e-300, 0.3, 1, 40.55, 500, 709])("dexp(%d) is exp", (x) => {
    expect(relativeError(dexp(x), Math.exp(x))).toBeLessThan(5e-16);
  });

  test.each([
    Number.MIN_VALUE,
    2.22507e-308,
    2.2250738585072014e-308,
    1e-300,
    0.1,
    0.999999,
    1.4142135623730951,
    1.4142135623730954,
    2,
    1e300,
    1.79769e308,
  ])("dlog(%d) is log, subnormal numbers included", (x) => {
    expect(relativeError(dlog(x), Math.log(x))).toBeLessThan(7e-16);
  });

  test("dexp below its range is 0; powers of two are exact; dlog(1) is 0", () => {
    expect(dexp(-708.1)).toBe(0);
    expect(dlog(1)).toBe(0);
    expect(dlog(2 ** 20)).toBe(20 * dlog(2));
  });

  test("dlog undoes dexp", () => {
    for (let x = -700; x <= 700; x += 13.7) expectClose(dlog(dexp(x)), x);
  });
});

describe("integers", () => {
  test.each([
    [0, 0],
    [0.5, 1],
    [1.49, 1],
    [2.5, 3],
    [1e9 + 0.5, 1e9 + 1],
  ])("half(%d) = %d", (x, expected) => expect(half(x)).toBe(expected));

  test.each([
    [0, 3, 0],
    [1, 3, 0],
    [1, 2, 1],
    [5, 3, 2],
    [7, 2, 4],
    [3_000_000_000_001, 2, 1_500_000_000_001],
    [1e15, 9999, 100_010_001_000],
  ])("rdiv(%d, %d) = %d", (a, b, expected) => expect(rdiv(a, b)).toBe(expected));

  test.each([
    [0, 0],
    [0.2, 1],
    [3, 3],
    [3.0000000000000004, 3],
    [3.000001, 4],
    [1e9 + 0.1, 1e9 + 1],
  ])("ceiling(%d) = %d", (x, expected) => expect(ceiling(x)).toBe(expected));
});

test.each<[string, number[], number]>([
  ["nothing", [], 0],
  ["terms that cancel", [1e16, 1, -1e16], 1],
  ["Neumaier's case", [1, 1e100, 1, -1e100], 2],
  ["a hundred thousand tenths", new Array(1e5).fill(0.1), 1e4],
  ["overflow", [1e308, 1e308], Number.POSITIVE_INFINITY],
])("sum of %s", (_, terms, expected) => expect(sum(terms)).toBe(expected));
