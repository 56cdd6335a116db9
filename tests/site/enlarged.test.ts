import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hydrated, launchShell, watched } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchShell();
});
afterAll(() => browser.close());

/** A page of each kind. */
const kinds = [
  ...["/", "/chapters/turnover/", "/sim/turnover/", "/sim/strategy/", "/cases/", "/glossary/turnover/"],
  ...["/sources/", "/review/", "/guides/", "/map/", "/search/", "/my/"],
];
const languages = ["", "/zh-hans", "/en"];

// A window of 1280 px enlarged to 200% and 400% leaves this many pixels of layout (WCAG 1.4.10).
test.each([640, 320])("%d px wide: no page scrolls sideways, no control is cut off", async (width) => {
  const { page } = await watched(browser, { viewport: { width, height: 512 } });
  const wrong: string[] = [];
  for (const path of languages.flatMap((language) => kinds.map((kind) => `${language}${kind}`))) {
    await page.goto(path);
    await hydrated(page);
    const found = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const scrolls = (node: Element | null): boolean =>
        node !== null &&
        (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
      const cut = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
        .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((node) => !node.matches(".skip") && !scrolls(node.parentElement))
        .filter((node) => {
          const { left, right, width } = node.getBoundingClientRect();
          return width > 1 && (right > room + 1 || left < -1);
        });
      const wide = document.documentElement.scrollWidth > room ? ["scrolls sideways"] : [];
      return [...wide, ...cut.map((node) => node.outerHTML.slice(0, 90))];
    });
    wrong.push(...found.map((what) => `${path}: ${what}`));
  }
  expect(wrong).toEqual([]);
});
