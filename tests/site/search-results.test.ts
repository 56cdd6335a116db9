import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { rare } from "../tier.ts";
import type { watched } from "./browser.ts";
import { expect, test, type Watch } from "./fixtures.ts";

/** What a reader sees of the search: its lists, marks, notes and ways of moving. */
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function asked(watch: Watch, address: string, options: Parameters<typeof watched>[1] = {}) {
  const { page, faults } = await watch(options);
  await page.goto(address);
  await page.locator(".hits > li").first().waitFor();
  return { page, faults };
}

const at = (query: string, folder = "") => `${folder}/search/?q=${encodeURIComponent(query)}`;
const status = (page: Page) => page.locator("[data-search-page] [role=status]").textContent();
const marks = async (page: Page) => {
  await page.locator(".hit-text mark").first().waitFor();
  return page.locator("[data-found] mark").allTextContents();
};

// The first two have both themes and both widths.
for (const [colorScheme, width] of [
  ["light", 390],
  ["dark", 1280],
  ["dark", 390],
  ["light", 1280],
] as const)
  test(
    `${colorScheme} at ${width} px the results of a term, a slip and a sum have no barrier and fit`,
    (colorScheme === "light") === (width === 390) ? {} : rare,
    async ({ watch }) => {
      const { page, faults } = await watch({
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 844 },
      });
      for (const [query, part] of [
        ["庫存周转率", "[data-card=term]"],
        ["庫存粥轉率", ".hits-note"],
        ["毛利25% 週轉6次", "[data-card=sum]"],
      ] as const) {
        await page.goto(at(query));
        await page.locator(".hits > li").first().waitFor();
        await page.locator(part).waitFor();
        await page.evaluate(axe);
        const violations = await page.evaluate(async (list) => {
          const { axe } = window as unknown as {
            axe: {
              run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await axe.run({ runOnly: list });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        }, tags);
        expect(violations, query).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(width);
      }
      expect(faults).toEqual([]);
    },
  );

test("hits are marked in the script of the page, whichever was typed", async ({ watch }) => {
  const simplified = await asked(watch, at("週轉", "/zh-hans"));
  expect(await marks(simplified.page)).toContain("周转");
  expect((await marks(simplified.page)).join("")).not.toContain("週");
  const traditional = await asked(watch, at("周转"));
  expect(await marks(traditional.page)).toContain("週轉");
});

for (const [q, tier] of [
  ["會員", rare],
  ["毛利率", {}],
] as const)
  test(`of ${q} every kind counts what its filter shows, as the status does`, tier, async ({ watch }) => {
    const { page } = await asked(watch, at(q));
    const said = async () => Number((await status(page))?.match(/\d+/));
    const counts = await page
      .locator(".hit-kinds button")
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("data-kind"), Number(one.textContent?.match(/\d+$/))]),
      );
    const [[, whole] = [], ...kinds] = counts as [string, number][];
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.reduce((sum, [, count]) => sum + count, 0)).toBe(whole);
    expect(await said()).toBe(whole);
    for (const [kind, count] of kinds) {
      await page.locator(`[data-kind="${kind}"]`).click();
      while (await page.locator("[data-found] button.quiet:visible").count())
        await page.locator("[data-found] button.quiet:visible").first().click();
      expect(await page.locator(".hits > li, [data-card=term]").count(), kind).toBe(count);
      expect(await said(), kind).toBe(count);
    }
  });

test("a result names the section its passage is in, and opens there", async ({ watch }) => {
  const { page, faults } = await asked(watch, at("四十分鐘"));
  await page.waitForFunction(() => document.querySelector('.hits a[href*=":~:text="]'));
  const link = page.locator('.hits a[href*="/chapters/"][href*=":~:text="]').first();
  const href = (await link.getAttribute("href")) ?? "";
  const words = decodeURIComponent(href.split(":~:text=")[1] ?? "");
  const section = await link.evaluate(
    (node) => node.parentElement?.querySelector(".hit-place")?.textContent ?? "",
  );
  expect(words.length).toBeGreaterThan(2);
  await link.click();
  await page.waitForURL(/\/chapters\//);
  expect(await page.locator("main h2, main h3, main h4").allTextContents()).toContain(section);
  // Numbers of a chapter are controls: the words run through them.
  const seen = () =>
    page.evaluate(() => {
      const [range] = (CSS.highlights.get("found") ?? []) as Iterable<Range>;
      const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
      return { text: range?.toString().replace(/\s/g, ""), inView: top >= 0 && bottom <= innerHeight };
    });
  await expect.poll(seen).toEqual({ text: words.replace(/\s/g, ""), inView: true });
  await page.reload();
  expect(await page.evaluate(() => CSS.highlights.has("found"))).toBe(false);
  expect(faults).toEqual([]);
});

test("other sections of a chapter that have the words are links of their own", rare, async ({ watch }) => {
  const { page, faults } = await asked(watch, at("週轉 毛利"));
  const also = page.locator('.hits > li:has(> a[href*="/chapters/"]) .hit-also a');
  await also.first().waitFor();
  const item = page
    .locator(".hits > li")
    .filter({ has: page.locator(".hit-also a") })
    .first();
  const [first = "", ...others] = await item
    .locator("a")
    .evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash)));
  const ids = [first, ...others].map((hash) => hash.split(":~:")[0]);
  expect(new Set(ids).size).toBe(ids.length);
  const title = (await also.first().textContent()) ?? "";
  await also.first().click();
  await page.waitForURL(/\/chapters\//);
  expect(await page.locator("main h2, main h3, main h4").allTextContents()).toContain(title);
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("found"))).toBe(true);
  expect(faults).toEqual([]);
});

