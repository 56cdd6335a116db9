import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";

export interface FirstView {
  all: number;
  js: number;
  css: number;
  html: number;
  font: number;
  requests: number;
}

/** Milliseconds without a request after which a page counts as quiet: what a script asks for after itself counts too. */
const quiet = 600;

/** Everything a page asks of the line from now on: bytes of bodies, and requests; `settled` waits until it is quiet. */
export function traffic(page: Page): { settled(): Promise<FirstView> } {
  const sums: FirstView = { all: 0, js: 0, css: 0, html: 0, font: 0, requests: 0 };
  const answers: Promise<void>[] = [];
  let last = performance.now();
  page.on("request", () => {
    last = performance.now();
  });
  page.on("response", (response) => {
    last = performance.now();
    answers.push(
      response
        .request()
        .sizes()
        .then(async ({ responseBodySize }) => {
          const type = response.headers()["content-type"] ?? "";
          const size = responseBodySize;
          if (type.includes("font")) {
            sums.font += size;
            return;
          }
          sums.requests += 1;
          sums.all += size;
          if (type.includes("javascript")) sums.js += size;
          else if (type.includes("css")) sums.css += size;
          else if (type.includes("html")) {
            // The styles stand in the page: they count as styles.
            const styles = [...(await response.text()).matchAll(/<style>(.*?)<\/style>/gs)]
              .map(([, text]) => text)
              .join("");
            const css = brotliCompressSync(styles).length;
            sums.css += css;
            sums.html += size - css;
          }
        }),
    );
  });
  return {
    async settled() {
      await page.waitForLoadState("networkidle");
      for (let left = quiet; left > 0; left = last + quiet - performance.now())
        await page.waitForTimeout(left);
      await Promise.all(answers);
      return { ...sums };
    },
  };
}

/** A page with its scripts, which come after its first picture; a busy machine may show that after a quiet half second. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("/_astro/Page.")),
  );
}

/** What a page asks of the line until it is quiet, before any interaction. */
export async function firstView(page: Page, path: string): Promise<FirstView> {
  const line = traffic(page);
  await open(page, path);
  return line.settled();
}

export interface Dragged {
  /** Milliseconds from the input to the next frame, sorted: painting included. */
  readonly frames: readonly number[];
  /** Milliseconds of script, style and layout a step, on average. */
  readonly work: number;
}

const steps = 60;

/** Sixty steps of the first slider at a quarter of the processor's speed. */
export async function drag(page: Page): Promise<Dragged> {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await client.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics
      .filter(({ name }) => ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].includes(name))
      .reduce((sum, { value }) => sum + value * 1000, 0);
  };
  const slider = page.locator(".bench input[type=range]").first();
  await slider.focus();
  const before = await spent();
  const frames = await slider.evaluate(async (node, count) => {
    const input = node as HTMLInputElement;
    const list: number[] = [];
    for (let step = 0; step < count; step++) {
      await new Promise((done) => setTimeout(done, 30));
      const start = performance.now();
      input.value = String(10 + (step % 30));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      list.push(performance.now() - start);
    }
    return list.sort((p, q) => p - q);
  }, steps);
  return { frames, work: ((await spent()) - before) / steps };
}
