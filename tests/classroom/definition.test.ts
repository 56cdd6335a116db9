import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClassDefinition, classNumber, definitionOf, textOf } from "../../src/classroom/definition.ts";
import { classOfDraft, draftOf } from "../../src/classroom/desk/draft.ts";
import { emptySimulator } from "../../src/classroom/desk/simulators.ts";
import { classOf, partOf } from "../../src/classroom/link.ts";

const name = fc.constantFrom("週三晚班", "A", "x".repeat(40), "<b>", '"');
const any: fc.Arbitrary<ClassDefinition> = fc.oneof(
  fc.record({ kind: fc.constant("guess" as const), name, chapter: fc.constantFrom("turnover", "goals") }),
  fc
    .record({
      name,
      question: fc.constantFrom("哪一邊多？", "y".repeat(200)),
      answers: fc.array(name, { minLength: 2, maxLength: 5 }),
      pick: fc.nat(),
    })
    .map(({ pick, ...it }) => ({ kind: "question" as const, ...it, right: pick % (it.answers.length + 1) })),
  fc.record({
    kind: fc.constant("shop" as const),
    name,
    seed: fc.maxSafeNat(),
    quarters: fc.integer({ min: 1, max: 8 }),
    squares: fc.constantFrom("", "2367", "123456789"),
  }),
  fc.record({
    kind: fc.constant("simulator" as const),
    name,
    simulator: fc.constantFrom("turnover", "goals"),
    start: fc.constant(""),
    locked: fc.subarray(["capital", "marginA", "view"]),
    hidden: fc.subarray(["turnsA", "opexRate"]),
  }),
);

test("a class is the same class behind its link, and behind the form", async () => {
  await fc.assert(
    fc.asyncProperty(any, async (it) => {
      const part = await partOf(it);
      expect(part).toMatch(/^class=1[\w-]+$/);
      expect(await classOf((part as string).slice("class=".length))).toEqual(it);
      const empty = {
        kind: "guess" as const,
        name: "",
        chapter: "turnover",
        question: "",
        answers: ["", ""],
        right: 1,
        seed: "1",
        quarters: 4,
        squares: "123456789",
        explored: emptySimulator("turnover"),
      };
      if (it.kind === "simulator") return;
      const again = classOfDraft(draftOf(it, empty));
      expect(again).toEqual(it.kind === "shop" && it.squares === "123456789" ? { ...it, squares: "" } : it);
    }),
    { numRuns: 100 },
  );
});

test("two classes that differ in a letter seldom share a number", () => {
  const numbers = Array.from({ length: 200 }, (_, at) =>
    classNumber({ kind: "guess", name: `班${at}`, chapter: "turnover" }),
  );
  for (const number of numbers) expect(number >= 0 && number <= 511).toBe(true);
  // 200 of 512 by chance: 165 different ones, give or take 5.
  expect(new Set(numbers).size).toBeGreaterThan(145);
});

test.each([
  "",
  "[]",
  "null",
  '[2,"guess","A","turnover"]',
  '[1,"guess","","turnover"]',
  '[1,"guess","A","../x"]',
  '[1,"question","A","Q",["1"],1]',
  '[1,"question","A","Q",["1","2"],3]',
  '[1,"shop","A",-1,4,""]',
  '[1,"shop","A",1,9,""]',
  '[1,"shop","A",1,4,"21"]',
  '[1,"simulator","A","turnover","goals=1,x:2",[],[]]',
  '[1,"simulator","A","turnover","turnover=1,opexRate:6&turnover.pin=1",[],[]]',
  '[1,"simulator","A","../x","",[],[]]',
  '[1,"simulator","A","turnover","",["a b"],[]]',
  '[1,"simulator","A","turnover","",[]]',
])("%s is no class", (text) => expect(definitionOf(text)).toBeUndefined());

test("what a person wrote is one visible line", () => {
  const it = definitionOf(JSON.stringify([1, "guess", "a\u202eb\nc\u0000", "turnover"]));
  expect(it?.name).toBe("ab c");
});

const published = readFileSync("tests/classroom/published-classes.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^(\S+) ⇒ (\d+) (.*)$/.exec(line)?.slice(1) as [string, string, string]);

test.each(published)("%s opens as it did", async (packed, number, text) => {
  const it = (await classOf(packed)) as ClassDefinition;
  expect(textOf(it)).toBe(text);
  expect(classNumber(it)).toBe(Number(number));
});
