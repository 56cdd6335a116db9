import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { hydrated, type Watched, watched } from "./browser.ts";
import { test as base, expect } from "./fixtures.ts";
import { nginxSite } from "./global-setup.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What can differ between the themes of one page. */
const ofColour = ["color-contrast", "link-in-text-block"];

interface Tab extends Watched {
  /** Straight to the browser, to which a page's policy does not apply: a foreign script in the page would break it. */
  readonly loadAxe: () => Promise<unknown>;
}

/** All pages of a worker go through one tab, as nginx serves them: a context each costs more. */
const test = base.extend<object, { readonly tab: Tab }>({
  tab: [
    async ({ browser }, use) => {
      const seen = await watched(browser, {
        baseURL: nginxSite()?.origin ?? "",
        ignoreHTTPSErrors: true,
        colorScheme: "light",
        viewport: { width: 390, height: 844 },
      });
      const session = await seen.page.context().newCDPSession(seen.page);
      await use({
        ...seen,
        loadAxe: () => session.send("Runtime.evaluate", { expression: `${axe};0` }),
      });
      await seen.page.context().close();
    },
    { scope: "worker" },
  ],
});

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

/** What is wider than the window, and controls that stand beyond its edge where nothing scrolls. */
function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth: room } = document.documentElement;
    const scrolls = (node: Element | null): boolean =>
      node !== null && (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const cut = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((node) => {
        const { left, right, width } = node.getBoundingClientRect();
        return width > 1 && (right > room + 1 || left < -1);
      })
      .filter((node) => !node.matches(".skip") && !scrolls(node.parentElement))
      .map((node) => `cut off: ${node.outerHTML.slice(0, 90)}`);
    if (scrollWidth <= room) return cut;
    const widest = [...document.querySelectorAll("main *, header *, footer *")].find(
      (node) => node.getBoundingClientRect().right > room + 1 && !node.closest(".table-scroll"),
    );
    return [...cut, `${scrollWidth}: ${widest?.outerHTML.slice(0, 120)}`];
  });
}

/** 640 and 320 px are a window of 1280 enlarged to 200% and 400% (WCAG 1.4.10). */
const widths = [320, 640, 768, 1920];

/**
 * A page beside its theme and its widths. In `npm test` each has one theme and one width, so that all of them come in
 * turn over the templates and the languages; in `test:all` it has both themes and every width.
 */
interface Look {
  readonly path: string;
  readonly theme: "light" | "dark";
  readonly widths: readonly number[];
  readonly bothThemes: boolean;
  /** Simplified Chinese has the elements of its Traditional page (tests/built/simplified.test.ts): axe hears nothing new. */
  readonly barriers: boolean;
}

/** Each page as nginx serves it, its policy and Trusted Types in force. */
function lookAt(looks: readonly Look[]): void {
  test.describe.configure({ mode: "parallel" });
  test.skip(() => !nginxSite(), "nginx is not on this machine");
  test.beforeEach(async ({ tab }) => {
    tab.faults.length = 0;
    // A page that failed may have left another width.
    await tab.page.setViewportSize({ width: 390, height: 844 });
  });

  for (const { path, theme, widths, bothThemes, barriers: hasAxe } of looks)
    test(`${path} has no fault, one main, one h1, no shift, no barrier, and fits (${theme}, ${widths.join(", ")} px)`, async ({
      tab: { page, faults, loadAxe },
    }) => {
      await page.emulateMedia({ colorScheme: theme });
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
      const due = { moved: [], theme, mains: 1, titles: 1, width: 390, shift: 0 };
      expect(seen, JSON.stringify(seen)).toEqual(due);
      if (hasAxe) {
        await loadAxe();
        expect(await barriers(page, { type: "tag", values: tags })).toEqual([]);
      }
      if (bothThemes) {
        await page.evaluate(() => {
          document.documentElement.dataset.theme = "dark";
        });
        expect(await barriers(page, { type: "rule", values: ofColour }), "dark").toEqual([]);
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        expect(await beyond(page), `${width} px`).toEqual([]);
      }
      expect(faults).toEqual([]);
    });
}

/** Both themes and every width. */
export const everyPage = (paths: readonly string[]): void =>
  lookAt(paths.map((path) => ({ path, theme: "light", widths, bothThemes: true, barriers: true })));

/** `/en/cases/vancl/` is made by the template `/cases/*`; each chapter and each simulator has parts of its own. */
function templateOf(path: string): string {
  const plain = path.replace(/^\/(?:zh-hans|en)\//, "/");
  return /^\/(?:chapters|sim)\//.test(plain) ? plain : plain.replace(/^(\/\w+\/)[^/]+\/$/, "$1*/");
}

const languageOf = (path: string) => /^\/(zh-hans|en)\//.exec(path)?.[1] ?? "";

/**
 * One page of every template in Traditional Chinese and in English, and of every third in Simplified, each in one theme and at one width: the languages of a template differ
 * in both, and neighbours among the templates too. Chapters and simulators are all seen, in one language each.
 */
export function oneOfEachTemplate(paths: readonly string[]): void {
  const languages = ["", "en", "zh-hans"];
  const templates = [...new Set(paths.map(templateOf))].sort();
  const looks = languages.flatMap((language, column) => {
    const own = paths.filter((path) => languageOf(path) === language);
    return templates.flatMap((template, row): Look[] => {
      const path = own.find((it) => templateOf(it) === template);
      const hasOwnParts = /^\/(?:chapters|sim)\/[a-z]+\/$/.test(template);
      // What Simplified pages have of their own is their words: every third of them is looked at.
      const isDue = hasOwnParts
        ? column < 2
          ? row % 2 === column
          : template.includes("turnover")
        : column < 2 || row % 3 === 0;
      if (!path || !isDue) return [];
      // Chapters and simulators alternate between the languages: their look changes with every second of them.
      const turn = hasOwnParts ? Math.floor(row / 2) : row + column;
      return [
        {
          path,
          theme: turn % 2 === 0 ? "light" : "dark",
          widths: [widths[turn % widths.length] as number],
          bothThemes: false,
          barriers: language !== "zh-hans",
        },
      ];
    });
  });
  lookAt(looks);
}
