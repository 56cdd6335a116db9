import type { Locator, Page } from "playwright-core";
import { everything } from "../tier.ts";
import { expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** A finger at the place where a control is drawn. */
async function tap(page: Page, at: Locator, across = 0.5): Promise<void> {
  await at.scrollIntoViewIfNeeded();
  const box = await at.boundingBox();
  if (!box) throw new Error("nothing is drawn there");
  await page.touchscreen.tap(box.x + box.width * across, box.y + box.height / 2);
}

const kept = (page: Page) =>
  page.evaluate(() => {
    const { now, games } = JSON.parse(localStorage.getItem("jiusi.game") ?? "null").data;
    return games[now];
  });

async function set(page: Page, square: string, setting: string, option: string): Promise<void> {
  await tap(page, page.locator(`[data-square=${square}]`));
  await tap(page, page.locator(`[data-setting=${setting}] [data-option="${option}"]`));
  await expect(page.locator(`[data-setting=${setting}] [data-option="${option}"] input`)).toBeChecked();
  await tap(page, page.locator("[data-done]"));
  await expect(page.locator("[data-sheet]")).toHaveCount(0);
}

/** The guess and the decision; gives the cash of the statement, in cents. */
async function playQuarter(page: Page, quarter: number): Promise<number> {
  await tap(page, page.locator(".guess-cash input"), 0.52);
  await expect(page.locator("[data-guess]")).not.toHaveAttribute("data-guess", "");
  await tap(page, page.locator("[data-decide]"));
  await tap(page, page.locator("[data-skip]"));
  const statement = page.locator(`.shop-statement[data-quarter="${quarter}"]`);
  await statement.waitFor();
  expect(await page.locator(".shop-cause").innerText()).not.toMatch(/[{}]|undefined|NaN/);
  const lines = await page.locator("[data-line] td").allInnerTexts();
  const yuan = lines.map((text) =>
    Number(
      text
        .replace(/[^\d−-]/g, "")
        .replace(/−/g, "-")
        .replace("--", ""),
    ),
  );
  const profit = yuan.pop() as number;
  expect(yuan.reduce((sum, value) => sum + value, 0)).toBe(profit);
  return Number(await statement.getAttribute("data-cash"));
}

for (const path of everything ? ["/shop/", "/zh-hans/shop/", "/en/shop/"] : ["/shop/"])
  test(`${path}: eight quarters by taps, closed in the middle, branched, and opened elsewhere by its code`, async ({
    watch,
  }) => {
    test.setTimeout(240_000);
    const { page, faults } = await watch(phone);
    await page.goto(path);
    await tap(page, page.locator("[data-open-in='1']"));
    await page.locator(".shop-board").waitFor();
    // Nothing sticks out of the screen before there is a guess, when its hint is a whole sentence.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // The first game begins with three squares; a closed one stays closed.
    await expect(page.locator(".square:not(.closed)")).toHaveCount(3);
    await tap(page, page.locator("[data-square=field]"));
    await expect(page.locator("[data-sheet]")).toHaveCount(0);
    // Nothing is decided before the guess.
    await tap(page, page.locator("[data-decide]"));
    await expect(page.locator(".shop-statement, .moving")).toHaveCount(0);
    await set(page, "traffic", "traffic", "ads");
    await set(page, "assortment", "assortment", "test");
    await tap(page, page.locator("[data-undo]"));
    await expect(page.locator("[data-square=assortment]")).not.toHaveClass(/changed/);
    await tap(page, page.locator("[data-open-all]"));
    await set(page, "goal", "goal", "steady");
    await set(page, "membership", "staff", "one");
    await set(page, "membership", "vip", "on");

    const cash: number[] = [];
    for (let quarter = 1; quarter <= 8; quarter += 1) {
      cash.push(await playQuarter(page, quarter));
      if (quarter === 4) {
        // The page is closed and opened again without its address: the statement is there, then the board.
        const before = await kept(page);
        await page.goto("about:blank");
        await page.goto(path);
        await page.locator(".shop-statement[data-quarter='4']").waitFor();
        expect(await kept(page)).toEqual(before);
      }
      await tap(page, page.locator("[data-next]"));
      await page.locator(quarter === 8 ? ".shop-end" : ".shop-board").waitFor();
    }
    const score = await page.locator(".shop-end").getAttribute("data-owner-value");
    await page.locator("[data-level]").waitFor();
    await expect(page.locator("[data-worth]")).toHaveCount(9);
    await expect(page.locator("[data-read]")).toHaveCount(3);
    await tap(page, page.locator("[data-run-change]"));
    await page.locator("[data-changed]").waitFor();
    const first = await kept(page);

    await tap(page, page.locator(".shop-menu > summary"));
    const code = (await page.locator("[data-code]").getAttribute("data-code")) as string;
    expect(code.replaceAll("-", "")).toHaveLength(37);
    await expect(page.locator("[data-result-lines]")).toContainText(code);

    // Elsewhere, from the link alone: the same books to the cent.
    const elsewhere = await watch(phone);
    await elsewhere.page.goto(`${path}?shop=1,seed:${first.seed},field:${first.field},code:${code}`);
    await elsewhere.page.locator(".shop-end").waitFor();
    expect(await elsewhere.page.locator(".shop-end").getAttribute("data-owner-value")).toBe(score);
    // On a small phone, and on one enlarged to 200%, nothing of the end is wider than the screen.
    await elsewhere.page.locator("[data-level]").waitFor();
    for (const width of [320, 195]) {
      await elsewhere.page.setViewportSize({ width, height: 640 });
      const room = await elsewhere.page.evaluate(() => document.documentElement.scrollWidth);
      expect(room).toBeLessThanOrEqual(width);
    }
    // Opened, not kept: what a link brings is nobody's own before it is played on.
    expect(await elsewhere.page.evaluate(() => localStorage.getItem("jiusi.game"))).toBeNull();

    // Another time line from the sixth quarter: five quarters as they were, and both games are kept.
    await tap(page, page.locator("[data-branch='6']"));
    await page.locator(".shop-board").waitFor();
    await set(page, "priceStock", "price", "dump");
    const branched = await playQuarter(page, 6);
    expect(branched).not.toBe(cash[5]);
    const games = await page.evaluate(() => JSON.parse(localStorage.getItem("jiusi.game") ?? "").data.games);
    expect(Object.keys(games)).toHaveLength(2);
    expect((await kept(page)).guesses).toHaveLength(6);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect([...faults, ...elsewhere.faults]).toEqual([]);
  });

test("a quarter by keyboard alone", async ({ watch }) => {
  const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
  await page.goto("/en/shop/#shop=1,seed:7,field:0");
  await page.locator(".shop-board").waitFor();
  const reach = async (selector: string) => {
    for (let steps = 0; steps < 80; steps += 1) {
      if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${selector}`);
  };
  await reach("[data-square=traffic]");
  await page.keyboard.press("Enter");
  await reach("[data-setting=traffic] input");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-square=traffic]")).toHaveClass(/changed/);
  await reach(".guess-cash input");
  await page.keyboard.press("ArrowLeft");
  await reach("[data-decide]");
  await page.keyboard.press("Enter");
  await reach("[data-skip]");
  await page.keyboard.press("Enter");
  await page.locator(".shop-statement[data-quarter='1']").waitFor();
  expect(faults).toEqual([]);
});
