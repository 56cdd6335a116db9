import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { defaults } from "../../src/link/scheme.ts";
import { decode, encode } from "../../src/link/text.ts";
import { lastPosition, valueAt } from "../../src/ui/stops.ts";
import { findBreakEven } from "../../src/workbench/break-even.ts";
import { inputsOf, numberParameters, type SimulatorWords, type View } from "../../src/workbench/define.ts";
import { changed } from "./changed.ts";
import { withoutTables } from "./tables.ts";
import { simulators } from "./whole.ts";

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
        if (parameter.kind === "choice")
          return parameter.options.map((value) => ({ ...initial, [key]: value }));
        if (parameter.kind === "table") return [];
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
        const values = { ...initial, ...withoutTables(preset.values) };
        expect(decode(simulator.scheme, encode(simulator.scheme, values)), preset.id).toEqual({
          values,
          dropped: [],
        });
      }
    });

    test("every parameter starts on a position of its slider and has a unit with words", () => {
      for (const parameter of numberParameters(simulator)) {
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
        if (!view.breakEven) return;
        const parameter = simulator.parameters[view.breakEven];
        const { at, verdict } = findBreakEven(simulator, view, initial, view.breakEven);
        if (at === undefined || parameter?.kind !== "number") return;
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
          expect(Object.keys(viewWords.notes ?? {})).toEqual(view.notes ?? []);
          for (const sentence of [
            ...Object.values(viewWords.sentences),
            ...Object.values(viewWords.notes ?? {}),
          ]) {
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
    ["internet", "flow", {}, { spend: 193.70571428571428, kept: 193.70571428571428 }],
    ["internet", "flow", { rent: 23 }, { kept: 170.70571428571428 }],
    ["internet", "flow", { machine: "webmaster", rent: 50 }, { short: 45.74 }],
    ["internet", "flow", { machine: "live" }, { spend: 1234, brandLoss: 787.5, kept: 605.3 }],
    ["internet", "click", {}, { ceiling: 1.8, rented: 60000, owned: 30000, even: 1.5, cac: 40 }],
    ["internet", "auction", {}, { rank: 3, paid: 3.867142857142857, firstPaid: 3.51 }],
    ["internet", "auction", { myQuality: 1.4 }, { rank: 1, paid: 2.5814285714285714 }],
    ["social", "call", {}, { cost: 333.3333333333333, accept: 200, refuse: 168.33333333333334 }],
    ["social", "ten", {}, { before: 455000, after: 560000 }],
    ["social", "ten", { circle: 300 }, { expected: 870739.12526625 }],
    ["social", "door", {}, { net: 8400, deals: 0.9, none: 0.4038069876177639, forNinety: 153 }],
    ["social", "door", { minutesPerContact: 120 }, { net: -51600, time: 60000 }],
    ["social", "door", { closeRate: 9 }, { net: -240 }],
    ["social", "door", { introRate: 40 }, { net: 31200 }],
    ["social", "wheels", {}, { loss: 0.8175182481751825 }],
  ])("%s %s %j", (slug, view, values, expected) => {
    const it = at(slug, view, values);
    const { quantities } = it.view.evaluate(inputsOf(it.simulator, it.values));
    for (const [name, value] of Object.entries(expected))
      expect(quantities[name]?.value, name).toBeCloseTo(value, 6);
  });

  test("A and B change places at costs of 5.34% of sales", () => {
    const { simulator, view, values } = at("turnover", "year");
    expect(findBreakEven(simulator, view, values, "opexRate").at).toBeCloseTo(5.3403228179838176, 5);
  });

  test.each([
    [
      "the webmaster's readers are worth 4.26 a thousand",
      "internet",
      "flow",
      { machine: "webmaster" },
      "rent",
      4.26,
    ],
    ["a click above 1.5 makes owned traffic better", "internet", "click", {}, "costPerVisit", 1.5],
    ["shop B is first from a quality of 0.9 on", "internet", "auction", {}, "myQuality", 0.9],
    ["the caller is right below 6,667 hours a year", "social", "call", {}, "hoursPerYear", 6666.666667],
    ["whoever earns more than the last of ten moves the mean", "social", "ten", {}, "newcomer", 150000],
    ["above 16.8 minutes a person the door loses money", "social", "door", {}, "minutesPerContact", 16.8],
  ])("%s", (_, slug, name, changes, key, at_) => {
    const { simulator, view, values } = at(slug, name, changes);
    expect(findBreakEven(simulator, view, values, key).at).toBeCloseTo(at_, 3);
  });
});
