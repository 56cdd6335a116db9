import type { Page } from "@playwright/test";
import { expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** Internet and social by keyboard alone and by touch: choices, riddle, a meter and a person that are drawn along. */
const answer = (page: Page) => page.locator(".bench-answer").textContent();
const shape = (page: Page) =>
  page.locator(".bench-picture svg > g").evaluateAll((all) => all.map((part) => part.innerHTML).join(""));

test("arrow keys walk through the nine machines, and each draws a flow of its own", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/internet/");
  const seen = new Set<string>();
  await page.locator("[data-parameter=machine] input:checked").focus();
  for (let machine = 0; machine < 9; machine++) {
    seen.add(await shape(page));
    const before = await answer(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => answer(page)).not.toBe(before);
  }
  expect(seen.size).toBe(9);
  expect(faults).toEqual([]);
});

test("a riddle is guessed, explained, solved and followed by another, without a pointer", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/internet/?internet=1,view:game");
  const first = await shape(page);
  await page.locator("[data-parameter=guess] input:checked").focus();
  const answers = new Set<string | null>();
  for (let guess = 0; guess < 9; guess++) {
    const before = await answer(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => answer(page)).not.toBe(before);
    answers.add(await answer(page));
    // Solved: the names are back in the picture.
    if ((await shape(page)) !== first) break;
  }
  expect(await shape(page)).not.toBe(first);
  expect([...answers].at(-1)).toMatch(/猜對了/);
  expect([...answers].slice(0, -1).every((text) => text?.startsWith("不是"))).toBe(true);
  await page.locator(".game-next").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => answer(page)).toMatch(/哪一台/);
  expect(await shape(page)).not.toBe(first);
  expect(faults).toEqual([]);
});

/** Taps the touched place of the picture that is shown, at a part of its width. */
async function tap(page: Page, part: number) {
  const place = page.locator(".chart-narrow .chart-pick");
  // To the middle: at the foot of the screen stands the notice of a shared link.
  await place.evaluate((node) => node.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await place.boundingBox();
  if (!box) throw new Error("nothing to touch");
  await page.touchscreen.tap(box.x + box.width * part, box.y + box.height / 2);
}

for (const [path, key, spoken, part] of [
  ["/sim/social/", "minutes", "10分鐘", 10 / 60],
  ["/sim/internet/?internet=1,view:click", "costPerVisit", null, 0.8],
  ["/sim/social/?social=1,view:ten", "newcomer", null, 0.1],
] as const)
  test(`${path}: a touch in the picture sets ${key}`, async ({ openBench }) => {
    const { page, faults } = await openBench(path, phone);
    const slider = page.locator(`[data-parameter=${key}] input[type=range]`);
    const before = await slider.getAttribute("aria-valuetext");
    const said = await answer(page);
    await tap(page, part);
    await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(before);
    if (spoken) expect(await slider.getAttribute("aria-valuetext")).toBe(spoken);
    await expect.poll(() => answer(page)).not.toBe(said);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(`${key}:`);
    expect(faults).toEqual([]);
  });
