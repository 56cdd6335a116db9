import type { Locator, Page } from "@playwright/test";
import { everything, sample } from "../tier.ts";
import { dock, tap } from "./browser.ts";
import { expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** The workbench in a hand: real taps at the place where a control is drawn. */
const slugs = [
  "strategy",
  "inversion",
  "internet",
  "social",
  "standardization",
  "turnover",
  "information",
  "goals",
  "membership",
  "referral",
];
const sizes = [
  { width: 390, height: 844 },
  { width: 390, height: 664 },
  { width: 360, height: 640 },
  // 1280 × 900, enlarged to twice its size.
  { width: 640, height: 450 },
];

const answer = (page: Page) => page.locator(".bench-answer").textContent();

/** Whether the middle of an element is what stands there, so that it can be seen and pressed. */
const uncovered = (control: Locator) =>
  control.evaluate((it) => {
    const box = it.getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return it === at || it.contains(at) || at?.contains(it) === true;
  });

test("six numbers are typed with taps alone; the picture and the answer stay in sight", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/", phone);
  for (const [key, typed] of [
    ["marginA", "35"],
    ["turnsA", "4"],
    ["marginB", "15"],
    ["turnsB", "9"],
    ["opexRate", "6"],
    ["capital", "80萬"],
  ] as const) {
    await dock(page, key);
    await tap(page, page.locator(`[data-parameter="${key}"] input[type=text]`));
    await page.keyboard.insertText(typed);
    await page.keyboard.press("Enter");
  }
  await expect.poll(() => answer(page)).toContain("349.90萬元");
  await expect.poll(() => page.url()).toContain("capital:800000");
  await tap(page, page.locator("[data-parameter=capital] .step").last());
  await expect(page.locator("[data-chip=capital]")).toContainText("100萬");

  // A preset takes their place; the way back stands beside it.
  await page.locator("[data-preset=fees]").tap();
  await expect.poll(() => answer(page)).toContain("81.11萬元");
  await tap(page, page.locator("[data-preset-back]"));
  await expect.poll(() => answer(page)).toContain("437.38萬元");

  // The next visit begins where this one stopped, and says so; one tap leads to the numbers of the book.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("jiusi.typed")))
    .toContain("capital:1000000");
  const again = await page.context().newPage();
  await again.goto("/sim/turnover/");
  await expect.poll(() => answer(again)).toContain("437.38萬元");
  await expect(again.locator("[data-banner=typed]")).toBeVisible();
  await again.locator("[data-banner=typed] .quiet").tap();
  await expect.poll(() => answer(again)).toContain("143.40萬元");
  await expect(again.locator("[data-preset-back]")).toBeVisible();
  expect(faults).toEqual([]);
});

// Every simulator at one size, the first number of its dock and the last; in `test:all` at every size, all of them.
const cases = slugs.flatMap((slug, at) =>
  sizes.filter((_, turn) => everything || turn === at % sizes.length).map((size) => ({ size, slug })),
);
for (const { size, slug } of cases)
  test(`${slug} at ${size.width} × ${size.height}: its numbers are reached and seen with the answer`, async ({
    openBench,
  }) => {
    const { page, faults } = await openBench(`/sim/${slug}/`, { ...phone, viewport: size });
    const keys = await page
      .locator("[data-chip]")
      .evaluateAll((chips) => chips.map((chip) => (chip as HTMLElement).dataset.chip ?? ""));
    expect(keys.length).toBeGreaterThan(1);
    const due = keys.filter((_, at) => everything || at === 0 || at === keys.length - 1);
    for (const key of due) {
      const kind = await page.locator(`[data-slot="${key}"]`).getAttribute("data-kind");
      if (kind === "table") continue;
      await dock(page, key);
      expect(await uncovered(page.locator(".bench-answer")), `${key}: the answer`).toBe(true);
      if (kind !== "number") continue;
      const box = page.locator(`[data-slot="${key}"] input[type=text]`);
      const before = await box.boundingBox();
      await tap(page, box);
      await expect(box).toBeFocused();
      expect(await box.boundingBox(), `${key}: nothing moves under a press`).toEqual(before);
      expect(await uncovered(box), `${key}: its box`).toBe(true);
      // A keyboard over two fifths of the window.
      await page.setViewportSize({ ...size, height: Math.round(size.height * 0.6) });
      await expect.poll(() => uncovered(box), { message: `${key}: its box over a keyboard` }).toBe(true);
      await expect
        .poll(() => uncovered(page.locator(".bench-answer")), {
          message: `${key}: the answer over a keyboard`,
        })
        .toBe(true);
      await box.blur();
      await page.setViewportSize(size);
    }
    expect(faults).toEqual([]);
  });

