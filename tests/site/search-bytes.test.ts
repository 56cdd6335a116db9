import { askCold, askedIn, locales, quantile, questions } from "../search/evaluate.ts";
import { everything } from "../tier.ts";
import { expect, test } from "./fixtures.ts";
import { serve } from "./server.ts";

/** What a question costs from a cold cache, packed as a host would pack it. */
const all = questions(new URL("../search/queries.json", import.meta.url));
let packed: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  packed = await serve("dist");
});
test.afterAll(async () => {
  packed.close();
});

// Simplified has the engine and the index format of Traditional.
for (const locale of everything ? locales : locales.filter(({ id }) => id !== "zh-Hans"))
  test.describe(`the search in ${locale.id}`, () => {
    const asked = askedIn(locale.id, all);

    test("asks under 120 KB of the line for the first result", async ({ browser }) => {
      const sizes: number[] = [];
      for (const { q } of asked.filter((_, at) => at % (everything ? 16 : 160) === 0)) {
        const { bytes } = await askCold(browser, packed.origin, locale.folder, locale.id, q);
        expect.soft(bytes, q).toBeLessThan(120_000);
        sizes.push(bytes);
      }
      console.log(
        `${locale.id} cold: median ${quantile(sizes, 0.5)}, most ${Math.max(...sizes)} B of ${sizes.length} questions`,
      );
      // Less than the engine alone would mean that something was not counted.
      expect(Math.min(...sizes)).toBeGreaterThan(60_000);
    });
  });
