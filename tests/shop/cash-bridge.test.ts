import { describe, expect, test } from "vitest";
import { squareNames } from "../../src/models/shop/board.ts";
import { playPolicy, policyNames } from "../../src/models/shop/policies.ts";
import type { Shop } from "../../src/models/shop/shop.ts";
import { statementOf } from "../../src/models/shop/statement.ts";
import { drawWorld } from "../../src/models/shop/world.ts";
import { cashBridge, cashSentence } from "../../src/shop/cash-bridge.ts";
import { courseOf } from "../../src/shop/game.ts";
import { builtOf, knownOf } from "../../src/shop/known.ts";
import type { PlayWords } from "../../src/shop/words.ts";
import { formatsOf, readLabels } from "../content/labels.ts";

describe.each([
  ["zh-Hant", "zh-TW"],
  ["en", "en"],
] as const)("%s", (language, locale) => {
  const { play: words } = readLabels(language, "shop") as { readonly play: PlayWords };
  const formats = formatsOf(locale);

  test("profit and the money elsewhere add up to the change of the cash, and a sentence says it", () => {
    const told = new Set<string>();
    for (let seed = 1; seed <= 40; seed += 1)
      for (const policy of policyNames) {
        const { opening, decisions } = playPolicy(policy, drawWorld(seed));
        const course = courseOf({ seed, field: opening.field, decisions });
        for (const [of, { quarter, shop }] of course.played.entries()) {
          const before = course.shops[of] as Shop;
          const { profit } = statementOf(quarter);
          const bridge = cashBridge(before, shop, profit);
          expect(profit + bridge.lines.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(bridge.change);
          const cents = quarter.profit + bridge.lines.reduce((sum, line) => sum + line.cents, 0);
          expect(cents).toBe(shop.cash - before.cash);
          for (const { name, cents: moved, yuan } of bridge.lines) {
            expect(Math.abs(yuan - moved / 100)).toBeLessThan(3);
            told.add(name);
          }
          const text = cashSentence(bridge, { profit, revenue: quarter.revenue }, words.bridge, formats);
          expect(text).not.toMatch(/[{}]|undefined|NaN|[−-]\d/);
        }
      }
    expect(told.size).toBe(6);
  });

  test("what is known of a square is filled before every quarter", () => {
    const { opening, decisions } = playPolicy("allNine", drawWorld(5));
    for (let quarter = 0; quarter < 8; quarter += 1) {
      const { shop, ahead } = courseOf({
        seed: 5,
        field: opening.field,
        decisions: decisions.slice(0, quarter),
      });
      if (!ahead) throw new Error("the game is over");
      for (const square of squareNames) {
        const known = knownOf(square, { shop, ahead, words: words.known, formats });
        expect(known + builtOf(square, shop, { assortment: "keep" }, words.built, formats)).not.toMatch(
          /[{}]|undefined|NaN/,
        );
        const silent = square === "field" || square === "goal" || (square === "assortment" && quarter === 0);
        expect(known === "").toBe(silent);
      }
    }
  });
});
