import { describe, expect, test } from "vitest";
import { run } from "../../src/models/run.ts";
import { bool, calculation, int, list, num, obj, oneOf, str, unchecked } from "../../src/models/schema.ts";
import { validate } from "../../src/models/validate.ts";

/** One row of every kind; what it computes is what it was given. */
const everything = calculation({
  name: "test.everything",
  inputs: {
    rate: num({ range: [0, 1], open: "high", default: 0.5 }),
    weight: num({ range: [0, 10], open: "low", default: 1 }),
    share: num({ range: [0, 1], open: "both", default: 0.5 }),
    horizon: int({ range: [1, 12], nullable: true, default: null }),
    count: int({ range: [1, 9], default: 3 }),
    enabled: bool({ default: false }),
    mode: oneOf({ words: ["floor", "continuous"], default: "floor" }),
    title: str({ default: "untitled" }),
    numbers: list({ of: num({ range: [-5, 5] }), length: [0, 3], default: [1, 2] }),
    rows: list({ of: list({ of: num({ range: [0, 9] }), length: [1, 2] }), length: [0, 2], default: [] }),
    own: obj({
      fields: { current: num({ range: [0, 9] }), previous: num({ range: [0, 9], default: 4 }) },
      default: { current: 3 },
    }),
    skus: list({
      of: obj({ fields: { cap: num({ range: [0, 9] }), name: str({ default: "sku" }) } }),
      length: [0, 5],
      default: [{ cap: 1 }],
    }),
    note: unchecked({ default: 0 }),
    needed: num({ range: [0, 1] }),
  },
  outputs: { given: {} },
  rules: [
    ({ rate, share }) => (rate + share > 1.2 ? "share" : undefined),
    ({ skus }) => {
      const bad = skus.findIndex(({ cap }) => cap === 9);
      return bad < 0 ? undefined : `skus[${bad}].cap`;
    },
    ({ count }) => (count === 9 ? "count" : undefined),
  ],
  compute: (inputs) => ({ given: inputs }),
});

const error = (given: unknown) => {
  const read = validate(everything, given);
  return "error" in read ? `${read.error.code} ${read.error.field}` : "valid";
};
const sparse: unknown[] = [];
sparse[1] = 3;

