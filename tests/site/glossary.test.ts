import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { pages } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

const open = ".gloss-note:popover-open";
const chapters = pages().filter((path) => /\/chapters\/\w+\/$/.test(path));

test("every chapter marks one to eight terms, each once, with a definition and an entry", () => {
  const entries = new Map<string, string>();
  const entryOf = (page: string) => {
    const html = entries.get(page) ?? readFileSync(`dist${page}index.html`, "utf8");
    entries.set(page, html);
    return html;
  };
  for (const path of chapters) {
    const html = readFileSync(`dist${path}index.html`, "utf8");
    const marked = [...html.matchAll(/<a class="gloss" href="([^"]+)" aria-describedby="term-([\w-]+)"/g)];
    const ids = marked.map(([, , id]) => id as string);
    expect(ids.length, path).toBeGreaterThanOrEqual(1);
    expect(ids.length, path).toBeLessThanOrEqual(8);
    expect(new Set(ids).size, path).toBe(ids.length);
    for (const [, href, id] of marked) {
      expect(html.split(`<p id="term-${id}">`), `${path} ${id}`).toHaveLength(2);
      const [page = "", hash] = (href as string).split("#");
      expect(hash, path).toBe(id);
      expect(entryOf(page).includes(`<article class="term" id="${id}"`), `${page} ${id}`).toBe(true);
    }
  }
  expect(chapters).toHaveLength(27);
});

test("the index leads to the entry of every term", () => {
  const html = readFileSync("dist/glossary/index.html", "utf8");
  const rows = [...html.matchAll(/<div id="([\w-]+)">\s*<dt>\s*<a href="[^"#]+#([\w-]+)"/g)];
  expect(rows.length).toBeGreaterThanOrEqual(130);
  expect(rows.filter(([, id, hash]) => id !== hash)).toEqual([]);
});

/** Under load a finger lies half a second before the page hears of it: a long press, no tap. Where the note stands. */
async function tapOpen(page: Page, word: Locator) {
  for (let tries = 1; ; tries++) {
    await word.tap();
    const place = page.locator(open).boundingBox({ timeout: 5000 });
    if (tries === 3) return place;
    const known = await place.catch(() => null);
    if (known) return known;
  }
}

test.describe("a marked word", () => {
  /** The page's scripts wait until `release` is called, if they are to come late. */
  const holdScripts = async (page: Page, late: boolean) => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    if (late) await page.route("**/_astro/Page.*.js", (route) => held.then(() => route.continue()));
    return release;
  };

  for (const early of ["", " that came before the page's scripts"])
    test(`shows its definition on hover${early}, keeps it while the pointer is over it, and closes on leaving`, async ({
      watch,
    }) => {
      const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
      const release = await holdScripts(page, early !== "");
      await page.goto("/chapters/turnover/");
      const word = page.locator("a.gloss").first();
      await word.hover();
      if (early) expect(await page.locator(open).count()).toBe(0);
      release();
      await page.locator(open).waitFor();
      expect((await page.locator(open).textContent())?.length).toBeGreaterThan(40);
      await page.locator(`${open} a`).hover();
      await page.waitForTimeout(500);
      expect(await page.locator(open).count()).toBe(1);
      await page.mouse.move(5, 5);
      await expect.poll(() => page.locator(open).count()).toBe(0);
      expect(faults).toEqual([]);
    });

  for (const early of ["", " that came before the page's scripts"])
    test(`shows it on focus${early}, closes with Escape, and follows the link with Enter`, async ({
      watch,
    }) => {
      const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
      const release = await holdScripts(page, early !== "");
      await page.goto("/en/chapters/turnover/");
      const word = page.locator("a.gloss").first();
      await word.evaluate((node) => {
        const before = [
          ...document.querySelectorAll<HTMLElement>("a[href],button,input,summary,[tabindex='0']"),
        ].filter((it) => it.checkVisibility());
        before[before.indexOf(node as HTMLElement) - 1]?.focus();
      });
      // What stands between the two may still come while the page's scripts do.
      for (let stop = 0; stop < 12; stop += 1) {
        await page.keyboard.press("Tab");
        if (await word.evaluate((node) => node === document.activeElement)) break;
      }
      if (early) expect(await page.locator(open).count()).toBe(0);
      release();
      await page.locator(open).waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator(open).count()).toBe(0);
      await word.press("Enter");
      await page.waitForURL(/\/en\/glossary\/[\w-]+\/#[\w-]+$/);
      expect(faults).toEqual([]);
    });

  test("shows it on the first tap, inside a phone's screen, and moves nothing", async ({ watch }) => {
    const { page, faults } = await watch({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto("/zh-hans/chapters/goals/");
    for (const word of await page.locator("a.gloss").all()) {
      await word.scrollIntoViewIfNeeded();
      const before = await word.boundingBox();
      const note = await tapOpen(page, word);
      expect(await word.boundingBox()).toEqual(before);
      expect(note?.x).toBeGreaterThanOrEqual(0);
      expect((note?.x ?? 0) + (note?.width ?? 999)).toBeLessThanOrEqual(390);
      expect(note?.y).toBeGreaterThanOrEqual(0);
      expect((note?.y ?? 0) + (note?.height ?? 999)).toBeLessThanOrEqual(844);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(open).count()).toBe(0);
    }
    expect(page.url()).toMatch(/\/zh-hans\/chapters\/goals\/$/);
    expect(faults).toEqual([]);
  });

  test("is a plain link without a script, and its definition is not printed in the middle of the page", async ({
    watch,
  }) => {
    const { page } = await watch({ javaScriptEnabled: false });
    await page.goto("/chapters/membership/");
    expect(await page.locator(".gloss-note").first().isVisible()).toBe(false);
    await page.locator("a.gloss").first().click();
    expect(page.url()).toMatch(/\/glossary\/[\w-]+\/#[\w-]+$/);
  });
});
