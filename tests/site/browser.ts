import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";

export { hydrated, pages } from "./chromium.ts";

export interface Watched {
  readonly page: Page;
  /** Whatever went wrong: console errors, exceptions, policy violations, requests to others. */
  readonly faults: string[];
}

/** Inputs have rested by the page's own clock, and what waits for that has been drawn. */
export function rested(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 400)))),
  );
}

/** Opens one of the tools, by way of "more" where only three are in sight. */
export async function useTool(page: Page, name: string): Promise<void> {
  const tool = page.locator(`[data-tool=${name}]`).first();
  const more = page.locator("[data-tool=more]").first();
  if (!(await tool.isVisible()) && (await more.getAttribute("aria-expanded")) === "false") await more.click();
  await tool.click();
}

/** Taps the middle of what is drawn. */
export async function tap(page: Page, control: Locator) {
  const box = await control.boundingBox();
  if (!box) throw new Error(`${control} is not drawn`);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Opens the dock at a number, as a finger does: the line of chips is pulled along, then the chip is tapped. */
export async function dock(page: Page, key: string) {
  const chip = page.locator(`[data-chip="${key}"]`);
  await chip.evaluate((it) => {
    const line = it.parentElement as HTMLElement;
    const by = it.getBoundingClientRect().left - line.getBoundingClientRect().left - 20;
    line.scrollBy({ left: by, behavior: "instant" });
  });
  await tap(page, chip);
  await expect(chip).toHaveAttribute("aria-expanded", "true");
}

/** Eight delays of a page take as long as one: for tests that ask what follows when inputs rest, not when it does. */
export async function hurried(seen: Watched): Promise<Watched> {
  await seen.page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (then: TimerHandler, delay = 0, ...rest: unknown[]) => later(then, delay / 8, ...rest),
    });
  });
  return seen;
}

/** A page of its own context whose every fault is written down. */
export async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const { baseURL: origin = process.env.SITE_ORIGIN ?? "" } = options;
  // The service worker mends faults that a test puts in on purpose; offline.test.ts is where it is at home.
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    const blocked = message.text().startsWith("Service Worker registration blocked");
    if (["error", "warning"].includes(message.type()) && !blocked) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) faults.push(`foreign request: ${url}`);
  });
  await page.addInitScript(() => {
    const shift = { value: 0, moved: [] as string[] };
    Object.assign(window, { shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        shift.value += entry.value;
        for (const { node } of entry.sources)
          shift.moved.push(
            (node instanceof Element ? node.outerHTML : (node?.textContent ?? "")).slice(0, 80),
          );
      }
    }).observe({ type: "layout-shift", buffered: true });
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { page, faults };
}
