import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { powerSum } from "../../src/models/math/power-sum.ts";
import { learning, sopVsAdhoc } from "../../src/models/standardization/learning.ts";
import { lineBalance, productionLine } from "../../src/models/standardization/line.ts";
import { breakEven } from "../../src/models/standardization/payback.ts";
import { kingman, mmc, staffing } from "../../src/models/standardization/queue.ts";
import { expectWithin } from "../tier.ts";
import { expectClose } from "./close.ts";
import { atDefaults } from "./defaults.ts";

const refusal = (fn: string, inputs: Record<string, unknown>) => runModel(fn, inputs)["error"];
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test.each([0.5, 0.5000001, 0.7, 0.85, 0.97, 0.9999999, 1])(
  "a sum of powers is the sum of its terms, rate %d",
  (rate) => {
    const sumTo = powerSum(rate);
    let total = 0;
    for (const n of range(1, 3000)) {
      total += n ** Math.log2(rate);
      if (n < 40 || n % 271 === 0) expect(Math.abs(sumTo(n) / total - 1)).toBeLessThan(1e-12);
    }
    expect(sumTo(0)).toBe(0);
  },
);

describe("standardization.learning", () => {
  const learnt = atDefaults(learning);

  test.each(["unit", "cumAvg"] as const)("%s: a doubling multiplies by the rate", (model) => {
    const what = model === "unit" ? "unitTime" : "avgTime";
    for (const n of [1, 7, 1000])
      expectClose(learnt({ model, n: 2 * n })[what], 0.85 * learnt({ model, n })[what]);
  });

  test.each(["unit", "cumAvg"] as const)("%s: the units add up to the total", (model) => {
    const units = range(1, 300).map((n) => learnt({ model, n, t1: 7 }).unitTime);
    expectClose(
      units.reduce((total, time) => total + time, 0),
      learnt({ model, n: 300, t1: 7 }).totalTime,
    );
  });

  test("the two readings of a rate part by about a fifth in the last unit", () => {
    const [unit, average] = (["unit", "cumAvg"] as const).map((model) => learnt({ model, rate: 0.85 }));
    expect((average?.unitTime ?? 0) / (unit?.unitTime ?? 1)).toBeCloseTo(0.77, 2);
  });

  test("who does not learn saves nothing", () => {
    for (const model of ["unit", "cumAvg"] as const)
      expect(runModel("standardization.learning", { model, rate: 1 })).toMatchObject({
        b: 0,
        unitTime: 1,
        totalTime: 100,
        savingVsNoLearning: 0,
      });
  });
});

describe("standardization.sopVsAdhoc", () => {
  const against = atDefaults(sopVsAdhoc);
  type Change = Parameters<typeof against>[0];

  /** The definition, order by order. */
  function counted(change: Change) {
    const it = {
      adhocT1: 12,
      adhocRate: 0.97,
      sopSetup: 4800,
      sopT1: 9,
      sopRate: 0.9,
      nMax: 10_000,
      ...change,
    };
    let [excess, peakExtra, peakN] = [it.sopSetup, it.sopSetup, 0];
    let breakEvenN: number | null = null;
    for (const n of range(1, it.nMax)) {
      excess += it.sopT1 * n ** Math.log2(it.sopRate) - it.adhocT1 * n ** Math.log2(it.adhocRate);
      if (excess <= 0) breakEvenN ??= n;
      if (excess > peakExtra) [peakExtra, peakN] = [excess, n];
    }
    return { breakEvenN, peakN, peakExtra, saving: -excess };
  }

  test.each<[string, Change]>([
    ["the defaults", {}],
    ["a procedure that is slower at first", { sopT1: 15, sopSetup: 300, sopRate: 0.8 }],
    ["a procedure that is slower for ever", { sopT1: 15, sopRate: 0.97 }],
    ["a procedure that stops learning", { sopSetup: 20, adhocRate: 0.85, sopRate: 1, nMax: 400 }],
    ["too few orders", { nMax: 867 }],
    ["just enough orders", { nMax: 868 }],
    ["nothing to write first", { sopSetup: 0 }],
    ["nothing to write first, but slower", { sopSetup: 0, sopT1: 13, sopRate: 0.9 }],
    ["both alike", { sopSetup: 0, sopT1: 12, sopRate: 0.97 }],
    ["one order", { nMax: 1, sopSetup: 2 }],
  ])("%s, found by halving as by counting", (_, change) => {
    const { breakEvenN, peakN, peakExtra, saving } = against(change);
    const slowly = counted(change);
    expect([breakEvenN, peakN]).toEqual([slowly.breakEvenN, slowly.peakN]);
    expect(peakExtra).toBeCloseTo(slowly.peakExtra, 7);
    expect(saving).toBeCloseTo(slowly.saving, 6);
  });

  // The figures of chapter five.
  test.each([
    [100, 1024, 5323],
    [500, 4774, 6859],
    [1000, 9263, 8510],
    [10_000, 83_736, 30_967],
  ])("after %d orders", (nMax, adhoc, sop) => {
    const { totalAdhoc, totalSop } = against({ nMax });
    expect([Math.round(totalAdhoc), Math.round(totalSop)]).toEqual([adhoc, sop]);
  });

  test("the costlier the writing, the later the return", () => {
    const orders = [0, 600, 4800, 20_000].map((sopSetup) => against({ sopSetup }).breakEvenN as number);
    expect(orders).toEqual(orders.toSorted((p, q) => p - q));
    expect(new Set(orders).size).toBe(4);
  });

  test("a hundred thousand orders are no work", async () => {
    await expectWithin(200, () => {
      for (let round = 0; round < 100; round += 1) against({ nMax: 100_000, sopSetup: 4800 + round });
    });
  });
});

