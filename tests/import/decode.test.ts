import { describe, expect, test } from "vitest";
import { decode } from "../../src/import/decode.ts";
import { parametersOf, type TableParameter } from "../../src/workbench/parameters.ts";
import { readTable } from "../../src/workbench/tables/read-table.ts";
import { targetOf } from "../../src/workbench/tables/target-of.ts";
import { everything, expectWithin } from "../tier.ts";
import { encoded } from "./encoded.ts";

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

describe.each(encoded)("%s, %s", (encoding, _, text, hex) => {
  test("is recognised and read", () => {
    const found = decode(bytesOf(hex));
    expect(found.encoding).toBe(encoding);
    expect(found.text).toBe(text);
  });

  test("is read when a person says which it is", () => {
    expect(decode(bytesOf(hex), encoding)).toEqual({ text, encoding, sure: true });
  });
});

test("a mark or valid UTF-8 leaves no doubt; a guess that the next encoding could also be says so", () => {
  const sure = encoded.filter(([, , , hex]) => decode(bytesOf(hex)).sure).map(([encoding]) => encoding);
  expect(new Set(sure)).toContain("UTF-8");
  expect(new Set(sure)).toContain("UTF-16LE");
  expect(decode(new Uint8Array([0xb6, 0xa4])).sure).toBe(false);
  expect(decode(bytesOf(encoded.find(([name]) => name === "windows-1252")?.[3] ?? "")).sure).toBe(false);
});

test("UTF-8 that was cut within a character or holds a stray byte is UTF-8, to be looked at", () => {
  const whole = [...Buffer.from("品名,售價\n帽子,5\n")];
  const read = (bytes: readonly number[]) => decode(new Uint8Array(bytes));
  const text = "品名,售價\n帽子,5\n";
  expect(read([...whole, 0xe8, 0xa5])).toEqual({ text: `${text}\ufffd`, encoding: "UTF-8", sure: false });
  expect(read([...whole, 0xff, ...whole])).toEqual({
    text: `${text}\ufffd${text}`,
    encoding: "UTF-8",
    sure: false,
  });
  expect(read([0xef, 0xbb, 0xbf, ...whole, 0xa0]).encoding).toBe("UTF-8");
});

test("any bytes are read without an exception, in any encoding", () => {
  let state = 1;
  for (let round = 0; round < 20_000; round++) {
    const bytes = new Uint8Array(1 + (round % 40));
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[at] = state >>> 24;
    }
    expect(typeof decode(bytes).text).toBe("string");
  }
});

describe("rows from a file", () => {
  const written: Parameters<typeof parametersOf>[0] = {
    goods: {
      kind: "table",
      origin: "teaching",
      columns: {
        name: { kind: "text", max: 20 },
        price: { unit: "yuan", min: 0, max: 1e6, step: 1, steps: "even", default: 7 },
      },
      default: [],
      rows: [0, 200],
    },
  };
  const target = targetOf(parametersOf(written)["goods"] as TableParameter, {
    columns: { name: ["品名"], price: ["售價"] },
    options: {},
  });
  const read = (bytes: BlobPart, encoding?: "Big5") =>
    readTable({ target, source: new Blob([bytes]), encoding });
  const table = async (bytes: BlobPart) => {
    const read = await readTable({ target, source: new Blob([bytes]) });
    if ("refused" in read) throw new Error(read.refused);
    return read.table;
  };

  test("in Big5, with its titles, first lines and number of rows", async () => {
    const [, , , hex] = encoded[0];
    expect(await read(bytesOf(hex))).toMatchObject({
      encoding: "Big5",
      table: {
        found: 3,
        rows: [{ name: "帽子", price: 120 }, { name: "襪子" }, { name: "手工肥皂", price: 260 }],
        source: [
          { title: "品名", cells: ["帽子", "襪子", "手工肥皂"] },
          { title: "售價", cells: ["120", "15", "260"] },
          { title: "毛利" },
        ],
      },
    });
  });

  test("a workbook is not taken for a text, nor is a file beyond measure opened", async () => {
    expect(await read(bytesOf("504b030414000600"))).toEqual({ refused: "workbook" });
    expect(await read(bytesOf("d0cf11e0a1b11ae1"))).toEqual({ refused: "workbook" });
    const huge = { size: 2e8, arrayBuffer: () => Promise.reject(new Error("opened")) } as unknown as Blob;
    expect(await readTable({ target, source: huge })).toEqual({ refused: "large" });
  });

  test("a million rows in at most five seconds, the first two hundred kept and all of them counted", async () => {
    const count = everything ? 1_000_000 : 100_000;
    const bytes = Buffer.from(`品名,售價\r\n${'帽子 "大",1234.5\r\n'.repeat(count)}`);
    await expectWithin(5000, async () => {
      const { rows, found } = await table(bytes);
      expect([rows.length, found]).toEqual([200, count]);
    });
  }, 120_000);
});
