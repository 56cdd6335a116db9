import { harmonic } from "../math/harmonic.ts";
import { mean, sum } from "../math/summation.ts";
import { calculation, int, list, num, oneOf } from "../schema.ts";

/** The people around one: the mean of the best ten, a larger circle, opinions that travel. */

/** A maxim made a definition: the mean says what a circle is like, not what it does to the one in its middle. */
export const egoNetwork = calculation({
  name: "social.egoNetwork",
  inputs: {
    values: list({
      of: num({ unit: "10k yuan", range: [0, 1e9] }),
      length: [1, 100_000],
      default: [100, 80, 60, 50, 40, 35, 30, 25, 20, 15, 10, 5],
      reason: "yearly value of each acquaintance (any positive unit)",
    }),
    k: int({ unit: "people", range: [1, 1000], default: 10, reason: "text: 10" }),
    newValue: num({
      unit: "10k yuan",
      range: [0, 1e9],
      default: 120,
      reason: "value of one newly won contact",
    }),
  },
  outputs: {
    kEffective: { unit: "people", definition: "min(k, number of values)" },
    circle: { definition: "the top k, descending" },
    value: { definition: "their mean" },
    lowest: { definition: "smallest member of the circle" },
    valueReplaceLowest: {
      definition: "mean after the lowest member is replaced by newValue (forced, even if worse)",
    },
    deltaReplace: { definition: "(newValue-lowest)/kEffective" },
    valueAddContact: { definition: "mean of the top k after newValue joins the acquaintances" },
    deltaAdd: { definition: "valueAddContact-value" },
    shareOfTop1: { unit: "1", definition: "largest/(kEffective*value); null if value=0" },
  },
  compute({ values, k, newValue }) {
    const circle = values.toSorted((a, b) => b - a).slice(0, k);
    const kEffective = circle.length;
    const value = mean(circle);
    const lowest = circle[kEffective - 1] as number;
    const deltaReplace = (newValue - lowest) / kEffective;
    // With room left everyone counts; without, a newcomer counts who is better than the last.
    const hasRoom = values.length < k;
    const deltaAdd = hasRoom ? (newValue - value) / (kEffective + 1) : Math.max(0, deltaReplace);
    return {
      kEffective,
      circle,
      value,
      lowest,
      valueReplaceLowest: value + deltaReplace,
      deltaReplace,
      valueAddContact: hasRoom ? mean([...circle, newValue]) : value + deltaAdd,
      deltaAdd,
      shareOfTop1: value === 0 ? null : (circle[0] as number) / sum(circle),
    };
  },
});

/** The largest circle that is looked at. */
const largest = 10_000_000;

/**
 * Expected mean of the best k of n draws, by order statistics (David & Nagaraja, Order Statistics, 2003): for the
 * exponential it grows like ln n, for the uniform it nears the end of the range.
 */
export const topK = calculation({
  name: "social.topK",
  inputs: {
    n: int({ unit: "people", range: [1, largest], default: 150, reason: "Dunbar-size circle" }),
    k: int({ unit: "people", range: [1, 1000], default: 10, reason: "text: 10" }),
    dist: oneOf({
      words: ["exponential", "uniform"],
      default: "exponential",
      reason: "skewed wealth: exponential; flat: uniform",
    }),
    scale: num({
      unit: "10k yuan",
      range: [0, 1e9],
      open: "low",
      default: 20,
      reason: "mean of the exponential, upper end of the uniform",
    }),
    target: num({ unit: "10k yuan", range: [0, 1e12], default: 80, reason: "wanted circle value" }),
  },
  outputs: {
    expected: {
      definition: "exponential: scale*(1+H_n-H_k); uniform: scale*(1-(k+1)/(2(n+1))); k capped at n",
    },
    perExtraContact: { definition: "expected(n+1)-expected(n)" },
    nForTarget: { unit: "people", definition: "smallest n in k..10^7 with expected >= target; null if none" },
  },
  compute({ n, k, dist, scale, target }) {
    const expectedOf = (people: number) => {
      const best = Math.min(k, people);
      return dist === "exponential"
        ? scale * (1 + (harmonic(people) - harmonic(best)))
        : scale * (1 - (best + 1) / (2 * (people + 1)));
    };
    const growth = dist === "exponential" ? 1 / (n + 1) : (k + 1) / (2 * (n + 1) * (n + 2));
    // A few units in the last place decide nothing: 1 + H_n − H_k that should equal the target counts as equal.
    const reaches = (people: number) => expectedOf(people) >= target * (1 - 1e-14);
    function needed(): number | null {
      if (reaches(k)) return k;
      if (!reaches(largest)) return null;
      let [short, enough] = [k, largest];
      while (enough - short > 1) {
        const middle = Math.floor((short + enough) / 2);
        if (reaches(middle)) enough = middle;
        else short = middle;
      }
      return enough;
    }
    return {
      expected: expectedOf(n),
      // As long as everyone is among the best, one more changes no expectation.
      perExtraContact: k > n ? 0 : scale * growth,
      nForTarget: needed(),
    };
  },
});

