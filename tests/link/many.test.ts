import { expect, test } from "vitest";
import { readAddress } from "../../src/link/address.ts";
import { decode, encode } from "../../src/link/text.ts";
import { runs } from "../tier.ts";
import { isWithinBounds, schemes } from "./scheme.ts";

/**
 * Links by the million. fast-check is for cases that are thought out and made smaller; these are made as fast as
 * they are read, from the pieces that links are made of and from what breaks parsers.
 */
let state = 20_261_124;
const next = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return (state >>> 8) % below;
};
const hostile = [
  ...",,,:::~~.-+eE0123456789%&=#?/<>\"' ",
  ...["NaN", "Infinity", "1e999", "-0", "0x1", "1_0", "５", "__proto__", "constructor", "toString", "view"],
  ...["\u202e", "\u200b", "\0", "\ud800", "%E0%A4%A", "%00", "<script>", "9".repeat(40), "1.".repeat(20)],
];

/** A text of one to nine pieces; a third of them begin like a link of that version, with keys and numbers in place. */
function textOf(keys: readonly string[], version: number): string {
  const dressed = next(3) === 0;
  let text = dressed ? `${version}` : "";
  for (let left = 1 + next(8); left > 0; left--) {
    if (dressed && next(8) !== 0)
      text += `,${keys[next(keys.length)]}:${next(4) === 0 ? next(1e6) - 5e5 : next(1e3) / 10}`;
    else text += next(4) === 0 ? keys[next(keys.length)] : hostile[next(hostile.length)];
  }
  return text;
}

const texts = runs(1_500_000);

test("a million and a half texts (a fifth of them in `npm test`) are read without an exception, and give nothing outside the bounds", () => {
  const each = Math.ceil(texts / schemes.length);
  let wrong = 0;
  let read = 0;
  let whole = 0;
  for (const [, scheme] of schemes) {
    const keys = scheme.fields.map(({ key }) => key);
    for (let round = 0; round < each; round++) {
      const { values, dropped } = decode(scheme, textOf(keys, scheme.version));
      read++;
      if (dropped.length === 0) whole++;
      if (!isWithinBounds(scheme, values)) wrong++;
      // What was understood is written and read back the same: every fiftieth, it costs ten times as much.
      else if (
        round % 50 === 0 &&
        encode(scheme, decode(scheme, encode(scheme, values)).values) !== encode(scheme, values)
      )
        wrong++;
    }
  }
  expect(read).toBeGreaterThanOrEqual(texts);
  expect(wrong).toBe(0);
  // Not only rubbish: some are understood without a remark, and most are not.
  expect(whole).toBeGreaterThan(texts / 150);
  expect(whole).toBeLessThan(read / 2);
}, 120_000);

test("half a million addresses (a fifth of them in `npm test`) are taken apart without an exception and nothing of others is lost", () => {
  const names = ["turnover", "turnover.pin", "turnover.goods", "referral"];
  const pieces = [
    ...names.flatMap((name) => [`${name}=1,`, `${name}=`]),
    "from=groupmessage",
    "a=b",
    "&",
    "&",
  ];
  let wrong = 0;
  for (let round = 0; round < runs(500_000); round++) {
    const search = next(2) ? `?${textOf(pieces, 1)}` : "";
    const hash = next(2) ? `#${textOf(pieces, 1)}` : "";
    const { states, foreignSearch, foreignHash } = readAddress({ search, hash }, names);
    for (const name of states.keys()) if (!names.includes(name)) wrong++;
    for (const part of [...foreignSearch, ...foreignHash])
      if (names.some((name) => part.startsWith(`${name}=1`))) wrong++;
  }
  expect(wrong).toBe(0);
}, 120_000);
