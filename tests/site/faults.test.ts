import { rare } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

/** What goes wrong on real networks and in real browsers, and what a reader then still has. */
const chapter = "/chapters/turnover/";

test("scripts that do not arrive: the text, the answer and the chart stay, and a notice says so", async ({
  watch,
}) => {
  const { page } = await watch();
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto(chapter);
  await page.locator("#failure").waitFor({ state: "visible" });
  expect(await page.locator("#failure").getAttribute("role")).toBe("alert");
  const bench = page.locator("[data-simulator=turnover]");
  expect(await bench.locator(".bench-answer").innerText()).toMatch(/97\.66/);
  expect(await bench.locator("svg").first().count()).toBe(1);
  await page.unroute(/\/_astro\/.*\.js$/);
  await page.locator("#failure [data-reload]").click();
  await hydrated(page);
  expect(await page.locator("#failure").isVisible()).toBe(false);
});

test("one island's script that does not arrive, twice, brings the notice too", rare, async ({ watch }) => {
  const { page } = await watch();
  await page.route(/\/_astro\/.*Island.*\.js/, (route) => route.abort());
  await page.goto(chapter);
  await page.locator("[data-simulator=turnover]").first().scrollIntoViewIfNeeded();
  await page.locator("#failure").waitFor({ state: "visible" });
  expect(await page.locator(".bench-answer").first().innerText()).toMatch(/97\.66/);
});

test("a script that does not arrive and a link that carries a state: the result is not held back for ever", async ({
  watch,
}) => {
  const { page } = await watch();
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto(`${chapter}#turnover=1,turnsA:5`);
  await page.locator("#failure").waitFor({ state: "visible" });
  await expect.poll(() => page.evaluate(() => "restoring" in document.documentElement.dataset)).toBe(false);
  expect(await page.locator(".bench-answer").first().isVisible()).toBe(true);
});

for (const storage of ["forbidden", "full"] as const)
  test.describe(`storage that is ${storage}`, () => {
    test("does not stop the page, and one notice says that nothing is kept", async ({ watch }) => {
      const { page, faults } = await watch();
      await page.addInitScript((kind) => {
        const refuse = () => {
          throw new DOMException("no", kind === "full" ? "QuotaExceededError" : "SecurityError");
        };
        Storage.prototype.setItem = refuse;
        if (kind === "forbidden") Storage.prototype.getItem = refuse;
      }, storage);
      await page.goto("/sim/turnover/");
      await hydrated(page);
      await page.locator("[data-theme-switch]").click();
      await page.locator("[data-tool=keep]").click();
      await expect.poll(() => page.locator(".bench-notice").count()).toBe(1);
      await page.locator("[data-preset=fees]").click();
      await page.waitForURL(/turnover=1,opexRate:6/);
      expect(faults).toEqual([]);
    });
  });

test("what a visitor kept is offered again on the next visit, and a friend's link does not overwrite it", async ({
  watch,
}) => {
  const { page, faults } = await watch();
  await page.goto("/sim/turnover/");
  await hydrated(page);
  await page.locator("[data-preset=fees]").click();
  await page.locator("[data-tool=keep]").click();
  await page.goto("/sim/turnover/?turnover=1,turnsA:9");
  await hydrated(page);
  await page.locator("[data-banner=guest]").waitFor();
  expect(await page.evaluate(() => localStorage.getItem("jiusi.saved"))).toContain("opexRate:6");
  await page.locator("[data-preset=mine]").click();
  await page.waitForURL(/turnover=1,opexRate:6/);
  expect(faults).toEqual([]);
});

test.describe("the theme", () => {
  for (const [kept, colorScheme, wanted] of [
    ["dark", "light", "dark"],
    ["light", "dark", "light"],
    [null, "dark", "dark"],
    ["purple", "light", "light"],
  ] as const)
    test(
      `kept as ${kept} under a ${colorScheme} system is ${wanted} before the body exists`,
      kept === "dark" || kept === null ? {} : rare,
      async ({ watch }) => {
        const { page, faults } = await watch({ colorScheme });
        await page.addInitScript((value) => {
          if (value !== null) localStorage.setItem("theme", value);
          const seen: (string | undefined)[] = [];
          Object.assign(window, { seen });
          new MutationObserver(() => {
            if (document.body && seen.length === 0) seen.push(document.documentElement.dataset["theme"]);
          }).observe(document, { childList: true, subtree: true });
        }, kept);
        await page.goto("/");
        expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([wanted]);
        const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const [red = 0] = (ground.match(/\d+/g) ?? []).map(Number);
        expect(red < 128 ? "dark" : "light").toBe(wanted);
        expect(faults).toEqual([]);
      },
    );
});

test("an address that does not exist answers 404 with a page that helps on", async ({ watch }) => {
  const { page } = await watch();
  const answer = await page.goto("/en/chapters/turnovr.html");
  expect(answer?.status()).toBe(404);
  expect(await page.locator("main h1").count()).toBe(1);
  expect(await page.locator("main a[href], header a[href]").count()).toBeGreaterThan(3);
  // What the address seems to have meant is looked for at once, and anything else can be.
  await page.locator('main .hits a[href*="/chapters/turnover/"]').first().waitFor();
  await page.locator("main input[type=search]").fill("會員");
  await page.locator('main .hits a[href*="/chapters/membership/"]').first().waitFor();
  await page.goto("/%E0%A4%A/");
  expect(await page.locator("main input[type=search]").inputValue()).toBe("");
});

test("a sandboxed frame without storage still reckons", async ({ watch }) => {
  const { page } = await watch();
  await page.route("**/frame.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<iframe sandbox="allow-scripts" src="/sim/turnover/#turnover=1,turnsA:5" width="800" height="900"></iframe>',
    }),
  );
  await page.goto("/frame.html");
  const frame = page.frameLocator("iframe");
  await frame.locator(".bench-answer").waitFor();
  expect(await frame.locator(".bench-answer").innerText()).toMatch(/\d/);
});
