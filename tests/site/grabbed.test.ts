import type { Locator, Page } from "@playwright/test";
import { simulators } from "../simulators/whole.ts";
import { rare, sample } from "../tier.ts";
import { desk, expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** What can be grabbed in a picture: by a finger, a mouse and the keys, and what moves when it is let go. */
const answer = (page: Page) => page.locator(".bench-answer").first().textContent();

async function middleOf(it: Locator) {
  await it.scrollIntoViewIfNeeded();
  const box = await it.boundingBox();
  if (!box) throw new Error(`${it} is not drawn`);
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.9);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger from one place to another, in steps. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [from]);
  for (let step = 1; step <= 8; step += 1)
    await touch("touchMove", [{ x: from.x + (by.x * step) / 8, y: from.y + (by.y * step) / 8 }]);
  await touch("touchEnd", []);
}

/** A view behind the first, at its defaults. */
const later = (slug: string, view: string) => `/sim/${slug}/#${slug}=1,view:${view}`;

/** Each picture: where it is, what is grabbed, and which way it is pulled. */
const pictures: readonly {
  readonly path: string;
  readonly key: string;
  readonly by: { readonly x: number; readonly y: number };
  readonly moving: string;
}[] = [
  { path: "/sim/turnover/", key: "turnsB", by: { x: 24, y: 0 }, moving: "[data-coin]" },
  { path: "/sim/standardization/", key: "setupHours", by: { x: 0, y: -30 }, moving: "[data-walker]" },
  { path: "/sim/referral/", key: "passProb", by: { x: 60, y: 0 }, moving: "[data-light]" },
  { path: "/sim/membership/", key: "freqVip", by: { x: 0, y: -30 }, moving: "[data-level]" },
  { path: "/sim/information/", key: "conversionAfter", by: { x: 0, y: -30 }, moving: "[data-level]" },
  { path: "/sim/inversion/", key: "waitDays", by: { x: -30, y: 0 }, moving: "[data-series=presale]" },
  { path: `${later("inversion", "quantity")}`, key: "myQty", by: { x: 40, y: 0 }, moving: "[data-ball]" },
  { path: `${later("membership", "wheel")}`, key: "pushes", by: { x: 30, y: 0 }, moving: "[data-drop]" },
  { path: `${later("information", "books")}`, key: "counted", by: { x: 0, y: 12 }, moving: "[data-arm]" },
];

