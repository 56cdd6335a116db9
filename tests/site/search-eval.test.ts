import type { Browser } from "@playwright/test";
import { type Asked, askAll, askedIn, fits, locales, questions, score } from "../search/evaluate.ts";
import { everything, sample } from "../tier.ts";
import { expect, origin, test } from "./fixtures.ts";

/** The bars of the search, in a real browser. `npm run search-eval` prints the whole of it, by kind of question. */
const files = ["queries.json", "fresh.json", "asked.json", "everyday.json"] as const;

/**
 * What is held on every question (`test:all`). Asked are .88 first and .98 within five; what is not met is said in
 * tests/bench/README.md. `npm test` asks every twelfth question and tells when the search gets worse.
 */
const barsOf = (file: string) => {
  if (!everything) return { count: 3, first: 0.7, five: 0.94, cards: 0.6, none: 0.01 };
  const all = { count: 26, first: 0.85, five: 0.98, cards: 0.85, none: 0.01 };
  if (file === "everyday.json") return { ...all, first: 0.8, five: 0.95, none: 0.02 };
  return file === "asked.json" ? { ...all, five: 0.96 } : all;
};

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
        const { count, first, five, zero, cards = 1 } = score(file, answers);
        const bars = barsOf(file);
        const missed = answers
          .filter(({ found, any }) => !found.slice(0, 5).some((id) => fits(any, id)))
          .map(({ q }) => q)
          .join(", ");
        console.log(
          `${locale.id} ${file}: ${count} questions, success@1 ${first.toFixed(3)}, @5 ${five.toFixed(3)}; missed: ${missed}`,
        );
        expect.soft(count, file).toBeGreaterThanOrEqual(bars.count);
        // Of a dozen questions one is eight in a hundred: whole questions are counted.
        const enough = (share: number) => Math.floor(share * count) / count;
        expect.soft(first, `success@1 of ${file}`).toBeGreaterThanOrEqual(enough(bars.first));
        expect.soft(five, `success@5 of ${file}: ${missed}`).toBeGreaterThanOrEqual(enough(bars.five));
        expect.soft(cards, `definitions of ${file} on their card`).toBeGreaterThanOrEqual(bars.cards);
        expect.soft(zero, `share without an answer of ${file}`).toBeLessThanOrEqual(bars.none);
      }
    });
  });
