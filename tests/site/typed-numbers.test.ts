import type { Locator, Page } from "@playwright/test";
import { desk, expect, test, whole } from "./fixtures.ts";

test.use(whole);

/** Numbers typed with real keys, in whichever way people write them. */
const boxOf = (page: Page, key: string) => page.locator(`[data-parameter="${key}"] input[type=text]`);
const noticeOf = (page: Page, key: string) => page.locator(`[data-parameter="${key}"] .field-notice`);

/** Clicks into a box, writes over what is there, and leaves it by Tab. */
async function write(page: Page, box: Locator, text: string) {
  await box.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Tab");
}

test("a number is read as it is written, or the reason is said and nothing changes", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  await page.locator("details.more > summary").first().click();
  const capital = boxOf(page, "capital");
  for (const [typed, shown] of [
    ["1。5億", "1.5億"],
    ["3百萬", "300萬"],
    ["+80000", "8萬"],
    ["NT$ 1,200,000元", "120萬"],
    ["三十五萬", "35萬"],
    ['="500000"', "50萬"],
    ["1.1億", "1.1億"],
  ] as const) {
    await write(page, capital, typed);
    await expect.poll(() => capital.inputValue(), { message: typed }).toBe(shown);
  }
  await page.waitForURL(/capital:110000000(?!\d|\.)/);
  for (const [typed, said] of [
    ["60%", "百分比"],
    ["3天", "別的單位"],
    ["1,2345", "逗號"],
    ["很多", "看不懂"],
  ] as const) {
    await write(page, capital, typed);
    await expect.poll(() => noticeOf(page, "capital").textContent(), { message: typed }).toContain(said);
    expect(await noticeOf(page, "capital").textContent()).toContain("1.1億元");
    expect(await capital.inputValue()).toBe("1.1億");
  }
  const share = boxOf(page, "marginA");
  await write(page, share, "0,25");
  await expect.poll(() => share.inputValue()).toBe("0.25");
  await write(page, share, "三成");
  await expect.poll(() => share.inputValue()).toBe("30");
  // A whole number beyond the bounds, and one that is not whole, are told.
  const turns = boxOf(page, "turnsA");
  await write(page, turns, "99");
  await expect.poll(() => turns.inputValue()).toBe("52");
  await expect.poll(() => noticeOf(page, "turnsA").textContent()).toContain("52次");
  await write(page, turns, "3.6");
  await expect.poll(() => turns.inputValue()).toBe("4");
  await expect.poll(() => noticeOf(page, "turnsA").textContent()).toContain("整數");
  await write(page, turns, "5次");
  await expect.poll(() => turns.inputValue()).toBe("5");
  await expect.poll(() => noticeOf(page, "turnsA").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("a digit more or less in a number with commas stays that number", async ({ openBench }) => {
  const { page, faults } = await openBench("/en/sim/turnover/", desk);
  await page.locator("details.more > summary").first().click();
  const capital = boxOf(page, "capital");
  expect(await capital.inputValue()).toBe("500,000");
  await capital.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await expect.poll(() => capital.inputValue()).toBe("50,000");
  await capital.click();
  await page.keyboard.press("End");
  await page.keyboard.type("00");
  await page.keyboard.press("Tab");
  await expect.poll(() => capital.inputValue()).toBe("5,000,000");
  await capital.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1000,50");
  await page.keyboard.press("Enter");
  await expect.poll(() => capital.inputValue()).toBe("1,000.5");
  await page.waitForURL(/capital:1000\.5(?!\d)/);
  expect(faults).toEqual([]);
});

test("Enter that takes a candidate of an input method is no answer, and what cannot be read stays to be mended", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  await page.locator("details.more > summary").first().click();
  const capital = boxOf(page, "capital");
  await capital.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("80");
  const keys = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("ㄨ");
  await compose("ㄨㄢˋ");
  await keys.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Enter",
    code: "Enter",
    windowsVirtualKeyCode: 229,
  });
  expect(await capital.inputValue()).toBe("80ㄨㄢˋ");
  expect(await noticeOf(page, "capital").count()).toBe(0);
  await keys.send("Input.insertText", { text: "萬" });
  await expect.poll(() => capital.inputValue()).toBe("80萬");
  await page.keyboard.press("Enter");
  await page.waitForURL(/capital:800000(?!\d)/);
  expect(await capital.inputValue()).toBe("80萬");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("8o");
  await page.keyboard.press("Enter");
  await expect.poll(() => noticeOf(page, "capital").textContent()).toContain("80萬元");
  expect(await capital.inputValue()).toBe("8o");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("5萬");
  await page.keyboard.press("Enter");
  await expect.poll(() => capital.inputValue()).toBe("85萬");
  expect(await noticeOf(page, "capital").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("a fold stays as it was left, on the way past the default as well, and a keystroke costs neither draft nor focus", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  await page.locator("details.more > summary").first().click();
  const more = page.locator("details.more").first();
  const key = await more.locator("[data-parameter]").first().getAttribute("data-parameter");
  const box = boxOf(page, key ?? "");
  const initial = await box.inputValue();
  await box.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("7");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(`${initial}0`);
  expect(await box.inputValue()).toBe(`${initial}0`);
  expect(await more.getAttribute("open")).not.toBeNull();
  expect(await box.evaluate((it) => it === document.activeElement)).toBe(true);
  await more.locator("summary").click();
  await page.locator("[data-parameter=turnsA] input[type=range]").press("ArrowRight");
  expect(await more.getAttribute("open")).toBeNull();
  expect(faults).toEqual([]);
});

test("the ends of a range: 8 is not taken for 80, and ends the wrong way round change places and say so", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,marginA:15~25", desk);
  const [low, high] = [boxOf(page, "marginA.low"), boxOf(page, "marginA.high")];
  await high.waitFor();
  await high.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("80");
  await page.keyboard.press("Tab");
  await expect.poll(() => low.inputValue()).toBe("15");
  await page.waitForURL(/marginA:15~80/);
  await low.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("85");
  expect(await high.inputValue()).toBe("80");
  await page.keyboard.press("Enter");
  await expect.poll(() => low.inputValue()).toBe("80");
  expect(await high.inputValue()).toBe("85");
  expect(await page.locator("[data-span=marginA] [role=status]").textContent()).toContain("對調");
  await page.waitForURL(/marginA:80~85/);
  expect(faults).toEqual([]);
});
