import type { Page } from "@playwright/test";
import { rare, sample } from "../tier.ts";
import { expect, test } from "./fixtures.ts";

/** A worksheet is filled in by touch and by keyboard, kept on the device, handed to the simulator, printed. */
const key = "jiusi.worksheets";
const kept = (page: Page) => page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? "null"), key);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The middle of what is drawn, once it stands still in view: a reload puts the page back where it was in its own time. */
async function middleOf(page: Page, selector: string) {
  const place = page.locator(selector);
  const look = async () => {
    await place.evaluate((node) => node.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await place.boundingBox();
    if (!box) throw new Error(`${selector} is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await look();
  await page.locator("[data-enhanced]").waitFor();
  let middle = await look();
  await expect
    .poll(async () => {
      const before = middle;
      await page.waitForTimeout(100);
      middle = await look();
      return Math.abs(middle.y - before.y);
    })
    .toBeLessThan(1);
  return middle;
}
async function tap(page: Page, selector: string) {
  const { x, y } = await middleOf(page, selector);
  await page.touchscreen.tap(x, y);
}

const rate = '[data-input*="opexRate"]';

const paths = ["/chapters/turnover/", "/zh-hans/chapters/turnover/", "/en/chapters/turnover/"];
for (const path of sample(paths, 3))
  test(`${path}: tapped, typed, still there after a reload, and used in the simulator beside what was set`, async ({
    watch,
  }) => {
    const { page, faults } = await watch(phone);
    await page.goto(`${path}#turnover=1,turnsA:5`);
    await tap(page, rate);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-box"))).toBe(true);
    await page.keyboard.type("14%");
    const row = await page.locator(rate).getAttribute("data-box");
    await expect.poll(() => kept(page)).toEqual({ v: 1, data: { turnover: { [row as string]: "14%" } } });
    await page.reload();
    await expect.poll(() => page.locator(rate).inputValue()).toBe("14%");
    await tap(page, "[data-use-sheet]");
    await expect.poll(() => page.url()).toMatch(/turnsA:5.*opexRate:14|opexRate:14.*turnsA:5/);
    expect(await page.locator("[data-used]").textContent()).toMatch(/1/);
    // It is the reader's own state, not that of somebody who sent a link.
    expect(await page.locator("[data-banner=guest]").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sim-turnover");
    const field = page.locator("#sim-turnover [data-parameter=opexRate] input[type=range]").first();
    await expect.poll(() => field.getAttribute("aria-valuetext")).toMatch(/14/);
    expect(faults).toEqual([]);
  });

test("by keyboard alone: Enter goes from box to box; what cannot be used is named and left out", async ({
  watch,
}) => {
  const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
  await page.goto("/chapters/turnover/");
  await middleOf(page, '[data-box="1"]');
  await page.locator('[data-box="1"]').focus();
  const rows = await page.locator("[data-box]").count();
  for (let at = 0; at < rows; at++) {
    await page.keyboard.type(at === 0 ? "不知道" : "999999999999999");
    await page.keyboard.press("Enter");
  }
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-use-sheet"))).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-used]").textContent()).toMatch(/讀不出數字.*之間/);
  expect(page.url()).not.toMatch(/turnover=/);
  expect(Object.keys((await kept(page)).data.turnover)).toHaveLength(rows);
  expect(faults).toEqual([]);
});

test("the page of what is kept counts the boxes", async ({ watch }) => {
  const { page } = await watch(phone);
  await page.goto("/chapters/goals/");
  await tap(page, '[data-box="1"]');
  await page.keyboard.type("90");
  await expect.poll(async () => (await kept(page))?.data).toEqual({ goals: { 1: "90" } });
  await page.goto("/my/");
  await expect.poll(() => page.locator('[data-kept="worksheets"]').textContent()).toMatch(/1/);
});

test.describe("where it stands", () => {
  for (const path of ["/chapters/turnover/", "/en/chapters/membership/"])
    test(
      `${path}: guess, mechanism, simulator, worksheet, limits, the way to the claims, self-test`,
      path.startsWith("/en/") ? rare : {},
      async ({ watch }) => {
        const { page } = await watch({ viewport: { width: 1280, height: 900 } });
        await page.goto(path);
        const ids = ["guess", "mechanism", "reckon", "worksheet", "limits", "claims", "quiz"];
        const tops = await page.evaluate(
          (all) => all.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN),
          ids,
        );
        expect(tops).toEqual([...tops].sort((p, q) => p - q));
        const link = await page.locator("#claims a").getAttribute("href");
        await page.goto(link as string);
        expect(await page.locator(`section#${path.split("/").at(-2)} .mark`).count()).toBeGreaterThan(3);
      },
    );

  test(
    "the contents stay in view beside the text on a wide screen and cover nothing",
    rare,
    async ({ watch }) => {
      const { page } = await watch({ viewport: { width: 1280, height: 900 } });
      await page.goto("/chapters/turnover/");
      for (const id of ["reckon", "worksheet", "limits"]) {
        await page.locator(`#${id}`).evaluate((node) => node.scrollIntoView({ behavior: "instant" }));
        const contents = await page.locator(".contents").boundingBox();
        expect(contents?.y, id).toBeGreaterThanOrEqual(0);
        expect(contents?.y, id).toBeLessThan(200);
        const text = await page.locator(".prose").boundingBox();
        expect((contents?.x ?? 0) + (contents?.width ?? 0), id).toBeLessThan(text?.x ?? 0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    },
  );
});

test("is printed with what was typed, on one sheet", async ({ watch }) => {
  const { page } = await watch(phone);
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto("/chapters/turnover/");
  const boxes = await page.locator("[data-box]").count();
  for (let at = 0; at < boxes; at++) {
    await tap(page, `.worksheet tr:nth-child(${at + 1}) [data-box]`);
    await page.keyboard.type("大約二百二十三萬元（含稅）".repeat(2));
  }
  await tap(page, "[data-print-worksheet]");
  await page.locator("html[data-print=worksheet]").waitFor();
  await page.emulateMedia({ media: "print" });
  const typed = page.locator(".sheet-typed").first();
  expect(await typed.innerText()).toBe("大約二百二十三萬元（含稅）".repeat(2));
  expect(await page.locator("[data-box]").first().isVisible()).toBe(false);
  expect(await page.locator(".sheet-use").isVisible()).toBe(false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});
