import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, runModel } from "../../src/models/index.ts";
import { expectClose } from "./close.ts";

interface Example {
  readonly id: string;
  readonly call: string;
  readonly title: string;
  readonly inputs: Record<string, unknown>;
  /** Some of the outputs. */
  readonly expected: Record<string, unknown>;
  /** Lists of which only the beginning is given. */
  readonly expectedStart?: Record<string, unknown[]>;
  /** Lists of which only the length is given. */
  readonly expectedLength?: Record<string, number>;
  readonly source: string;
}

/** Calculations on integers: equality, not tolerance. */
const integerModels = ["turnover.capped", "information.ledger", "goals.apportion", "goals.cascade", "shop."];

const folder = new URL("examples/", import.meta.url);
const files = readdirSync(folder).map((name) => ({
  name,
  examples: JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Example[],
}));

function pick(result: Record<string, unknown>, example: Example): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(example.expected)) picked[key] = result[key];
  for (const [key, start] of Object.entries(example.expectedStart ?? {}))
    picked[key] = (result[key] as unknown[]).slice(0, start.length);
  for (const key of Object.keys(example.expectedLength ?? {})) picked[key] = (result[key] as unknown[]).length;
  return picked;
}

describe.each(files)("$name", ({ examples }) => {
  test.each(examples)("$id $call $title", (example) => {
    const picked = pick(runModel(example.call, example.inputs), example);
    const expected = { ...example.expected, ...example.expectedStart, ...example.expectedLength };
    const exact = integerModels.some((name) => example.call.startsWith(name));
    if (exact) expect(picked).toEqual(expected);
    else expectClose(picked, expected);
  });

  test("names calculations of the catalogue and outputs they have", () => {
    for (const { call, expected } of examples)
      expect(Object.keys(catalogue.get(call)?.outputs ?? {})).toEqual(expect.arrayContaining(Object.keys(expected)));
  });
});
