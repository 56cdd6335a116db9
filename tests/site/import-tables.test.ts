import type { Page } from "@playwright/test";
import { desk, expect, test, whole } from "./fixtures.ts";

test.use(whole);

/** Tables pasted with Ctrl+V, as a spreadsheet gives them. */
const withClipboard = { ...desk, permissions: ["clipboard-read", "clipboard-write"] };

/** Puts a text on the clipboard and pastes it where the focus is. */
async function paste(page: Page, text: string) {
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await page.keyboard.press("ControlOrMeta+v");
}

const goods = (page: Page) => page.locator("[data-parameter=goods]");
const told = (page: Page) => goods(page).locator("[data-told]").textContent();
const cells = (page: Page) =>
  goods(page)
    .locator("tbody input")
    .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));

async function pasteTable(page: Page, text: string) {
  const fold = goods(page).locator(".more");
  if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
  await goods(page).locator("textarea").click();
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, text);
}

test("two columns of five: nothing enters unseen, nothing is made up, and what is missing is said", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,view:shelf", withClipboard);
  const before = await cells(page);
  await pasteTable(page, "品項\t營收(萬元)\n帽子\t50\n襪子\t60%\n合計\t80");
  await expect.poll(() => told(page)).toContain("讀到2列");
  expect(await told(page)).toContain("沒有「銷貨成本、平均存貨、吃得下」");
  expect(await told(page)).toContain("合計是加總的列");
  expect(await told(page)).toContain("60%");
  expect(await goods(page).locator("[data-column=revenue] bdi").textContent()).toBe("50 → 50萬元");
  expect(await cells(page)).toEqual(before);
  await goods(page).locator("[data-paste=replace]").click();
  await expect.poll(() => goods(page).getAttribute("data-rows")).toBe("2");
  expect(await cells(page)).toEqual(["帽子", "50萬", "", "", "", "襪子", "", "", "", ""]);
  expect(await page.locator("[data-missing]").getAttribute("data-missing")).toBe("revenue,cogs,stock");
  expect(await page.locator(".bench-answer, .bench-picture").count()).toBe(0);
  // Typed in, the answer comes; how much a good can hold is no question of this view.
  const box = (row: number, column: number) =>
    goods(page).locator("tbody tr").nth(row).locator("td").nth(column).locator("input");
  for (const [row, column, text] of [
    [0, 2, "30萬"],
    [0, 3, "10萬"],
    [1, 1, "20萬"],
    [1, 2, "10萬"],
    [1, 3, "10萬"],
  ] as const) {
    await box(row, column).click();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Tab");
  }
  await expect.poll(() => page.locator(".bench-answer").textContent()).toContain("2次");
  expect(await page.locator("[data-missing]").count()).toBe(0);
  // Undo brings back the table that was there.
  const undo = page.locator("[data-tool=undo]");
  while ((await undo.getAttribute("aria-disabled")) !== "true") await undo.click();
  await expect.poll(() => cells(page)).toEqual(before);
  expect(faults).toEqual([]);
});

test("a list of products is refused with the names that are known, until a person says which column is which", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,view:shelf", withClipboard);
  await pasteTable(page, "Handle,Vendor,Variant Price\na,X,100\nb,Y,200");
  await expect.poll(() => told(page)).toContain("沒有一欄認得");
  expect(await told(page)).toContain("平均存貨");
  expect(await goods(page).locator("[data-paste=replace]").count()).toBe(0);
  await goods(page).locator("[data-column=revenue] select").selectOption({ label: "Variant Price" });
  await goods(page).locator("[data-column=name] select").selectOption({ label: "Handle" });
  await goods(page).locator("[data-paste=replace]").click();
  await expect.poll(async () => (await cells(page)).slice(0, 5)).toEqual(["a", "100", "", "", ""]);
  expect(faults).toEqual([]);
});

test("a cost comes from a margin when the person says so", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,view:shelf", withClipboard);
  await pasteTable(page, "商品\t營收\t毛利率\n帽子\t1000\t35%");
  await goods(page).locator("[data-derive=column]").click();
  await expect.poll(() => told(page)).not.toContain("銷貨成本");
  await goods(page).locator("[data-paste=replace]").click();
  await expect.poll(async () => (await cells(page)).slice(0, 3)).toEqual(["帽子", "1,000", "650"]);
  expect(faults).toEqual([]);
});

test("a block pasted into a cell fills the grid from there", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,view:shelf", withClipboard);
  const before = await cells(page);
  await goods(page).locator("tbody tr").nth(3).locator("td").nth(1).locator("input").click();
  await paste(page, "1萬\t2萬\n3,000\t一堆\n500\t600\n");
  await expect.poll(async () => (await cells(page)).length).toBe(30);
  const after = await cells(page);
  expect(after.slice(0, 16)).toEqual(before.slice(0, 16));
  expect(after.slice(16, 18)).toEqual(["1萬", "2萬"]);
  expect(after.slice(21, 23)).toEqual(["3,000", ""]);
  expect(after.slice(25, 30)).toEqual(["", "500", "600", "", ""]);
  expect(await goods(page).locator("> .field-notice").textContent()).toContain("填了6格");
  await page.locator("[data-tool=undo]").click();
  await expect.poll(() => cells(page)).toEqual(before);
  expect(faults).toEqual([]);
});
