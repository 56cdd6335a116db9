import { describe, expect, test } from "vitest";
import { today } from "../../src/workbench/export/download.ts";
import { embedCode } from "../../src/workbench/export/embed.ts";
import { wrap } from "../../src/workbench/export/picture.ts";
import { writeCsv } from "../../src/workbench/export/write-csv.ts";
import { type Parameters, parametersOf, type TableParameter } from "../../src/workbench/parameters.ts";
import { readCsv } from "../../src/workbench/tables/read-csv.ts";
import { readPaste } from "../../src/workbench/tables/read-paste.ts";

describe("CSV", () => {
  test("a mark for Excel, CRLF, quotes where they are needed", () => {
    expect(writeCsv([["名稱", "a,b", 'say "x"'], ["n", 1.5, -2], []])).toBe(
      '\ufeff名稱,"a,b","say ""x"""\r\nn,1.5,-2\r\n\r\n',
    );
  });

  test.each(["=1+1", "+A1", "-A1", "@SUM(A1)", "\tx", "＝1"])("%s does not run as a formula", (cell) => {
    expect(writeCsv([[cell]])).toBe(`\ufeff"'${cell}"\r\n`);
  });

  test("numbers stay numbers, a minus is a hyphen, what has no value is empty", () => {
    expect(writeCsv([["B −3萬元"], ["−53,930 yuan"]])).toBe('\ufeffB -3萬元\r\n"\'-53,930 yuan"\r\n');
    expect(writeCsv([[-3, null, Number.NaN, 1e21]])).toBe("\ufeff-3,,,1e+21\r\n");
  });
});

describe("the clipboard of a spreadsheet", () => {
  const { goods } = parametersOf({
    goods: {
      kind: "table",
      origin: "teaching",
      rows: [1, 4],
      default: [{ name: "x", price: 1, share: 10 }],
      columns: {
        name: { kind: "text", max: 12 },
        price: { min: 0, max: 1e9, step: 1, steps: "wide", unit: "yuan", default: 7, integer: true },
        share: { min: 0, max: 100, step: 1, steps: "even", unit: "percent", default: 0 },
      },
    },
  } satisfies Parameters) as { goods: TableParameter };

  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      '"a, b",c\n"say ""x""\nmore",d',
      [
        ["a, b", "c"],
        ['say "x"\nmore', "d"],
      ],
    ],
    [
      "\ufeffa;b\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["1,5\t2", [["1,5", "2"]]],
    ["", []],
    ['"open', [["open"]]],
  ])("%j", (text, lines) => expect(readCsv(text)).toEqual(lines));

  test("titles are passed over, numbers are read as people write them", () => {
    const text = "品名\t售價\t毛利\n襯衫\t1.2萬\t35%\n帽子\t１２０\t20";
    expect(readPaste(goods, text)).toEqual({
      rows: [
        { name: "襯衫", price: 12_000, share: 35 },
        { name: "帽子", price: 120, share: 20 },
      ],
      found: 2,
      unread: 0,
      cut: false,
    });
  });

  const names = {
    columns: { name: ["品名", "Name"], price: ["售價", "售价", "Price"], share: ["毛利", "Margin"] },
    options: {},
  };
  test.each([
    ["in our order", "Name\tPrice\tMargin\nShirt\t120\t35%"],
    ["in an order of its own", "毛利\t品名\t售價\n35%\tShirt\t120"],
    [
      "in Simplified, with units and with a column of its own",
      "SKU,售价（元）,Name,毛利 (%)\nA-7,120,Shirt,35",
    ],
    ["by the keys of our own link", "share;price;name\n35;120;Shirt"],
  ])("titles %s say where each column stands", (_, text) => {
    expect(readPaste(goods, text, names)).toEqual({
      rows: [{ name: "Shirt", price: 120, share: 35 }],
      found: 1,
      unread: 0,
      cut: false,
    });
  });

  test("a column that the titles leave out takes its default, and a name among the goods is no title", () => {
    expect(readPaste(goods, "Margin\tName\n35\tShirt", names).rows).toEqual([
      { name: "Shirt", price: 7, share: 35 },
    ]);
    expect(readPaste(goods, "Name\t5\t6\nShirt\t1\t2", names).rows).toHaveLength(2);
  });

  test("what cannot be read takes the default and is counted; too much is cut", () => {
    const text = `${"襪子\t一堆\t500\n".repeat(6)}`;
    const { rows, found, unread, cut } = readPaste(goods, text);
    expect(found).toBe(6);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({ name: "襪子", price: 7, share: 100 });
    expect(unread).toBe(4);
    expect(cut).toBe(true);
  });
});

test("the code to embed escapes what the address and the title hold", () => {
  const code = embedCode('https://x.example/embed/a/?a=1&b="><script>', 'A "B" <C>');
  expect(code).toContain('src="https://x.example/embed/a/?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
  expect(code).toContain('title="A &quot;B&quot; &lt;C&gt;"');
  expect(code).not.toContain("allow-same-origin");
});

test("a line of a picture breaks between Han characters and between words, not before a full stop", () => {
  expect(wrap("本錢翻了三倍。一年有九十天。", 6)).toEqual(["本錢翻了三倍。", "一年有九十天。"]);
  expect(wrap("a long English sentence", 6)).toEqual(["a long", "English", "sentence"]);
});

test("a day is written the same in every language", () => {
  expect(today(new Date(2026, 0, 5))).toBe("2026-01-05");
});
