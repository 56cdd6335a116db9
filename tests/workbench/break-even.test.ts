import { describe, expect, test } from "vitest";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { findBreakEven } from "../../src/workbench/break-even.ts";
import { defineSimulator, defineView, inputsOf, numberOf, type Outcome } from "../../src/workbench/define.ts";
import { simulators } from "../simulators/whole.ts";
import { sample } from "../tier.ts";

const parameters = {
  x: { min: 0, max: 100, step: 1, steps: "even", default: 50, unit: "ratio", origin: "teaching" },
  whole: {
    min: 0,
    max: 100,
    step: 1,
    steps: "even",
    default: 50,
    unit: "ratio",
    origin: "teaching",
    integer: true,
  },
  share: { min: 0, max: 100, step: 1, steps: "even", default: 50, unit: "percent", origin: "teaching" },
} as const;

function simulatorWhere(verdict: (inputs: { x: number; whole: number; share: number }) => string) {
  const view = defineView<typeof parameters>()({
    id: "only",
    first: ["x", "whole", "share"],
    more: [],
    figures: [],
    headline: "x",
    evaluate: (inputs): Outcome => ({ verdict: verdict(inputs), quantities: {} }),
  });
  return defineSimulator({ slug: "made", version: 1, parameters, first: view, presets: [] });
}

const flipOf = (verdict: Parameters<typeof simulatorWhere>[0], key: string, values: Values = {}) => {
  const simulator = simulatorWhere(verdict);
  const view = simulator.first;
  if (!view) throw new Error("no view");
  return findBreakEven(simulator, view, { ...defaults(simulator.scheme), ...values }, key);
};

test.each([
  ["above", "x", ({ x }: { x: number }) => (x > 73.25 ? "high" : "low"), 73.25, "high"],
  ["below", "x", ({ x }: { x: number }) => (x < Math.PI ? "low" : "high"), Math.PI, "low"],
  ["the nearer of two", "x", ({ x }: { x: number }) => (x < 44 ? "p" : x > 70 ? "r" : "q"), 44, "p"],
  [
    "the nearer of two, the other way",
    "x",
    ({ x }: { x: number }) => (x < 20 ? "p" : x > 70 ? "r" : "q"),
    70,
    "r",
  ],
] as const)("a turn %s is found to a billionth of the range", (_, key, verdict, at, other) => {
  const flip = flipOf(verdict, key);
  expect(flip.at).toBeCloseTo(at, 6);
  expect(flip.verdict).toBe(other);
});

test("a whole number turns at the first whole number on the other side", () => {
  expect(flipOf(({ whole }) => (whole >= 61 ? "many" : "few"), "whole")).toEqual({ at: 61, verdict: "many" });
  expect(flipOf(({ whole }) => (whole <= 12 ? "few" : "many"), "whole")).toEqual({ at: 12, verdict: "few" });
});

test("percent turns in the unit of the page", () => {
  expect(flipOf(({ share }) => (share > 0.8 ? "high" : "low"), "share").at).toBeCloseTo(80, 6);
});

test("where nothing turns there is no flip, and an unknown key has none", () => {
  expect(flipOf(() => "same", "x")).toEqual({ at: undefined, verdict: undefined });
  expect(flipOf(() => "same", "nobody")).toEqual({ at: undefined, verdict: undefined });
});

test("the source's two goods change places where fees take 5.34% of sales", () => {
  const turnover = simulators.find(({ slug }) => slug === "turnover");
  const view = turnover?.first;
  if (!turnover || !view) throw new Error("no turnover");
  const { at, verdict } = findBreakEven(turnover, view, defaults(turnover.scheme), "opexRate");
  expect(at).toBeCloseTo(5.34, 2);
  expect(verdict).toBe("A");
});

/** For every simulator, view and preset: what is called a turn is one. */
describe.each(
  simulators.flatMap((simulator) =>
    sample(simulator.presets, 6).flatMap(({ id, values }) =>
      simulator.views
        .filter(({ id: view }) => view === (values["view"] ?? simulator.views[0]?.id))
        .map(
          (view) =>
            [
              `${simulator.slug} ${view.id} ${id}`,
              simulator,
              view,
              { ...defaults(simulator.scheme), ...values },
            ] as const,
        ),
    ),
  ),
)("%s", (_, simulator, view, values) => {
  const verdictAt = (key: string, value: number) =>
    view.evaluate(inputsOf(simulator, { ...values, [key]: value })).verdict;

  test.each([...view.first, ...view.more])("the turn of %s is real", (key) => {
    const parameter = simulator.parameters[key];
    if (parameter?.kind !== "number") return;
    const present = numberOf(parameter, values[key]);
    const { at, verdict } = findBreakEven(simulator, view, values, key);
    if (at === undefined) {
      expect(verdict).toBeUndefined();
      return;
    }
    expect(at >= parameter.min && at <= parameter.max).toBe(true);
    const here = verdictAt(key, present);
    expect(verdict).not.toBe(here);
    const side = Math.sign(at - present) || 1;
    const little = parameter.integer ? 1 : (parameter.max - parameter.min) * 1e-8;
    expect(verdictAt(key, parameter.integer ? at - side : at - side * little)).toBe(here);
    expect(verdictAt(key, parameter.integer ? at : at + side * little)).not.toBe(here);
  });
});