test("what nothing fits has words to look for instead, and a slip says what was looked for", async ({
  watch,
}) => {
  const { page } = await asked(watch, at("鱷魚皮夾克qqqq"));
  const instead = page.locator(".hits-note button").first();
  const word = (await instead.textContent()) ?? "";
  await instead.click();
  await expect.poll(() => page.locator("[data-search-page] input").inputValue()).toBe(word);
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe(word);
  const slip = await asked(watch, at("庫存粥轉率"));
  expect(await slip.page.locator(".hits-note").textContent()).toContain("庫存週轉率");
});

test("a question is answered from its first character and stands in the address", async ({ watch }) => {
  const { page, faults } = await watch();
  await page.goto("/search/");
  await page.locator("[data-search-page] input").pressSequentially("貨");
  await page.locator(".hits > li").first().waitFor();
  expect(await status(page)).toMatch(/\d/);
  const first = await page.locator(".hits > li > a").allTextContents();
  await page.reload();
  await page.locator(".hits > li").first().waitFor();
  expect(await page.locator("[data-search-page] input").inputValue()).toBe("貨");
  expect(await page.locator(".hits > li > a").allTextContents()).toEqual(first);
  await page.locator("[data-search-page] input").fill("");
  await expect.poll(() => page.url()).not.toContain("?q=");
  expect(await page.locator(".hits > li").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("by keyboard: opened, walked down and up, closed, and the focus is where it was", async ({ watch }) => {
  const { page, faults } = await watch();
  await page.goto("/chapters/turnover/");
  await page.keyboard.press("/");
  await page.locator("dialog[open] input").waitFor();
  await page.keyboard.type("goods");
  await page.locator("dialog .hits > li").first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  expect(await focused()).toBe("INPUT");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("A");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("INPUT");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("A");
  await page.keyboard.press("Escape");
  expect(await page.locator("dialog[open]").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-search-open"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] input").fill("");
  // What was asked for last stands ready to be asked again.
  const again = page.locator("dialog .recent button").first();
  await again.waitFor();
  expect(await again.textContent()).toBe("goods");
  await again.click();
  await page.locator("dialog .hits > li").first().waitFor();
  expect(faults).toEqual([]);
});

test("on a slow line the reader is told that the search is under way", rare, async ({ watch }) => {
  const { page } = await watch();
  await page.route("**/pagefind/wasm*", async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(at("庫存"));
  await expect.poll(() => status(page)).toBe("正在找");
  await expect.poll(() => status(page)).toMatch(/\d/);
});

test("what was typed stands in the notice as text, apart from the words round it", async ({ watch }) => {
  const { page, faults } = await watch();
  for (const query of ["$&", "$$$$", "<zqxj>", "zqxj\u202ewvut"]) {
    await page.goto(at(query));
    const typed = page.locator("[data-search-page] [role=status] bdi");
    await typed.waitFor();
    expect(await typed.textContent()).toBe(query);
    expect(await typed.evaluate((one) => getComputedStyle(one).unicodeBidi), query).toBe("isolate");
    expect(await status(page), query).toMatch(/^\S+「.+」.+/);
  }
  expect(faults).toEqual([]);
});

test("the Enter that ends a composition opens nothing and is no search", async ({ watch }) => {
  const { page } = await asked(watch, at("庫存"));
  const box = page.locator("[data-search-page] input");
  await box.click();
  for (const event of [{ isComposing: true }, { keyCode: 229 }]) {
    const isLeft = await box.evaluate(
      (input, init) =>
        input.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...init }),
        ),
      event,
    );
    expect(isLeft).toBe(true);
  }
  await page.waitForTimeout(300);
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("A");
});

test("the printed address of a worksheet is no passage", rare, async ({ watch }) => {
  const { page } = await asked(watch, at("turnover"));
  const text = page.locator(".hits > li .hit-text").first();
  await expect.poll(() => text.textContent()).not.toBe("");
  expect((await page.locator(".hit-text").allTextContents()).join(" ")).not.toMatch(/https?:|localhost/);
});
