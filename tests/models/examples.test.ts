import { describe, expect, test } from "vitest";
import { catalogue, runModel } from "../../src/models/index.ts";
import { expectClose } from "./close.ts";
import { type Example, exampleFiles } from "./examples.ts";

/** Calculations on integers: what is an integer must be equal, not close. */
const integerModels = ["turnover.capped", "information.ledger", "goals.apportion", "goals.cascade"];

/** Calculations whose every step is prescribed: doubles are equal to the bit. */
const prescribed = "shop.";

function pick(result: Record<string, unknown>, example: Example): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(example.expected)) picked[key] = result[key];
  for (const [key, start] of Object.entries(example.expectedStart ?? {}))
    picked[key] = (result[key] as unknown[]).slice(0, start.length);
  for (const key of Object.keys(example.expectedLength ?? {}))
    picked[key] = (result[key] as unknown[]).length;
  return picked;
}

describe.each(exampleFiles)("$name", ({ examples }) => {
  test.each(examples)("$id $call $title", (example) => {
    const expected = { ...example.expected, ...example.expectedStart, ...example.expectedLength };
    if (example.call.startsWith(prescribed)) {
      expect(pick(runModel(example.call, example.inputs), example)).toStrictEqual(expected);
      return;
    }
    const exactIntegers = integerModels.some((name) => example.call.startsWith(name));
    expectClose(pick(runModel(example.call, example.inputs), example), expected, { exactIntegers });
  });

  test("names calculations of the catalogue and outputs they have", () => {
    for (const { call, expected } of examples.filter(({ expected }) => !("error" in expected)))
      expect(Object.keys(catalogue.get(call)?.outputs ?? {})).toEqual(
        expect.arrayContaining(Object.keys(expected)),
      );
  });
});
