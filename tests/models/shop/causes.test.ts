import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decision, neutral } from "../../../src/models/shop/board.ts";
import { carriedOver, previewOf } from "../../../src/models/shop/board-preview.ts";
import { type CauseName, quarterCauses } from "../../../src/models/shop/causes.ts";
import { playDecisions, playQuarter } from "../../../src/models/shop/game.ts";
import { openShop, type Shop } from "../../../src/models/shop/shop.ts";
import { drawWorld, events, type World } from "../../../src/models/shop/world.ts";
import { always, anyDecision, choices, fixed, seeds } from "./games.ts";

const calm = (world: World): World => ({ ...world, events: world.events.map(() => events.calm) });
const substance = (shop: Shop) => shop.cash + shop.inventoryCost;
const causeOf = (found: ReturnType<typeof quarterCauses>, name: CauseName) =>
  found.causes.find(({ cause }) => cause === name);

describe("each cause is what the quarter without it lacks", () => {
  const shop = openShop({ field: 0 });

  test("an event, and the price", () => {
    const world = { ...drawWorld(5), events: Array.from({ length: 8 }, () => events.boom) };
    const decision: Decision = { ...neutral, price: "dump" };
    const played = playQuarter(world, shop, decision);
    const found = quarterCauses(world, shop, decision);
    const atList = playQuarter(world, shop, neutral);
    expect(causeOf(found, "price")).toMatchObject({
      effect: substance(played.shop) - substance(atList.shop),
      wanted: played.quarter.wanted - atList.quarter.wanted,
    });
    expect(causeOf(found, "price")?.wantedShare).toBeGreaterThan(0);
    expect(causeOf(found, "price")?.effect).toBeLessThan(0);
    const without = playQuarter(calm(world), shop, decision);
    expect(causeOf(found, "event")?.effect).toBe(substance(played.shop) - substance(without.shop));
    expect(causeOf(found, "event")?.wanted).toBeGreaterThan(0);
  });

  test("a switch is compared with staying", () => {
    const world = drawWorld(5);
    const { shop: settled } = playQuarter(world, shop, neutral);
    const decision = { ...neutral, field: 2 };
    const played = playQuarter(world, settled, decision);
    const stayed = playQuarter(world, settled, neutral);
    expect(causeOf(quarterCauses(world, settled, decision), "switch")?.effect).toBe(
      substance(played.shop) - substance(stayed.shop),
    );
    expect(causeOf(quarterCauses(world, settled, { ...decision, field: 0 }), "switch")).toBeUndefined();
  });

  test("goods that ran out because suppliers had no more say how many there were", () => {
    // Without ties a niche brand is always short of goods, and nothing is built up that would bring more.
    const world = calm(drawWorld(5));
    const decision: Decision = { ...neutral, traffic: "ads", depth: "deep" };
    const found = quarterCauses(world, openShop({ field: 2 }), decision);
    const supply = world.fields[2]?.supply as number;
    expect(causeOf(found, "stockOut")?.supplyUsedUp).toBe(supply);
    const plenty = { ...world, fields: world.fields.map((field) => ({ ...field, supply: 1_000_000 })) };
    const lean = quarterCauses(plenty, openShop({ field: 0 }), { ...decision, depth: "lean" });
    expect(causeOf(lean, "stockOut")?.supplyUsedUp).toBeNull();
  });

  test("the boss is overloaded beyond the capacity of the goal alone", () => {
    const world = drawWorld(5);
    const busy: Decision = { ...neutral, traffic: "content", ties: "suppliers", procedures: "full" };
    expect(causeOf(quarterCauses(world, shop, busy), "overload")).toBeDefined();
    expect(causeOf(quarterCauses(world, shop, { ...busy, goal: "steady" }), "overload")).toBeUndefined();
  });
});

