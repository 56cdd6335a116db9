import type { Page } from "@playwright/test";
import { desk, expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** Goals, turnover and membership without a mouse: by keyboard alone, and by a finger on a phone. */
const answer = (page: Page) => page.locator(".bench-answer").textContent();

/** Presses Tab until the element with the focus matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

test.describe("by keyboard alone", () => {
  test("goals: the day is moved on until the goal is lost, the view and the season are changed", async ({
    openBench,
  }) => {
    const { page, faults } = await openBench("/sim/goals/", desk);
    expect(await answer(page)).toContain("第56天");
    await tabTo(page, "[data-parameter=today] input[type=range]");
    const spoken = () =>
      page.locator("[data-parameter=today] input[type=range]").getAttribute("aria-valuetext");
    await page.keyboard.press("PageUp");
    await expect.poll(spoken).toBe("第38天");
    await page.keyboard.press("PageUp");
    await expect.poll(spoken).toBe("第48天");
    expect(await answer(page)).toContain("追不回來");
    for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(spoken).toBe("第57天");
    await expect.poll(() => answer(page)).toContain("已經追不上了");

    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator(".views button").first().focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => answer(page)).toContain("2,535,687元");
    await tabTo(page, "[data-parameter=season] input");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => answer(page)).not.toContain("2,535,687元");
    expect(faults).toEqual([]);
  });

  test("turnover: a good is typed into the table, and the shop turns anew", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/turnover/#turnover=1,view:shelf", desk);
    await expect.poll(() => answer(page)).toContain("2.78次");
    const cell = page.locator("[data-parameter=goods] tbody tr").nth(4).locator("input").nth(3);
    await cell.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("39萬");
    await page.keyboard.press("Tab");
    await expect.poll(() => answer(page)).toContain("3.76次");
    expect(faults).toEqual([]);
  });
});

test.describe("by a finger at 390 px", () => {
  async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (let step = 1; step <= 8; step += 1)
      await touch("touchMove", [
        { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 },
      ]);
    await touch("touchEnd", []);
  }

  test("goals: the point of today is dragged; path, field and sentence follow", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/goals/", phone);
    const handle = page.locator(".chart-narrow .handle").first();
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error("no handle");
    const path = () => page.locator(".chart-narrow [data-series=done]").getAttribute("d");
    const before = await path();
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await drag(page, at, { x: at.x + 60, y: at.y + 10 });
    await expect.poll(path).not.toBe(before);
    const day = async () => {
      const slider = page.locator("[data-parameter=today] input[type=range]");
      return Number(/\d+/.exec((await slider.getAttribute("aria-valuetext")) ?? "")?.[0]);
    };
    // 60 px of 322 for 91 days, less what a finger misses of the middle.
    await expect.poll(day).toBeGreaterThan(44);
    await expect.poll(() => answer(page)).toContain("已經追不上了");
    expect(await page.locator(".chart-narrow desc").textContent()).toBe(await answer(page));
    expect(faults).toEqual([]);
  });

  test("goals: a month and a day are tapped in the picture", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/goals/#goals=1,view:cascade,day:315", phone);
    await expect.poll(() => answer(page)).toContain("11月11日");
    await page.locator(".chart-narrow .drill").nth(1).tap();
    await expect.poll(() => answer(page)).toContain("2月11日");
    await page
      .locator(".chart-narrow .drill")
      .nth(12 + 5)
      .tap();
    await expect.poll(() => answer(page)).toContain("2月6日只要做92,138元");
    expect(faults).toEqual([]);
  });

  test("membership: fewer people leave, and the conclusion turns", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/membership/#membership=1,view:wheel", phone);
    await expect.poll(() => answer(page)).toContain("少賣");
    await page.locator("[data-preset=welcome]").tap();
    await expect.poll(() => answer(page)).toContain("多賣");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
