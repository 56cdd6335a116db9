import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askCold, askedIn, locales, quantile, questions } from "../search/evaluate.ts";
import { launchShell } from "./browser.ts";
import { serve } from "./server.ts";

/** What a question costs from a cold cache, packed as a host would pack it. */
const all = questions(new URL("../search/queries.json", import.meta.url));
let browser: Browser;
let packed: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  packed = await serve("dist");
  browser = await launchShell();
});
afterAll(async () => {
  await browser.close();
  packed.close();
});

describe.each(locales)("the search in $id", (locale) => {
  const asked = askedIn(locale.id, all);

  test("asks under 120 KB of the line for the first result", async () => {
    const sizes: number[] = [];
    for (const { q } of asked.filter((_, at) => at % 16 === 0)) {
      const { bytes } = await askCold(browser, packed.origin, locale.folder, locale.id, q);
      expect.soft(bytes, q).toBeLessThan(120_000);
      sizes.push(bytes);
    }
    console.log(
      `${locale.id} cold: median ${quantile(sizes, 0.5)}, most ${Math.max(...sizes)} B of ${sizes.length} questions`,
    );
    // Less than the engine alone would mean that something was not counted.
    expect(Math.min(...sizes)).toBeGreaterThan(60_000);
  }, 180_000);
});