/** With the letters of another machine a sentence may be a line longer. */
const line = 26;

for (const slug of sample(slugs, 4))
  test(`${slug}: the first screen of a phone holds the question, the answer and the whole picture`, async ({
    watch,
  }) => {
    for (const language of ["", "/en"]) {
      const { page } = await watch(phone);
      await page.goto(`${language}/sim/${slug}/`);
      const at = await page.evaluate(() => {
        const box = (it: Element | null | undefined) => it?.getBoundingClientRect();
        const picture = [...document.querySelectorAll(".bench-picture svg")].find((it) => it.clientWidth > 0);
        return {
          question: box(document.querySelector(".sim-question"))?.top ?? -1,
          answer: box(document.querySelector(".bench-answer"))?.top ?? -1,
          picture: box(picture)?.bottom ?? Number.POSITIVE_INFINITY,
          dock: box(document.querySelector(".bench-fields"))?.top ?? 0,
          bench: box(document.querySelector(".bench"))?.height ?? Number.POSITIVE_INFINITY,
        };
      });
      expect(at.question).toBeGreaterThan(0);
      expect(at.answer).toBeGreaterThan(at.question);
      expect(at.picture, `${language} the picture above the dock`).toBeLessThanOrEqual(at.dock + line);
      expect(at.bench).toBeLessThanOrEqual(1600 + line);
    }
  });

test("a shared setting is one line that can be closed, and no news to who made the link", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/?turnover=1,opexRate:6,marginA:30", phone);
  await expect(page.locator("[data-banner=guest]")).toBeVisible();
  await page.locator("[data-banner=guest] .icon").tap();
  await expect(page.locator("[data-banner=guest]")).toHaveCount(0);
  await page.locator("[data-tool=share]").tap();
  const link = await page.locator("dialog.share input[type=text]").inputValue();
  const again = await page.context().newPage();
  await again.goto(link);
  await expect.poll(() => answer(again)).toContain("121.08萬元");
  await expect(again.locator("[data-banner=guest]")).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("without JavaScript nothing pretends to work, and the page says so", async ({ watch }) => {
  const { page } = await watch({ ...phone, javaScriptEnabled: false });
  await page.goto("/sim/turnover/");
  await expect(page.locator(".bench-answer")).toContainText("143.40萬元");
  await expect(page.locator("noscript .bench-notice")).toBeVisible();
  for (const control of ["input", "button"])
    await expect(page.locator(`.bench ${control}:visible`)).toHaveCount(0);
});

/** What may change while something is focused or pressed: how it looks, never where anything stands. */
const looks =
  /^(outline|border(-\w+-\w+)?-radius|color|background|fill|stroke|opacity|box-shadow|text-decoration|cursor)/;

test("no rule for what is focused or pressed moves anything", async ({ watch }) => {
  const { page } = await watch(phone);
  await page.goto("/chapters/turnover/");
  const rules = await page.evaluate(() => {
    const list: [string, string[]][] = [];
    const walk = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule && /:(focus|active)/.test(rule.selectorText))
          list.push([rule.selectorText, [...rule.style]]);
        if ("cssRules" in rule) walk(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    return list;
  });
  expect(rules.length).toBeGreaterThan(1);
  // The link past the head stands above the page until the keyboard reaches it; no finger can press it.
  const moving = rules.filter(
    ([selector, names]) => selector !== ".skip:focus" && names.some((it) => !looks.test(it)),
  );
  expect(moving).toEqual([]);
});
