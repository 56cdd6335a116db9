import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { simulators } from "../simulators/whole.ts";
import { launchShell, watched } from "./browser.ts";
import { firstView, traffic } from "./measure.ts";
import { serve } from "./server.ts";

let browser: Browser;
/** Packed as a host would pack it: the server of the other tests is in a hurry. */
let packed: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  packed = await serve("dist");
  browser = await launchShell();
});
afterAll(async () => {
  await browser.close();
  packed.close();
});
const phone = () => watched(browser, { baseURL: packed.origin, viewport: { width: 390, height: 844 } });

/** Bytes, not kilobytes of 1,024: the budgets are written so. */
const text = { all: 24_000, js: 3_000, css: 9_000, html: 20_000, requests: 6 };
/** A chapter's simulator is in its HTML; its code comes when it is near. */
const chapter = { all: 38_400, js: 3_000, css: 9_000, html: 28_300, requests: 6 };
/** A simulator alone: its code comes when somebody reaches for it. */
const alone = { ...text, html: 15_000 };
/** With that code. The first views of some reckon with densities and quantiles, nine machines, three ways of buying. */
const withCode = { all: 55_000, js: 26_500, css: 9_000, html: 20_000, requests: 10 };
const heavy: Readonly<Record<string, number>> = {
  strategy: 29_000,
  internet: 29_000,
  goals: 29_000,
  inversion: 30_500,
};

/** Bytes over the wire at first view, brotli, before any interaction. Title fonts are counted apart. */
test.each<readonly [string, typeof text]>([
  ["/chapters/turnover/", chapter],
  ["/en/chapters/turnover/", { ...chapter, html: 21_300 }],
  ["/zh-hans/chapters/strategy/", chapter],
  ["/chapters/inversion/", chapter],
  ["/chapters/internet/", chapter],
  ["/chapters/social/", chapter],
  ["/chapters/membership/", chapter],
  ...simulators.map(({ slug }) => [`/sim/${slug}/`, alone] as const),
  ["/cases/", text],
  ["/guides/turnover/", text],
  ["/glossary/", text],
  ["/glossary/turnover/", text],
  ["/", { ...text, all: 30_000 }],
])("%s stays within its budget", async (path, budget) => {
  const { page } = await phone();
  const sums = await firstView(page, path);
  const round = Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Math.round(value)]));
  console.log(`${path} ${JSON.stringify(round)}`);
  for (const [name, most] of Object.entries(budget)) {
    expect.soft(sums[name as keyof typeof sums], `${name} of ${path}`).toBeLessThanOrEqual(most);
  }
  expect(sums.font).toBeLessThanOrEqual(12_000);
  await page.context().close();
});

test.each(simulators.map(({ slug }) => slug))("%s with its code, once it is reached for", async (slug) => {
  const { page } = await phone();
  const line = traffic(page);
  await page.goto(`/sim/${slug}/`);
  await line.settled();
  await page.locator(".bench-answer").hover();
  await page.locator(".bench[data-ready=true]").waitFor();
  const sums = await line.settled();
  console.log(`${slug} with its code ${JSON.stringify(sums)}`);
  for (const [name, most] of Object.entries({ ...withCode, js: heavy[slug] ?? withCode.js })) {
    expect.soft(sums[name as keyof typeof sums], name).toBeLessThanOrEqual(most);
  }
  await page.context().close();
});
