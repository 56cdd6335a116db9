import { describe, expect, test } from "vitest";
import { pageOf, termOf } from "../../src/search/named.ts";
import type { Hit } from "../../src/search/rank.ts";

const forms = { 转: "轉", 周: "週", 么: "麼", 标: "標", 准: "準", 计: "計" };
const idle = {
  stop: [
    "什麼是",
    "是什麼",
    "怎麼",
    "請問",
    "how",
    "do",
    "i",
    "what",
    "is",
    "the",
    "a",
    "to",
    "mean",
    "does",
  ],
  asks: ["計算", "定義", "calculate", "define"],
};
const termHit = (url: string, ...names: string[]): Hit => ({
  kind: "term",
  url,
  title: names[0] as string,
  chapters: [],
  rank: 1,
  coverage: 1,
  text: () => Promise.resolve({ content: "", sections: [], names }),
});
const hits = [
  termHit("#margin", "毛利率", "gross margin"),
  termHit("#turnover", "存貨週轉率", "inventory turnover"),
  termHit("#mean", "迴歸均值", "regression to the mean"),
];

describe("the entry that a question is", () => {
  test.each([
    ["毛利率", "#margin"],
    ["毛利率是什麼？", "#margin"],
    ["什么是毛利率", "#margin"],
    ["請問毛利率怎麼計算", "#margin"],
    ["what is 毛利率", "#margin"],
    ["What\u2019s the gross margin?", "#margin"],
    ["what are gross margins", undefined],
    ["what is gross margins", "#margin"],
    ["define regression to the mean", "#mean"],
    ["什么是周转率", "#turnover"],
    ["how do I calculate turnover", undefined],
    ["how do I calculate inventory turnover", "#turnover"],
    ["週轉率", undefined],
    ["turnover", undefined],
    ["什麼是轉率", undefined],
    ["毛利率太低", undefined],
    ["是什麼", undefined],
  ])("%s", async (question, url) => {
    expect((await termOf(hits, question, forms, idle))?.url).toBe(url);
  });
  test("an entry that has not all of the question is none", async () => {
    const part = { ...(hits[0] as Hit), coverage: 0.9 };
    expect(await termOf([part], "毛利率", forms, idle)).toBeUndefined();
  });
});

describe("the page that a question is the name of", () => {
  const called = [
    { url: "/sim/", lists: "simulator", names: ["模擬器", "計算", "calculator", "lesson plan"] },
    { url: "/cases/", lists: "case", names: ["案例", "case study"] },
  ];
  test.each([
    ["calculator", "/sim/"],
    ["Calculators", "/sim/"],
    ["case studies", "/cases/"],
    ["the case study", "/cases/"],
    ["计算", "/sim/"],
    ["模擬器是什麼", "/sim/"],
    ["案例 週轉", undefined],
    ["是什麼", undefined],
    ["", undefined],
  ])("%s", (question, url) => expect(pageOf(question, called, forms, idle)?.url).toBe(url));
});
