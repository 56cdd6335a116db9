import type { Page } from "@playwright/test";
import { simulators } from "../simulators/whole.ts";
import { everything, sample } from "../tier.ts";
import { hydrated, useTool } from "./browser.ts";
import { expect, phone, test } from "./fixtures.ts";

/** Tables under a finger, and what is printed. */
const answer = (page: Page) => page.locator(".bench-answer").textContent();
const hash = (page: Page) => page.evaluate(() => location.hash);

test.describe("by a finger at 390 px", () => {
  test("rows are pasted under titles in another language and order, one is deleted, and both steps are taken back", async ({
    openBench,
  }) => {
    const { page, faults } = await openBench("/sim/turnover/#turnover=1,view:shelf", phone);
    await page.locator(".dock-all").tap();
    const first = await answer(page);
    const table = page.locator("[data-parameter=goods]");
    await table.locator(".more > summary").tap();
    await table
      .locator("textarea")
      .fill(
        "Average stock\tGood\tCost sold\tRevenue\n100000\tTea\t400000\t600000\n50000\tCups\t50000\t80000",
      );
    await table.locator("[data-paste=replace]").tap();
    await expect.poll(() => table.getAttribute("data-rows")).toBe("2");
    const cells = () =>
      table.locator("tbody input").evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
    expect((await cells()).slice(0, 4)).toEqual(["Tea", "60萬", "40萬", "10萬"]);
    // 450,000 sold from 150,000 of stock.
    await expect.poll(() => answer(page)).toContain("3次");
    const pasted = await answer(page);
    await page.waitForURL(/turnover\.goods=1/);

    await table.locator("tbody tr").nth(1).locator("[data-destructive]").tap();
    await expect.poll(() => table.getAttribute("data-rows")).toBe("1");
    await expect.poll(() => answer(page)).toContain("4次");
    await useTool(page, "undo");
    await expect.poll(() => answer(page)).toBe(pasted);
    await useTool(page, "undo");
    await expect.poll(() => answer(page)).toBe(first);
    await expect.poll(() => hash(page)).not.toContain("turnover.goods");
    const small = await table.locator("button, input, summary").evaluateAll((all) =>
      all
        .filter((it) => {
          const { width, height } = it.getBoundingClientRect();
          return width > 0 && (width < 44 || height < 44);
        })
        .map((it) => it.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(faults).toEqual([]);
  });

  test("a line that is added belongs to the entry above it", async ({ openBench }) => {
    const { page, faults } = await openBench("/sim/information/#information=1,view:books", phone);
    await page.locator(".dock-all").tap();
    const table = page.locator("[data-parameter=journal]");
    await table.locator("[data-row-add]").tap();
    await expect.poll(() => table.locator("tbody tr").count()).toBe(12);
    expect(await table.locator("tbody tr").nth(11).locator("input").first().inputValue()).toBe("5");
    expect(faults).toEqual([]);
  });

  test("a block moved in one language is named in the language of whoever opens the link", async ({
    openBench,
  }) => {
    const { page, faults } = await openBench("/sim/standardization/#standardization=1,view:line", phone);
    await page.locator(".dock-all").tap();
    const block = page.locator(".chart-narrow [data-block='2'] rect").first();
    await block.evaluate((it) => it.scrollIntoView({ block: "center", behavior: "instant" }));
    const before = await answer(page);
    // Pressed, it goes to the next station.
    const box = await block.boundingBox();
    if (!box) throw new Error("no block");
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => answer(page)).not.toBe(before);
    await page.waitForURL(/standardization\.tasks=1/);
    const other = await openBench(`/en/sim/standardization/${await hash(page)}`, phone);
    const names = other.page.locator("[data-parameter=tasks] tbody td:first-child input");
    await other.page.locator(".dock-all").tap();
    await names.nth(4).waitFor();
    await expect
      .poll(() => names.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)))
      .toEqual(["pick", "check", "fold box", "fill and seal", "label"]);
    expect([...faults, ...other.faults]).toEqual([]);
    await other.page.context().close();
  });
});

test("what is printed stands on one A4: inputs, result, picture, and the link as a code", async ({
  watch,
}) => {
  const { page, faults } = await watch(phone);
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const rows = Array.from({ length: 60 }, (_, at) => `Good ${at}\t${at + 1}000\t${at + 1}00\t${at + 9}00`);
  const goods = `Good\tRevenue\tCost sold\tAverage stock\n${rows.join("\n")}`;
  const heavy = [
    ...sample(simulators, 10).map(({ slug, views }) => `${slug}=1,view:${views.at(-1)?.id}`),
    ...(everything ? ["inversion=1,waitDays:11", "goals=1,view:cascade"] : []),
    "information=1,view:books",
    "turnover=1,view:shelf",
  ];
  for (const state of heavy) {
    const slug = state.split("=")[0] as string;
    await page.goto("/404.html");
    await page.goto(`/en/sim/${slug}/#${state}`);
    await hydrated(page);
    await page.locator(".bench[data-ready=true]:has(.bench-picture svg):not(:has([aria-busy]))").waitFor();
    if (state.endsWith("shelf")) {
      await page.locator(".dock-all").tap();
      await page.locator("[data-parameter=goods] .more > summary").tap();
      await page.locator("[data-parameter=goods] textarea").fill(goods);
      await page.locator("[data-paste=replace]").tap();
      await expect.poll(() => page.locator("[data-parameter=goods]").getAttribute("data-rows")).toBe("60");
    }
    await useTool(page, "take");
    await page.locator("[data-take=print]").tap();
    const sheet = page.locator(".print-sheet");
    await sheet.waitFor({ state: "attached" });
    expect(await sheet.locator(".print-answer").textContent(), state).toBe(await answer(page));
    expect(await sheet.locator(".print-picture svg *").count(), state).toBeGreaterThan(8);
    // A table of 60 goods makes a dense code, which is printed larger.
    const code = sheet.locator(".print-head svg");
    expect(await code.getAttribute("class"), state).toBe(state.endsWith("shelf") ? "dense" : null);
    expect(await sheet.locator("caption").count(), state).toBeGreaterThanOrEqual(2);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper.match(/\/Type \/Page\b(?!s)/g), state).toHaveLength(1);
    expect(paper, "A4").toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  }
  expect(faults).toEqual([]);
});