describe("the first violation", () => {
  test.each<[string, unknown, string]>([
    // a required value
    ["nothing given", {}, "missing needed"],
    ["undefined is not given", { needed: undefined }, "missing needed"],
    ["null is a value, not a number", { needed: null }, "not_finite needed"],
    ["null does not stand for the default", { needed: 0, rate: null }, "not_finite rate"],
    ["undefined stands for the default", { needed: 0, rate: undefined }, "valid"],
    // numbers
    ["text", { needed: "0.5" }, "not_finite needed"],
    ["boolean", { needed: true }, "not_finite needed"],
    ["NaN", { needed: Number.NaN }, "not_finite needed"],
    ["Infinity", { needed: Number.POSITIVE_INFINITY }, "not_finite needed"],
    ["big integer", { needed: 1n }, "not_finite needed"],
    ["boxed number", { needed: Object(0.5) }, "not_finite needed"],
    ["list", { needed: [0.5] }, "not_finite needed"],
    ["symbol", { needed: Symbol("x") }, "not_finite needed"],
    ["function", { needed: () => 0.5 }, "not_finite needed"],
    ["low end", { needed: 0 }, "valid"],
    ["high end", { needed: 1 }, "valid"],
    ["below", { needed: -1e-300 }, "out_of_range needed"],
    ["above", { needed: 1.0000000000000002 }, "out_of_range needed"],
    ["open high end", { needed: 0, rate: 1 }, "out_of_range rate"],
    ["low end beside an open high end", { needed: 0, rate: 0 }, "valid"],
    ["open low end", { needed: 0, weight: 0 }, "out_of_range weight"],
    ["high end beside an open low end", { needed: 0, weight: 10 }, "valid"],
    ["both ends open, low", { needed: 0, share: 0 }, "out_of_range share"],
    ["both ends open, high", { needed: 0, share: 1 }, "out_of_range share"],
    // integers
    ["3.0 is an integer", { needed: 0, count: 3.0 }, "valid"],
    ["a fraction", { needed: 0, count: 2.5 }, "not_integer count"],
    ["a fraction out of range is first a fraction", { needed: 0, count: 99.5 }, "not_integer count"],
    ["an integer out of range", { needed: 0, count: 10 }, "out_of_range count"],
    ["null where allowed", { needed: 0, horizon: null }, "valid"],
    ["a value where null is allowed", { needed: 0, horizon: 13 }, "out_of_range horizon"],
    // words
    ["number for boolean", { needed: 0, enabled: 0 }, "bad_type enabled"],
    ["null for boolean", { needed: 0, enabled: null }, "bad_type enabled"],
    ["unknown word", { needed: 0, mode: "ceil" }, "bad_enum mode"],
    ["inherited word", { needed: 0, mode: "toString" }, "bad_enum mode"],
    ["list of a word", { needed: 0, mode: ["floor"] }, "bad_enum mode"],
    ["number for text", { needed: 0, title: 5 }, "bad_type title"],
    ["empty text", { needed: 0, title: "" }, "bad_type title"],
    // lists
    ["no list", { needed: 0, numbers: 5 }, "bad_array numbers"],
    ["something with a length", { needed: 0, numbers: { length: 1, 0: 1 } }, "bad_array numbers"],
    ["text", { needed: 0, numbers: "12" }, "bad_array numbers"],
    ["null", { needed: 0, numbers: null }, "bad_array numbers"],
    ["shortest", { needed: 0, numbers: [] }, "valid"],
    ["too long", { needed: 0, numbers: [1, 2, 3, 4] }, "bad_array numbers"],
    ["a million", { needed: 0, numbers: new Array(1e6).fill(1) }, "bad_array numbers"],
    ["the length comes before the elements", { needed: 0, numbers: ["", 2, 3, 4] }, "bad_array numbers"],
    ["first bad element", { needed: 0, numbers: [1, 9, "x"] }, "out_of_range numbers[1]"],
    ["a hole is null, as in JSON", { needed: 0, numbers: sparse }, "not_finite numbers[0]"],
    ["undefined in a list is null, as in JSON", { needed: 0, numbers: [undefined] }, "not_finite numbers[0]"],
    ["list in a list", { needed: 0, rows: [[1], [2, 10]] }, "out_of_range rows[1][1]"],
    ["bad list in a list", { needed: 0, rows: [[1], []] }, "bad_array rows[1]"],
    // objects
    ["no object", { needed: 0, own: 5 }, "bad_type own"],
    ["null for object", { needed: 0, own: null }, "bad_type own"],
    ["list for object", { needed: 0, own: [] }, "bad_type own"],
    ["a field is missing", { needed: 0, own: { previous: 1 } }, "missing own.current"],
    ["a field is wrong", { needed: 0, own: { current: 3, previous: 10 } }, "out_of_range own.previous"],
    ["element is no object", { needed: 0, skus: [{ cap: 1 }, 5] }, "bad_type skus[1]"],
    ["field of an element", { needed: 0, skus: [{ cap: 1 }, { cap: 10 }] }, "out_of_range skus[1].cap"],
    [
      "fields before the next element",
      { needed: 0, skus: [{ cap: 1, name: "" }, 5] },
      "bad_type skus[0].name",
    ],
    ["inherited field", { needed: 0, own: Object.create({ current: 1 }) }, "missing own.current"],
    // order
    ["rows of the table from the top", { needed: 9, own: 5, numbers: 5, rate: 5 }, "out_of_range rate"],
    ["fields before rules", { rate: 0.9, share: 0.9, needed: 9 }, "out_of_range needed"],
    ["rules in order", { needed: 0, count: 9, rate: 0.9, share: 0.9 }, "inconsistent share"],
    [
      "a rule names an element",
      { needed: 0, count: 9, skus: [{ cap: 1 }, { cap: 9 }] },
      "inconsistent skus[1].cap",
    ],
    ["last rule", { needed: 0, count: 9 }, "inconsistent count"],
    // the inputs themselves
    ["inputs are null", null, "bad_type inputs"],
    ["inputs are a list", [], "bad_type inputs"],
    ["inputs are text", "{}", "bad_type inputs"],
    ["inputs are undefined", undefined, "bad_type inputs"],
    // keys
    ["unknown keys are ignored", { needed: 0, unknown: Number.NaN }, "valid"],
    ["own __proto__ is ignored", JSON.parse('{"needed":0,"__proto__":{"rate":9}}'), "valid"],
    ["inherited values are not given", Object.create({ needed: 0 }), "missing needed"],
    ["no prototype", Object.assign(Object.create(null), { needed: 0 }), "valid"],
  ])("%s", (_, given, expected) => {
    expect(error(given)).toBe(expected);
  });
});

describe("valid inputs", () => {
  const defaults = {
    rate: 0.5,
    weight: 1,
    share: 0.5,
    horizon: null,
    count: 3,
    enabled: false,
    mode: "floor",
    title: "untitled",
    numbers: [1, 2],
    rows: [],
    own: { current: 3, previous: 4 },
    skus: [{ cap: 1, name: "sku" }],
    note: 0,
    needed: 0,
  };

  test("are filled with defaults, also inside a default", () => {
    expect(validate(everything, { needed: 0 })).toEqual({ inputs: defaults });
  });

  test("are a copy: changing them changes neither the table nor what was given", () => {
    const numbers = [3];
    const read = validate(everything, { needed: 0, numbers }) as {
      inputs: { numbers: number[]; skus: object[] };
    };
    read.inputs.numbers.push(4);
    read.inputs.skus.pop();
    expect(numbers).toEqual([3]);
    expect(validate(everything, { needed: 0 })).toEqual({ inputs: defaults });
  });

  test("have no negative zero", () => {
    expect(validate(everything, { needed: -0 })).toEqual({ inputs: { ...defaults, needed: 0 } });
  });
});

test("results carry no NaN, Infinity or negative zero, at any depth", () => {
  const strange = calculation({
    name: "test.strange",
    inputs: {},
    outputs: { a: {}, b: {}, c: {} },
    compute: () => ({
      a: Number.NaN,
      b: [-0, Number.NEGATIVE_INFINITY, "x"],
      c: { d: { e: Number.NaN }, f: true },
    }),
  });
  expect(run(strange, {})).toEqual({ a: null, b: [0, null, "x"], c: { d: { e: null }, f: true } });
});
