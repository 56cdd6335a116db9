import { describe, expect, test } from "vitest";
import { importTable } from "../../src/import/table.ts";
import { siteTarget } from "./targets.ts";

const goods = siteTarget("turnover", "goods");
const promotions = siteTarget("goals", "promotions");
const none = { revenue: "", cogs: "", stock: "", cap: "" };
const hat = { name: "帽子", ...none, revenue: 5 };

describe("a number is not put together from the parts of another", () => {
  test.each([
    ["thousands without quotes between commas", "品項,營收,銷貨成本\n帽子,1,234,500"],
    ["in both columns", "品項,營收,銷貨成本\n帽子,1,234,2,500"],
    ["with a currency", "品項,營收\n帽子,$1,234"],
    ["with decimals", "品項,營收\n帽子,12,345.50"],
    ["in millions", "品項,營收\n帽子,1,234,567"],
  ])("%s", (_, text) => {
    const table = importTable(text, goods);
    expect(table.rows).toEqual([{ name: "帽子", ...none }]);
    expect(new Set(table.unread.map(({ why }) => why))).toEqual(new Set(["comma"]));
  });

  test.each([
    ["an empty cell at the end of the line", "品項,營收\n帽子,5,,"],
    ["an empty title over a remark", "品項,營收,\n帽子,5,300"],
    ["a remark without a title", "品項,營收\n帽子,5,新品"],
    ["quotes", '品項,營收\n帽子,"5"'],
  ])("but one is read beside %s", (_, text) => {
    expect(importTable(text, goods).rows).toEqual([hat]);
  });
});

describe("lines that are no rows", () => {
  test.each([
    "共計",
    "總共",
    "平均",
    "平均值",
    "平均：",
    "服飾小計",
    "服飾 合計：",
    "（服飾合計）",
    "共计",
    "TOTALS",
    "Totals:",
    "Hats subtotal",
    "Hats total",
    "Average",
    "Sum:",
  ])("%s is offered to be left out", (name) => {
    const text = `品項\t營收\n帽子\t5\n${name}\t5`;
    expect(importTable(text, goods)).toMatchObject({ rows: [hat], found: 1, totals: [name] });
    expect(importTable(text, goods, { withTotals: true }).found).toBe(2);
  });

  test.each([
    "平均溫度計",
    "總共三件組",
    "小計算機",
    "Average Joe hat",
    "Totalizer",
    "Summer hat",
    "Meander",
  ])("%s is a good", (name) => expect(importTable(`品項\t營收\n帽子\t5\n${name}\t5`, goods).found).toBe(2));

  test("a last line without a name whose numbers are the sums of those above", () => {
    const text = "品項\t營收\t成本\n帽子\t1,000.5\t3\n襪子\t7\t4\n\t1,007.5\t7";
    expect(importTable(text, goods)).toMatchObject({ found: 2, totals: ["1,007.5"] });
    expect(importTable(text, goods, { withTotals: true }).found).toBe(3);
    expect(importTable("品項\t營收\n帽子\t5\n襪子\t7\n\t13", goods)).toMatchObject({ found: 3, totals: [] });
    expect(importTable("品項\t營收\n帽子\t5\n襪子\t7\n包\t12", goods)).toMatchObject({
      found: 3,
      totals: [],
    });
  });

  test("a heading on every page, and notes under the table", () => {
    expect(importTable("品項,營收\n帽子,5\n品項,營收\n襪子,6", goods)).toMatchObject({
      found: 2,
      unreadCells: 0,
    });
    const notes = [
      "備註：以上未稅",
      "註：估計",
      "資料來源：ERP",
      "製表人：王小明",
      "Source: ERP",
      "Note: estimated",
    ];
    for (const note of notes)
      expect(importTable(`品項,營收\n帽子,5\n${note},`, goods)).toMatchObject({ rows: [hat], found: 1 });
    // With a number beside it, it is a row.
    expect(importTable("品項,營收\n帽子,5\n註：估計,6", goods).found).toBe(2);
  });
});

describe("headings", () => {
  test.each([
    ["a pivot table", "列標籤,加總 - 營收\n帽子,5\n總計,5"],
    ["a pivot table in Simplified", "行标签,求和项:营收\n帽子,5\n总计,5"],
    ["a pivot table in English", "Row Labels,Sum of Revenue\n帽子,5\nGrand Total,5"],
    ["numbered", "1.品項,2.營收\n帽子,5"],
    ["numbered with brackets", "(1)品項,(2) 營收\n帽子,5"],
  ])("%s", (_, text) => expect(importTable(text, goods).rows).toEqual([hat]));
});

describe("shares from which a cost is reckoned", () => {
  const costs = (...shares: string[]) => {
    const text = `商品,營收,毛利率\n${shares.map((share) => `帽子,1000,${share}`).join("\n")}`;
    return importTable(text, goods, { share: { column: 2 } }).rows.map((row) => row["cogs"]);
  };
  test.each([
    ["0.35 beside 20%", ["0.35", "20%"], [650, 800]],
    ["a loss as a fraction", ["-0.2", "0.35"], [1200, 650]],
    ["a whole margin", ["1", "0.5"], [0, 500]],
    ["1.5 is no fraction", ["1.5", "-20%"], [985, 1200]],
    ["35 beside 20%", ["35", "20%"], [650, 800]],
    ["above 100%", ["120%"], [""]],
  ] as const)("%s", (_, shares, right) => expect(costs(...shares)).toEqual(right));
});

describe("days as spreadsheets and offices write them", () => {
  test.each([
    ["a spreadsheet's count of days", "45972", "45826"],
    ["years of the Republic", "114/11/11", "114/06/18"],
    ["years of the Republic, points", "114.11.11", "114.6.18"],
    ["years of the Republic, in words", "民國114年11月11日", "民國 114年6月18日"],
    ["years of the Republic, without signs", "1141111", "1140618"],
    ["with the day of the week", "11/11(三)", "2026/6/18 星期四"],
    ["with the day of the week in English", "Wed, 11 Nov 2026", "Thursday, June 18, 2026"],
    ["a short month", "11-Nov", "18-Jun-26"],
    ["in Chinese numerals", "十一月十一日", "六月十八日"],
    ["kept as text", "'11/11", '"=""6/18"""'],
  ])("%s", (_, one, other) => {
    expect(importTable(`日期\t抵幾天\n${one}\t15\n${other}\t8`, promotions).rows).toEqual([
      { month: 11, date: 11, times: 15 },
      { month: 6, date: 18, times: 8 },
    ]);
  });

  test("a day that no year has gives neither half", () => {
    const table = importTable("日期\t抵幾天\n2/30\t15\n6/31\t8\n2/29\t3", promotions);
    expect(table.rows).toEqual([
      { month: "", date: "", times: 15 },
      { month: "", date: "", times: 8 },
      { month: 2, date: 29, times: 3 },
    ]);
    expect(table.unread.map(({ why }) => why)).toEqual(["outside", "outside", "outside", "outside"]);
  });
});
