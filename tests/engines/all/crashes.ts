import { expect } from "@playwright/test";
import { pages } from "../../site/chromium.ts";
import type { Driven, Engine } from "../engine.ts";
import { secureOrigin, test } from "../fixtures.ts";

/** From the narrowest phone to a desk: WebKit died of titles at some of these and not at others. */
const widths = [320, 340, 360, 375, 390, 412, 430, 768, 1280];

/** `CRASH_PAGES=chapters|guides` and `CRASH_WIDTHS=320,390` look at a part. */
const some = new RegExp(process.env.CRASH_PAGES ?? "");
const wanted = process.env.CRASH_WIDTHS?.split(",").map(Number) ?? widths;

/** Every page is laid out and painted at every width; a page that ends its process is named with the width. */
export function crashes(): void {
  test("no page ends its process at any width", async ({ engine }) => {
    test.setTimeout(3 * 60 * 60 * 1000);
    const died: string[] = [];
    let page = await engine.open();
    let looked = 0;
    for (const path of pages().filter((path) => some.test(path))) {
      for (const width of wanted) {
        try {
          await page.resize(width, 844);
          if (width === wanted[0]) await page.goto(secureOrigin() + path);
          await lookAt(page);
          looked += 1;
        } catch (error) {
          died.push(`${path} at ${width} px: ${(error as Error).message}`);
          page = await again(engine, page);
          // The other widths of this page from the beginning.
          await page.resize(width, 844);
          await page.goto(secureOrigin() + path).catch(() => undefined);
        }
      }
    }
    await page.close();
    console.log(`${looked} layouts`);
    expect(died).toEqual([]);
    expect(looked).toBeGreaterThan(0);
  });
}

async function again(engine: Engine, page: Driven): Promise<Driven> {
  await page.close().catch(() => undefined);
  return engine.open();
}

/** Layout, and a walk down the page so that what is painted late is painted too. */
async function lookAt(page: Driven): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate((to) => scrollTo(0, to), height);
  await page.evaluate(() => scrollTo(0, 0));
}
