import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Decision } from "../../src/models/shop/board.ts";
import { carriedOver, previewOf } from "../../src/models/shop/board-preview.ts";
import { playQuarter } from "../../src/models/shop/game.ts";
import { courseOf } from "../../src/shop/game.ts";
import { readGame, writeGame } from "../../src/shop/link.ts";
import { content } from "./labels.ts";

/** Questions of the self-test that a shop answers: the shop is opened as the link says, and what the replies say is played. */

interface Question {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly { readonly number: number; readonly reply: string }[];
  readonly right: number;
  readonly shop?: string;
}

const languages = ["zh-Hant", "en"] as const;
const asked = (language: string, chapter: string) =>
  (
    parse(readFileSync(`${content}${language}/chapters/${chapter}.mdx`, "utf8").split(/^---$/m)[1] ?? "") as {
      readonly quiz: readonly Question[];
    }
  ).quiz.filter(({ shop }) => shop !== undefined);

const whole = (value: number) => Math.abs(value).toLocaleString("en", { maximumFractionDigits: 0 });
const yuan = (cents: number) => whole(Math.round(cents / 100));
/** As a reader takes the difference: of the numbers that are shown. */
const apart = (one: number, other: number) => (Math.round(one / 100) - Math.round(other / 100)) * 100;

/** The shop of a question, and its quarter with something set otherwise. */
function shopOf(link: string) {
  const game = readGame(link);
  expect(game.dropped).toEqual([]);
  expect(writeGame(game)).toBe(link);
  const course = courseOf(game);
  expect(course.ahead).toBeDefined();
  const board = carriedOver(game.decisions.at(-1) as Decision);
  const set = (change: Partial<Decision>) => ({ ...board, ...change });
  return {
    board,
    preview: (change: Partial<Decision> = {}) => previewOf(set(change), course.shop),
    play: (change: Partial<Decision> = {}) => playQuarter(course.world, course.shop, set(change)),
  };
}

/** Numbers that a question and its replies must say, each worked out by playing. */
const numbers: Readonly<Record<string, (shop: ReturnType<typeof shopOf>) => readonly string[]>> = {
  "shop-full-warehouse": ({ board, play }) => {
    expect(board.depth).toBe("normal");
    const [now, full, deep] = [play(), play({ depth: "hoard" }), play({ depth: "deep" })];
    expect(full.quarter.profit).toBeGreaterThan(now.quarter.profit);
    return [
      ...[now, full].flatMap(({ shop, quarter }) => [shop.cash, quarter.profit, shop.inventoryCost]),
      apart(full.quarter.profit, now.quarter.profit),
      apart(full.shop.cash, now.shop.cash),
      deep.quarter.profit,
    ].map(yuan);
  },
  "shop-more-clicks": ({ board, play }) => {
    expect(board.traffic).toBe("ads");
    const [now, more, none] = [play(), play({ traffic: "adsHeavy" }), play({ traffic: "none" })];
    expect(more.quarter.profit).toBeLessThan(0);
    expect(Math.round((more.quarter.revenue / now.quarter.revenue - 1) * 100)).toBe(24);
    const dearer = more.quarter.ads - now.quarter.ads;
    const change = apart(more.quarter.profit, now.quarter.profit);
    return [
      ...[now, more].flatMap(({ quarter }) => [quarter.revenue, quarter.profit]),
      dearer,
      dearer + change,
      change,
      none.quarter.profit,
    ].map(yuan);
  },
  "shop-four-matters": ({ preview }) => {
    const [now, goal, staff, ads] = [
      preview(),
      preview({ goal: "steady" }),
      preview({ staff: "three" }),
      preview({ traffic: "ads" }),
    ];
    expect([now.load, goal.load, staff.load, ads.load]).toEqual([4, 4, 5, 3]);
    expect([goal.attention, goal.monthly]).toEqual([1, now.monthly]);
    const share = (part: number) => `${Math.round(part * 100)}%`;
    return [
      ...[now, goal, staff, ads].map(({ attention }) => share(attention)),
      `${now.capacity}`,
      yuan(staff.monthly - now.monthly),
      yuan(ads.monthly - now.monthly),
    ];
  },
  "shop-first-service": ({ board, play }) => {
    const [now, one] = [play(), play({ staff: "one" })];
    expect([board.staff, now.shop.privateCustomers]).toEqual(["none", 0]);
    return [
      ...[now, one].map(({ quarter }) => yuan(quarter.profit)),
      yuan(apart(one.quarter.profit, now.quarter.profit)),
      whole(one.shop.privateCustomers),
    ];
  },
};

describe.each(["internet", "turnover", "goals", "membership"])("the shop of %s", (chapter) => {
  test.each(languages)("in %s: the replies say what is played there", (language) => {
    const questions = asked(language, chapter);
    expect(questions).toHaveLength(1);
    for (const { id, question, choices, shop = "" } of questions) {
      const said = [question, ...choices.map(({ reply }) => reply)].join(" ");
      for (const number of numbers[id]?.(shopOf(shop)) ?? ["nobody plays this"])
        expect(said, `${id}: ${number}`).toContain(number);
    }
  });

  test("no reply says a number of money that is not played", () => {
    for (const language of languages)
      for (const { id, choices, shop = "" } of asked(language, chapter)) {
        const played = new Set(numbers[id]?.(shopOf(shop)));
        for (const { reply } of choices)
          for (const [number] of reply.matchAll(/\d{1,3}(?:,\d{3})+/g))
            expect(played, `${id}: ${number}`).toContain(number);
      }
  });
});