type Matrix = readonly (readonly number[])[];

function squared(matrix: Matrix): number[][] {
  return matrix.map((row) => {
    const product = row.map(() => 0);
    for (const [through, weight] of row.entries()) {
      if (weight === 0) continue;
      for (const [to, next] of (matrix[through] as readonly number[]).entries())
        product[to] = (product[to] as number) + weight * next;
    }
    const total = sum(product);
    return product.map((value) => value / total);
  });
}

/** How close two rows, or a row and 1, have to be. */
const close = 1e-9;

/** Squared so often, a matrix has gone 2^60 rounds. */
const doublings = 60;

/**
 * Everyone's next opinion is the weighted mean of the opinions they trust (DeGroot, JASA 69, 1974; Golub & Jackson,
 * American Economic Journal: Microeconomics 2, 2010).
 */
export const degroot = calculation({
  name: "social.degroot",
  inputs: {
    matrix: list({
      of: list({ of: num({ unit: "1", range: [0, 1] }), length: [1, 50] }),
      length: [1, 50],
      reason: "row-stochastic trust matrix (rows sum to 1 within 1e-9)",
    }),
    beliefs: list({
      of: num({ range: [-1e12, 1e12] }),
      length: [1, 50],
      reason: "initial values, one per person",
    }),
    steps: int({ unit: "rounds", range: [0, 10_000], default: 10, reason: "assumption" }),
  },
  outputs: {
    beliefs: { definition: "T^steps * b" },
    converges: { definition: "all rows of T^(2^60) equal within 1e-9" },
    influence: { unit: "1", definition: "common row; null if not convergent to consensus" },
    consensus: { definition: "influence . b; null likewise" },
  },
  rules: [
    ({ matrix }) => {
      const bad = matrix.findIndex((row) => row.length !== matrix.length || Math.abs(sum(row) - 1) > close);
      return bad < 0 ? undefined : `matrix[${bad}]`;
    },
    ({ matrix, beliefs }) => (beliefs.length === matrix.length ? undefined : "beliefs"),
  ],
  compute({ matrix, beliefs, steps }) {
    const dot = (row: readonly number[], values: readonly number[]) =>
      sum(row.map((weight, index) => weight * (values[index] as number)));
    let opinions: readonly number[] = beliefs;
    for (let step = 0; step < steps; step += 1) {
      const before = opinions;
      opinions = matrix.map((row) => dot(row, before));
    }
    let limit: Matrix = matrix;
    for (let doubling = 0; doubling < doublings; doubling += 1) limit = squared(limit);
    const first = limit[0] as readonly number[];
    const converges = limit.every((row) =>
      row.every((value, index) => Math.abs(value - (first[index] as number)) <= close),
    );
    return {
      beliefs: opinions,
      converges,
      influence: converges ? first : null,
      consensus: converges ? dot(first, beliefs) : null,
    };
  },
});
