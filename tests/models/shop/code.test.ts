import fc from "fast-check";
import { expect, test } from "vitest";
import { runModel } from "../../../src/models/index.ts";
import { neutral, settingNames } from "../../../src/models/shop/board.ts";
import type { Choices } from "../../../src/models/shop/choices.ts";
import { decode, encode, grouped } from "../../../src/models/shop/code.ts";
import { choices, fixed } from "./games.ts";

const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

/** As the code gives them back: null where the shop stays. */
function staying({ opening, decisions }: Choices): Choices {
  let present = opening.field;
  const read = decisions.map((decision) => {
    const field = decision.field === present ? null : decision.field;
    present = decision.field ?? present;
    return { ...decision, field };
  });
  return { opening, decisions: read };
}

test("there and back, also in groups and in small letters with their look-alikes", () => {
  fc.assert(
    fc.property(choices, (game) => {
      const code = encode(game);
      expect(code.length).toBe([8, 12, 16, 21, 25, 29, 33, 37][game.decisions.length - 1]);
      expect(decode(code)).toEqual(staying(game));
      const typed = grouped(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
      expect(decode(typed)).toEqual(staying(game));
      expect(encode(decode(code) as Choices)).toBe(code);
    }),
    fixed(300),
  );
});

test("every wrong symbol and every exchange of two different ones is refused", () => {
  fc.assert(
    fc.property(choices, (game) => {
      const code = [...encode(game)];
      const wrong = code.flatMap((symbol, index) =>
        alphabet.filter((other) => other !== symbol).map((other) => code.with(index, other).join("")),
      );
      const refused = JSON.stringify({ error: { code: "inconsistent", field: "code" } });
      expect(wrong.filter((text) => JSON.stringify(decode(text)) !== refused)).toEqual([]);
      // The first symbol in the place of the last passes the check of 37 symbols (32^34 = -1 mod 1021); what the first
      // one holds, version, opening and quarters, then does not fit.
      const exchanged = code.flatMap((symbol, index) =>
        code.flatMap((other, later) =>
          later > index && other !== symbol ? [code.with(index, other).with(later, symbol).join("")] : [],
        ),
      );
      expect(exchanged.filter((text) => !("error" in decode(text)))).toEqual([]);
    }),
    fixed(12),
  );
});

/** A code of one quarter from its bits, with a sound check. */
function coded(bits: string): string {
  const symbols = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  const rest = symbols.reduce((value, symbol) => (value * 32 + symbol) % 1021, 0);
  return [...symbols, rest >> 5, rest & 31].map((symbol) => alphabet[symbol]).join("");
}

/** version, opening, quarters; field, nine settings and the card; padding. */
const sound = {
  head: "0001000",
  quarter: `01${"01"}${"00"}${"00"}${"00"}${"10"}${"01"}${"00"}${"00"}${"00"}0`,
  padding: "00",
};
const build = (change: Partial<typeof sound>) => {
  const { head, quarter, padding } = { ...sound, ...change };
  return coded(head + quarter + padding);
};
/** The quarter with the two bits of a setting set. */
const withThree = (name: (typeof settingNames)[number]) => {
  const start = 2 + 2 * settingNames.indexOf(name);
  return `${sound.quarter.slice(0, start)}11${sound.quarter.slice(start + 2)}`;
};

test("a code made by hand is read", () => {
  expect(decode(build({}))).toEqual({ opening: { field: 1 }, decisions: [neutral] });
});

test.each([
  ["another version", build({ head: "0101000" }), "out_of_range", "version"],
  ["quarters that do not fit", build({ head: "0001001" }), "inconsistent", "quarters"],
  [
    "procedures without a word",
    build({ quarter: withThree("procedures") }),
    "out_of_range",
    "decisions[0].procedures",
  ],
  ["information without a word", build({ quarter: withThree("info") }), "out_of_range", "decisions[0].info"],
  ["a goal without a word", build({ quarter: withThree("goal") }), "out_of_range", "decisions[0].goal"],
  [
    "another first field",
    build({ quarter: `00${sound.quarter.slice(2)}` }),
    "inconsistent",
    "decisions[0].field",
  ],
  ["padding", build({ padding: "01" }), "inconsistent", "padding"],
  [
    "a word without a meaning before another first field",
    build({ quarter: `00${withThree("goal").slice(2)}` }),
    "out_of_range",
    "decisions[0].goal",
  ],
  ["no symbols", " - ", "bad_array", "code"],
  ["a symbol outside the alphabet, counted by characters", "😀0", "bad_enum", "code[0]"],
  ["the same, further on", "0-😀U", "bad_enum", "code[2]"],
  ["a letter that was left out", "00u4G00J", "bad_enum", "code[2]"],
  ["a full-width letter", "００", "bad_enum", "code[0]"],
  ["nothing", "", "bad_type", "code"],
  ["no text", 7, "bad_type", "code"],
  ["null", null, "bad_type", "code"],
])("%s is refused", (_, code, error, at) => {
  expect(runModel("shop.decode", { code })).toEqual({ error: { code: error, field: at } });
});

test("a missing code is missing", () => {
  expect(runModel("shop.decode", {})).toEqual({ error: { code: "missing", field: "code" } });
});
