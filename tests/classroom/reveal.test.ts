import { describe, expect, test } from "vitest";
import { type ShopClass, textOf } from "../../src/classroom/definition.ts";
import { isReveal, revealOf } from "../../src/classroom/reveal.ts";
import { waitsForReveal } from "../../src/state/class-shop.ts";

const it: ShopClass = { kind: "shop", name: "開店班", seed: 7, quarters: 4, squares: "" };

test("the word of a class is four symbols, and stays what it was", () => {
  expect(revealOf(it)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
  // Published: a wall and a learner's page of different ages have to agree.
  expect(revealOf({ ...it, name: "A" })).toBe("QGWD");
  expect(revealOf({ ...it, seed: 20, squares: "236" })).toBe("FW87");
});

test("it is read any way it is written, and no other is", () => {
  const word = revealOf(it);
  for (const written of [
    word,
    word.toLowerCase(),
    ` ${word} `,
    [...word].join("-"),
    word.replaceAll("0", "O"),
  ])
    expect(isReveal(written, it)).toBe(true);
  for (const other of [
    "",
    word.slice(0, 3),
    `${word}0`,
    word === "0000" ? "1111" : "0000",
    "開店開店",
    "x".repeat(5000),
  ])
    expect(isReveal(other, it)).toBe(false);
  expect(isReveal(word, { ...it, name: "other" })).toBe(false);
});

test("two classes seldom have one word", () => {
  const words = new Set(Array.from({ length: 500 }, (_, at) => revealOf({ ...it, name: `班${at}` })));
  expect(words.size).toBeGreaterThan(495);
});

describe("which games wait", () => {
  const joined = (revealed: boolean, text = textOf(it)) => ({
    joined: {
      [text]: {
        device: 1,
        first: null,
        second: null,
        seen: false,
        ...(revealed && { revealed: true as const }),
        at: 1,
      },
    },
  });
  test.each([
    ["a market nobody knows a class of", { seed: 7, squares: "" }, undefined, { joined: {} }, false],
    ["closed squares without a class", { seed: 7, squares: "23" }, undefined, { joined: {} }, true],
    ["a class of this device", { seed: 7, squares: "" }, undefined, joined(false), true],
    ["the same, revealed", { seed: 7, squares: "" }, undefined, joined(true), false],
    ["another market", { seed: 8, squares: "" }, undefined, joined(false), false],
    ["the class of the address, not joined", { seed: 7, squares: "" }, textOf(it), { joined: {} }, true],
    ["the class of the address, revealed", { seed: 7, squares: "" }, textOf(it), joined(true), false],
    ["squares that open by the story", { seed: 7, squares: "story" }, undefined, { joined: {} }, false],
    ["a text that is no definition", { seed: 7, squares: "" }, "[", joined(false, "[x"), false],
  ] as const)("%s", (_, game, linked, kept, waits) => {
    expect(waitsForReveal(game, linked, kept)).toBe(waits);
  });

  test("closed squares of a revealed class are open", () => {
    const squared = { ...it, squares: "236" };
    expect(waitsForReveal(squared, undefined, joined(true, textOf(squared)))).toBe(false);
    expect(waitsForReveal(squared, undefined, joined(false, textOf(squared)))).toBe(true);
  });
});
