import fc from "fast-check";
import {
  type Decision,
  neutral,
  type Setting,
  settingNames,
  settings,
} from "../../../src/models/shop/board.ts";
import type { Choices } from "../../../src/models/shop/choices.ts";

/** A fixed seed: a failure found on one machine is found on all. */
export const fixed = (numRuns: number) => ({ seed: 20_260_101, numRuns });

export const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const field = fc.integer({ min: 0, max: 3 });

const words = Object.fromEntries(settingNames.map((name) => [name, fc.constantFrom(...settings[name])])) as {
  [Name in Setting]: fc.Arbitrary<Decision[Name]>;
};

/** Any decision; a move now and then. */
export const anyDecision: fc.Arbitrary<Decision> = fc.record({
  field: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: field }),
  ...words,
  vip: fc.boolean(),
});

/** Settings a careful player would choose: such shops live long enough to show what builds up. */
export const carefulDecision: fc.Arbitrary<Decision> = fc.record({
  field: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: field }),
  ...words,
  assortment: fc.constantFrom("keep", "buy", "test"),
  traffic: fc.constantFrom("ads", "content"),
  price: fc.constantFrom("low", "list", "high"),
  depth: fc.constantFrom("lean", "normal", "deep"),
  staff: fc.constantFrom("none", "one"),
  vip: fc.boolean(),
});

/** Whole or broken off games that obey the rule of the first field. */
export const choices: fc.Arbitrary<Choices> = fc
  .record({
    opening: fc.record({ field }),
    decisions: fc.array(fc.oneof(anyDecision, carefulDecision), { minLength: 1, maxLength: 8, size: "max" }),
  })
  .map(({ opening, decisions }) => ({
    opening,
    decisions: decisions.map((decision, index) => (index === 0 ? { ...decision, field: null } : decision)),
  }));

/** The same decision in every quarter. */
export const always = (settings: Partial<Decision>, quarters = 8): Decision[] =>
  Array.from({ length: quarters }, () => ({ ...neutral, ...settings }));
