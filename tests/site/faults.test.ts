import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hydrated, launch, watched } from "./browser.ts";

/** What goes wrong on real networks and in real browsers, and what a reader then still has. */
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const chapter = "/chapters/turnover/";

test("scripts that do not arrive: the text, the answer and the chart stay, and a notice says so", async () => {
  const { page } = await watched(browser);
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

test("one island's script that does not arrive, twice, brings the notice too", async () => {
  const { page } = await watched(browser);
  await page.route(/\/_astro\/.*Island.*\.js/, (route) => route.abort());
  await page.goto(chapter);
  await page.locator("[data-simulator=turnover]").first().scrollIntoViewIfNeeded();
  await page.locator("#failure").waitFor({ state: "visible" });
  expect(await page.locator(".bench-answer").first().innerText()).toMatch(/97\.66/);
});

test("a script that does not arrive and a link that carries a state: the result is not held back for ever", async () => {
  const { page } = await watched(browser);
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto(`${chapter}#turnover=1,turnsA:5`);
  await page.locator("#failure").waitFor({ state: "visible" });
  await expect.poll(() => page.evaluate(() => "restoring" in document.documentElement.dataset)).toBe(false);
  expect(await page.locator(".bench-answer").first().isVisible()).toBe(true);
});

describe.each(["forbidden", "full"] as const)("storage that is %s", (storage) => {
  test("does not stop the page, and one notice says that nothing is kept", async () => {
    const { page, faults } = await watched(browser);
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

test("what a visitor kept is offered again on the next visit, and a friend's link does not overwrite it", async () => {
  const { page, faults } = await watched(browser);
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

describe("the theme", () => {
  test.each([
    ["dark", "light", "dark"],
    ["light", "dark", "light"],
    [null, "dark", "dark"],
    ["purple", "light", "light"],
  ] as const)(
    "kept as %s under a %s system is %s before the body exists",
    async (kept, colorScheme, wanted) => {
      const { page, faults } = await watched(browser, { colorScheme });
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
      await page.context().close();
    },
  );
});

test("an address that does not exist answers 404 with a page that helps on", async () => {
  const { page } = await watched(browser);
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

test("a sandboxed frame without storage still reckons", async () => {
  const { page } = await watched(browser);
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
