import type { Page } from "@playwright/test";
import { rare } from "../tier.ts";
import { expect, test, type Watch, whole } from "./fixtures.ts";

test.use(whole);

/** A simulator on its own page is HTML until somebody reaches for it; what is done before its code is there counts. */
const code = /\/_astro\/Island[^/]*\.js/;
const island = (page: Page) => page.locator("astro-island").first();
const bench = (page: Page) => page.locator(".bench");
const answer = (page: Page) => page.locator(".bench-answer").textContent();

/** A page whose every request for a simulator's code is written down. */
async function visitor(watch: Watch, options = {}) {
  const seen = await watch(options);
  const asked: string[] = [];
  seen.page.on("request", (request) => {
    if (code.test(request.url())) asked.push(request.url());
  });
  return { ...seen, asked };
}

test.describe("the code of a simulator", () => {
  for (const path of ["/sim/turnover/", "/en/sim/strategy/", "/embed/goals/"])
    test(
      `${path} is not asked for by a page that nobody touches`,
      path.startsWith("/en/") ? rare : {},
      async ({ watch }) => {
        const { page, asked, faults } = await visitor(watch);
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        expect(await bench(page).locator("svg").first().isVisible()).toBe(true);
        expect(asked).toEqual([]);
        expect(faults).toEqual([]);
      },
    );

  for (const [name, reach] of [
    ["a pointer", (page: Page) => bench(page).hover()],
    ["the keyboard", (page: Page) => bench(page).locator("button").first().focus()],
    ["a finger", (page: Page) => bench(page).locator(".bench-answer").tap()],
  ] as const)
    test(`comes with ${name}`, name === "a pointer" ? rare : {}, async ({ watch }) => {
      const { page, asked, faults } = await visitor(watch, { hasTouch: true });
      await page.goto("/sim/turnover/");
      await page.waitForLoadState("networkidle");
      expect(asked).toEqual([]);
      await reach(page);
      await page.locator(".bench[data-ready=true]").waitFor();
      expect(asked).not.toEqual([]);
      expect(faults).toEqual([]);
    });

  test("comes by itself for a link, a link put into the open page, and a reader who kept a state", async ({
    watch,
  }) => {
    const { page, faults } = await visitor(watch);
    await page.goto("/sim/turnover/?turnover=1,turnsA:5");
    await expect.poll(() => answer(page)).toMatch(/152\.59/);
    await page.goto("about:blank");
    await page.goto("/sim/turnover/");
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => {
      location.hash = "turnover=1,turnsA:5";
    });
    await expect.poll(() => answer(page)).toMatch(/152\.59/);
    await page.locator("[data-tool=keep]").click();
    await page.goto("about:blank");
    await page.goto("/sim/turnover/");
    await page.locator("[data-preset=mine]").waitFor();
    expect(faults).toEqual([]);
  });
});

test.describe("while the code is on its way", () => {
  /** Holds the code back until it is let go. */
  async function held(page: Page) {
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    await page.route(code, async (route) => {
      await gate;
      await route.continue();
    });
    return () => release();
  }

  test("presses, keys, letters and what was opened count, in their order", async ({ watch }) => {
    const { page, faults } = await visitor(watch);
    const release = await held(page);
    await page.goto("/sim/turnover/");
    const before = await answer(page);
    await page.locator("[data-preset=fees]").click();
    const slider = page.locator("[data-parameter=turnsA] input[type=range]");
    for (let press = 0; press < 3; press++) await slider.press("ArrowRight");
    const position = await slider.inputValue();
    const box = page.locator("[data-parameter=marginA] input[type=text]");
    await box.fill("35");
    await page.locator(".bench-fields details.more summary").click();
    // Nothing pretends: the old result stands back until the new one is there.
    expect(await island(page).getAttribute("data-late")).toBe("");
    expect(await answer(page)).toBe(before);
    await expect
      .poll(() => page.locator(".bench-answer").evaluate((node) => Number(getComputedStyle(node).opacity)))
      .toBeLessThan(0.6);

    release();
    await page.waitForURL(/turnover=1,.*opexRate:6/);
    await page.waitForURL(/marginA:35/);
    await page.waitForURL(/turnsA:/);
    expect(await slider.inputValue()).toBe(position);
    expect(await box.inputValue()).toBe("35");
    expect(await page.locator(".bench-fields details.more").getAttribute("open")).not.toBeNull();
    expect(await answer(page)).not.toBe(before);
    expect(await island(page).getAttribute("data-late")).toBeNull();
    expect(faults).toEqual([]);
  });

  test("a link's state comes first, what was pressed meanwhile on top of it", async ({ watch }) => {
    const { page, faults } = await visitor(watch);
    const release = await held(page);
    await page.goto("/sim/turnover/?turnover=1,turnsA:5");
    await page.locator("[data-parameter=marginA] input[type=text]").fill("35");
    release();
    await page.waitForURL(/turnover=1,(?=.*turnsA:5)(?=.*marginA:35)/);
    expect(faults).toEqual([]);
  });
});

test("code that does not come is told of, and the next touch asks again", rare, async ({ watch }) => {
  const { page } = await visitor(watch);
  await page.route(code, (route) => route.abort());
  await page.goto("/sim/turnover/");
  await page.locator("[data-preset=fees]").click();
  await page.locator("#failure").waitFor({ state: "visible" });
  await expect.poll(() => island(page).getAttribute("data-late")).toBeNull();
  expect(await page.locator(".bench-answer").isVisible()).toBe(true);
  await page.unroute(code);
  await page.locator("[data-preset=fees]").click();
  await page.waitForURL(/turnover=1,opexRate:6/);
});
