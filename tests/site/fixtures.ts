import { type BrowserContextOptions, test as base } from "@playwright/test";
import { everything } from "../tier.ts";
import { hydrated, type Watched, watched } from "./browser.ts";
import { type Engine, optionsOf } from "./chromium.ts";

export { expect } from "@playwright/test";

/** Where the built site is served to the whole run; `global-setup.ts` serves it. */
export const origin = process.env.SITE_ORIGIN ?? "";

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
export const desk = { viewport: { width: 1280, height: 900 } } as const;

/** A page of its own context, whose every fault is written down; it is closed when the test ends. */
export type Watch = (options?: BrowserContextOptions) => Promise<Watched>;
/** The same, on a page with a simulator that has taken over its HTML and read the state of its address. */
export type OpenBench = (path: string, options?: BrowserContextOptions) => Promise<Watched>;

/**
 * `test.use(whole)` asks for the whole browser where the shell might not do. A window of it costs five times as much,
 * and all of its tests pass in the shell, too (94 of them in 132 s instead of 212), so that it is for `test:all`: in
 * `npm test` one browser a worker goes through all files.
 */
export const whole: { readonly engine?: Engine } = everything ? { engine: "whole" } : {};

interface Fixtures {
  readonly watch: Watch;
  readonly openBench: OpenBench;
}

interface WorkerFixtures {
  /** Which Chromium a file is driven in: `test.use(whole)`. */
  readonly engine: Engine;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ["shell", { scope: "worker", option: true }],
  launchOptions: [({ engine }, use) => use(optionsOf(engine)), { scope: "worker" }],
  watch: async ({ browser }, use) => {
    const opened: Watched[] = [];
    await use(async (options) => {
      const seen = await watched(browser, options);
      opened.push(seen);
      return seen;
    });
    await Promise.all(opened.map(({ page }) => page.context().close()));
  },
  openBench: async ({ watch }, use) => {
    await use(async (path, options) => {
      const seen = await watch(options);
      await seen.page.goto(path);
      await hydrated(seen.page);
      await seen.page.locator(".bench[data-ready=true]:not(:has([aria-busy]))").first().waitFor();
      return seen;
    });
  },
});
