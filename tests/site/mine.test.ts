import { readFileSync } from "node:fs";
import { sample } from "../tier.ts";
import { expect, test } from "./fixtures.ts";

const stored = {
  "jiusi.saved": JSON.stringify({ v: 1, data: { turnover: "1,opexRate:6" } }),
  "jiusi.shop": JSON.stringify({ v: 1, data: { capital: 500_000, grossMargin: 40 } }),
  "jiusi.searches": JSON.stringify({ v: 1, data: ["毛利"] }),
  theme: "dark",
};
const json = (text: string) => ({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });

for (const path of sample(["/my/", "/zh-hans/my/", "/en/my/"], 3))
  test(`${path}: export, clear, import, the same as before`, async ({ watch }) => {
    const { page, faults } = await watch({ viewport: { width: 390, height: 844 } });
    await page.goto(path);
    const all = () => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
    await page.evaluate((items) => {
      for (const [key, text] of Object.entries(items)) localStorage.setItem(key, text);
    }, stored);
    await page.reload();
    await expect.poll(() => page.locator("[data-kept=shop]").getAttribute("data-entries")).toBe("2");
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-export]").click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^jiusi-\d{4}-\d\d-\d\d\.json$/);
    const file = readFileSync((await download.path()) as string, "utf8");

    await page.locator("[data-clear]").click();
    expect(await all()).toEqual(stored);
    await page.locator("[data-clear]").click();
    expect(await all()).toEqual({});

    await page.locator("[data-import]").setInputFiles(json(file));
    await page.locator("[data-way=merge]").click();
    await expect.poll(() => page.locator("[data-rows]").getAttribute("data-rows")).toBe("5");
    expect(await all()).toEqual(stored);

    for (const hostile of [
      "{",
      '{"v":1,"site":"jiusi","documents":{"theme":"<img src=x onerror=alert(1)>"}}',
    ]) {
      await page.locator("[data-import]").setInputFiles(json(hostile));
      await expect.poll(() => page.locator("[data-brought][data-rows]").count()).toBe(0);
      await expect.poll(() => page.locator("[data-ways]").isHidden()).toBe(true);
      expect(await page.locator("[data-brought]").innerText()).not.toBe("");
      expect(await all()).toEqual(stored);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
  });
