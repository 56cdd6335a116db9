import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue, runModel } from "../../src/models/index.ts";
import type { Input, InputTable, NumberInput } from "../../src/models/schema.ts";
import { everything } from "../tier.ts";
import { exampleFiles } from "./examples.ts";

/** A fixed seed: a failure found on one machine is found on all. */
const settings = { seed: 20_260_101, numRuns: everything ? 60 : 20 };

/** Runs of up to a million founders take half a second each: fewer of them, the same law. */
const heavy: Readonly<Record<string, number>> = {
  "strategy.monteCarlo": 20,
  "strategy.million": everything ? 6 : 2,
  "shop.attribution": 12,
  "shop.counterfactual": 20,
  "shop.replay": 20,
};
const settingsOf = (name: string) => ({
  ...settings,
  numRuns: Math.min(heavy[name] ?? settings.numRuns, settings.numRuns),
});
/** On a machine that others load as well. */
const patience = 60_000;

/** Ends, neighbours of the ends, the default, and what lies between, small magnitudes as often as large ones. */
function numbers({
  kind,
  range: [low, high],
  open,
  nullable,
  default: usual,
}: NumberInput): fc.Arbitrary<unknown> {
  const inside = (x: number) =>
    (open === "low" || open === "both" ? x > low : x >= low) &&
    (open === "high" || open === "both" ? x < high : x <= high);
  const nearLow = fc.double({ min: -12, max: 12, noNaN: true }).map((power) => low + 10 ** power);
  const between = fc.double({ min: low, max: high, noNaN: true });
  const ends = fc.constantFrom(low, high, usual ?? low);
  const real = fc.oneof(nearLow, between, ends);
  const values = kind === "int" ? real.map(Math.round) : real;
  const allowed = values.filter(inside);
  return nullable ? fc.option(allowed) : allowed;
}

function valuesOf(input: Input): fc.Arbitrary<unknown> {
  switch (input.kind) {
    case "num":
    case "int":
      return numbers(input);
    case "bool":
      return input.nullable ? fc.option(fc.boolean()) : fc.boolean();
    case "enum": {
      const words = fc.constantFrom(...input.words);
      return input.nullable ? fc.option(words) : words;
    }
    case "str":
      return fc.string({ minLength: 1, maxLength: 5 });
    case "list": {
      const [fewest, most] = input.length ?? [1, 10_000];
      return fc.array(valuesOf(input.of), { minLength: fewest, maxLength: Math.min(most, fewest + 5) });
    }
    case "obj":
      return record(input.fields);
    case "any":
      return fc.anything();
  }
}

/** Fields with a default may be left out. */
function record(inputs: InputTable): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, valuesOf(input)]));
  const requiredKeys = Object.keys(inputs).filter((key) => inputs[key]?.default === undefined);
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

/** What JSON cannot carry, or a result should not. */
function strangers(value: unknown, path = "result"): string[] {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (value === undefined || typeof value === "bigint") return [`${path}: ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => strangers(part, `${path}.${key}`));
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** Text in a format of its own, of which a table knows only that it is text. */
const ownFormat = new Set(["shop.decode"]);

function expectResult(name: string, result: Record<string, unknown>): void {
  expect(strangers(result)).toEqual([]);
  if ("error" in result) {
    const code = ownFormat.has(name) ? expect.stringMatching(/^\w+$/) : "inconsistent";
    expect(result).toEqual({ error: { code, field: expect.stringMatching(/^\w+/) } });
  } else {
    expect(Object.keys(result)).toEqual(Object.keys(catalogue.get(name)?.outputs ?? {}));
  }
}

const known = exampleFiles
  .flatMap(({ examples }) => examples)
  .filter(({ expected }) => !("error" in expected));

describe.each([...catalogue.values()])("$name", ({ name, inputs }) => {
  const worked = known.filter(({ call }) => call === name).map((example) => example.inputs);
  const nearExample = worked.map((example) =>
    fc.tuple(record(inputs), fc.nat()).map(([other, pick]) => {
      const keys = Object.keys(other);
      const key = keys[pick % keys.length];
      return key === undefined ? example : { ...example, [key]: other[key] };
    }),
  );
  const valid = fc.oneof(record(inputs), ...nearExample);

  test(
    "valid inputs give finite numbers or null, or break a rule; nothing is changed",
    () => {
      fc.assert(
        fc.property(valid, (given) => expectResult(name, runModel(name, freeze(given)))),
        settingsOf(name),
      );
    },
    patience,
  );

  test(
    "anything at all gives a result or an error",
    () => {
      const anything = fc.anything({
        withBigInt: true,
        withSparseArray: true,
        withDate: true,
        withMap: true,
      });
      const hostile = valid.chain((given) =>
        fc
          .tuple(fc.constantFrom(...Object.keys(inputs), "__proto__"), anything)
          .map(([key, value]) => Object.defineProperty({ ...given }, key, { value, enumerable: true })),
      );
      fc.assert(
        fc.property(fc.oneof(hostile, anything), (given) => {
          expect(strangers(runModel(name, given as Record<string, unknown>))).toEqual([]);
        }),
        settingsOf(name),
      );
    },
    patience,
  );
});
