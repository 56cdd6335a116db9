import { describe, expect, test } from "vitest";
import { defaults } from "../../src/link/scheme.ts";
import type { WheelOutcome } from "../../src/simulators/membership/wheel.ts";
import { findBreakEven } from "../../src/workbench/break-even.ts";
import { amountOf, outcomeOf } from "./state.ts";
import { simulatorOf } from "./whole.ts";

const membership = simulatorOf("membership");

describe("wheel", () => {
  const wheel = (values = {}) => outcomeOf<WheelOutcome>(membership, "wheel", values);

  test("the figures of the chapter", () => {
    const it = wheel();
    expect(it.verdict).toBe("burns");
    expect(amountOf(it, "gain")).toBeCloseTo(-2_786_499.48, 2);
    expect(amountOf(it, "firstYear")).toBeCloseTo(447_129.08, 2);
    expect(amountOf(it, "lasted")).toBe(11);
    expect(amountOf(it, "friends")).toBeCloseTo(10_401.5, 1);
    expect(amountOf(it, "friendsQuiet")).toBeCloseTo(19_617.1, 1);
    expect(amountOf(it, "steady")).toBeCloseTo(11_675.5, 1);
    expect(amountOf(it, "steadyQuiet")).toBeCloseTo(525 / 0.0095, 6);
  });

  test("by hand: the first month of messages sells 1,300 orders of friends and 1,695 to new customers", () => {
    // 5,000 friends at 26%, and 2.5% of 60,000 + 6 · 1,300 visits, at 200 yuan each.
    expect(wheel().pushed.sales[0]).toBeCloseTo(200 * (1300 + 0.025 * 67_800), 6);
    expect(wheel().quiet.sales[0]).toBeCloseTo(200 * (1000 + 0.025 * 66_000), 6);
  });

  test("the first year alone would have said the opposite", () => {
    const year = wheel({ months: 12 });
    expect(year.verdict).toBe("pays");
    expect(amountOf(year, "gain")).toBeCloseTo(amountOf(wheel(), "firstYear") as number, 6);
  });

  test("messages that few people leave over pay; the turn lies at 0.65%", () => {
    expect(wheel({ unsubscribe: 0.2 }).verdict).toBe("pays");
    const view = membership.views.find(({ id }) => id === "wheel");
    if (!view) throw new Error("wheel");
    const { at, verdict } = findBreakEven(membership, view, defaults(membership.scheme), "unsubscribe");
    expect(at).toBeCloseTo(0.65, 2);
    expect(verdict).toBe("pays");
  });

  test("no messages are as good as none", () => {
    const silent = wheel({ pushes: 0 });
    expect(silent.verdict).toBe("even");
    expect(silent.pushed).toEqual(silent.quiet);
  });

  test("accounts that are full hold no more", () => {
    const full = wheel({ accounts: 3, pushes: 0, months: 60 });
    expect(amountOf(full, "friends")).toBe(3 * 1999);
    expect(amountOf(full, "full")).not.toBeNull();
  });
});
