import { existsSync, readdirSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The address paths of every page that was built. */
export function pages(root = "dist"): string[] {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith("index.html"))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .sort();
}

export interface Watched {
  readonly page: Page;
  /** Whatever went wrong: console errors, exceptions, policy violations, requests to others. */
  readonly faults: string[];
}

/** A page of its own context whose every fault is written down. */
export async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const origin = inject("origin");
  const context = await browser.newContext({ baseURL: origin, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) faults.push(`foreign request: ${url}`);
  });
  await page.addInitScript(() => {
    const shift = { value: 0 };
    Object.assign(window, { shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shift.value += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { page, faults };
}

/** Waits until every island on the page has taken over its HTML. */
export async function hydrated(page: Page): Promise<void> {
  // An island far down waits until it is near.
  await page.evaluate(async () => {
    for (const island of document.querySelectorAll("astro-island[ssr][client=visible]")) {
      island.firstElementChild?.scrollIntoView({ behavior: "instant" });
      await new Promise((done) => setTimeout(done, 80));
    }
    scrollTo({ top: 0, behavior: "instant" });
  });
  await page.waitForFunction(() => document.querySelectorAll("astro-island[ssr]").length === 0);
}
