import { expect, test } from "vitest";
import { defaults } from "../../src/link/scheme.ts";
import { simulators } from "../../src/simulators/index.ts";
import { numberParameters } from "../../src/workbench/define.ts";
import {
  myNumbersFromValues,
  parametersInMyNumbers,
  valuesFromMyNumbers,
} from "../../src/workbench/my-numbers/my-numbers.ts";
import { myNumbersQuantities } from "../../src/workbench/parameters.ts";
import { languages, readLabels } from "../content/labels.ts";

const shared = simulators.flatMap((simulator) =>
  numberParameters(simulator).flatMap((parameter) =>
    parameter.myNumber ? [{ slug: simulator.slug, parameter, myNumber: parameter.myNumber }] : [],
  ),
);

test("a quantity of the shop has one unit, whichever simulator it stands in", () => {
  expect(shared.length).toBeGreaterThan(5);
  for (const quantity of myNumbersQuantities) {
    const units = shared
      .filter(({ myNumber }) => myNumber === quantity)
      .map(({ parameter }) => parameter.unit);
    expect(new Set(units).size, `${quantity}: ${units.join()}`).toBeLessThanOrEqual(1);
  }
  const several = myNumbersQuantities.filter(
    (quantity) =>
      new Set(shared.filter(({ myNumber }) => myNumber === quantity).map(({ slug }) => slug)).size > 1,
  );
  expect(several.length, "something is shared").toBeGreaterThan(1);
});

test("a number that bears the name of a quantity of the shop is it", () => {
  for (const { slug, parameters } of simulators) {
    for (const parameter of Object.values(parameters)) {
      const quantity = myNumbersQuantities.find((name) => name === parameter.key);
      if (quantity) expect(parameter, `${slug} ${quantity}`).toHaveProperty("myNumber", quantity);
    }
  }
});

test.each(simulators.map((simulator) => [simulator.slug, simulator] as const))(
  "%s: no quantity twice, and what is stored comes back",
  (_, simulator) => {
    const names = parametersInMyNumbers(simulator).map(({ myNumber }) => myNumber);
    expect(new Set(names).size).toBe(names.length);
    const initial = defaults(simulator.scheme);
    // Nobody has said a number yet: nothing is theirs.
    expect(myNumbersFromValues(simulator, initial)).toEqual({});
    const changed = Object.fromEntries(
      parametersInMyNumbers(simulator).map(({ key, min, default: usual }) => [
        key,
        usual === min ? min + 1 : min,
      ]),
    );
    expect(
      valuesFromMyNumbers(simulator, myNumbersFromValues(simulator, { ...initial, ...changed })),
    ).toEqual(changed);
    expect(valuesFromMyNumbers(simulator, {})).toEqual({});
    for (const parameter of parametersInMyNumbers(simulator)) {
      const { key, myNumber = "", min, max } = parameter;
      expect(valuesFromMyNumbers(simulator, { [myNumber]: 1e14 })[key]).toBe(max);
      expect(valuesFromMyNumbers(simulator, { [myNumber]: -1e14 })[key]).toBe(min);
    }
  },
);

test.each(languages)("in %s: each quantity has a name of its own, away from its simulators", (language) => {
  const { mine } = readLabels(language, "rehearsal") as { mine: { quantities: Record<string, string> } };
  expect(Object.keys(mine.quantities).sort()).toEqual([...myNumbersQuantities].sort());
});
