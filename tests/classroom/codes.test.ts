import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  type GuessResult,
  isResult,
  type Result,
  resultOf,
  type ShopResult,
} from "../../src/classroom/codes.ts";
import { playPolicy, policyNames } from "../../src/models/shop/policies.ts";
import { drawWorld } from "../../src/models/shop/world.ts";
import { runs } from "../tier.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const nine = fc.integer({ min: 0, max: 511 });
const guess: fc.Arbitrary<GuessResult> = fc.record({
  kind: fc.constant("guess" as const),
  classNumber: nine,
  device: nine,
  vote: fc.constantFrom(1 as const, 2 as const),
  option: fc.integer({ min: 1, max: 8 }),
  confidence: fc.integer({ min: 0, max: 3 }),
});
const games = policyNames.map((name) => {
  const { opening, decisions } = playPolicy(name, drawWorld(7));
  return { opening, decisions };
});
const shop: fc.Arbitrary<ShopResult> = fc
  .record({
    classNumber: nine,
    device: nine,
    game: fc.constantFrom(...games),
    quarters: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ classNumber, device, game, quarters }) => {
    const choices = { opening: game.opening, decisions: game.decisions.slice(0, quarters) };
    return { kind: "shop", classNumber, device, choices };
  });
const any: fc.Arbitrary<Result> = fc.oneof(guess, shop);
const bare = (result: Result) => codeOf(result).replaceAll("-", "");

test("there and back", () => {
  fc.assert(
    fc.property(any, (result) => {
      const read = resultOf(codeOf(result));
      expect(isResult(read) && codeOf(read)).toBe(codeOf(result));
      if (result.kind === "guess") expect(read).toEqual(result);
    }),
    { numRuns: runs(500) },
  );
});

test("the bits of a guess stand where the layout says", () => {
  const code = bare({
    kind: "guess",
    classNumber: 0b101010101,
    device: 0b110011001,
    vote: 2,
    option: 6,
    confidence: 3,
  });
  const bits = [...code.slice(0, 6)]
    .map((symbol) => alphabet.indexOf(symbol).toString(2).padStart(5, "0"))
    .join("");
  expect(bits).toBe("00" + "01" + "101010101" + "110011001" + "1" + "101" + "11" + "00");
  const number = [...code.slice(0, 6)].reduce((sum, symbol) => sum * 32 + alphabet.indexOf(symbol), 0);
  const check = alphabet.indexOf(code[6] as string) * 32 + alphabet.indexOf(code[7] as string);
  expect(check).toBe(number % 1021);
});

test("a guess has eight symbols, a shop fewer than fifty; what they begin with tells them apart", () => {
  fc.assert(
    fc.property(any, (result) => {
      const code = bare(result);
      if (result.kind === "guess") expect(code).toMatch(/^[23][0-9A-Z]{7}$/);
      else expect(code).toMatch(/^[45][0-9A-Z]{12,48}$/);
    }),
  );
});

describe("what a hand or an ear does to a code", () => {
  test("every wrong symbol and every exchange of neighbours is found", () => {
    fc.assert(
      fc.property(any, (result) => {
        const code = bare(result);
        for (let at = 0; at < code.length; at += 1) {
          for (const symbol of alphabet)
            if (symbol !== code[at])
              expect(isResult(resultOf(code.slice(0, at) + symbol + code.slice(at + 1)))).toBe(false);
          const [one = "", other = ""] = [code[at], code[at + 1]];
          if (other !== "" && one !== other)
            expect(isResult(resultOf(code.slice(0, at) + other + one + code.slice(at + 2)))).toBe(false);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test("either case, O I L, full-width, spaces and hyphens are read", () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (result, ways) => {
        const written = [...bare(result)]
          .map((symbol) => {
            const way = ways.next().value as number;
            if (way === 0) return symbol.toLowerCase();
            if (way === 1 && symbol === "0") return "o";
            if (way === 1 && symbol === "1") return "L";
            if (way === 2 && symbol === "1") return "i";
            if (way === 3) return String.fromCodePoint((symbol.codePointAt(0) as number) + 0xfee0);
            if (way === 4) return `${symbol} `;
            return way === 5 ? `${symbol}-` : symbol;
          })
          .join("");
        const read = resultOf(written);
        expect(isResult(read) && codeOf(read)).toBe(codeOf(result));
      }),
    );
  });

  test("any text gives a result or a fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const read = resultOf(text);
        expect(isResult(read) || typeof read.fault === "string").toBe(true);
      }),
    );
  });
});

/** Codes as they were once published, each with what it says; lines are added, never changed or taken out. */
const published = readFileSync("tests/classroom/published-codes.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" ⇒ ") as [string, string]);

test("there are published codes of both kinds", () => expect(published.length).toBeGreaterThan(11));

test.each(published)("%s opens as it did", (code, says) => {
  expect(JSON.parse(JSON.stringify(resultOf(code)))).toEqual(JSON.parse(says));
});
