import { describe, expect, test } from "vitest";
import { expectWithin } from "../tier.ts";
import { at } from "./at.ts";
import { simulatorOf } from "./whole.ts";

const standardization = simulatorOf("standardization");

const shown = (view: string, changes = {}) => at("standardization", view, changes);

describe("which order pays back", () => {
  test.each([
    [2000, "pays", 108.2],
    [500, "debt", -34.75],
    [10_000, "pays", 879.5],
  ])("at order %d it %s", (orders, verdict, hours) => {
    const it = shown("curves", { orders });
    expect(it.verdict).toBe(verdict);
    expect(it.of("saving")).toBeCloseTo(hours, 1);
    expect(it.of("breakEven")).toBe(868);
  });

  test("the conclusion turns between orders 867 and 868", () => {
    expect(shown("curves").breakEven("orders")).toEqual({ at: 867, verdict: "debt" });
    expect(shown("curves", { orders: 500 }).breakEven("orders")).toEqual({ at: 868, verdict: "pays" });
  });

  test("without learning it is order 1,600, at thirty a day the fifty-fourth day", () => {
    const it = shown("curves", { adhocRate: 100, sopRate: 100 });
    expect([it.of("breakEven"), it.of("daysToBreakEven")]).toEqual([1600, 54]);
  });

  test("a procedure that costs more each time never pays; one that stops learning is overtaken", () => {
    expect(shown("curves", { sopMinutes: 20, sopRate: 100 }).verdict).toBe("never");
    const lost = { setupHours: 0, sopMinutes: 9, sopRate: 100, adhocRate: 85, orders: 2000 };
    expect(shown("curves", lost).verdict).toBe("overtaken");
  });
});

describe("where the bottleneck is", () => {
  const tasks = (stations: readonly number[]) =>
    [40, 20, 20, 40, 15].map((seconds, at) => ({ task: `@${at}`, seconds, station: stations[at] as number }));

  test("four packers in a line ship sixty, 44% less than each alone", () => {
    const it = shown("line");
    expect([it.verdict, it.of("lineRate"), it.of("bottleneck")]).toEqual(["loses", 60, 3]);
    expect(it.of("separateRate")).toBeCloseTo(106.67, 2);
    expect(it.of("change")).toBeCloseTo(0.4375, 10);
    expect(it.of("worth")).toBeCloseTo(2.25, 10);
  });

  test("folding moved to the checker gives ninety, and no order of the same steps does better", () => {
    const it = shown("line", { tasks: tasks([1, 2, 2, 3, 4]) });
    expect([it.of("lineRate"), it.of("slowest"), it.of("balanced")]).toEqual([90, 40, 40]);
    expect(shown("line").of("balanced")).toBe(40);
  });

  test("the line wins once practice makes each station 43.75% faster", () => {
    expect(shown("line").breakEven("speedup").at).toBeCloseTo(43.75, 6);
    expect(shown("line", { speedup: 45 }).verdict).toBe("wins");
  });

  test("one person is a line of one", () => {
    const it = shown("line", { tasks: tasks([1, 1, 1, 1, 1]) });
    expect([it.verdict, it.of("idle")]).toEqual(["even", 0]);
  });
});

describe("agents for a sale day", () => {
  test.each([
    [{}, "late", 11, 88],
    [{ perAgent: 13 }, "late", 11, 41],
    [{ agents: 11 }, "kept", 11, 34],
  ])("%j", (changes, verdict, need, seconds) => {
    const it = shown("queue", changes);
    expect([it.verdict, it.of("need"), Math.round(it.of("wait") ?? 0)]).toEqual([verdict, need, seconds]);
  });

  test.each([
    [{ surge: 3 }, "endless", 29],
    [{ surge: 3, perAgent: 13, agents: 27 }, "kept", 27],
  ])("%j", (changes, verdict, need) => {
    const it = shown("queue", changes);
    expect([it.verdict, it.of("need")]).toEqual([verdict, need]);
  });
});

describe("months to pay back", () => {
  test.each([
    [5000, "pays", 6500, 9.23],
    [2000, "late", 2000, 30],
    [800, "late", 200, 300],
  ])("%d orders a month", (perMonth, verdict, net, months) => {
    const it = shown("payback", { perMonth });
    expect([it.verdict, it.of("net")]).toEqual([verdict, net]);
    expect(it.of("payback")).toBeCloseTo(months, 2);
  });

  test("500 lose 250 a month; 667 is the floor, 2,334 the number for two years", () => {
    const it = shown("payback", { perMonth: 500 });
    expect([it.verdict, it.of("short"), it.of("floor"), it.of("needed")]).toEqual(["never", 250, 667, 2334]);
    expect(shown("payback", { perMonth: 2333 }).verdict).toBe("late");
    expect(shown("payback", { perMonth: 2334 }).verdict).toBe("pays");
  });

  test("errors avoided save another 6,000", () => {
    expect(shown("payback", { errorsBefore: 2, errorsAfter: 0.5 }).of("net")).toBeCloseTo(12_500, 6);
  });
});

test("every view is quick enough to be asked five thousand times", async () => {
  for (const { id } of standardization.views) {
    shown(id);
    await expectWithin(200, () => {
      for (let round = 0; round < 200; round += 1) shown(id, { orders: 100 + round });
    });
  }
});
