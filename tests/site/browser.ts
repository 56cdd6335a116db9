import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

export { hydrated, launch, launchAsShipped, launchShell, pages } from "./chromium.ts";

export interface Watched {
  readonly page: Page;
  /** Whatever went wrong: console errors, exceptions, policy violations, requests to others. */
  readonly faults: string[];
}

/** A page of its own context whose every fault is written down. */
export async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const origin = inject("origin");
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
