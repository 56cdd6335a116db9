import { describe, expect, test } from "vitest";
import { correctHan, distance, fromPinyin, nearest, readSpelling } from "../../src/search/correct.ts";
import { hits, passage, sectionsWith } from "../../src/search/marks.ts";
import { hanNumber, readHanNumber } from "../../src/search/number-variants.ts";
import { fold, parseQuery } from "../../src/search/query.ts";

const forms = { 转: "轉", 周: "週周", 週: "週周", 会: "會", 员: "員", 万: "萬" };
const stop = ["怎麼", "的", "how", "to"];
const waysOf = (query: string) =>
  Object.fromEntries(
    parseQuery(query, forms, stop).tokens.map(({ typed, ways }) => [typed, ways.map((way) => way.join(" "))]),
  );

describe("a query as tokens", () => {
  test.each([
    ["周转率", { 周转: ["週轉", "周轉"], 转率: ["轉率"] }],
    ["VIP会员", { vip: ["vip"], 会员: ["會員"] }],
    ["how to reverse", { reverse: ["reverse"] }],
    ["怎麼轉", { 轉: ["轉"] }],
    ["ＯＫＲ", { okr: ["okr"] }],
    ["99元", { "99元": ["99 元"], "99": ["99"] }],
    ["97.6", { "97.6": ["97.6"] }],
  ])("%s", (query, tokens) => expect(waysOf(query)).toEqual(tokens));

  test.each([
    ["50萬", "50萬", ["五十 十萬", "500,000", "50 萬"]],
    ["五十萬", "五十萬", ["500,000", "50 萬", "50 萬元"]],
    ["85折", "85折", ["八五 五折", "85 折"]],
    ["打八五折", "八五折", ["85 折"]],
    ["250", "250", ["二百 百五 五十"]],
  ])("%s is also looked for as other people write it", (query, typed, ways) => {
    expect(waysOf(query)[typed]).toEqual(expect.arrayContaining(ways));
  });

  test("stop words in either script", () => {
    const table = { ...forms, 么: "麼", 怎: "怎" };
    expect(parseQuery("怎么周转", table, stop).runs).toEqual(["週轉"]);
    expect(parseQuery("怎麼周转", { ...forms, 麼: "么" }, ["怎么"]).runs).toEqual(["週轉"]);
  });
  test("a pair that ends in a particle says little", () => {
    const weights = parseQuery("掉了會員", forms, []).tokens.map(({ typed, weight }) => [typed, weight]);
    expect(weights).toEqual([
      ["掉了", 0.3],
      ["了會", 1],
      ["會員", 1],
    ]);
  });
  test("stop words alone are looked for", () => expect(waysOf("怎麼")).toEqual({ 怎麼: ["怎麼"] }));
  test("nothing comes of nothing", () => expect(parseQuery("？！", forms, stop).tokens).toEqual([]));
  test("a long text is cut", () =>
    expect(parseQuery("轉".repeat(9999), forms, stop).tokens.length).toBeLessThan(25));
  test("two spellings fold into one", () => expect(fold("周转", forms)).toBe(fold("週轉", forms)));
});

test("numbers in Han characters, there and back", () => {
  for (const value of [10, 11, 20, 99, 100, 105, 250, 999, 1000, 1010, 3002, 9999])
    expect(readHanNumber(hanNumber(value))).toBe(value);
  expect(readHanNumber("兩萬")).toBe(20_000);
  expect(readHanNumber("八五")).toBe(85);
  expect(readHanNumber("三傑")).toBeUndefined();
});

const spelling = readSpelling({
  words: "週轉率\n週轉\n會員\n私域\n流量\n信息化\n重複 chong fu",
  sounds:
    "zhou 週周州粥\nzhuan 轉转\nlv 率\nhui 會会\nyuan 員圓\nsi 私\nyu 域\nliu 流\nliang 量\nxin 信\nxi 息\nhua 化\nzhong 重\nfu 複",
  latin: "okr conversion rate cash",
});

describe("corrections", () => {
  const fix = (run: string, unknown: number[]) =>
    correctHan(run, (at) => unknown.includes(at), spelling, forms).map(({ word }) => word);
  test("a homophone", () => expect(fix("粥轉率", [0])).toEqual(["週轉率"]));
  test("two homophones in three", () => expect(fix("粥转率", [0, 1])).toEqual(["週轉率"]));
  test("the last character", () => expect(fix("會圓", [0])).toEqual(["會員"]));
  test("another inner character", () => expect(fix("信心化", [1])).toEqual(["信息化"]));
  test("another word is no slip", () => expect(fix("做會員", [0])).toEqual([]));
  test("what is right stays", () => expect(fix("週轉率", [])).toEqual([]));
  test.each([
    ["zhouzhuan", ["週轉"]],
    ["siyu liuliang", ["私域", "流量"]],
    ["huiyu", ["會員"]],
    ["chongfu", ["重複"]],
    ["xyz", []],
  ])("pinyin %s", (letters, words) => expect(fromPinyin(letters, spelling)).toEqual(words));
  test.each([
    ["conversoin", "conversion"],
    ["cahs", "cash"],
    ["okp", "okr"],
    ["zzzz", undefined],
  ])("%s is near to %s", (word, near) => expect(nearest(word, spelling)).toBe(near));
  test("an exchange of neighbours is one step", () => expect(distance("cahs", "cash", 2)).toBe(1));
});

describe("marks", () => {
  test("a number is marked whole, and not in another", () => {
    expect(hits("6 of 660, 0.6 and 6,000: 6次, 6.", ["6"])).toEqual([
      [0, 1],
      [25, 26],
      [29, 30],
    ]);
    expect(hits("25% of 125%", ["25%"])).toEqual([[0, 3]]);
  });
  test("overlapping hits are one", () => expect(hits("庫存週轉率高", ["週轉", "轉率"])).toEqual([[2, 5]]));
  test("Latin words are marked at their start", () =>
    expect(hits("rate accurate", ["rate"])).toEqual([[0, 4]]));
  test("a passage begins with its sentence", () => {
    const text = `前面一句。${"字".repeat(20)}週轉率是次數。後面。`;
    expect(passage(text, ["週轉"], 40).text.startsWith("字字")).toBe(true);
    expect(passage(text, [], 10).text).not.toBe("");
  });
  test("a passage has no gap after Chinese punctuation, and keeps its other blanks", () => {
    const text = "總週轉率是 3.5 次， 有文獻。 (a) 週轉. Turnover";
    expect(passage(text, ["週轉"], 80).text).toBe("總週轉率是 3.5 次，有文獻。(a) 週轉. Turnover");
  });
  test("the sections with the words are listed, the fullest first, those with little of them not", () => {
    const parts = ["週轉、庫存。", "只有週轉。", "沒有字。", "庫存與週轉，再說庫存。"];
    const text = parts.join("");
    const sections = parts.map(
      (_, index) => [parts.slice(0, index).join("").length, `s${index}`, `第${index}節`] as const,
    );
    const ids = (words: string[]) => sectionsWith(text, sections, words, 40).map(({ section: [, id] }) => id);
    expect(ids(["週轉", "庫存"])).toEqual(["s3", "s0"]);
    expect(ids(["週轉"])).toEqual(["s0", "s1", "s3"]);
    expect(ids(["別的"])).toEqual([]);
  });
});
