import { describe, expect, test } from "vitest";
import { decode } from "../../src/link/text.ts";
import { inputsOf } from "../../src/workbench/define.ts";
import { simulatorOf } from "../simulators/whole.ts";
import { type Case, caseIds, readCase } from "./cases.ts";
import { languages } from "./labels.ts";

/** What a simulator finds at the state a case leads to: its verdict and its quantities. */
function found({ simulator: slug, state }: NonNullable<Case["replay"]>) {
  const simulator = simulatorOf(slug);
  const { values } = decode(simulator.scheme, `${simulator.scheme.version},${state}`);
  const id = String(values.view ?? simulator.views[0]?.id);
  const view = simulator.views.find((it) => it.id === id);
  if (!view) throw new Error(`${slug} has no view ${id}`);
  return view.evaluate(inputsOf(simulator, values));
}

const number = (times: number, digits: number) => (value: number) =>
  (value * times).toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = number(1, 0);
const percent = number(100, 0);

type Print = (value: number) => string;
/** What each case says its state shows: a quantity and how the page prints it, in Chinese and in English. */
const shown: [id: string, quantity: string, chinese: Print, english?: Print][] = [
  ["amazon-first-years", "cycle", number(1, 1)],
  ["bag-shop", "perCustomer", whole],
  ["bag-shop", "seconds", number(1, 1)],
  ["baidu", "quality", number(1, 1)],
  ["berkshire-textile", "market", (value) => `${percent(value)}%`],
  ["costco", "perTurnB", (value) => `${number(100, 1)(value)}%`],
  ["douyin-influencer", "brandLoss", number(1, 1)],
  ["dropbox", "r", number(1, 2)],
  ["forty-minutes", "refuse", whole],
  ["forty-minutes", "threshold", number(100, 1)],
  ["groupon-posies", "cac", whole],
  ["groupon-posies", "breakEvenCac", number(1, 1)],
  ["hershey", "growth", number(-100, 1)],
  ["hershey", "delta", (value) => `${number(-1e-4, 1)(value)}萬`, number(-1, 0)],
  ["information-project", "burden", number(1, 1)],
  ["iqiyi-youku", "spend", whole],
  ["jd-3c", "forNinety", whole],
  [
    "li-jiaqi-79",
    "passes",
    (value) => (value === 2 ? "第二代" : `${value}`),
    (value) => (value === 2 ? "second generation" : `${value}`),
  ],
  ["luckin", "gap", whole],
  ["meilishuo", "kept", number(1, 2)],
  ["meituan", "spend", whole],
  ["meituan", "costs", whole],
  ["missfresh", "loss", whole],
  ["moviepass", "loss", number(1, 2)],
  ["ofo", "away", number(-1, 0)],
  ["okr", "objective", number(1, 1)],
  ["presold-coffee", "ddo", whole],
  ["px-mart", "visits", number(1e-3, 0), number(1e-4, 1)],
  ["px-mart", "basket", number(-1e-3, 0), number(-1e-4, 1)],
  ["qihoo-360", "spend", whole],
  ["qihoo-360", "kept", whole],
  [
    "shopee-flat-fee",
    "totalB",
    (value) => `${number(1e-4, 1)(value)}萬`,
    (value) => `${whole(value / 1000)},000`,
  ],
  ["sina-blog", "kept", number(1, 1)],
  ["test-selling", "profitTest", whole],
  ["test-selling", "profitBuy", whole],
  ["toilet-paper", "cac", whole],
  ["vancl", "dio", whole],
  ["webmasters", "kept", number(1, 2)],
  ["webvan", "short", whole],
  ["webvan", "floor", whole],
  ["weibo-influencer", "kept", number(1, 1)],
  ["zara", "marginA", percent],
  ["zara", "marginB", percent],
];

describe("what a case says of its sum is what the simulator finds at the state it leads to", () => {
  test.each(shown)("%s: %s", (id, quantity, chinese, english = chinese) => {
    for (const language of languages) {
      const { reckon, replay } = readCase(language, id);
      if (!replay) throw new Error(`${id} leads nowhere`);
      const value = found(replay).quantities[quantity]?.value;
      if (value === undefined || value === null) throw new Error(`${id}: no ${quantity}`);
      const print = (language === "en" ? english : chinese)(value);
      // As a number of its own: 30 is not found in 300.
      const own = new RegExp(`(?<![\\d.,])${print.replace(/[.+]/g, "\\$&")}(?!\\d|[.,]\\d)`);
      expect(`${reckon} ${replay.text}`, `${language} ${id} ${quantity}`).toMatch(own);
    }
  });

  test("a cooler sold below its cost has no solution, as its case says", () => {
    const { replay } = readCase("en", "coolest-cooler");
    expect(replay && found(replay).verdict).toBe("impossible");
  });
});

test.each(languages)("in %s every case is replayed or says why it cannot be", (language) => {
  const cases = caseIds.map((id) => ({ id, ...readCase(language, id) }));
  expect(
    cases.filter(({ replay, unreplayed }) => (replay === undefined) === (unreplayed === undefined)),
  ).toEqual([]);
  const tested = new Set([...shown.map(([id]) => id), "coolest-cooler"]);
  expect(cases.filter(({ id, replay }) => replay && !tested.has(id)).map(({ id }) => id)).toEqual([]);
});
