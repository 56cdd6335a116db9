import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decision, neutral, settings } from "../../../src/models/shop/board.ts";
import type { Choices } from "../../../src/models/shop/choices.ts";
import { appealSpread } from "../../../src/models/shop/fields.ts";
import { playDecisions, playQuarter } from "../../../src/models/shop/game.ts";
import { outlookOf } from "../../../src/models/shop/outlook.ts";
import type { MonthRecord } from "../../../src/models/shop/records.ts";
import { openShop, type Shop } from "../../../src/models/shop/shop.ts";
import { statementOf } from "../../../src/models/shop/statement.ts";
import { valuationOf } from "../../../src/models/shop/valuation.ts";
import { drawWorld, eventNames } from "../../../src/models/shop/world.ts";
import { playUnrecorded, strategyOf } from "../../../src/models/shop/worlds.ts";
import { anyDecision, choices, fixed, seeds } from "./games.ts";

/** Laws that hold in every game, on random games. */

const play = (seed: number, { opening, decisions }: Choices) =>
  playDecisions(drawWorld(seed), opening, decisions);

const costs = (month: MonthRecord) =>
  month.cogs +
  month.fee +
  month.ads +
  month.handling +
  month.shrink +
  month.settings +
  month.fixed +
  month.oneoff +
  month.benefits +
  month.clearLoss;

const debts = ({ payable, deposits }: MonthRecord) => payable + deposits;
const claims = ({ receivable, inventoryCost }: MonthRecord) => receivable + inventoryCost;

describe("the books", () => {
  test("balance in every month, and profit and cash roll forward", () => {
    fc.assert(
      fc.property(seeds, choices, (seed, game) => {
        const { monthly } = play(seed, game);
        let before: MonthRecord | undefined;
        for (const month of monthly) {
          expect(month.gap).toBe(0);
          expect(month.profit).toBe(month.revenue + month.vipFee - costs(month));
          expect(month.equity - (before?.equity ?? 50_000_000)).toBe(month.profit);
          const owed = debts(month) - (before ? debts(before) : 0);
          const held = claims(month) - (before ? claims(before) : 0);
          expect(month.cash - (before?.cash ?? 50_000_000)).toBe(month.profit + owed - held);
          for (const amount of Object.values(month).filter((value) => typeof value === "number"))
            expect(Number.isSafeInteger(amount) || (amount >= 0 && amount <= 1), `${amount}`).toBe(true);
          before = month;
        }
      }),
      fixed(300),
    );
  });

  test("hold nothing negative, lose no more than was wanted, and what builds up stays between 0 and 1", () => {
    fc.assert(
      fc.property(seeds, choices, (seed, game) => {
        for (const month of play(seed, game).monthly) {
          for (const name of [
            "inventoryUnits",
            "inventoryCost",
            "receivable",
            "payable",
            "deposits",
            "privateCustomers",
            "lost",
            "borrowed",
            "ordered",
            "shipped",
            "returned",
            "joined",
            "left",
          ] as const)
            expect(month[name], name).toBeGreaterThanOrEqual(0);
          expect(month.lost).toBeLessThanOrEqual(month.wantedNew + month.wantedPrivate);
          for (const name of [
            "rank",
            "ties",
            "peers",
            "procedures",
            "information",
            "content",
            "morale",
          ] as const) {
            expect(month[name], name).toBeGreaterThanOrEqual(0);
            expect(month[name], name).toBeLessThanOrEqual(1);
          }
        }
      }),
      fixed(300),
    );
  });

  test("add up by quarter, also in whole yuan", () => {
    fc.assert(
      fc.property(seeds, choices, (seed, game) => {
        const { monthly, quarterly } = play(seed, game);
        for (const quarter of quarterly) {
          const months = monthly.filter(({ month }) => Math.ceil(month / 3) === quarter.quarter);
          expect(quarter.profit).toBe(months.reduce((sum, { profit }) => sum + profit, 0));
          expect(quarter.cash).toBe(months.at(-1)?.cash);
          const { lines, profit } = statementOf(quarter);
          const { revenue, vipFee, ...spent } = lines;
          expect(revenue + vipFee - Object.values(spent).reduce((sum, line) => sum + line, 0)).toBe(profit);
          for (const [name, yuan] of Object.entries(lines)) {
            const cents = quarter[name as keyof typeof lines];
            expect(Math.abs(100 * yuan - cents), name).toBeLessThan(200);
            if (cents === 0) expect(yuan).toBe(0);
          }
        }
      }),
      fixed(100),
    );
  });
});

test("only cash below 0 at a month's end ends the game: the score is 0 and that month the last", () => {
  let bankrupt = 0;
  fc.assert(
    fc.property(seeds, choices, (seed, game) => {
      const { monthly, quarterly, outlook, shops } = play(seed, game);
      const end = shops.at(-1) as Shop;
      const { score, bankruptMonth } = valuationOf(end);
      for (const month of monthly.slice(0, -1)) expect(month.cash).toBeGreaterThanOrEqual(0);
      expect(bankruptMonth).toBe((monthly.at(-1) as MonthRecord).cash < 0 ? monthly.length : null);
      if (bankruptMonth === null) {
        expect(monthly.length).toBe(3 * game.decisions.length);
        expect(outlook.length).toBe(Math.min(8, game.decisions.length + 1));
      } else {
        bankrupt += 1;
        expect([score, quarterly.length, outlook.length]).toEqual([
          0,
          Math.ceil(bankruptMonth / 3),
          Math.ceil(bankruptMonth / 3),
        ]);
      }
    }),
    fixed(300),
  );
  expect(bankrupt).toBeGreaterThan(10);
});

