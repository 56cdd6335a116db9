import { describe, expect, test } from "vitest";
import { defaults, type Values } from "../../src/link/scheme.ts";
import type { SimulatorClass } from "../../src/link/simulator-class.ts";
import { inputsOf, numbersOf, type Rules } from "../../src/workbench/define.ts";
import { missingNumbers } from "../../src/workbench/missing.ts";
import { rulesOf } from "../../src/workbench/rules/open-rules.ts";
import { simulatorOf, simulators, type Whole } from "../simulators/whole.ts";

const classOf = (part: Partial<SimulatorClass>): SimulatorClass => ({
  kind: "simulator",
  name: "A",
  simulator: "turnover",
  start: "",
  locked: [],
  hidden: [],
  ...part,
});
const rulesFor = (part: Partial<SimulatorClass>, start: Values = {}): Rules => {
  const simulator = simulatorOf(part.simulator ?? "turnover");
  return rulesOf(classOf(part), "1x", simulator, { ...defaults(simulator.scheme), ...start });
};

test("what is hidden is in no view, and turns no conclusion", () => {
  const { simulator, viewOf } = rulesFor({ hidden: ["opexRate", "marginA"] });
  const view = viewOf(simulator.first);
  expect([...view.first, ...view.more]).not.toContain("opexRate");
  expect([...view.first, ...view.more]).toContain("turnsA");
  expect(view.breakEven).not.toBe("opexRate");
  expect(viewOf(simulator.first)).toBe(view);
});

test("a preset that would move what is fixed is not offered", () => {
  const names = ({ simulator }: Rules) => simulator.presets.map(({ id }) => id);
  expect(names(rulesFor({ locked: ["opexRate"] }))).not.toContain("fees");
  expect(names(rulesFor({ locked: ["opexRate"] }))).toContain("stuck");
  expect(names(rulesFor({ locked: ["opexRate"] }, { opexRate: 6 }))).toContain("fees");
  expect(names(rulesFor({ hidden: ["opexRate"] }))).toEqual([]);
  expect(names(rulesFor({}))).toEqual(simulatorOf("turnover").presets.map(({ id }) => id));
});

test("an input that is not there any more is passed over", () => {
  const { locked, hidden } = rulesFor({ locked: ["gone", "capital"], hidden: ["lost"] });
  expect([...locked]).toEqual(["capital"]);
  expect([...hidden].filter((key) => key !== "lost")).toEqual([]);
});

/** Every number of every view of every simulator, hidden by itself. */
const each = simulators.flatMap((simulator) =>
  simulator.views.flatMap((view) =>
    numbersOf(simulator, view).map(
      ({ key }) => [`${simulator.slug} ${view.id} ${key}`, simulator, view, key] as const,
    ),
  ),
);

describe("no quantity that only repeats a hidden input keeps its value", () => {
  test.each(each)("%s", (_, simulator: Whole, view, key) => {
    const values = { ...defaults(simulator.scheme), view: view.id };
    if (missingNumbers(simulator, view, values).length > 0) return;
    const evaluate = (state: Values) => view.evaluate(inputsOf(simulator, state));
    const rules = rulesFor({ simulator: simulator.slug, hidden: [key] });
    const outcome = evaluate(values);
    const told = rules.told(values, outcome, evaluate);
    // A quantity of the input's own name and unit is what the sentence calls it by.
    const own = outcome.quantities[key];
    const row = simulator.parameters[key];
    if (own && row?.kind === "number" && own.unit === row.unit)
      expect(told.quantities[key]?.value).toBeNull();
    expect(told.verdict).toBe(outcome.verdict);
    const kept = Object.entries(told.quantities).filter(([, { value }]) => value !== null);
    for (const [name, quantity] of kept) expect(quantity).toEqual(outcome.quantities[name]);
    expect(rulesFor({ simulator: simulator.slug, locked: [key] }).told(values, outcome, evaluate)).toBe(
      outcome,
    );
  });
});
