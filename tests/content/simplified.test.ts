import { readdirSync, readFileSync } from "node:fs";
import * as OpenCC from "opencc-js/t2cn";
import { describe, expect, test } from "vitest";
import { toSimplified } from "../../src/integrations/pages/simplified.ts";
import { content } from "./labels.ts";

/** Sentences of ours in the chapters' words, each with the Simplified that a mainland reader would print, read by a person. */
const pairs = readFileSync(`${import.meta.dirname}/simplified.txt`, "utf8")
  .trim()
  .split(/\n\n+/)
  .map((pair) => pair.split("\n") as [string, string]);

const files = readdirSync(`${content}zh-Hant`, { recursive: true })
  .map(String)
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .map((name): [string, string] => [name, readFileSync(`${content}zh-Hant/${name}`, "utf8")]);

const han = /\p{Script=Han}/u;

/** The characters of Big5, the encoding Taiwan was written in: 13,053, and not one that is Simplified only. */
const big5 = new Set(
  [...Array(0xf9 - 0xa4 + 1).keys()].flatMap((row) =>
    [
      ...new TextDecoder("big5").decode(
        new Uint8Array(
          [...Array(0x7e - 0x40 + 1).keys()]
            .map((low) => 0x40 + low)
            .concat([...Array(0xfe - 0xa1 + 1).keys()].map((low) => 0xa1 + low))
            .flatMap((low) => [0xa4 + row, low]),
        ),
      ),
    ].filter((sign) => han.test(sign)),
  ),
);

/** The characters of GB 2312: 6,763, and not one that is Traditional only. */
const gb2312 = new Set(
  [...Array(0xf7 - 0xb0 + 1).keys()].flatMap((row) =>
    [
      ...new TextDecoder("gb18030").decode(
        new Uint8Array([...Array(94).keys()].flatMap((low) => [0xb0 + row, 0xa1 + low])),
      ),
    ].filter((sign) => han.test(sign)),
  ),
);

test("there are a hundred and fifty sentences, each once", () => {
  expect(pairs.length).toBeGreaterThanOrEqual(150);
  expect(new Set(pairs.map(([traditional]) => traditional)).size).toBe(pairs.length);
});

test.each(pairs)("%s", (traditional, simplified) => expect(toSimplified(traditional)).toBe(simplified));

test("tags are never touched", () => {
  expect(toSimplified('<a href="/glossary/turnover/#gmroi" class="gloss">帳</a>')).toBe(
    '<a href="/glossary/turnover/#gmroi" class="gloss">账</a>',
  );
});

describe("characters of the other script", () => {
  test("the two tables are what they should be", () => {
    expect(big5.size).toBeGreaterThan(13_000);
    expect(gb2312.size).toBe(6763);
    for (const sign of "個這們來說會對時國")
      expect([big5.has(sign), gb2312.has(sign)]).toEqual([true, false]);
    for (const sign of "个这们来说会对时国")
      expect([big5.has(sign), gb2312.has(sign)]).toEqual([false, true]);
  });

  /** Signs outside Big5 that Taiwan writes all the same. */
  const alsoTraditional = new Set("喫");
  /** The name of the other script in the hint of the search, and the titles of works as the mainland printed them. */
  const quotation = (name: string, line: string) =>
    (name === "labels/interface.yaml" && /^\s*hint:/.test(line)) || /《[^》]*》/.test(line);

  test.each(files)("%s holds no Simplified character", (name, text) => {
    const left = text
      .split("\n")
      .filter((line) => !quotation(name, line))
      .flatMap((line) =>
        [...line].filter((sign) => han.test(sign) && !big5.has(sign) && !alsoTraditional.has(sign)),
      );
    expect([...new Set(left)]).toEqual([]);
  });

  test.each(files)("%s holds no Traditional character once it is Simplified", (_, text) => {
    const left = [...toSimplified(text)].filter((sign) => han.test(sign) && !gb2312.has(sign));
    expect([...new Set(left)]).toEqual([]);
  });
});

test("only what is Chinese is given to the library, and every word that it knows is still one word", () => {
  const { twp } = OpenCC.Locale.from;
  const { cn } = OpenCC.Locale.to;
  if (!twp || !cn) throw new Error("opencc-js has lost its words");
  const whole = OpenCC.ConverterFactory(twp, cn);
  const known = [...JSON.stringify([twp, cn]).matchAll(/[^"|[\],\s\\]+(?= )/g)].map(([word]) => word);
  expect(known.length).toBeGreaterThan(5000);
  const others = known.filter((word) => {
    const text = `<b class="a1">X${word}</b>`;
    return toSimplified(text) !== whole(text);
  });
  // Words of our own go before those of the library: 37 that it knows have one of them in it.
  expect(others.filter((word) => /[!-~]/.test(word))).toEqual([]);
  expect(others.length).toBeLessThan(50);
});
