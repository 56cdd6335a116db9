import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { defaults } from "../../src/link/scheme.ts";
import { decode, encode } from "../../src/link/text.ts";
import { simulators } from "../../src/simulators/index.ts";
import { lastPosition, valueAt } from "../../src/ui/stops.ts";
import { inputsOf, type SimulatorWords, type View } from "../../src/workbench/define.ts";
import { findFlip } from "../../src/workbench/flip.ts";
import { changed } from "./changed.ts";

const languages = ["zh-Hant", "en"] as const;
const wordsOf = (language: string, slug: string): SimulatorWords =>
  parse(readFileSync(`content/${language}/labels/${slug}.yaml`, "utf8"));
const units = parse(readFileSync("content/zh-Hant/labels/interface.yaml", "utf8")).units as Record<
  string,
  string
>;

describe.each(simulators.map((simulator) => [simulator.slug, simulator] as const))(
  "%s",
  (slug, simulator) => {
    const initial = defaults(simulator.scheme);
    const outcomeAt = (view: View, values = initial) => view.evaluate(inputsOf(simulator, values));
    /** The corners of the form: every input at each end while the others stay. */
    const corners = (view: View) =>
      [...view.first, ...view.more].flatMap((key) => {
        const parameter = simulator.parameters[key];
        if (!parameter) throw new Error(`${view.id} shows ${key}, which is not a parameter`);
        return [0, lastPosition(parameter)].map((position) => ({
          ...initial,
          [key]: valueAt(position, parameter),
        }));
      });

    test("defaults give an empty link, and a link brings every change back", () => {
      expect(encode(simulator.scheme, initial)).toBe("");
      for (const view of simulator.views) {
        const values = changed(simulator, view.id);
        expect(decode(simulator.scheme, encode(simulator.scheme, values))).toEqual({ values, dropped: [] });
      }
    });

    test("presets are states that a link can carry", () => {
      for (const preset of simulator.presets) {
        const values = { ...initial, ...preset.values };
        expect(decode(simulator.scheme, encode(simulator.scheme, values)), preset.id).toEqual({
          values,
          dropped: [],
        });
      }
    });

    test("every parameter starts on a position of its slider and has a unit with words", () => {
      for (const parameter of Object.values(simulator.parameters)) {
        expect(parameter.default, parameter.key).toBeGreaterThanOrEqual(parameter.min);
        expect(parameter.default, parameter.key).toBeLessThanOrEqual(parameter.max);
        expect(units, parameter.key).toHaveProperty([parameter.unit]);
      }
    });

    test.each(simulator.views.map((view) => [view.id, view] as const))(
      "view %s is never NaN, also at the ends of every slider",
      (_, view) => {
        for (const values of [
          initial,
          ...simulator.presets.map((preset) => ({ ...initial, ...preset.values })),
          ...corners(view),
        ]) {
          for (const [name, { value }] of Object.entries(outcomeAt(view, values).quantities)) {
            if (name === "breakEven") continue; // NaN is how an unreachable point becomes a dash
            expect(value === null || Number.isFinite(value), `${name} at ${JSON.stringify(values)}`).toBe(
              true,
            );
          }
        }
      },
    );

    test.each(simulator.views.map((view) => [view.id, view] as const))(
      "view %s: the flip found is a flip",
      (_, view) => {
        if (!view.flip) return;
        const parameter = simulator.parameters[view.flip];
        const { at, verdict } = findFlip(simulator, view, initial, view.flip);
        if (at === undefined || !parameter) return;
        const nudge = parameter.integer ? 0 : (parameter.max - parameter.min) * 1e-6;
        const here = outcomeAt(view).verdict;
        const beyond = [at - nudge, at + nudge].map(
          (value) => outcomeAt(view, { ...initial, [parameter.key]: value }).verdict,
        );
        expect(beyond.some((it) => it !== here)).toBe(true);
        expect(verdict).not.toBe(here);
      },
    );

    describe.each(languages)("in %s", (language) => {
      const words = wordsOf(language, slug);

      test("every parameter, preset and view has its words, and no word is left over", () => {
        expect(Object.keys(words.parameters).sort()).toEqual(Object.keys(simulator.parameters).sort());
        expect(Object.keys(words.presets).sort()).toEqual(simulator.presets.map(({ id }) => id).sort());
        expect(Object.keys(words.views)).toEqual(simulator.views.map(({ id }) => id));
      });

      test.each(simulator.views.map((view) => [view.id, view] as const))(
        "view %s says nothing it does not know",
        (_, view) => {
          const { quantities } = outcomeAt(view);
          const viewWords = words.views[view.id];
          if (!viewWords) throw new Error(view.id);
          for (const sentence of Object.values(viewWords.sentences)) {
            for (const [, name] of sentence.matchAll(/\{(\w+)\}/g))
              expect(quantities).toHaveProperty([name as string]);
          }
          for (const name of view.figures) {
            expect(quantities).toHaveProperty([name]);
            expect(viewWords.figures).toHaveProperty([name]);
          }
          for (const values of [
            initial,
            ...simulator.presets.map((preset) => ({ ...initial, ...preset.values })),
            ...corners(view),
          ]) {
            expect(viewWords.sentences, JSON.stringify(values)).toHaveProperty([
              outcomeAt(view, values).verdict,
            ]);
          }
        },
      );
    });
  },
);

describe("the source's figures", () => {
  const at = (slug: string, view: string, values = {}) => {
    const simulator = simulators.find((it) => it.slug === slug);
    const found = simulator?.views.find(({ id }) => id === view);
    if (!simulator || !found) throw new Error(`${slug} ${view}`);
    return { simulator, view: found, values: { ...defaults(simulator.scheme), ...values } };
  };

  test.each([
    ["turnover", "year", {}, { totalA: 976562.5, totalB: 1433985.9953962208 }],
    ["turnover", "year", { reinvest: 0 }, { totalA: 875000, totalB: 1055555.5555555555 }],
    ["turnover", "days", {}, { dio: 100, dso: 15, dpo: 50, cycle: 65 }],
    ["membership", "card", {}, { each: 114, deficit: 120000, breakEvenMembers: 21053 }],
    ["membership", "joiner", {}, { needed: 660, average: 500, short: 24 }],
    ["membership", "story", {}, { capacity: 59970, accountsNeeded: 31 }],
    ["referral", "spread", {}, { r: 0.35 }],
    [
      "referral",
      "spread",
      { passProb: 100, overlap: 0, convert: 100, population: 1.4e9 },
      { r: 250, passes: 4 },
    ],
    ["referral", "balance", {}, { won: 135, lost: 25, net: 110 }],
  ])("%s %s %j", (slug, view, values, expected) => {
    const it = at(slug, view, values);
    const { quantities } = it.view.evaluate(inputsOf(it.simulator, it.values));
    for (const [name, value] of Object.entries(expected))
      expect(quantities[name]?.value, name).toBeCloseTo(value, 6);
  });

  test("A and B change places at costs of 5.34% of sales", () => {
    const { simulator, view, values } = at("turnover", "year");
    expect(findFlip(simulator, view, values, "opexRate").at).toBeCloseTo(5.3403228179838176, 5);
  });
});
