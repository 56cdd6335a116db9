import fc from "fast-check";
import { expect, test } from "vitest";
import { type Decision, neutral } from "../../../src/models/shop/board.ts";
import { named } from "../../../src/models/shop/fields.ts";
import { playQuarter } from "../../../src/models/shop/game.ts";
import { buyersAt, orderMargin, visitWorth } from "../../../src/models/shop/order-margin.ts";
import { isOpen, openShop } from "../../../src/models/shop/shop.ts";
import { spendingOf, spendingSquares } from "../../../src/models/shop/spending.ts";
import { drawWorld } from "../../../src/models/shop/world.ts";
import { choices, fixed, seeds } from "./games.ts";

test("what sales left, less rent and the squares, is the profit to the cent", () => {
  fc.assert(
    fc.property(seeds, choices, (seed, { opening, decisions }) => {
      const world = drawWorld(seed);
      let shop = openShop(opening);
      const played = decisions.flatMap((decision) => {
        if (!isOpen(shop)) return [];
        const quarter = playQuarter(world, shop, decision);
        shop = quarter.shop;
        return [quarter];
      });
      const { kept, fixed: rent, squares, profit } = spendingOf(played, decisions as readonly Decision[]);
      const spent = spendingSquares.reduce((sum, square) => sum + squares[square], 0);
      expect(kept - rent - spent).toBe(profit);
      expect(profit).toBe(shop.retained);
      for (const square of spendingSquares) expect(squares[square]).toBeGreaterThanOrEqual(0);
    }),
    fixed(200),
  );
});

test("an order leaves price less fee and goods, less returns and packing", () => {
  // 100 yuan: 14 to the platform and 50 for goods leave 36; a tenth comes back and costs 4 yuan each, packing 5.
  const e = named([80_000, 100, 500, 2000, 60, 0, 100, 2500, 60, 3000]);
  expect(orderMargin(0, e)).toBeCloseTo(3600 * 0.9 - 40 - 500, 9);
  // A tenth more on the price is a quarter more in what is left.
  expect(orderMargin(0, e, 1100)).toBeCloseTo((11_000 * 0.86 - 5000) * 0.9 - 40 - 500, 9);
  expect(visitWorth(0, e)).toBeCloseTo(0.02 * orderMargin(0, e), 9);
  expect(buyersAt(e, 1100)).toBeCloseTo(-0.25, 12);
  expect(buyersAt(e, 930)).toBeCloseTo(0.175, 12);
});

test("one quarter's orders leave what their margin says, give or take what procedures, events and borrowing change", () => {
  const world = { ...drawWorld(3), events: Array.from({ length: 8 }, () => 0) };
  const { quarter, months } = playQuarter(world, openShop({ field: 0 }), { ...neutral, assortment: "test" });
  const shipped = months.reduce((sum, month) => sum + month.shipped, 0);
  const over = months.reduce((sum, month) => sum + month.overtime, 0);
  const left = quarter.revenue - quarter.cogs - quarter.fee - quarter.handling + over * 400;
  const own = named(world.draw[0] as readonly number[]);
  expect(left / shipped / orderMargin(0, own)).toBeGreaterThan(0.97);
  expect(left / shipped / orderMargin(0, own)).toBeLessThan(1.03);
});
