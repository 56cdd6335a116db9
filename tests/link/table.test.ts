import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { pack, unpack } from "../../src/link/pack.ts";
import { plainText } from "../../src/link/plain.ts";
import type { TableField } from "../../src/link/scheme.ts";
import { emptyRow, readTable, writeTable } from "../../src/link/table.ts";
import { expectWithin, runs } from "../tier.ts";

const goods: TableField = {
  kind: "table",
  key: "goods",
  columns: [
    { kind: "text", key: "name", max: 10 },
    { kind: "number", key: "price", min: 0, max: 1e6, default: 5 },
    { kind: "number", key: "turns", min: 1, max: 52, integer: true },
  ],
  default: [{ name: "@0", price: 100, turns: 4 }],
  rows: [1, 3],
};
const settings = { seed: 20_260_101, numRuns: runs(300) };

test("there and back, packed", async () => {
  const table = [
    { name: "襯衫", price: 390, turns: 6 },
    { name: "“q”, =1", price: 0.5, turns: 1 },
  ];
  const packed = await pack(writeTable(goods, table));
  expect(packed).toMatch(/^1[\w-]+$/);
  expect(readTable(goods, (await unpack(packed ?? "")) ?? "")).toEqual({ table, damaged: false });
});

test.each([
  ['[["a",1e9,3]]', { name: "a", price: 1e6, turns: 3 }],
  ['[["a",-1,3.6]]', { name: "a", price: 0, turns: 4 }],
  ['[["a","12",null]]', { name: "a", price: "", turns: "" }],
  ['[[{"x":1},2,3,4,5]]', { name: "", price: 2, turns: 3 }],
  ['[["\\u202eabc\\u0000\\u200b def ghi jkl",2,3]]', { name: "abc def gh", price: 2, turns: 3 }],
])("%s is read within the bounds, and told as damaged", (text, row) => {
  expect(readTable(goods, text)).toEqual({ table: [row], damaged: true });
});

test("too many rows are cut, too few and no rows at all are nothing", () => {
  const many = JSON.stringify(Array.from({ length: 9 }, () => ["a", 1, 1]));
  expect(readTable(goods, many)?.table).toHaveLength(3);
  expect(readTable(goods, many)?.damaged).toBe(true);
  for (const text of ["", "[]", "null", "{}", "[1,2]", '{"__proto__":[]}', "[[}"])
    expect(readTable(goods, text), text).toBeUndefined();
});

test("any text at all gives a sound table or nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const row of readTable(goods, text)?.table ?? []) {
        expect(Object.keys(row)).toEqual(["name", "price", "turns"]);
        expect(Number(row["price"]) >= 0 && Number(row["price"]) <= 1e6).toBe(true);
        expect(row["turns"] === "" || Number.isInteger(row["turns"])).toBe(true);
      }
    }),
    settings,
  );
});

test("a row to begin with holds no number that nobody said", () => {
  expect(emptyRow(goods)).toEqual({ name: "", price: "", turns: "" });
});

test("an empty cell goes there and back and is no damage", () => {
  const table = [{ name: "a", price: "", turns: 3 }];
  expect(readTable(goods, writeTable(goods, table))).toEqual({ table, damaged: false });
});

test("unpacking stops at 64 KB, however small the packet", async () => {
  const bomb = `1${deflateRawSync("0".repeat(50_000_000)).toString("base64url")}`;
  expect(bomb.length).toBeLessThan(70_000);
  await expectWithin(500, async () => expect(await unpack(bomb)).toBeUndefined());
  expect(await unpack(`1${deflateRawSync("x".repeat(65_537)).toString("base64url")}`)).toBeUndefined();
});

test("nothing is packed that could not be read again, also where it cannot be made shorter", async () => {
  expect(await pack("x".repeat(65_537))).toBeUndefined();
  expect(await pack("字".repeat(21_846))).toBeUndefined();
  let seed = 7;
  const noise = Array.from({ length: 65_536 }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(32 + ((seed >>> 8) % 95));
  }).join("");
  for (const text of ["", "x".repeat(65_536), "字".repeat(21_845), noise])
    expect(await unpack((await pack(text)) ?? ""), text.slice(0, 9)).toBe(text);
});

describe("a browser without CompressionStream", () => {
  const withoutStreams = async <T>(run: () => Promise<T>, also = "CompressionStream"): Promise<T> => {
    vi.stubGlobal("CompressionStream", undefined);
    vi.stubGlobal(also, undefined);
    try {
      return await run();
    } finally {
      vi.unstubAllGlobals();
    }
  };
  const texts = ["", "帽子", "𠮷".repeat(3000), "x".repeat(65_536)];

  test.each(texts)("packs %.9s as it is: every inflater reads it, and so does it itself", async (text) => {
    const packed = (await withoutStreams(() => pack(text))) ?? "";
    expect(packed).toMatch(/^1[\w-]*$/);
    expect(inflateRawSync(Buffer.from(packed.slice(1), "base64url")).toString()).toBe(text);
    expect(await unpack(packed)).toBe(text);
    expect(await withoutStreams(() => unpack(packed), "DecompressionStream")).toBe(text);
  });

  test("what was stored as it is and then damaged is nothing", async () => {
    const packed = (await withoutStreams(() => pack("帽子,襪子"))) ?? "";
    for (let at = 1; at < packed.length; at++) {
      const cut = await unpack(packed.slice(0, at));
      expect(cut === undefined || cut === "", String(at)).toBe(true);
    }
  });
});

test("what nobody packed is nothing, and never throws", async () => {
  for (const text of ["", "1", "1!!", "2abc", "1AAAA", `1${"A".repeat(70_000)}`]) {
    const read = await unpack(text);
    expect(read === undefined || read === "", text.slice(0, 10)).toBe(true);
  }
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      const read = await unpack(`1${text}`);
      expect(read === undefined || typeof read === "string").toBe(true);
    }),
    settings,
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      const whole = text.toWellFormed();
      expect(await unpack((await pack(whole)) ?? "")).toBe(whole);
    }),
    settings,
  );
});

test("plain text has nothing that cannot be seen, and no more than asked for", () => {
  expect(plainText("  a\u0000\u202e\u200b\nb\u00ad  ", 40)).toBe("a b");
  expect(plainText("e\u0301", 40)).toBe("é");
  expect(plainText("𠮷".repeat(50), 40)).toBe("𠮷".repeat(40));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const plain = plainText(text, 20);
      expect([...plain].length).toBeLessThanOrEqual(20);
      expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(plain.isWellFormed()).toBe(true);
    }),
    settings,
  );
});