describe("the dice are the same for everyone", () => {
  test("events are those of the world, and the appeal of a range depends on seed, quarter, field and way alone", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), choices, (seed, game) => {
        const world = drawWorld(seed);
        for (const { quarter, event, field, assortment, fit } of play(seed, game).quarterly) {
          expect(event).toBe(eventNames[world.events[quarter - 1] as number]);
          if (assortment === "keep") continue;
          const key = [seed, quarter, field, assortment].join();
          expect(seen.get(key) ?? fit).toBe(fit);
          seen.set(key, fit);
        }
      }),
      fixed(300),
    );
    expect(seen.size).toBeGreaterThan(100);
  });

  test("a shorter game is the beginning of the longer one, and one quarter more recomputes nothing", () => {
    fc.assert(
      fc.property(seeds, choices, (seed, game) => {
        const whole = play(seed, game);
        const world = drawWorld(seed);
        let shop = openShop(game.opening);
        for (const [index, quarter] of whole.quarterly.entries()) {
          expect(outlookOf(world, shop)).toEqual(whole.outlook[index]);
          const before = structuredClone(shop);
          const played = playQuarter(world, shop, game.decisions[index] as Decision);
          expect(shop, "the shop before is left alone").toEqual(before);
          expect(played.quarter).toEqual(quarter);
          expect(played.months).toEqual(whole.monthly.slice(3 * index, 3 * index + 3));
          // As it comes back from where a device keeps it.
          shop = JSON.parse(JSON.stringify(played.shop));
        }
        const short = play(seed, { ...game, decisions: game.decisions.slice(0, -1).concat(neutral) });
        expect(short.quarterly.slice(0, -1)).toEqual(whole.quarterly.slice(0, short.quarterly.length - 1));
      }),
      fixed(100),
    );
  });

  test("scoring without records gives the same shop", () => {
    fc.assert(
      fc.property(seeds, choices, (seed, game) => {
        const shop = playUnrecorded(drawWorld(seed), strategyOf(game.opening, game.decisions));
        expect(shop).toEqual(play(seed, game).shops.at(-1));
      }),
      fixed(100),
    );
  });
});

/** One first quarter in the same world with a setting changed. */
function firstQuarter(seed: number, field: number, decision: Decision) {
  return playQuarter(drawWorld(seed), openShop({ field }), { ...decision, field: null });
}

const field = fc.integer({ min: 0, max: 3 });
const first = ({ months }: ReturnType<typeof firstQuarter>) => months[0] as MonthRecord;

describe("in the same world", () => {
  const each = (law: (seed: number, field: number, decision: Decision) => void) =>
    fc.assert(fc.property(seeds, field, anyDecision, law), fixed(300));

  test("more advertising brings more visits in the first month", () => {
    each((seed, at, decision) => {
      const [none, ads, heavy] = (["none", "ads", "adsHeavy"] as const).map(
        (traffic) => first(firstQuarter(seed, at, { ...decision, traffic })).visits,
      ) as [number, number, number];
      expect(none).toBeLessThan(ads);
      expect(ads).toBeLessThan(heavy);
    });
  });

  test("a higher price never brings more buyers in the first month", () => {
    each((seed, at, decision) => {
      const wanted = settings.price.map(
        (price) => first(firstQuarter(seed, at, { ...decision, price })).wantedNew,
      );
      expect(wanted).toEqual(wanted.toSorted((a, b) => b - a));
    });
  });

  test("a deeper stock never loses more sales in the first month, as long as it may be paid", () => {
    each((seed, at, decision) => {
      const lost = settings.depth.map((depth) => first(firstQuarter(seed, at, { ...decision, depth })).lost);
      expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    });
  });

  test("pre-sale holds no stock, and without staff there are no regulars", () => {
    each((seed, at, decision) => {
      for (const month of firstQuarter(seed, at, { ...decision, assortment: "presell" }).months)
        expect([month.inventoryUnits, month.inventoryCost, month.ordered]).toEqual([0, 0, 0]);
      for (const month of firstQuarter(seed, at, { ...decision, staff: "none" }).months)
        expect(month.privateCustomers).toBe(0);
    });
  });

  test("what is kept fades by 15%", () => {
    each((seed, at, decision) => {
      const world = drawWorld(seed);
      const { shop } = firstQuarter(seed, at, { ...decision, traffic: "none", staff: "none" });
      const kept = playQuarter(world, shop, { ...neutral, assortment: "keep" });
      expect(kept.quarter.fit).toBe(shop.fit * 0.85);
      expect(Math.log(shop.fit)).toBeLessThan(2 * (appealSpread[at] as number) + 1e-9);
    });
  });

  test("a system lowers sigma and tau and raises trust; colleagues raise trust and lower tau elsewhere", () => {
    each((seed, at, decision) => {
      const world = drawWorld(seed);
      const seenWith = (change: Partial<Decision>) =>
        outlookOf(
          world,
          firstQuarter(seed, at, { ...decision, traffic: "none", staff: "none", ...change }).shop,
        );
      const [without, system] = [seenWith({ info: "none" }), seenWith({ info: "system" })];
      expect(system.sigma).toBeLessThan(without.sigma);
      expect(system.trust).toBeGreaterThan(without.trust);
      for (const of of [0, 1, 2, 3]) expect(system.tau[of]).toBeLessThan(without.tau[of] as number);
      const [alone, among] = [seenWith({ ties: "none" }), seenWith({ ties: "peers" })];
      expect(among.trust).toBeGreaterThan(alone.trust);
      for (const of of [0, 1, 2, 3].filter((other) => other !== at))
        expect(among.tau[of]).toBeLessThan(alone.tau[of] as number);
    });
  });
});
