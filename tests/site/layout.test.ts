import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { rare, sample } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test } from "./fixtures.ts";
import { serve } from "./server.ts";

/** One page of each kind stands for the rest where a test is slow. */
const kinds = [
  "/",
  "/chapters/turnover/",
  "/en/chapters/membership/",
  "/sim/",
  "/sim/turnover/",
  "/zh-hans/search/",
];

/** Tabs through a page; every stop must be seen to be focused and not lie under something else. */
async function walk(page: Page): Promise<{ stops: number; wanted: number; wrong: string[] }> {
  const wanted = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          "a[href], button, input, summary, [role=slider], select, textarea",
        ),
      ].filter(
        (node) =>
          node.checkVisibility({ visibilityProperty: true }) &&
          node.tabIndex >= 0 &&
          // Of a group of radio buttons one is a stop.
          !(
            node instanceof HTMLInputElement &&
            node.type === "radio" &&
            document.querySelector(`input[name="${node.name}"]`) !== node
          ),
      ).length,
  );
  let stops = 0;
  const wrong: string[] = [];
  for (let count = 0; count < wanted + 60; count++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const node = document.activeElement as HTMLElement;
      const styles = [
        node,
        node.closest("label"),
        node.closest(".field-box"),
        node.nextElementSibling,
      ].flatMap((it) => (it ? [getComputedStyle(it)] : []));
      const { top, bottom } = node.getBoundingClientRect();
      // Parts that come while somebody tabs through move the places of the others: the nodes themselves are kept.
      const kept = window as unknown as { stops?: Node[] };
      const known = kept.stops ?? [];
      kept.stops = known;
      const isNew = !known.includes(node);
      if (isNew) known.push(node);
      return {
        isNew,
        name: node.outerHTML.slice(0, 100),
        marked: styles.some(
          (style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1,
        ),
        inView: bottom > 0 && top < innerHeight,
      };
    });
    if (stop.name.startsWith("<body") || !stop.isNew) break;
    stops++;
    if (!stop.marked) wrong.push(`not to be seen: ${stop.name}`);
    if (!stop.inView) wrong.push(`out of view: ${stop.name}`);
  }
  return { stops, wanted, wrong };
}

for (const width of [390, 1280])
  test.describe(`by keyboard at ${width} px`, () => {
    for (const path of sample(kinds, width === 390 ? 2 : 4))
      test(`${path}: every link and control is reached, seen and in view`, async ({ watch }) => {
        const { page, faults } = await watch({
          viewport: { width, height: 844 },
          reducedMotion: "reduce",
        });
        await page.goto(path);
        await hydrated(page);
        await page.evaluate(() => scrollTo(0, 0));
        const { stops, wanted, wrong } = await walk(page);
        expect(wrong).toEqual([]);
        expect(stops).toBeGreaterThanOrEqual(wanted);
        expect(faults).toEqual([]);
      });
  });

test("the first stop skips to the text", async ({ watch }) => {
  const { page } = await watch();
  await page.goto("/chapters/turnover/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
});

test("a number in the prose moves with the keys of a slider", async ({ watch }) => {
  const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
  await page.goto("/chapters/turnover/");
  await hydrated(page);
  const spoken = (selector: string) => page.locator(selector).first().getAttribute("aria-valuetext");
  const selector = ".scrub";
  await page.locator(selector).first().focus();
  const before = await spoken(selector);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => spoken(selector)).not.toBe(before);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => spoken(selector)).toBe(before);
  await page.keyboard.press("End");
  await expect.poll(() => spoken(selector)).not.toBe(before);
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await expect.poll(() => spoken(selector)).toMatch(/\d/);
  expect(faults).toEqual([]);
});

test("with reduced motion nothing moves by itself", async ({ watch }) => {
  const { page } = await watch({ reducedMotion: "reduce" });
  for (const path of kinds) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((node) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(node);
          const seconds = (text: string) =>
            Math.max(...text.split(",").map((part) => Number.parseFloat(part) || 0));
          return (
            (animationName !== "none" && seconds(animationDuration) > 0.01) ||
            seconds(transitionDuration) > 0.01
          );
        })
        .map((node) => node.outerHTML.slice(0, 80)),
    );
    expect(moving, path).toEqual([]);
  }
});

test("on paper there is the text and no machinery", async ({ watch }) => {
  const { page } = await watch();
  await page.goto("/chapters/turnover/");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("h1").isVisible()).toBe(true);
  expect(await page.locator("#worksheet").isVisible()).toBe(true);
  expect(await page.locator(".theme-switch").isVisible()).toBe(false);
  expect(await page.locator(".bench-answer").first().isVisible()).toBe(true);
});

test(
  "a page whose line stops in the middle of its head moves nothing when the rest comes",
  rare,
  async ({ watch }) => {
    const { origin, close } = await serve("dist", {
      answer: async ({ url }, response) => {
        if (url !== "/en/") return false;
        const html = readFileSync("dist/en/index.html", "utf8");
        const cut = html.indexOf('<div class="site-set">');
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).write(html.slice(0, cut));
        await new Promise((done) => setTimeout(done, 1500));
        response.end(html.slice(cut));
        return true;
      },
    });
    const { page } = await watch({ baseURL: origin, viewport: { width: 390, height: 844 } });
    const whole = page.goto("/en/");
    // Some of it is on the screen long before the rest.
    await page.locator(".search-open").waitFor({ state: "attached" });
    expect(await page.locator(".site-set").count()).toBe(0);
    await whole;
    expect(await page.evaluate(() => (window as unknown as { shift: object }).shift)).toEqual({
      value: 0,
      moved: [],
    });
    expect(await page.locator(".search-open").isVisible()).toBe(true);
    close();
  },
);
