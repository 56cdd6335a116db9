import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importCells } from "../../src/import/grid.ts";
import { importTable } from "../../src/import/table.ts";
import { runs } from "../tier.ts";
import { siteTarget } from "./targets.ts";

const goods = siteTarget("turnover", "goods");
const promotions = siteTarget("goals", "promotions");
const journal = siteTarget("information", "journal");
const none = { revenue: "", cogs: "", stock: "", cap: "" };

describe("every number is one that stands in the source, or the cell is empty", () => {
  test.each([
    ["two columns only", "品項\t營收\n帽子\t500000", [{ name: "帽子", ...none, revenue: 500_000 }]],
    [
      "pipes",
      "品項|營收|銷貨成本\n帽子|500,000|3萬",
      [{ name: "帽子", ...none, revenue: 500_000, cogs: 30_000 }],
    ],
    ["full-width pipes", "品項｜營收\n帽子｜5萬", [{ name: "帽子", ...none, revenue: 50_000 }]],
    ["full-width commas", "品項，營收\n帽子，500000", [{ name: "帽子", ...none, revenue: 500_000 }]],
    [
      "a table of Markdown",
      "| 品項 | 營收 |\n| --- | ---: |\n| 帽子 | 500 |",
      [{ name: "帽子", ...none, revenue: 500 }],
    ],
    ["a first line sep=,", "sep=,\n品項,營收\n帽子,500000", [{ name: "帽子", ...none, revenue: 500_000 }]],
    [
      "sep=; and our own keys in another order",
      "sep=;\nname;cap;stock;cogs;revenue\nA;4;3;2;1",
      [{ name: "A", revenue: 1, cogs: 2, stock: 3, cap: 4 }],
    ],
    [
      "without names, in our order",
      "帽子\t500000\t300000\t2000\t100",
      [{ name: "帽子", revenue: 500_000, cogs: 300_000, stock: 2000, cap: 100 }],
    ],
    ["numbers alone", "500\t300", [{ name: "", ...none, revenue: 500, cogs: 300 }]],
    [
      "decimal commas between semicolons",
      "Hat;1000,50;600,25",
      [{ name: "Hat", ...none, revenue: 1000.5, cogs: 600.25 }],
    ],
    ["a unit in the heading", "品項\t營收(萬元)\n帽子\t50", [{ name: "帽子", ...none, revenue: 500_000 }]],
    ["full-width brackets", "品項\t營收（千元）\n帽子\t1.1", [{ name: "帽子", ...none, revenue: 1100 }]],
    [
      "money before the multiple",
      "品項\t營收(NT$ 千)\n帽子\t50",
      [{ name: "帽子", ...none, revenue: 50_000 }],
    ],
    [
      "money behind the multiple",
      "品項\t營收(千NTD)\n帽子\t50",
      [{ name: "帽子", ...none, revenue: 50_000 }],
    ],
    [
      "a unit among remarks",
      "品項\t營收（未稅，萬元）\n帽子\t50",
      [{ name: "帽子", ...none, revenue: 500_000 }],
    ],
    [
      "thousands in English",
      "Item\tRevenue (excl. VAT, NT$ thousands)\nHat\t50",
      [{ name: "Hat", ...none, revenue: 50_000 }],
    ],
    ["a multiple that is not understood", "品項\t營收(約千元上下)\n帽子\t50", [{ name: "帽子", ...none }]],
    [
      "a multiple above the heading, with more in its line",
      "單位：新台幣仟元  2026年\n品項\t營收\t坪\n帽子\t50\t3",
      [{ name: "帽子", ...none, revenue: 50_000 }],
    ],
    [
      "thousands above the heading",
      "(in NT$ thousands)\nItem\tRevenue\nHat\t50",
      [{ name: "Hat", ...none, revenue: 50_000 }],
    ],
    ["a unit behind a stroke", "品項\t營收/千元\n帽子\t50", [{ name: "帽子", ...none, revenue: 50_000 }]],
    ["a unit without brackets", "品項\t營收千元\n帽子\t50", [{ name: "帽子", ...none, revenue: 50_000 }]],
    [
      "thousands in English",
      "Good\tRevenue (NT$ thousands)\nHat\t50",
      [{ name: "Hat", ...none, revenue: 50_000 }],
    ],
    ["'000", "Good\tRevenue ('000)\nHat\t50", [{ name: "Hat", ...none, revenue: 50_000 }]],
    [
      "millions, in Simplified",
      "品项\t营收（百万元）\n帽子\t1.1",
      [{ name: "帽子", ...none, revenue: 1_100_000 }],
    ],
    [
      "a remark in brackets is no unit",
      "品項\t營收（含稅）\n帽子\t50",
      [{ name: "帽子", ...none, revenue: 50 }],
    ],
    [
      "a cell with a unit of its own",
      "品項\t營收(萬元)\n帽子\t1.1億",
      [{ name: "帽子", ...none, revenue: 110_000_000 }],
    ],
    [
      "another name, and words for a name",
      "商品\t銷售額\n帽子\t50",
      [{ name: "帽子", ...none, revenue: 50 }],
    ],
    ["an Excel wrapper", '品項,營收\n帽子,"=""500000"""', [{ name: "帽子", ...none, revenue: 500_000 }]],
    [
      "a negative cell of accountants",
      "品項\t營收\n帽子\t(1,234)\n襪子\t5",
      [
        { name: "帽子", ...none },
        { name: "襪子", ...none, revenue: 5 },
      ],
    ],
    [
      "a dash is nothing",
      "品項\t營收\n帽子\t—\n襪子\t5",
      [
        { name: "帽子", ...none },
        { name: "襪子", ...none, revenue: 5 },
      ],
    ],
    [
      "a heading on two lines in its cell",
      '"品項",營收,"銷貨成本\n(千元)"\n帽子,5,6',
      [{ name: "帽子", ...none, revenue: 5, cogs: 6000 }],
    ],
    [
      "units on a line of their own",
      "品項,營收,銷貨成本\n,(萬元),(千元)\n帽子,5,6",
      [{ name: "帽子", ...none, revenue: 50_000, cogs: 6000 }],
    ],
  ])("%s", (_, text, rows) => {
    const table = importTable(text, goods);
    expect(table.rows).toEqual(rows);
    expect(table.known).toBe(true);
    expect(table.found).toBe(rows.length);
  });

  test("a statement: titles above, the unit above, a total and a signature below", () => {
    const text =
      "某某公司,,\n損益明細表,,\n2026年1月1日至12月31日,,\n單位：新台幣千元,,\n\n品項,營收,銷貨成本\n帽子,500,300\n襪子,200,100\n合計,700,400\n\n製表：王小明,,";
    const table = importTable(text, goods);
    expect(table.rows).toEqual([
      { name: "帽子", ...none, revenue: 500_000, cogs: 300_000 },
      { name: "襪子", ...none, revenue: 200_000, cogs: 100_000 },
    ]);
    expect(table.totals).toEqual(["合計"]);
    expect(table.missing).toEqual(["stock", "cap"]);
    expect(importTable(text, goods, { withTotals: true }).rows).toHaveLength(3);
  });

  test.each(["合計", "總計", "小計", "Total", "Grand total", "Subtotal", "【合計】", "总计", " 本頁小計 "])(
    "%s adds up and is left out",
    (name) =>
      expect(importTable(`品項\t營收\n帽子\t5\n${name}\t5`, goods)).toMatchObject({
        found: 1,
        totals: [name.trim()],
      }),
  );

  test("a good whose name only begins like a total is one", () => {
    expect(importTable("品項\t營收\nTotally hat\t5\n小計算機\t5", goods).found).toBe(2);
  });
});

