import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sankeyCheck } from "../../src/models/internet/sankey.ts";
import type { GameOutcome } from "../../src/simulators/internet/game.ts";
import { flow, machineNames } from "../../src/simulators/internet/machines.ts";
import { places } from "../../src/simulators/internet/stations.ts";
import { inputsOf, type View } from "../../src/workbench/define.ts";
import { simulatorOf } from "./whole.ts";

const internet = simulatorOf("internet");

describe.each(machineNames)("%s", (name) => {
  const any = fc.tuple(
    fc.double({ min: 0.1, max: 3, noNaN: true }),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
  );

  test("no yuan is lost or found on the way, whatever payers pay and rent costs", () => {
    fc.assert(
      fc.property(any, ([pay, rent]) => {
        const { stations, payments, earner, kept } = flow(name, pay, rent);
        const end = (id: string) =>
          payments.reduce(
            (sum, { from, to, value }) => sum + (to === id ? value : 0) - (from === id ? value : 0),
            0,
          );
        const stays = stations
          .map(({ id }) => ({ id, value: end(id) }))
          .filter(({ value }) => value > 1e-6)
          .map(({ id, value }) => ({ from: id, to: `kept by ${id}`, value }));
        const { conserved, maxImbalance } = sankeyCheck.compute({ links: [...payments, ...stays] });
        expect(conserved || maxImbalance < 1e-5).toBe(true);
        expect(Math.abs(end(earner) - Math.max(0, kept))).toBeLessThan(1e-6 * Math.max(1, rent));
      }),
      { seed: 20_260_101, numRuns: 60 },
    );
  });

  test("money only runs towards the visitors, and every station is paid or pays, but the free source", () => {
    const { stations, payments } = flow(name, 1, 0);
    const column = new Map(stations.map(({ id, place }) => [id, places.indexOf(place)]));
    for (const { from, to, value } of payments) {
      expect(column.get(from) ?? -1).toBeGreaterThan(column.get(to) ?? 99);
      expect(value).toBeGreaterThan(0);
    }
    const idle = stations.filter(({ id }) => !payments.some(({ from, to }) => from === id || to === id));
    expect(idle.every(({ place }) => place === "source")).toBe(true);
  });

  test("rent comes out of what the earner keeps", () => {
    expect(flow(name, 1, 0).kept - flow(name, 1, 7).kept).toBeCloseTo(7, 9);
  });
});

test("the rent is blamed only where there would be a profit without it", () => {
  const view = internet.views.find(({ id }) => id === "flow") as View;
  const said = (values: object) => view.evaluate(inputsOf(internet, values as never)).verdict;
  expect(said({ machine: "delivery" })).toBe("delivery");
  expect(said({ machine: "delivery", pay: 70 })).toBe("short");
  expect(said({ machine: "delivery", rent: 1501 })).toBe("loses");
});

describe("the riddle", () => {
  const game = internet.views.find(({ id }) => id === "game");
  const drawn = (round: number, seed = 20_260_101) =>
    ((game as View).evaluate({ ...inputsOf(internet, { round }), seed }) as GameOutcome).machine;
  const nine = (from: number, seed?: number) =>
    Array.from({ length: 9 }, (_, index) => drawn(from + index, seed));

  test("nine pictures bring nine machines, in every round and from every seed", () => {
    for (const from of [1, 10, 82])
      for (const seed of [0, 1, 20_260_101]) {
        expect(new Set(nine(from, seed)).size).toBe(9);
      }
    expect(nine(1)).not.toEqual(nine(10));
    expect(nine(1)).not.toEqual(nine(1, 5));
    expect(nine(1)).toEqual(nine(1));
  });

  test("every wrong answer says what the guessed machine would look like, the right one that it is right", () => {
    for (const guess of machineNames) {
      const { verdict } = game?.evaluate(inputsOf(internet, { guess, round: 1 })) ?? {};
      expect(verdict).toBe(guess === drawn(1) ? "right" : `not${guess[0]?.toUpperCase()}${guess.slice(1)}`);
    }
  });

  test("no two machines look alike without their names", () => {
    const shape = (name: (typeof machineNames)[number]) => {
      const { stations, payments, spend } = flow(name, 1, 0);
      return JSON.stringify([
        stations.map(({ place }) => place),
        payments.map(({ value }) => Math.round((100 * value) / spend)),
      ]);
    };
    expect(new Set(machineNames.map(shape)).size).toBe(9);
  });
});
