import fc from "fast-check";
import { expect, test } from "vitest";
import { createMatcher } from "../../src/integrations/search/matcher.ts";
import { runs } from "../tier.ts";

interface Thing {
  readonly names: readonly string[];
}
const things = (...names: (readonly string[])[]): Thing[] => names.map((list) => ({ names: list }));
const namesOf = ({ names }: Thing) => names;

/** The same by one pattern a name. */
function plainly(list: readonly Thing[], text: string): Set<Thing> {
  const has = (name: string) => {
    if (/\p{Script=Han}/u.test(name)) return text.includes(name);
    const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?:s|es)?(?![\\p{L}\\p{N}])`, "u").test(text);
  };
  return new Set(list.filter(({ names }) => names.some(has)));
}

test("a text is found to name what stands in it: Chinese anywhere, Latin as whole words and in the plural", () => {
  const list = things(["週轉率", "turnover"], ["毛利"], ["roi"], ["box"], ["e-commerce"], [""], []);
  const found = (text: string) =>
    [...createMatcher(list, namesOf)(text)].map((thing) => list.indexOf(thing)).sort();
  expect(found("看週轉率與毛利")).toEqual([0, 1]);
  expect(found("turnovers, boxes")).toEqual([0, 3]);
  expect(found("heroic overturnover roi2")).toEqual([]);
  expect(found("heroic roi")).toEqual([2]);
  expect(found("e-commerce")).toEqual([4]);
  expect(found("")).toEqual([]);
});

test("many names at once are found as each alone is", () => {
  const sign = fc.constantFrom(..."ab1 -.轉週率😀é");
  const word = fc.string({ unit: sign, minLength: 1, maxLength: 7 });
  const names = fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(names, fc.string({ unit: sign, maxLength: 40 }), (lists, text) => {
      const list = things(...lists);
      expect(createMatcher(list, namesOf)(text)).toEqual(plainly(list, text));
    }),
    { numRuns: runs(1500) },
  );
});