describe("what is told", () => {
  test("a product list none of whose columns is ours is no table of ours", () => {
    const text = "Handle,Vendor,Type,Variant Price\na,X,hat,100\nb,Y,sock,200";
    const table = importTable(text, goods);
    expect(table.known).toBe(false);
    expect(table.rows.every((row) => row["revenue"] === "" && row["stock"] === "")).toBe(true);
    // A person may still say which column is which.
    const said = importTable(text, goods, { places: { name: 0, revenue: 3 } });
    expect(said.known).toBe(true);
    expect(said.rows[1]).toEqual({ name: "b", ...none, revenue: 200 });
  });

  test("percentages are no amounts", () => {
    const table = importTable("品項\t營收\t銷貨成本\n帽子\t500\t60%\n襪子\t700\t50%", goods);
    expect(table.rows[0]).toEqual({ name: "帽子", ...none, revenue: 500 });
    expect(table.unfit).toEqual(["cogs"]);
    expect(importTable("品項\t營收\n帽子\t60%", goods)).toMatchObject({ known: false, unfit: ["revenue"] });
    expect(importTable("品項\t營收\n帽子\t5\n襪子\t6\n鞋\t60%", goods)).toMatchObject({
      unread: [{ row: 2, key: "revenue", text: "60%", why: "share" }],
      unreadCells: 1,
    });
    expect(importTable("品項\t營收(%)\n帽子\t5", goods)).toMatchObject({
      rows: [{ revenue: "" }],
      unfit: ["revenue"],
    });
  });

  test("cells that cannot be taken say why", () => {
    const table = importTable("品項\t營收\na\t一堆\nb\t1,2345\nc\t3天\nd\t-5\ne\t5", goods);
    expect(table.unread.map(({ why }) => why)).toEqual(["unreadable", "comma", "unit", "outside"]);
    const books = importTable(
      "第幾筆\t科目\t借方\t貸方\n1\t現金\t5\t0\n1\t沒有的\t0\t5\n1.5\tsales\t0\t5",
      journal,
    );
    expect(books.unread.map(({ why }) => why)).toEqual(["option", "whole"]);
    expect(books.rows.map((row) => row["account"])).toEqual(["cash", "", "sales"]);
  });

  test("a cost follows from a margin only when somebody says so", () => {
    const text = "商品,營收,毛利率\n帽子,1000,35%\n襪子,500.5,20%\n鞋,70,";
    const table = importTable(text, goods);
    expect(table).toMatchObject({ derivable: true, share: 2 });
    expect(table.rows.map((row) => row["cogs"])).toEqual(["", "", ""]);
    expect(importTable(text, goods, { share: { column: 2 } }).rows.map((row) => row["cogs"])).toEqual([
      650,
      400.4,
      "",
    ]);
    expect(importTable(text, goods, { share: { percent: 40 } }).rows.map((row) => row["cogs"])).toEqual([
      600, 300.3, 42,
    ]);
  });

  test("a share may be written as spreadsheets keep it", () => {
    const text = "商品,營收,毛利率\n帽子,1000,0.35\n襪子,500,0.2";
    expect(importTable(text, goods, { share: { column: 2 } }).rows.map((row) => row["cogs"])).toEqual([
      650, 400,
    ]);
    const percent = "商品,營收,毛利率\n帽子,1000,35\n襪子,500,0.2";
    expect(importTable(percent, goods, { share: { column: 2 } }).rows.map((row) => row["cogs"])).toEqual([
      650, 499,
    ]);
  });

  test("more rows than there is room for are counted", () => {
    const table = importTable(`品項\t營收\n${"帽子\t5\n".repeat(1000)}`, goods);
    expect([table.rows.length, table.found]).toEqual([200, 1000]);
  });
});

