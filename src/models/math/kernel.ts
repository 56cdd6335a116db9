import { calculation, int, list, num } from "../schema.ts";
import { dexp as exponential, dlog as logarithm } from "./elementary.ts";
import { cdf, loss, quantile } from "./normal.ts";
import * as generator from "./random.ts";

/** The shared mathematics as calculations of their own, so that tests and other programs can check them one by one. */

const seed = int({
  unit: "1",
  range: [0, 9007199254740991],
  default: 20_260_101,
  reason: "any safe integer; fixed so that a page reload shows the same numbers",
});
const stream = int({
  unit: "1",
  range: [0, 4294967295],
  default: 0,
  reason: "sub-stream id: each simulator has its own",
});
const count = int({ unit: "1", range: [1, 100_000], default: 5, reason: "small" });

function draw(n: number, next: () => number): number[] {
  return Array.from({ length: n }, next);
}

export const splitmix64 = calculation({
  name: "kernel.splitmix64",
  inputs: {
    seed,
    n: int({
      unit: "1",
      range: [1, 1000],
      default: 5,
      reason: "enough to compare with the published vector",
    }),
  },
  outputs: { values: { unit: "decimal strings", definition: "64-bit outputs as decimal strings" } },
  compute: ({ seed, n }) => ({ values: generator.splitmix64(BigInt(seed), n).map(String) }),
});

export const xoshiro = calculation({
  name: "kernel.xoshiro",
  inputs: {
    state: list({
      of: int({ unit: "uint32", range: [0, 4294967295] }),
      length: [4, 4],
      reason: "four 32-bit words, not all zero",
    }),
    n: int({ unit: "1", range: [1, 100_000], default: 10, reason: "published vector has 10 outputs" }),
  },
  outputs: { values: { unit: "uint32", definition: "first n outputs" } },
  rules: [({ state }) => (state.every((word) => word === 0) ? "state" : undefined)],
  compute: ({ state, n }) => {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
    return { values: draw(n, generator.fromState([s0, s1, s2, s3]).nextU32) };
  },
});

export const seedState = calculation({
  name: "kernel.seedState",
  inputs: { seed, stream },
  outputs: { state: { unit: "uint32", definition: "4 words" } },
  compute: ({ seed, stream }) => ({ state: generator.seedState(seed, stream) }),
});

export const unit = calculation({
  name: "kernel.unit",
  inputs: { seed, stream, n: count },
  outputs: { values: { unit: "1", definition: "first n uniforms" } },
  compute: ({ seed, stream, n }) => ({ values: draw(n, generator.random(seed, stream).nextUnit) }),
});

export const normal = calculation({
  name: "kernel.normal",
  inputs: { seed, stream, n: count },
  outputs: { values: { unit: "1", definition: "first n normals" } },
  compute: ({ seed, stream, n }) => ({ values: draw(n, generator.random(seed, stream).nextNormal) }),
});

export const normInv = calculation({
  name: "kernel.normInv",
  inputs: { p: list({ of: num({ unit: "1", range: [0, 1], open: "both" }), reason: "probabilities" }) },
  outputs: { z: { unit: "1", definition: "quantiles" } },
  compute: ({ p }) => ({ z: p.map(quantile) }),
});

export const normCdf = calculation({
  name: "kernel.normCdf",
  inputs: { z: list({ of: num({ unit: "1", range: [-37, 37] }), reason: "points" }) },
  outputs: {
    cdf: { unit: "1", definition: "Phi(z), relative accuracy 1e-9 also in the lower tail" },
    loss: { unit: "1", definition: "L(z)=phi(z)-z(1-Phi(z))" },
  },
  compute: ({ z }) => ({ cdf: z.map(cdf), loss: z.map(loss) }),
});

export const dexp = calculation({
  name: "kernel.dexp",
  inputs: { x: list({ of: num({ unit: "1", range: [-708, 709] }), reason: "arguments" }) },
  outputs: { y: { unit: "1", definition: "dexp(x)" } },
  compute: ({ x }) => ({ y: x.map(exponential) }),
});

export const dlog = calculation({
  name: "kernel.dlog",
  inputs: { x: list({ of: num({ unit: "1", range: [2.22507e-308, 1.79769e308] }), reason: "arguments" }) },
  outputs: { y: { unit: "1", definition: "dlog(x)" } },
  compute: ({ x }) => ({ y: x.map(logarithm) }),
});
