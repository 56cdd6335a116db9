import type { Page } from "@playwright/test";
import { rare } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test, whole } from "./fixtures.ts";

test.use(whole);

const drawn = ".bench[data-ready=true]:has(.bench-picture svg):not(:has([aria-busy=true]))";

/** Tab until something is under the focus that answers to the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

test("with the keyboard alone: bet on what winners share, then make craft beat the field", async ({
  watch,
}) => {
  const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
  await page.goto("/en/sim/strategy/");
  await hydrated(page);
  await page.locator(drawn).waitFor();
  const answer = page.locator(".bench-answer");
  expect(await answer.textContent()).toMatch(/count equally/);
  expect(await page.locator(".wager table").count()).toBe(0);
  await tabTo(page, ".wager [data-bet=both]");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".wager table tbody tr").count()).toBe(5);
  expect(await page.locator(".wager").textContent()).toMatch(/97\.7%/);
  const cell = (row: number, column: number) =>
    page.locator(`.wager tbody tr:nth-child(${row}) td:nth-child(${column + 1})`).textContent();
  await expect.poll(() => cell(1, 3)).toMatch(/%/);
  for (const row of [1, 2, 3]) {
    const [formula, million] = [await cell(row, 2), await cell(row, 3)].map((text) =>
      Number.parseFloat(text ?? ""),
    );
    expect(Math.abs((formula ?? Number.NaN) - (million ?? Number.NaN))).toBeLessThan(0.6);
  }
  await tabTo(page, "[data-parameter=sigmaSkill] input[type=range]");
  const rings = () =>
    page
      .locator("svg.chart-wide .ring")
      .evaluateAll((all) => all.map((it) => `${it.getAttribute("cx")} ${it.getAttribute("cy")}`));
  const before = await rings();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => answer.textContent()).toMatch(/Skill counts for more/);
  expect(await rings()).not.toEqual(before);
  await expect.poll(() => new URL(page.url()).hash).toBe("#strategy=1,sigmaSkill:0.7,bet:both");
  expect(faults).toEqual([]);
});

test(
  "with the keyboard alone: stock the average, then open the test and widen what is tolerated",
  rare,
  async ({ watch }) => {
    const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
    await page.goto("/en/sim/inversion/");
    await hydrated(page);
    await page.locator(drawn).waitFor();
    await tabTo(page, "[data-parameter=buying] input");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator("[data-figure=profitBuy]").textContent()).toMatch(/7,956/);
    await page.keyboard.press("Home");
    await page.locator(".views button").first().focus();
    for (const _ of ["cash", "quantity", "size"]) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("[data-parameter=limit]").waitFor();
    await page.locator(drawn).waitFor();
    expect(await page.locator(".bench-answer").textContent()).toMatch(/258 clicks/);
    await tabTo(page, "[data-parameter=limit] input[type=range]");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator(".bench-answer").textContent()).toMatch(/large enough/);
    expect(faults).toEqual([]);
  },
);

test("by touch at 390 px: tap the bet, draw others, drag the wait until testing wins", async ({ watch }) => {
  const { page, faults } = await watch({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto("/sim/strategy/");
  await hydrated(page);
  await page.locator(drawn).waitFor();
  const bet = page.locator(".wager [data-bet=skill]");
  expect((await bet.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await bet.tap();
  await expect.poll(() => bet.getAttribute("aria-pressed")).toBe("true");
  const counts = () => page.locator("svg.chart-narrow .ring-count").allTextContents();
  const first = await counts();
  expect(first).toHaveLength(5);
  await page.locator(".wager [data-again]").tap();
  await expect
    .poll(async () =>
      JSON.stringify([
        await counts(),
        await page.locator("svg.chart-narrow .ring").first().getAttribute("cx"),
      ]),
    )
    .not.toBe(JSON.stringify([first, ""]));
  await expect.poll(() => new URL(page.url()).hash).toContain("seed:20260102");

  await page.goto("/sim/inversion/");
  await hydrated(page);
  await page.locator(drawn).waitFor();
  const slider = page.locator("[data-parameter=waitDays] input[type=range]");
  await page.locator("[data-chip=waitDays]").tap();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  // 30 of 60 days is the middle of the slider.
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/^(29|30|31)/);
  await expect.poll(() => page.locator(".bench-answer").textContent()).toMatch(/^先測款賺得最多/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(faults).toEqual([]);
});
