import type { Page } from "@playwright/test";
import { rare } from "../tier.ts";
import { desk, expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** Standardization and information by keyboard alone and by a finger on a phone. */
const answer = (page: Page) => page.locator(".bench-answer").textContent();

test.describe("by keyboard alone", () => {
  test("fewer orders, and the procedure has not paid", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/standardization/", desk);
    expect(await answer(page)).toContain("省下108.2小時");
    await page.locator("[data-parameter=orders] input[type=range]").focus();
    await page.keyboard.press("PageDown");
    await expect.poll(() => answer(page)).toContain("還倒欠");
    expect(faults).toEqual([]);
  });

  test("folding is typed to the checker, and the line ships ninety", rare, async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/standardization/#standardization=1,view:line", desk);
    await expect.poll(() => answer(page)).toContain("一小時60張");
    const cell = page.locator("[data-parameter=tasks] tbody tr").nth(2).locator("input").nth(2);
    await cell.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await expect.poll(() => answer(page)).toContain("一小時90張");
    expect(faults).toEqual([]);
  });

  test("an entry changed to one side only is refused by as much as it is off, and its arrow does not arrive", async ({
    openBench,
  }) => {
    const { page, faults } = await openBench("/sim/information/#information=1,view:books", desk);
    await expect.poll(() => answer(page)).toContain("少了300元");
    const fee = page.locator("[data-parameter=journal] tbody tr").nth(9);
    await fee.locator("input").nth(1).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("0");
    await page.keyboard.press("Tab");
    await expect.poll(() => answer(page)).toMatch(/第5筆.*差648元.*不收/);
    expect(await page.locator(".chart-wide .flow.refused").count()).toBeGreaterThan(0);
    const account = fee.locator("select");
    await account.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => account.inputValue()).toBe("wages");
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("information.journal=");
    expect(faults).toEqual([]);
  });
});

test.describe("by a finger at 390 px", () => {
  const middle = async (page: Page, selector: string) => {
    const place = page.locator(selector).first();
    // The middle of the screen: at its foot stands the banner of a shared link.
    await place.evaluate((it) => it.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await place.boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    return { ...box, cx: box.x + box.width / 2, cy: box.y + box.height / 2 };
  };

  async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
    const session = await page.context().newCDPSession(page);
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      points: readonly (readonly [number, number])[],
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    await touch("touchStart", [from]);
    for (let step = 1; step <= 8; step += 1)
      await touch("touchMove", [
        [from[0] + ((to[0] - from[0]) * step) / 8, from[1] + ((to[1] - from[1]) * step) / 8],
      ]);
    await touch("touchEnd", []);
  }

  test("the order is dragged along the axis to where the procedure still owes", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/standardization/", phone);
    const pad = await middle(page, ".chart-narrow .pad");
    await drag(page, [pad.x + pad.width * 0.8, pad.cy], [pad.x + pad.width * 0.1, pad.cy]);
    await expect.poll(() => answer(page)).toContain("還倒欠");
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/orders:2\d\d\b/);
    expect(faults).toEqual([]);
  });

  test("a block is dragged to the station before", rare, async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/standardization/#standardization=1,view:line", phone);
    const checker = await middle(page, ".chart-narrow [data-station='2'] .waiting");
    const fold = await middle(page, ".chart-narrow [data-block='2'] rect");
    await drag(page, [fold.cx, fold.cy], [checker.cx, fold.cy]);
    await expect.poll(() => answer(page)).toContain("一小時90張");
    expect(faults).toEqual([]);
  });

  test("the bar of conversion is pulled up until it no longer holds sales back", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/information/", phone);
    expect(await answer(page)).toContain("先追掉最多的轉換率");
    const bar = await middle(page, "[data-grip=conversionAfter]");
    await drag(page, [bar.cx, bar.cy], [bar.cx, bar.cy - 60]);
    await expect.poll(() => answer(page)).toContain("沒有拖累");
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/conversionAfter:3/);
    expect(faults).toEqual([]);
  });

  test("a tap low in the picture says that few act on their reports", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/information/#information=1,view:system", phone);
    const pad = await middle(page, ".chart-narrow .pad");
    await page.touchscreen.tap(pad.x + pad.width * 0.9, pad.y + pad.height * 0.75);
    await expect.poll(() => answer(page)).toContain("倒貼");
    expect(faults).toEqual([]);
  });
});
