import { describe, expect, test } from "vitest";
import { at } from "./at.ts";
import { simulatorOf } from "./whole.ts";

const information = simulatorOf("information");

const shown = (view: string, changes = {}) => at("information", view, changes);
const preset = (id: string) => {
  const found = information.presets.find((it) => it.id === id);
  if (!found) throw new Error(id);
  return shown(String(found.values["view"] ?? "split"), found.values);
};

describe("what changed, and why", () => {
  test("the month of the chapter: three amounts that add up to the last yuan", () => {
    const it = shown("split");
    const parts = ["visits", "conversion", "basket"].map((name) => Math.round(it.of(name) as number));
    expect(parts).toEqual([134_294, -53_930, 48_786]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(129_150);
    expect([it.verdict, Math.round(it.of("overlap") as number)]).toEqual(["upConversion", 5850]);
    expect(Math.round(it.of("weight") as number)).toBe(511_862);
  });

  test("prices up a fifth, sales alike: two parts of 82,045 cancel", () => {
    const it = preset("dearer");
    expect(it.verdict).toBe("level");
    expect([it.of("conversion"), it.of("basket")].map((part) => Math.round(part as number))).toEqual([
      -82_045, 82_045,
    ]);
  });

  test("with 450,000 ÷ (2.7% × 165) visitors sales are where they were", () => {
    const around = [100_000, 102_500].map(
      (visitsAfter) => shown("split", { visitsAfter }).of("delta") as number,
    );
    expect(around[0]).toBeLessThan(0);
    expect(around[1]).toBeGreaterThan(0);
  });
});

describe("rival and market", () => {
  test("the shop of the first question grows by 20% and loses 4% of its slice", () => {
    const it = preset("opening");
    expect(it.verdict).toBe("losing");
    expect(it.of("own")).toBeCloseTo(0.2, 10);
    expect(it.of("rival")).toBeCloseTo(0.0714, 4);
    expect(it.of("relative")).toBeCloseTo(-0.04, 10);
    expect(
      [it.of("shareThen"), it.of("shareNow")].map((share) => (100 * (share as number)).toFixed(2)),
    ).toEqual(["2.08", "2.00"]);
  });

  test("against last year it breaks even", () => {
    expect(preset("yearOver").verdict).toBe("tie");
  });
});

describe("do the books agree", () => {
  test("the first week: equal sides, three pieces missing", () => {
    const it = shown("books");
    expect([it.verdict, it.of("assets"), it.of("owed"), it.of("profit"), it.of("gap")]).toEqual([
      "short",
      504_152,
      504_152,
      4152,
      300,
    ]);
    expect(it.breakEven("counted").at).toBe(40);
  });

  test("without the fee entry five is refused, by 648, and leaves no trace", () => {
    const it = preset("forgotFee");
    expect([it.verdict, it.of("entry"), it.of("debit"), it.of("credit"), it.of("off")]).toEqual([
      "refused",
      5,
      10_152,
      10_800,
      648,
    ]);
    expect(it.of("assets")).toBe(it.of("owed"));
    expect(it.of("assets")).toBe(500_000 + 10_800 - 6000);
  });

  test("a shipment that nobody booked balances too; the shelf tells", () => {
    const it = preset("forgotShipping");
    expect([it.verdict, it.of("gap")]).toEqual(["short", 6000]);
  });
});

describe("is the system worth it", () => {
  test.each([
    [70, "pays", 3627],
    [0, "wasted", -209_941],
    [50, "costs", -57_400],
    [100, "pays", 95_156],
  ])("%d in a hundred acted on: %s", (engagement, verdict, npv) => {
    const it = shown("system", { engagement });
    expect(it.verdict).toBe(verdict);
    expect(Math.abs((it.of("npv") as number) - npv)).toBeLessThan(500);
  });

  test("below 68.8% it costs more than it gives", () => {
    expect(shown("system").breakEven("engagement").at).toBeCloseTo(68.812, 3);
    expect(shown("system").of("hours")).toBeCloseTo(5.7, 10);
  });

  test("five minutes instead of fifteen are worth seventy thousand", () => {
    expect(Math.abs((preset("shortForm").of("npv") as number) - 74_000)).toBeLessThan(500);
  });

  test("the curve ends at the present value", () => {
    const view = information.views.find(({ id }) => id === "system");
    expect(view).toBeDefined();
    const it = shown("system") as unknown as { now: number[] };
    expect(it.now.at(-1)).toBeCloseTo(shown("system").of("npv") as number, 6);
  });
});
