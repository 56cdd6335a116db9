import { describe, expect, test } from "vitest";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { inputsOf } from "../../src/workbench/define.ts";
import { decisionOf } from "../../src/workbench/share/decision.ts";
import type { Words } from "../../src/workbench/words.ts";
import { formatsOf, languages, readLabels, simulatorLabels } from "../content/labels.ts";
import { simulators } from "../simulators/whole.ts";

const wordsOf = (language: (typeof languages)[number], slug: string) =>
  ({
    simulator: simulatorLabels(language, slug),
    workbench: (readLabels(language, "interface") as Pick<Words, "workbench">).workbench,
    formats: formatsOf(language === "en" ? "en" : "zh-TW"),
  }) as Words;

const told = (language: (typeof languages)[number], slug: string, name: string, patch: Values = {}) => {
  const simulator = simulators.find((it) => it.slug === slug);
  const view = simulator?.views.find(({ id }) => id === name);
  if (!simulator || !view) throw new Error(`${slug} ${name}`);
  const values = { ...defaults(simulator.scheme), ...patch };
  const outcome = view.evaluate(inputsOf(simulator, values));
  return decisionOf({ simulator, view, values, outcome, words: wordsOf(language, slug) });
};

describe.each(simulators.map((simulator) => [simulator.slug, simulator] as const))(
  "%s",
  (slug, simulator) => {
    test.each(languages)(
      "every view ends in words for a partner, at the defaults and at every preset, in %s",
      (language) => {
        for (const { id } of simulator.views) {
          const states = simulator.presets
            .map(({ values }) => values)
            .filter(({ view }) => (view ?? simulator.first.id) === id);
          for (const values of [{}, ...states]) {
            const sentence = told(language, slug, id, values);
            expect(sentence.length, `${id} ${JSON.stringify(values)}`).toBeGreaterThan(8);
            expect(sentence).not.toMatch(/[{}]|NaN|undefined|\u2014/);
          }
        }
      },
    );

    test.each(languages)("decisions in %s are for verdicts that have a sentence", (language) => {
      for (const { decisions = {}, sentences } of Object.values(simulatorLabels(language, slug).views))
        for (const verdict of Object.keys(decisions))
          expect(sentences).toHaveProperty([verdict.replace(/Always$/, "")]);
    });
  },
);

test("the decision says at which number it would be wrong", () => {
  expect(told("en", "turnover", "year")).toBe(
    "Sell B: it ends the year 457,423 yuan ahead of A. Go back to A if B makes no more than 6 turns a year; it makes 10 turns now.",
  );
  expect(told("zh-Hant", "turnover", "year", { opexRate: 25 })).toContain("兩種都先停");
  expect(told("zh-Hant", "turnover", "order", { platformRate: 11.5, paymentRate: 2.5 })).toContain(
    "剛好白做",
  );
});
