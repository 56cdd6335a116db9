import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encode } from "../../src/link/text.ts";
import { simulatorOf } from "../simulators/whole.ts";
import { hydrated, launch, watched } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const slugs = ["strategy", "inversion"] as const;
const drawn = ".bench[data-ready=true]:has(.bench-picture svg):not(:has([aria-busy=true]))";

/** Every preset of a simulator as the address that opens it. */
function addresses(slug: string): string[] {
  const { presets, scheme } = simulatorOf(slug);
  return presets.map(({ values }) => {
    const whole = {
      ...Object.fromEntries(scheme.fields.map((field) => [field.key, field.default])),
      ...values,
    };
    const text = encode(scheme, whole as Parameters<typeof encode>[1]);
    return `/sim/${slug}/${text ? `#${slug}=${text}` : ""}`;
  });
}

/** Words of the chart that is shown which lie on one another, are too small, or leave the picture. */
function quarrels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chart = [...document.querySelectorAll<SVGElement>(".bench-picture svg")].find(
      (it) => it.clientWidth > 0,
    );
    if (!chart) return ["no chart is shown"];
    const frame = chart.getBoundingClientRect();
    const words = [...chart.querySelectorAll("text")].filter((it) => it.textContent !== "");
    const boxes = words.map((it) => ({
      text: it.textContent ?? "",
      box: it.getBoundingClientRect(),
      size: Number.parseFloat(getComputedStyle(it).fontSize),
    }));
    const faults: string[] = [];
    for (const [index, { text, box, size }] of boxes.entries()) {
      if (size * (frame.width / (chart as SVGSVGElement).viewBox.baseVal.width) < 11)
        faults.push(`${text} is small`);
      if (box.left < frame.left - 2 || box.right > frame.right + 2) faults.push(`${text} leaves the picture`);
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4) faults.push(`${text} on ${other.text}`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than the screen");
    return faults;
  });
}

describe.each(slugs)("%s", (slug) => {
  test.each([
    [390, ""],
    [390, "/en"],
    [1280, ""],
    [1280, "/en"],
  ])("at %d px%s no words of any preset's picture lie on one another", async (width, prefix) => {
    const { page, faults } = await watched(browser, { viewport: { width, height: 900 } });
    for (const address of addresses(slug)) {
      await page.goto("about:blank");
      await page.goto(prefix + address);
      await hydrated(page);
      await page.locator(drawn).waitFor();
      expect.soft(await quarrels(page), address).toEqual([]);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** Tab until something is under the focus that answers to the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

test("with the keyboard alone: bet on what winners share, then make craft beat the field", async () => {
  const { page, faults } = await watched(browser, { viewport: { width: 1280, height: 900 } });
  await page.goto("/en/sim/strategy/");
  await hydrated(page);
  await page.locator(drawn).waitFor();
  const answer = page.locator(".bench-answer");
  expect(await answer.textContent()).toMatch(/weigh the same/);
  expect(await page.locator(".wager table").count()).toBe(0);
  await tabTo(page, ".wager [data-bet=both]");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".wager table tbody tr").count()).toBe(5);
  expect(await page.locator(".wager").textContent()).toMatch(/97\.7%/);
  const cell = (row: number, column: number) =>
    page.locator(`.wager tbody tr:nth-child(${row}) td:nth-child(${column + 1})`).textContent();
  await expect.poll(() => cell(1, 3), { timeout: 20_000 }).toMatch(/%/);
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
  await expect.poll(() => answer.textContent()).toMatch(/stroke matters more/);
  expect(await rings()).not.toEqual(before);
  await expect.poll(() => new URL(page.url()).hash).toBe("#strategy=1,sigmaSkill:0.7,bet:both");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("with the keyboard alone: stock the average, then open the test and widen what is tolerated", async () => {
  const { page, faults } = await watched(browser, { viewport: { width: 1280, height: 900 } });
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
  await page.context().close();
});

test("by touch at 390 px: tap the bet, draw others, drag the wait until testing wins", async () => {
  const { page, faults } = await watched(browser, {
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
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  // 30 of 60 days is the middle of the slider.
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/^(29|30|31)/);
  await expect.poll(() => page.locator(".bench-answer").textContent()).toMatch(/^先測款賺得最多/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(faults).toEqual([]);
  await page.context().close();
});
