import { hydrated, launch } from "../site/chromium.ts";
import { drag, firstView } from "../site/measure.ts";
import type { Measured } from "./run.ts";

const phone = { viewport: { width: 390, height: 844 }, serviceWorkers: "block" } as const;
const bytes = Math.round;

async function withPage<Result>(
  origin: string,
  job: (page: import("@playwright/test").Page) => Promise<Result>,
) {
  const browser = await launch("shipped");
  const context = await browser.newContext({ baseURL: origin, ...phone });
  const result = await job(await context.newPage());
  await browser.close();
  return result;
}

/** Bytes and requests on first view, title font apart. */
export async function views(origin: string): Promise<Measured> {
  const view = (path: string) => withPage(origin, (page) => firstView(page, path));
  const sim = await view("/chapters/turnover/");
  const text = await view("/glossary/");
  const home = await view("/");
  console.log(`text: /glossary/ ${bytes(text.all)} B; title font ${bytes(sim.font)} B, not counted`);
  return {
    simAll: bytes(sim.all),
    simJs: bytes(sim.js),
    simRequests: sim.requests,
    textAll: bytes(text.all),
    textJs: bytes(text.js),
    homeAll: bytes(home.all),
  };
}

/** The slowest step but one of sixty, the median of three rounds. */
export async function dragging(origin: string): Promise<Measured> {
  const rounds: number[][] = [];
  for (let round = 0; round < 3; round++) {
    rounds.push(
      await withPage(origin, async (page) => {
        await page.goto("/chapters/turnover/");
        await hydrated(page);
        return [...(await drag(page)).frames];
      }),
    );
  }
  const at = (share: number) =>
    rounds.map((times) => times[Math.floor(share * 59)] ?? 0).sort((p, q) => p - q)[1] ?? 0;
  console.log(`median ${at(0.5).toFixed(0)} ms, p90 ${at(0.9).toFixed(0)} ms`);
  return { drag: at(0.98) };
}

/** From a cold cache to the first hit for 週轉率, and again warm: bytes and time. */
export async function searching(origin: string): Promise<Measured> {
  return withPage(origin, async (page) => {
    let loaded = 0;
    page.on("response", (response) => {
      if (/pagefind|dialog|search/.test(response.url()))
        void response
          .request()
          .sizes()
          .then(({ responseBodySize }) => (loaded += responseBodySize));
    });
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    loaded = 0;
    await page.locator("[data-search-open]").click();
    const box = page.locator("dialog input[type=search]");
    await box.waitFor();
    const once = async (query: string) => {
      await box.fill("");
      await page
        .locator("dialog li a")
        .first()
        .waitFor({ state: "detached" })
        .catch(() => undefined);
      const started = performance.now();
      await box.fill(query);
      await page.locator("dialog li a").first().waitFor();
      return performance.now() - started;
    };
    const cold = await once("週轉率");
    await page.waitForLoadState("networkidle");
    const warm = await once("現金流");
    console.log(
      `first hit for 週轉率: ${loaded} B, ${cold.toFixed(0)} ms cold; next query ${warm.toFixed(0)} ms (typing delay included)`,
    );
    return {};
  });
}