for (const { path, key, by, moving } of pictures) {
  test(
    `${path}: ${key} is pulled in the picture by a finger; field, sentence and link follow`,
    path.includes("#") ? rare : {},
    async ({ openBench }) => {
      const { page, faults } = await openBench(path, phone);
      const grip = page.locator(`[data-grip=${key}]`);
      const before = { answer: await answer(page), spoken: await grip.getAttribute("aria-valuetext") };
      await swipe(page, await middleOf(grip), by);
      await expect.poll(() => grip.getAttribute("aria-valuetext")).not.toBe(before.spoken);
      const slider = page.locator(`[data-parameter=${key}] input[type=range]`);
      await expect
        .poll(() => slider.getAttribute("aria-valuetext"))
        .toBe(await grip.getAttribute("aria-valuetext"));
      expect(await answer(page)).not.toBe(before.answer);
      await expect.poll(() => page.url()).toContain(`${key}:`);

      // The other way is the page's.
      const top = await page.evaluate(() => scrollY);
      await swipe(page, await middleOf(grip), by.x !== 0 ? { x: 0, y: -160 } : { x: -60, y: 0 });
      if (by.x !== 0) await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
      expect(faults).toEqual([]);
    },
  );

  test(
    `${path}: ${key} is moved by mouse and by keys, and comes to rest before anything moves`,
    path === "/sim/turnover/" ? {} : rare,
    async ({ openBench }) => {
      const { page, faults } = await openBench(path, desk);
      const running = () =>
        page
          .locator(`.bench-picture ${moving}`)
          .evaluateAll((all) => all.flatMap((it) => it.getAnimations()).length);
      const longest = () =>
        page
          .locator(".bench-picture")
          .evaluate((it) =>
            Math.max(
              0,
              ...it
                .getAnimations({ subtree: true })
                .map((one) => Number(one.effect?.getComputedTiming().endTime ?? 0)),
            ),
          );
      await page.locator(".bench-picture svg:visible").first().hover();
      const grip = page.locator(`[data-grip=${key}]`);
      const at = await middleOf(grip);
      const spoken = () => grip.getAttribute("aria-valuetext");
      const first = await spoken();
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + by.x, at.y + by.y, { steps: 6 });
      await expect.poll(spoken).not.toBe(first);
      // Held still: nothing moves by itself.
      await page.waitForTimeout(500);
      expect(await running()).toBe(0);
      await page.mouse.up();
      await expect.poll(running).toBeGreaterThan(0);
      expect(await longest()).toBeLessThanOrEqual(600);
      const dragged = await spoken();
      await page.keyboard.press("ArrowRight");
      await expect.poll(spoken).not.toBe(dragged);
      await page.keyboard.press("Home");
      await expect.poll(() => grip.evaluate((it) => it.ariaValueNow === it.ariaValueMin)).toBe(true);
      expect(faults).toEqual([]);
    },
  );

  test(
    `${path}: with less motion asked for nothing moves`,
    path === "/sim/turnover/" ? {} : rare,
    async ({ openBench }) => {
      const { page, faults } = await openBench(path, { ...desk, reducedMotion: "reduce" });
      await page.locator(".bench-picture svg:visible").first().hover();
      const grip = page.locator(`[data-grip=${key}]`);
      await grip.waitFor();
      await page.keyboard.press("Tab");
      await grip.focus();
      await page.keyboard.press("ArrowRight");
      let seen = 0;
      for (let look = 0; look < 10; look += 1) {
        await page.waitForTimeout(60);
        seen += await page
          .locator(".bench-picture")
          .evaluate((it) => it.getAnimations({ subtree: true }).length);
      }
      expect(seen).toBe(0);
      expect(faults).toEqual([]);
    },
  );
}

test("standardization: a task goes to another station by keys, and parcels lie before the slowest", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/standardization/#standardization=1,view:line", desk);
  await page.locator(".bench-picture svg:visible").first().hover();
  const task = page.locator("[data-grip=task-2]");
  await task.waitFor();
  const waiting = () =>
    page
      .locator("svg.chart-wide [data-waiting]")
      .evaluateAll((all) => all.map((it) => Number((it as SVGElement).dataset["waiting"])));
  const heap = await waiting();
  expect(heap.slice(0, 2)).toEqual([0, 0]);
  expect(heap[2]).toBeGreaterThan(5);
  // A press gives the focus and takes the task to the next station; Home brings it to the first.
  const at = await middleOf(task);
  await page.mouse.click(at.x, at.y);
  await expect(task).toHaveAttribute("aria-valuenow", "4");
  await expect
    .poll(() =>
      page
        .locator("[data-parcel]")
        .first()
        .evaluate((it) => it.getAnimations().length),
    )
    .toBe(1);
  await page.keyboard.press("Home");
  await expect(task).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("ArrowRight");
  await expect(task).toHaveAttribute("aria-valuenow", "2");
  await expect.poll(() => answer(page)).toContain("一小時90張");
  expect((await waiting()).every((it) => it < 5)).toBe(true);
  expect(faults).toEqual([]);
});

test("an embed at 1920 × 1080 stands on one screen, in both scripts", async ({ watch }) => {
  const { page } = await watch({ viewport: { width: 1920, height: 1080 } });
  for (const path of sample(
    simulators.flatMap(({ slug }) => [`/embed/${slug}/`, `/en/embed/${slug}/`]),
    3,
  )) {
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect.soft(height, path).toBeLessThanOrEqual(1080);
  }
});
