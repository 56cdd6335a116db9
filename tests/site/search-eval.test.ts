import type { Browser } from "@playwright/test";
import { type Asked, askAll, askedIn, fits, locales, questions, score } from "../search/evaluate.ts";
import { everything, sample } from "../tier.ts";
import { expect, origin, test } from "./fixtures.ts";

/** The bars of the search, in a real browser. `npm run search-eval` prints the whole of it, by kind of question. */
const files = ["queries.json", "fresh.json", "asked.json", "everyday.json"] as const;

/**
 * What is asked of the search, on every question (`test:all`). On 2026-11-30 it was not met for numbers: .83 to .87
 * first on `asked.json`, .84 on the English of `queries.json` (src/search/README.md). `npm test` asks every twelfth
 * question and holds what stands, so that it tells when the search gets worse.
 */
const bars = everything ? { first: 0.85, five: 0.98 } : { first: 0.7, five: 0.94 };

/** Every question of every file, those of a file one after another in one tab. */
async function answersIn(browser: Browser, locale: (typeof locales)[number]): Promise<Map<string, Asked[]>> {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: "block" });
  const found = new Map<string, Asked[]>();
  for (const file of files) {
    const asked = sample(askedIn(locale.id, questions(new URL(`../search/${file}`, import.meta.url))), 12);
    found.set(file, await askAll(context, locale, asked));
  }
  await context.close();
  return found;
}

for (const locale of locales)
  test.describe(`the search in ${locale.id}`, () => {
    test("finds what was meant", async ({ browser }) => {
      for (const [file, answers] of await answersIn(browser, locale)) {
        const { count, first, five, zero } = score(file, answers);
        const missed = answers
          .filter(({ found, any }) => !found.slice(0, 5).some((id) => fits(any, id)))
          .map(({ q }) => q)
          .join(", ");
        console.log(
          `${locale.id} ${file}: ${count} questions, success@1 ${first.toFixed(3)}, @5 ${five.toFixed(3)}; missed: ${missed}`,
        );
        expect.soft(count, file).toBeGreaterThan(10);
        expect.soft(first, `success@1 of ${file}`).toBeGreaterThanOrEqual(bars.first);
        // Of a dozen questions one is eight in a hundred: whole questions are counted.
        const enough = Math.floor(bars.five * count) / count;
        expect.soft(five, `success@5 of ${file}: ${missed}`).toBeGreaterThanOrEqual(enough);
        expect.soft(zero, `share without an answer of ${file}`).toBeLessThanOrEqual(0.01);
      }
    });
  });
