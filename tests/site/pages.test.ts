import { hydrated } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

test("without JavaScript the chapter, its chart and its result are there", async ({ watch }) => {
  const { page } = await watch({ javaScriptEnabled: false });
  await page.goto("/chapters/turnover/");
  const bench = page.locator("[data-simulator=turnover]");
  expect(await bench.locator(".bench-answer").innerText()).toMatch(/97\.66.*143\.40/s);
  expect(await bench.locator("svg.chart-wide path[data-series=b]").getAttribute("d")).toMatch(/^M/);
  await page.getByRole("radio").first().check();
  await expect.poll(() => page.locator(".choice-reply").first().isVisible()).toBe(true);
});

test("the theme is kept, and set before anything is painted", async ({ watch }) => {
  const { page } = await watch({ colorScheme: "light" });
  await page.goto("/");
  await page.locator("[data-theme-switch]").click();
  await page.goto("/sim/");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await page.evaluate(() => localStorage.getItem("theme"))).toBe("dark");
});

test("a page's scripts come after its picture; what is pressed before they are there is not lost", async ({
  watch,
}) => {
  const { page, faults } = await watch({ colorScheme: "light" });
  let asked = 0;
  await page.route("**/_astro/Page.*", async (route) => {
    asked += 1;
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue();
  });
  await page.goto("/glossary/");
  expect(await page.locator("script[type=module]").count()).toBe(0);
  await expect.poll(() => asked).toBe(1);
  await page.locator("[data-theme-switch]").click();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.keyboard.press("/");
  expect(await page.locator(".search-dialog[open]").count()).toBe(0);
  await page.locator(".search-dialog[open]").waitFor();
  expect(asked).toBe(1);
  const { picture, script } = await page.evaluate(() => ({
    picture: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    script:
      performance.getEntriesByType("resource").find(({ name }) => name.includes("/_astro/Page."))
        ?.startTime ?? Number.NaN,
  }));
  expect(script).toBeGreaterThanOrEqual(picture);
  expect(faults).toEqual([]);
});

test("the language switch keeps page and state", async ({ watch }) => {
  const { page } = await watch();
  await page.goto("/sim/turnover/#turnover=1,opexRate:6");
  await hydrated(page);
  await page.locator("a[data-language][hreflang=en]").click();
  await page.waitForURL(/\/en\/sim\/turnover\/.*opexRate:6/);
  await hydrated(page);
  await page.locator(".bench[data-ready=true]").waitFor();
  expect(await page.locator(".bench-answer").innerText()).toMatch(/margin wins/);
});
