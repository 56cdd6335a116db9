import { describe, expect, test } from "vitest";
import { int, num } from "../../src/models/schema.ts";
import { fromModel } from "../../src/simulators/from-model.ts";

const slider = { step: 1, steps: "even", origin: "teaching" } as const;
const margin = num({ unit: "1", range: [0, 0.99], default: 0.07 });

describe("a parameter from a model's input", () => {
  test("a share is a percentage on the page, without the noise of binary fractions", () => {
    expect(fromModel(margin, slider)).toEqual({ ...slider, unit: "percent", min: 0, max: 99, default: 7 });
  });

  test.each([
    [
      num({ unit: "10k yuan", range: [0, 1e9], default: 20 }),
      {},
      { unit: "yuan", max: 1e13, default: 200_000 },
    ],
    [num({ unit: "h", range: [0, 10], default: 0.01 }), { unit: "seconds" }, { max: 36_000, default: 36 }],
    [num({ unit: "min", range: [0, 1200], default: 90 }), { unit: "hours" }, { max: 20, default: 1.5 }],
    [num({ unit: "1", range: [0, 5], default: 2 }), { unit: "ratio" }, { max: 5, default: 2 }],
    [int({ unit: "people", range: [1, 9], default: 3 }), {}, { integer: true, min: 1, max: 9, default: 3 }],
  ])("%j on the page", (input, added, wanted) => {
    expect(fromModel(input, { ...slider, ...added })).toMatchObject(wanted);
  });

  test("the page narrows, and says why a default is another", () => {
    const row = fromModel(margin, { ...slider, max: 90, default: 20, why: "the source's own" });
    expect(row).toEqual({ ...slider, unit: "percent", min: 0, max: 90, default: 20 });
  });

  test.each([
    ["a bound that the model has", { max: 99 }, "max 99 already stands in the model"],
    ["the model's unit", { unit: "percent" }, "unit percent already stands"],
    ["the model's default", { default: 7, why: "" }, "default 7 already stands"],
    ["another default without a reason", { default: 8 }, "why"],
    ["more than the model takes", { max: 100 }, "max 100 is not allowed"],
    ["less than the model takes", { min: -1 }, "min -1 is not allowed"],
    ["a default out of bounds", { min: 10 }, "default 7 is out of bounds"],
  ])("%s is refused", (_, added, message) => {
    expect(() => fromModel(margin, { ...slider, ...added })).toThrow(message);
  });

  test("an end that the model leaves out is no bound of the page", () => {
    const price = num({ unit: "yuan", range: [0, 100], open: "low", default: 9 });
    expect(() => fromModel(price, slider)).toThrow("min 0 is not allowed");
    expect(fromModel(price, { ...slider, min: 1 })).toMatchObject({ min: 1, max: 100 });
  });

  test("a row without a default needs the page's", () => {
    const bid = num({ unit: "yuan/click", range: [0, 9] });
    expect(() => fromModel(bid, slider)).toThrow("neither the model nor the page has a default");
    expect(fromModel(bid, { ...slider, default: 3 })).toMatchObject({ unit: "yuan", default: 3 });
  });

  test("a unit that no page knows is named", () => {
    expect(() => fromModel(num({ unit: "furlong", range: [0, 9] }), slider)).toThrow("furlong");
  });
});