test("without the cause nothing of it is left, and the books still balance", () => {
  fc.assert(
    fc.property(seeds, choices, (seed, { opening, decisions }) => {
      const world = drawWorld(seed);
      const { shops } = playDecisions(world, opening, decisions);
      for (const [index, shop] of shops.slice(0, -1).entries()) {
        const decision = decisions[index] as Decision;
        const played = playQuarter(world, shop, decision);
        const filled = playQuarter(world, shop, decision, "stockOut");
        expect(filled.months.map(({ lost }) => lost)).toEqual(filled.months.map(() => 0));
        expect(playQuarter(world, shop, decision, "shrinkage").quarter.shrink).toBe(0);
        const rested = playQuarter(world, shop, decision, "overtime");
        expect(rested.months.map(({ overtime }) => overtime)).toEqual(rested.months.map(() => 0));
        expect(playQuarter(world, shop, decision, "overload").quarter.attention).toBe(1);
        const middling = playQuarter(world, shop, decision, "range");
        expect(middling.quarter.fit).toBe(1);
        expect(middling.quarter.clearLoss).toBe(played.quarter.clearLoss);
        const cared = playQuarter(world, shop, decision, "care");
        const first = (months: typeof cared.months) => months[0]?.left as number;
        expect(first(cared.months)).toBeLessThanOrEqual(first(played.months));
        for (const run of [filled, rested, cared, middling])
          for (const { gap } of run.months) expect(gap).toBe(0);
      }
    }),
    fixed(60),
  );
});

test("the leading cause is the largest, and nothing stands out under 2% of the quarter's revenue", () => {
  const led = new Map<CauseName | "nothing", number>();
  fc.assert(
    fc.property(seeds, choices, (seed, { opening, decisions }) => {
      const world = drawWorld(seed);
      const { shops, quarterly } = playDecisions(world, opening, decisions);
      for (const [index, shop] of shops.slice(0, -1).entries()) {
        const { leading, causes, threshold } = quarterCauses(world, shop, decisions[index] as Decision);
        expect(threshold).toBe(0.02 * (quarterly[index]?.revenue as number));
        const effects = causes.map(({ effect }) => Math.abs(effect));
        expect(effects).toEqual(effects.toSorted((a, b) => b - a));
        expect(effects).not.toContain(0);
        const largest = effects[0] ?? 0;
        expect(leading).toBe(largest > 0 && largest >= threshold ? causes[0] : null);
        const name = leading?.cause ?? "nothing";
        led.set(name, (led.get(name) ?? 0) + 1);
      }
    }),
    fixed(150),
  );
  // Every cause is the one to name somewhere, but for those that seldom are; and sometimes there is none.
  for (const name of ["event", "stockOut", "price", "switch", "range", "nothing"] as const)
    expect(led.get(name), name).toBeGreaterThan(0);
});

test("a calm, well-run quarter names nothing", () => {
  const world = calm(drawWorld(1));
  const { leading } = quarterCauses(world, openShop({ field: 0 }), { ...neutral, depth: "hoard" });
  expect(leading?.cause).not.toBe("event");
});

describe("what the board says beforehand is what happens", () => {
  test("load, strength, assortment and cost", () => {
    fc.assert(
      fc.property(seeds, choices, anyDecision, (seed, { opening, decisions }, decision) => {
        const world = drawWorld(seed);
        const shop = playDecisions(world, opening, decisions.slice(0, 7)).shops.at(-1) as Shop;
        if (shop.bankruptMonth !== null) return;
        const said = previewOf(decision, shop);
        const { quarter, months } = playQuarter(world, shop, decision);
        expect([said.load, said.attention, said.assortment]).toEqual([
          quarter.bossLoad,
          quarter.attention,
          quarter.assortment,
        ]);
        expect(said.once).toBe(quarter.oneoff);
        for (const month of months) expect(month.settings + month.ads).toBeLessThanOrEqual(said.monthly);
        expect(said.switched).toBe(quarter.field !== shop.field);
      }),
      fixed(150),
    );
  });

  test("the next board keeps range and field and everything else", () => {
    const [last] = always({ traffic: "ads", field: 2, assortment: "test" });
    expect(carriedOver(last as Decision)).toEqual({
      ...neutral,
      traffic: "ads",
      assortment: "keep",
    });
  });
});