describe("standardization.lineBalance", () => {
  const task = (id: string, time: number, ...preds: string[]) => ({ id, time, preds });
  const chain = [
    task("pick", 40),
    task("check", 20, "pick"),
    task("fold", 20, "check"),
    task("fill", 40, "fold"),
  ];
  const balanced = (changes = {}) =>
    lineBalance.compute({ tasks: chain, cycleTime: 60, rule: "mostFollowers", ...changes });

  test("every task stands once, after its predecessors, in a station that keeps the cycle", () => {
    // A graph with a fixed pattern: task i waits for i/2 and i/3.
    const tasks = range(1, 60).map((i) =>
      task(
        `t${i}`,
        5 + ((i * 37) % 23),
        ...(i > 3 ? [`t${Math.floor(i / 2)}`, `t${Math.floor(i / 3)}`] : []),
      ),
    );
    for (const rule of ["mostFollowers", "longest", "rpw"] as const)
      for (const cycleTime of [27, 40, 200, 5000]) {
        const { stations, stationTimes, minStations, nStations } = balanced({ tasks, cycleTime, rule });
        const order = stations.flat();
        expect(order.toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
        for (const { id, preds } of tasks)
          for (const earlier of preds) expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(id));
        expect(Math.max(...stationTimes)).toBeLessThanOrEqual(cycleTime);
        expect(nStations).toBeGreaterThanOrEqual(minStations);
      }
  });

  test("the three rules choose as they say", () => {
    const tasks = [task("short", 1), task("long", 5), task("leads", 2), task("last", 4, "leads")];
    const first = (rule: "mostFollowers" | "longest" | "rpw") =>
      balanced({ tasks, cycleTime: 20, rule }).stations[0]?.[0];
    expect([first("mostFollowers"), first("longest"), first("rpw")]).toEqual(["leads", "long", "leads"]);
  });

  test("ties keep the listed order", () => {
    const tasks = ["c", "a", "b"].map((id) => task(id, 3));
    for (const rule of ["mostFollowers", "longest", "rpw"] as const)
      expect(balanced({ tasks, cycleTime: 9, rule }).stations).toEqual([["c", "a", "b"]]);
  });

  test("decimals that add up to the cycle fit", () => {
    const tasks = range(0, 9).map((i) => task(`t${i}`, 0.1));
    expect(balanced({ tasks, cycleTime: 1 }).nStations).toBe(1);
  });

  test.each([
    ["a second task of that name", [task("a", 1), task("a", 99)], "tasks[1].id"],
    ["an unknown predecessor", [task("a", 1), task("b", 99, "z")], "tasks[1].preds"],
    ["itself as predecessor", [task("a", 1, "a")], "tasks[0].preds"],
    ["longer than the cycle", [task("a", 11), task("b", 1, "z")], "tasks[0].time"],
    ["a circle", [task("a", 1, "b"), task("b", 1, "a"), task("c", 1)], "tasks"],
  ])("%s is refused", (_, tasks, field) => {
    expect(refusal("standardization.lineBalance", { tasks, cycleTime: 10 })).toEqual({
      code: "inconsistent",
      field,
    });
  });
});

