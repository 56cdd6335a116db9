import type { Page } from "@playwright/test";
import { codeOf } from "../../../src/classroom/codes.ts";
import { classNumber, type ShopClass } from "../../../src/classroom/definition.ts";
import { partOf } from "../../../src/classroom/link.ts";
import { rivalsOf } from "../../../src/models/shop/class.ts";
import { desk, expect, test } from "../fixtures.ts";

const it: ShopClass = { kind: "shop", name: "開店班", seed: 7, quarters: 8, squares: "" };
const rivals = rivalsOf(it.seed, it.quarters).map(({ choices }) => choices);

/** A chat in which everybody has played eight quarters, hardly two of them the same. */
function chatOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const own = rivals[at % rivals.length] as (typeof rivals)[number];
    const decisions = own.decisions.map(({ field }, quarter) => {
      const other = rivals[(at + ((at >> quarter) & 7) * quarter) % rivals.length] as typeof own;
      return { ...(other.decisions[quarter] as (typeof own.decisions)[number]), field };
    });
    const code = codeOf({
      kind: "shop",
      classNumber: classNumber(it),
      device: at % 512,
      choices: { ...own, decisions },
    });
    return `上午10:${10 + (at % 50)}\t學員${at}\t"■ ${it.name}\n${code}"`;
  });
  return ["[LINE] 與開店班的聊天記錄", "", "2026/12/01（二）", ...lines].join("\n");
}

/** Seconds of a processor that the page and its worker have used since the page was opened. */
async function processorOf(page: Page): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  return async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN;
  };
}

for (const [count, most] of [
  [30, 1],
  [500, 5],
] as const)
  test(`${count} shops of a class are on the wall within ${most} s`, async ({ watch }) => {
    test.setTimeout(120_000);
    const chat = chatOf(count);
    let least = Number.POSITIVE_INFINITY;
    // Neighbours only ever add: the quickest of up to three rounds counts. Two threads share the work of a round.
    for (let round = 0; round < 3 && least > most; round++) {
      const { page, faults } = await watch(desk);
      await page.goto(`/wall/#${await partOf(it)}`);
      await page.locator("#wall-chat").click();
      await page.locator(".wall[data-ready=true]").waitFor();
      await page.keyboard.insertText(chat);
      const processor = await processorOf(page);
      const before = await processor();
      await page.evaluate(() => {
        const started = performance.now();
        const seen = new Set<string>();
        new MutationObserver((_, watcher) => {
          const wall = document.querySelector<HTMLElement>(".shop-wall");
          seen.add(wall?.querySelector("[role=status]")?.textContent ?? "");
          if (wall?.dataset.done !== "true") return;
          watcher.disconnect();
          document.documentElement.dataset.took = String(performance.now() - started);
          document.documentElement.dataset.told = String(seen.size);
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      });
      await page.locator("[data-read]").click();
      const root = page.locator("html[data-took]");
      await root.waitFor({ state: "attached" });
      const used = (await processor()) - before;
      const took = Number(await root.getAttribute("data-took")) / 1000;
      console.log(`${count} shops: ${took.toFixed(2)} s, ${used.toFixed(2)} s of a processor`);
      // What has come so far is told on the way.
      expect(Number(await root.getAttribute("data-told"))).toBeGreaterThan(2);
      await expect(page.locator(".wall-paths li")).toHaveCount(count);
      expect(faults).toEqual([]);
      await page.context().close();
      least = Math.min(least, took);
    }
    expect(least).toBeLessThanOrEqual(most);
  });