describe("days of the year", () => {
  test.each([
    ["a column of dates", "日期\t抵幾天\n11/11\t15\n6/18\t8"],
    ["without names", "11/11\t15\n6/18\t8"],
    ["in words", "日期\t倍數\n11月11日\t15\n6月18日\t8"],
    ["with years", "Date,Worth\n2026-11-11,15\n2026-06-18,8"],
    ["the day before the month", "Date\tWorth\n11/11\t15\n18/6\t8"],
    ["in two columns", "月\t日\t抵幾天\n11\t11\t15\n6月\t18日\t8"],
  ])("%s", (_, text) => {
    expect(importTable(text, promotions).rows).toEqual([
      { month: 11, date: 11, times: 15 },
      { month: 6, date: 18, times: 8 },
    ]);
  });
});

describe("a block of cells for a grid", () => {
  test("fills from a column on, and what cannot be read is empty", () => {
    expect(importCells("500\t3萬\n-\t60%\n", goods, 1)).toMatchObject({
      rows: [
        { revenue: 500, cogs: 30_000 },
        { revenue: "", cogs: "" },
      ],
      cells: 4,
      unread: ["share"],
      beyond: 0,
      isTable: false,
    });
    expect(importCells("1\t2\t3", goods, 3)).toMatchObject({ rows: [{ stock: 1, cap: 2 }], beyond: 1 });
  });

  test("a table with a heading is one", () => {
    expect(importCells("品項\t營收\n帽子\t5", goods, 0).isTable).toBe(true);
    expect(importCells("帽子\t5\n襪子\t6", goods, 0).isTable).toBe(false);
  });
});

test("any text gives rows within the bounds, and never a number of ours", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(
      "品項",
      "營收",
      "成本",
      "合計",
      "\t",
      "\n",
      ",",
      "，",
      "|",
      '"',
      "1,234",
      "60%",
      "(5)",
      "萬",
      "sep=;",
      "11/11",
    ),
  );
  const targets = [goods, promotions, journal];
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...targets), (pieces, target) => {
      const { rows } = importTable(pieces.join(""), target);
      for (const row of rows)
        for (const { key, kind, min = 0, max = 0, integer } of target.columns) {
          const cell = row[key];
          if (kind !== "number" || cell === "") expect(typeof cell).toBe("string");
          else
            expect(Number(cell) >= min && Number(cell) <= max && (!integer || Number.isInteger(cell))).toBe(
              true,
            );
        }
    }),
    { seed: 20_261_130, numRuns: runs(300) },
  );
});