test("standardization.productionLine obeys Little's law, best, worst and between", () => {
  const { stations } = { stations: [2, 5, 10].map((time) => ({ time, servers: time })) };
  for (const wip of [1, 3, 50]) {
    const it = productionLine.compute({ stations, wip });
    expectClose(it.thBest * it.ctBest, wip);
    expectClose(it.thWorst * it.ctWorst, wip);
    expectClose(it.thPwc * it.ctPwc, wip);
    expect(it.thWorst).toBeLessThanOrEqual(it.thPwc);
    expect(it.thPwc).toBeLessThanOrEqual(it.thBest);
  }
});

describe("standardization.mmc", () => {
  const queue = atDefaults(mmc);

  test("Little's law, and one agent is the formula of every textbook", () => {
    const { l, w, lq, wq } = queue();
    expectClose(l, 100 * (w as number));
    expectClose(lq, 100 * (wq as number));
    expectClose(queue({ lambda: 9, servers: 1 }).l, 0.75 / 0.25);
    expectClose(queue({ lambda: 9, servers: 1 }).pWait, 0.75);
  });

  // The waits of chapter five, in minutes.
  test.each([
    [12, 10, 1.46],
    [13, 10, 0.69],
    [12, 11, 0.56],
  ])("%d an hour each, %d agents", (mu, servers, minutes) => {
    expect(60 * (queue({ mu, servers }).wq as number)).toBeCloseTo(minutes, 2);
  });

  test("no patience at all is the share that does not wait", () => {
    const { serviceLevel, pWait } = queue({ targetWait: 0 });
    expectClose(serviceLevel, 1 - (pWait as number));
  });

  test("at and above capacity there is no steady state, and the loss formula still holds", () => {
    for (const lambda of [120, 500]) {
      const it = queue({ lambda });
      expect(it).toMatchObject({ stable: false, wq: null, pWait: null, serviceLevel: null, p0: null });
      expect(it.erlangB).toBeGreaterThan(0.2);
    }
  });
});

describe("standardization.staffing", () => {
  const team = atDefaults(staffing);
  const level = (servers: number) => atDefaults(mmc)({ servers }).serviceLevel as number;

  test("the team keeps the level and one fewer does not", () => {
    const { servers, serviceLevel } = team();
    expect(servers).toBe(12);
    expectClose(serviceLevel, level(12));
    expect(level(11)).toBeLessThan(0.8);
  });

  test("three times the customers need less than three times the team", () => {
    expect(team({ lambda: 300 }).servers).toBe(30);
  });
});

test("standardization.kingman: chapter five's three waits", () => {
  const waits = [{}, { cvService: 0.5 }, { cvService: 0.5, utilisation: 0.765, serviceTime: 9 }].map(
    (change) => atDefaults(kingman)(change).queueTime,
  );
  expect(waits.map((minutes) => Number(minutes.toFixed(1)))).toEqual([56.7, 35.4, 18.3]);
  // The wait that Kingman gives for one random agent is Erlang's.
  const { wq } = mmc.compute({ lambda: 5.1, mu: 6, servers: 1, targetWait: 0 });
  expectClose(atDefaults(kingman)({}).queueTime, 60 * (wq as number));
});

describe("standardization.breakEven", () => {
  const money = atDefaults(breakEven);

  test.each([
    [500, null],
    [666, null],
    [800, 300],
    [2000, 30],
    [5000, 9.230769230769231],
  ])("%d orders a month", (unitsPerMonth, months) => {
    expectClose(money({ unitsPerMonth }).paybackMonths, months);
  });

  test("the present value turns when the discounted savings cover the cost", () => {
    const month = money().discountedPaybackMonth as number;
    expect(money({ horizonMonths: month }).npv).toBeGreaterThanOrEqual(0);
    expect(money({ horizonMonths: month - 1 }).npv).toBeLessThan(0);
    expect(money({ horizonMonths: month - 1 }).discountedPaybackMonth).toBeNull();
  });

  test("a present has paid back at once, and without interest value and return agree", () => {
    expect(money({ setupCost: 0 })).toMatchObject({ roi: null, discountedPaybackMonth: 0, paybackMonths: 0 });
    const { npv, roi } = money({ discountMonthly: 0 });
    expectClose(npv, 60_000 * (roi as number));
  });
});
