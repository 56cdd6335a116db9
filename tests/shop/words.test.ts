import { describe, expect, test } from "vitest";
import { type Decision, neutral } from "../../src/models/shop/board.ts";
import { type CauseName, causeNames, quarterCauses } from "../../src/models/shop/causes.ts";
import { playPolicy, policyNames } from "../../src/models/shop/policies.ts";
import type { Shop } from "../../src/models/shop/shop.ts";
import { drawWorld } from "../../src/models/shop/world.ts";
import { causeSentence } from "../../src/shop/cause-sentence.ts";
import { courseOf } from "../../src/shop/game.ts";
import { optionsOf, type SettingKey } from "../../src/shop/settings.ts";
import type { OpeningWords, PlayWords } from "../../src/shop/words.ts";
import { formatsOf, leaves, readLabels } from "../content/labels.ts";

const wordsOf = (language: "zh-Hant" | "en") =>
  readLabels(language, "shop") as { readonly opening: OpeningWords; readonly play: PlayWords };

test("both languages say the same things with the same numbers in them", () => {
  const holes = (language: "zh-Hant" | "en") =>
    leaves(wordsOf(language)).map(([path, text]) => [path, (text.match(/\{\w+\}/g) ?? []).sort().join()]);
  expect(holes("en")).toEqual(holes("zh-Hant"));
});

describe.each([
  ["zh-Hant", "zh-TW"],
  ["en", "en"],
] as const)("%s", (language, locale) => {
  const { play: words, opening } = wordsOf(language);
  const formats = formatsOf(locale);

  test("the sentence about a quarter is filled, and says no number that is not there", () => {
    const told = new Set<CauseName | "none">();
    for (let seed = 1; seed <= 30; seed += 1) {
      const world = drawWorld(seed);
      for (const policy of policyNames) {
        const rival = playPolicy(policy, world);
        // Halfway the service is sent home, so that somebody waits in line.
        const decisions = rival.decisions.map(
          (decision, quarter): Decision => (quarter < 4 ? decision : { ...decision, staff: "none" }),
        );
        const course = courseOf({ seed, field: rival.opening.field, decisions });
        for (const [of, played] of course.played.entries()) {
          const decision = decisions[of] as Decision;
          const { causes } = quarterCauses(world, course.shops[of] as Shop, decision);
          for (const cause of [null, ...causes]) {
            told.add(cause?.cause ?? "none");
            const text = causeSentence(played, { leading: cause, causes }, decision.price, {
              words,
              fields: opening.fields,
              formats,
            });
            expect(text).not.toMatch(/[{}]|undefined|NaN|—|[−-]\d/);
            expect(text.length).toBeGreaterThan(4);
          }
        }
      }
    }
    // No rival ever moves.
    expect([...told].sort()).toEqual([...causeNames.filter((name) => name !== "switch"), "none"].sort());
  });

  test("every setting has a name and one sentence, and one of each is chosen", () => {
    const keys = Object.keys(words.settings) as SettingKey[];
    for (const quarter of [0, 3])
      for (const key of keys) {
        const names = { settings: words.settings, fields: opening.fields };
        const options = optionsOf(key, { ...neutral, assortment: "keep" }, { field: 1, quarter }, names);
        expect(options.filter(({ chosen }) => chosen)).toHaveLength(1);
        for (const { name, line } of options) expect(`${name}${line}`).not.toMatch(/[{}]|undefined/);
      }
  });
});
