import type { Page, Route } from "@playwright/test";
import { everything, rare } from "../tier.ts";
import { hydrated, watched } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

/**
 * Networks and hosts misbehave one file at a time. Whatever it is: the text and the first result stay, a message
 * says what is wrong and how to go on, going on works, and nothing reloads by itself.
 */
let page: Page;
let loads = 0;
test.beforeAll(async ({ browser }) => {
  ({ page } = await watched(browser));
  page.on("load", () => {
    loads += 1;
  });
});

const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  "503": (route) => route.fulfill({ status: 503, contentType: "text/html", body: "<h1>Busy</h1>" }),
  "404 of a newer deploy": (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Gone</h1>" }),
  dropped: (route) => route.abort("connectionreset"),
  "a host's page instead": (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><h1>Welcome</h1>" }),
  "a host's page under the right name": (route) =>
    route.fulfill({ status: 200, contentType: "text/javascript", body: "<!doctype html><h1>Welcome</h1>" }),
  truncated: async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    await route.fulfill({
      status: 200,
      contentType: "text/javascript",
      body: body.slice(0, body.length / 2),
    });
  },
};

/** The code of one simulator, what all of them share, and the script of every page. */
const files: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the simulator's code", /\/_astro\/Island[^/]*\.js/],
  ["the workbench", /\/_astro\/workbench[^/]*\.js/],
];

const bench = () => page.locator("[data-simulator=turnover]").first();

// Both are asked for and missed in the same way: the second is for `test:all`.
for (const [name, pattern] of everything ? files : files.slice(0, 1))
  test.describe(`${name}`, () => {
    // Refused, or cut short: the others go one of these ways.
    for (const kind of everything ? Object.keys(faults) : ["503", "truncated"])
      test(`${kind}`, async () => {
        const answer = faults[kind] as (route: Route) => Promise<void>;
        await page.route(pattern, answer);
        loads = 0;
        await page.goto("/chapters/turnover/");
        await bench().scrollIntoViewIfNeeded();
        await page.locator("#failure").waitFor({ state: "visible" });
        expect(await bench().locator(".bench-answer").innerText()).toMatch(/97\.66/);
        expect(await bench().locator(".bench-picture svg:visible").count()).toBeGreaterThan(0);
        expect(await page.locator("main p").count()).toBeGreaterThan(20);
        await page.waitForTimeout(300);
        expect(loads).toBe(1);
        await page.unroute(pattern);
        await page.locator("#failure [data-reload]").click();
        // What came broken is fetched anew before the page is loaded again.
        await expect.poll(() => loads).toBe(2);
        await hydrated(page);
        await bench().locator("[data-whole]").click();
        await bench().locator("[data-preset=fees]").click();
        await expect.poll(() => bench().locator(".bench-answer").innerText()).not.toMatch(/97\.66/);
        expect(await page.locator("#failure").isVisible()).toBe(false);
        expect(loads).toBe(2);
      });

    test("slow", async () => {
      await page.route(pattern, async (route) => {
        await new Promise((done) => setTimeout(done, 3000));
        await route.continue();
      });
      await page.goto("/sim/turnover/?turnover=1,turnsA:5");
      // The picture is there; what the link says comes with the code, and nothing is called broken meanwhile.
      await page.locator(".bench svg").first().waitFor();
      expect(await page.locator("#failure").isVisible()).toBe(false);
      await expect.poll(() => page.locator(".bench-answer").first().innerText()).toMatch(/152\.59/);
      await page.unroute(pattern);
    });
  });

test("no page lacks its styles: they stand in it; those of the drawers, when they do not come, are told of", async () => {
  const styles = /\/_astro\/.*\.css/;
  await page.route(styles, faults["503"] as (route: Route) => Promise<void>);
  await page.goto("/sim/turnover/");
  await hydrated(page);
  expect(await page.locator("#failure").isVisible()).toBe(false);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).not.toBe("rgba(0, 0, 0, 0)");
  await page.locator("[data-tool=drivers]").click();
  const message = page.locator(".bench [role=alert]");
  await message.waitFor();
  await page.unroute(styles);
  await message.locator("button").click();
  await page.locator("[data-drawer=drivers] table").first().waitFor({ state: "attached" });
});

test("a deploy under an open tab: what is opened next says that it did not come, and a new attempt brings it", async () => {
  await page.goto("/sim/turnover/");
  await hydrated(page);
  loads = 0;
  const gone = /\/(_astro\/(?!workbench|Island).*\.(js|css)|words\/.*\.json)/;
  await page.route(gone, faults["404 of a newer deploy"] as (route: Route) => Promise<void>);
  await page.locator("[data-tool=drivers]").click();
  const message = page.locator(".bench [role=alert]");
  await message.waitFor();
  expect(await page.locator(".bench-answer").first().innerText()).toMatch(/97\.66/);
  await page.unroute(gone);
  await message.locator("button").click();
  await page.locator("[data-drawer=drivers] table").first().waitFor({ state: "attached" });
  expect(loads).toBe(0);
});

test("a search whose engine does not come says so, and asking again finds", async () => {
  await page.route(/\/pagefind\/.*/, faults["503"] as (route: Route) => Promise<void>);
  await page.goto("/en/search/?q=turnover");
  const status = page.locator("main [role=status]").first();
  await expect.poll(() => status.innerText()).toMatch(/did not load/);
  await page.unroute(/\/pagefind\/.*/);
  await page.locator("main input[type=search]").fill("turnover days");
  await page.locator(".hits > li").first().waitFor();
});

test("in a frame the button of the notice works as on a page", async () => {
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto("/embed/turnover/");
  await page.locator(".bench").hover();
  await page.locator("#failure").waitFor({ state: "visible" });
  await page.unroute(/\/_astro\/.*\.js$/);
  await page.locator("#failure button").click();
  await hydrated(page);
  expect(await page.locator("#failure").isVisible()).toBe(false);
});

test(
  "an old phone on a slow line: the first picture is there, and the main job works",
  rare,
  async ({ watch }) => {
    const { page: phone, faults: wrong } = await watch({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const session = await phone.context().newCDPSession(phone);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await session.send("Network.enable");
    // Slow 4G as Lighthouse has it: 1.6 Mb/s down, 150 ms there and back.
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6e6 / 8) * 0.9,
      uploadThroughput: (750e3 / 8) * 0.9,
    });
    await phone.goto("/chapters/turnover/", { waitUntil: "domcontentloaded" });
    await phone.locator("h1").waitFor();
    const painted = await phone.evaluate(
      () =>
        new Promise<number>((done) =>
          new PerformanceObserver((list) => done(list.getEntries()[0]?.startTime ?? 0)).observe({
            type: "paint",
            buffered: true,
          }),
        ),
    );
    console.log(`first picture: ${painted.toFixed(0)} ms`);
    await hydrated(phone);
    const own = phone.locator("[data-simulator=turnover]").first();
    await own.locator("[data-whole]").click();
    await own.locator("[data-preset=fees]").click();
    await expect.poll(() => own.locator(".bench-answer").innerText()).not.toMatch(/97\.66/);
    await phone.waitForURL(/#turnover=1,/);
    expect(wrong).toEqual([]);
    await phone.context().close();
  },
);
