import { describe, expect, test } from "vitest";
import { correctHan, distance, fromPinyin, nearest, readSpelling } from "../../src/search/correct.ts";
import { keysOf, marked, unmarked } from "../../src/search/index-format.ts";
import { hits, passage, sectionsWith } from "../../src/search/marks.ts";
import { hanNumber, numbersIn } from "../../src/search/number-variants.ts";
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
    ["99元", { "99元": ["99 元", "九十 十九 九元"], "99": ["99"] }],
    ["97.6", { "97.6": ["97.6"] }],
  ])("%s", (query, tokens) => expect(waysOf(query)).toEqual(tokens));

  test.each([
    ["50萬", "50萬", ["50 萬", "50 萬元", "五十 十萬", "500000"]],
    ["85折", "85折", ["八五 五折", "85 折"]],
    ["打八五折", "八五折", ["85 折"]],
    ["250", "250", ["二百 百五 五十"]],
  ])("%s is also looked for as other people write it", (query, typed, ways) => {
    expect(waysOf(query)[typed]).toEqual(expect.arrayContaining(ways));
  });

  test.each([
    ["LTV/CAC", ["ltv/cac", "ltv", "cac"]],
    ["CAC-LTV", ["cac-ltv", "cac", "ltv"]],
    ["LTV:CAC", ["ltv:cac", "ltv", "cac"]],
    ["AR&AP", ["ar&ap", "ar", "ap"]],
    ["CPC+CPM", ["cpc+cpm", "cpc", "cpm"]],
    ["profit/loss", ["profit/loss", "profit", "loss"]],
    ["Profit／Loss", ["profit/loss", "profit", "loss"]],
    ["word-of-mouth", ["word-of-mouth", "word", "of", "mouth"]],
    ["break-even", ["break-even", "break", "even"]],
    ["SKU/庫存", ["sku", "庫存"]],
    ["80/20", ["80", "20"]],
  ])("%s is asked for in its parts", (query, typed) => {
    expect(Object.keys(waysOf(query)).sort()).toEqual([...typed].sort());
  });
  test("of A/B the letters alone are not asked for", () =>
    expect(Object.keys(waysOf("A/B"))).toEqual(["a/b"]));
  test("in a long run a pair with a common character says less", () => {
    const pages = { latin: false, common: new Set("會") };
    const weightsOf = (text: string) => parseQuery(text, forms, [], pages).tokens.map(({ weight }) => weight);
    expect(weightsOf("收了会員費")).toEqual([0.3, 0.3, 0.3, 1]);
    expect(weightsOf("会員")).toEqual([1]);
  });
  test("joined words that are on no page are no slip", () => {
    const whole = parseQuery("ltv/cac", forms, stop).tokens.find(({ typed }) => typed === "ltv/cac");
    expect(whole?.whole).toBe(true);
  });

  test("English words say nothing on Chinese pages either, but a letter beside a Han character does", () => {
    const idle = [...stop, "what", "is", "a"];
    const typed = (text: string) => parseQuery(text, forms, idle).tokens.map((token) => token.typed);
    expect(typed("what is 周转")).toEqual(["周转"]);
    expect(typed("What\u2019s a 会員?")).toEqual(["会員"]);
    expect(typed("a貨")).toEqual(["a", "貨"]);
  });
  test("the two sides of a stop word are asked for together", () => {
    const [first, ...others] = parseQuery("進多少貨", forms, ["多少"]).tokens.toReversed();
    expect(first).toMatchObject({ typed: "進貨", whole: true });
    expect(others.map(({ typed }) => typed)).toEqual(["貨", "進"]);
    // What stands apart in the question is not one.
    expect(parseQuery("進 貨", forms, ["多少"]).tokens.map(({ typed }) => typed)).toEqual(["進", "貨"]);
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

describe("numbers as people say them", () => {
  const textsOf = (text: string, latin = false) => numbersIn(text, latin).map(({ texts }) => texts);
  test.each([
    ["5千萬", "5000萬"],
    ["五千萬", "5000萬"],
    ["5千万", "5000萬"],
    ["50m", "5000萬"],
    ["50 million", "5000萬"],
    ["5000w", "5000萬"],
    ["50,000,000", "5000萬"],
    ["500k", "50萬元"],
    ["50 萬", "50萬元"],
    ["3.5億", "3.5億"],
    ["三億五千萬", "3.5億"],
    ["350m", "3.5億美元"],
    ["1億2千萬", "1.2億"],
    ["兩百萬", "200萬"],
    ["2百萬", "200萬"],
    ["兩萬", "兩萬"],
    ["12萬9150", "129150"],
    ["3萬5", "3.5萬"],
    ["百分之二十", "20%"],
    ["20 %", "20%"],
    ["兩成", "20%"],
    ["三百六十五天", "365天"],
    ["九十九塊", "99元"],
    ["兩千人", "2000人"],
    ["八折", "8折"],
    ["8.5折", "85折"],
    ["80折", "8折"],
    ["6趴", "6%"],
    ["6 趴", "6%"],
    ["27.9 percent", "27.9%"],
    ["十轉", "10次"],
    ["3转", "3次"],
  ])("%s is looked for as %s", (typed, text) => {
    const [texts, ...others] = textsOf(typed);
    expect(texts).toContain(text);
    expect(others).toEqual([]);
  });
  test.each([
    ["5千萬", "50 million"],
    ["3.5億", "350 million"],
    ["1.5b", "1.5 billion"],
    ["50m", "50 m"],
    ["500k", "500000"],
    ["七十億", "7 bn"],
  ])("%s is looked for in English as %s", (typed, text) => expect(textsOf(typed, true)[0]).toContain(text));
  test.each(["o2o", "b2b", "3c", "千萬不要", "百萬", "三傑", "三成本", "covid-19", "a1", "二手"])(
    "%s has no number that could be written otherwise",
    (text) => expect(textsOf(text)).toEqual([]),
  );
  test("of a number with a multiple no part is looked for alone", () => {
    expect(parseQuery("5千萬", forms, stop).tokens.map(({ typed }) => typed)).toEqual(["5千萬"]);
    expect(parseQuery("五千萬元", forms, stop).tokens.map(({ typed }) => typed)).toEqual(["五千萬"]);
  });
  test("what a number counts is asked for with it, and the digits alone say less", () => {
    const asked = parseQuery("150萬個帳戶", forms, stop).tokens.map(({ typed }) => typed);
    expect(asked).toEqual(["150萬", "個帳", "帳戶"]);
    expect(numbersIn("40分鐘")[0]).toMatchObject({ typed: "40分", bare: "40", texts: ["40分", "四十分"] });
  });
  test("numbers in Han characters", () => {
    const written = [10, 11, 20, 99, 100, 105, 250, 999, 1000, 1010, 3002, 9999].map(hanNumber);
    expect(written.slice(0, 7)).toEqual(["十", "十一", "二十", "九十九", "一百", "一百零五", "二百五十"]);
    for (const text of written.slice(1)) expect(numbersIn(text), text).toHaveLength(1);
  });
});

describe("what the build writes and the page looks up", () => {
  test.each([
    ["毛利率 gross margin", ["毛利", "利率", "gross", "margin"]],
    ["A/B測試", ["a", "b", "測試"]],
    ["break-even 20% 1,250.5", ["break-even", "20%", "1,250.5"]],
    ["庫", ["庫"]],
  ])("the keys of %s", (text, keys) => expect(keysOf(text)).toEqual(keys));
  test.each([
    ["en", "US$185 million, 49.9 and 491–499"],
    ["zh-Hant", "NT$500,000，49.9與491–499"],
  ])("marks are put in and taken out (%s)", (language, text) => {
    const html = marked(`<a href="/a.1–2$3">${text}</a>`, language);
    expect(html).toContain('<a href="/a.1–2$3">');
    const own = html.replace(/<[^>]*>/g, "");
    expect(own).not.toMatch(/\$\d|\d\.\d/);
    expect(unmarked(own)).toBe(text);
  });
});

const spelling = readSpelling({
  words: "週轉\n存貨週轉率\n會員\n私域\n流量\n信息化\n重複 chong fu",
  sounds:
    "zhou 週周州粥\nzhuan 轉转\nlv 率绿\ncun 存\nhuo 貨\nhui 會会\nyuan 員圓\nsi 私\nyu 域\nliu 流\nliang 量\nxin 信\nxi 息\nhua 化\nzhong 重\nfu 複",
  latin: "okr conversion rate cash",
});

describe("corrections", () => {
  const fix = (run: string, unknown: number[]) =>
    correctHan(run, (at) => unknown.includes(at), spelling, forms).map(({ word }) => word);
  test("a homophone", () => expect(fix("粥轉", [0])).toEqual(["週轉"]));
  test("two homophones in five", () => expect(fix("存貨粥轉绿", [1, 2, 3])).toEqual(["存貨週轉率"]));
  test("the last character", () => expect(fix("會圓", [0])).toEqual(["會員"]));
  test("another inner character", () => expect(fix("信心化", [1])).toEqual(["信息化"]));
  test("another word is no slip", () => expect(fix("做會員", [0])).toEqual([]));
  test("what is right stays", () => expect(fix("存貨週轉率", [])).toEqual([]));
  test.each([
    ["zhouzhuan", ["週轉"]],
    ["zhouzhuanlv", ["週轉率"]],
    ["zhōuzhuǎnlǜ", ["週轉率"]],
    ["cunhuozhouzhuanlv", ["存貨週轉率"]],
    ["cunhuo huiyuan", ["存貨", "會員"]],
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
    expect(passage(text, ["週轉"], 80).text).toBe("總週轉率是 3.5 次，有文獻。(a) 週轉。Turnover");
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
