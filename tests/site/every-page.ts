import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hydrated, launchShell, pages, type Watched, watched } from "./browser.ts";
import { freePort, serveWithNginx } from "./nginx.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What can differ between the themes of one page. */
const ofColour = ["color-contrast", "link-in-text-block"];

function barriers(page: Page, only: { type: "tag" | "rule"; values: readonly string[] }): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Styles are in the page and no page frames another: nothing to fetch and nobody to wait for.
    const quick = { preload: false, iframes: false };
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"], ...quick });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(" | ")}`,
    );
  }, only);
}

/** What is wider than the window, or nothing. */
function beyond(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const widest = [...document.querySelectorAll("main *, header *, footer *")].find(
      (node) => node.getBoundingClientRect().right > clientWidth + 1 && !node.closest(".table-scroll"),
    );
    return `${scrollWidth}: ${widest?.outerHTML.slice(0, 120)}`;
  });
}

/**
 * Every page as nginx serves it, its policy and Trusted Types in force, in both themes and at three more widths. Two
 * files, each with every second page, so that they run side by side; all pages of one go through one tab: a context
 * each costs more.
 */
export function everyPage(half: 0 | 1): void {
  describe("every page", () => {
    let site: Awaited<ReturnType<typeof serveWithNginx>>;
    let browser: Browser;
    let tab: Watched;
    /** Straight to the browser, to which a page's policy does not apply: a foreign script in the page would break it. */
    let loadAxe: () => Promise<unknown>;
    beforeAll(async () => {
      site = await serveWithNginx("dist", { http: await freePort(), https: await freePort() });
      browser = await launchShell();
      tab = await watched(browser, {
        baseURL: site.origin,
        ignoreHTTPSErrors: true,
        colorScheme: "light",
        viewport: { width: 390, height: 844 },
      });
      const session = await tab.page.context().newCDPSession(tab.page);
      loadAxe = () => session.send("Runtime.evaluate", { expression: `${axe};0` });
    });
    afterAll(async () => {
      await browser.close();
      await site.close();
    });
    beforeEach(async () => {
      tab.faults.length = 0;
      // A page that failed may have left another width.
      await tab.page.setViewportSize({ width: 390, height: 844 });
    });

    test.each(pages().filter((_, at) => at % 2 === half))(
      "%s has no fault, one main, one h1, no shift, no barrier in either theme, and fits every window",
      async (path) => {
        const { page, faults } = tab;
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(200);
        await hydrated(page);
        const seen = await page.evaluate(() => ({
          moved: (window as unknown as { shift: { moved: string[] } }).shift.moved,
          theme: document.documentElement.dataset.theme,
          mains: document.querySelectorAll("main").length,
          titles: document.querySelectorAll("h1").length,
          width: document.documentElement.scrollWidth,
          shift: (window as unknown as { shift: { value: number } }).shift.value,
        }));
        const due = { moved: [], theme: "light", mains: 1, titles: 1, width: 390, shift: 0 };
        expect(seen, JSON.stringify(seen)).toEqual(due);
        await loadAxe();
        expect(await barriers(page, { type: "tag", values: tags })).toEqual([]);
        await page.evaluate(() => {
          document.documentElement.dataset.theme = "dark";
        });
        expect(await barriers(page, { type: "rule", values: ofColour }), "dark").toEqual([]);
        for (const width of [320, 768, 1920]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await beyond(page), `${width} px`).toBeUndefined();
        }
        await page.setViewportSize({ width: 390, height: 844 });
        expect(faults).toEqual([]);
      },
    );
  });
}
