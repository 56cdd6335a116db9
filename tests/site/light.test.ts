import type { Page } from "@playwright/test";
import { simulators } from "../simulators/whole.ts";
import { dock, tap } from "./browser.ts";
import { desk, expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** In a text the bench is a picture with one or two numbers; the rest of it comes when it is asked for. */
const path = "/chapters/turnover/";
const rest = "[data-tool=share], [data-preset=fees], .views, .figures, .bench-formula, .dock-all, .more";
const topOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((it) => it.getBoundingClientRect().top);

test("a phone reads a chapter: answer, picture and two numbers; all of it opens in place and keeps the numbers", async ({
  openBench,
}) => {
  const { page, faults } = await openBench(path, phone);
  await page.locator("#sim-turnover").scrollIntoViewIfNeeded();
  await expect(page.locator(rest).filter({ visible: true })).toHaveCount(0);
  expect(
    await page.locator("[data-chip]:visible").evaluateAll((all) => all.map((it) => it.dataset["chip"])),
  ).toEqual(["turnsB", "opexRate"]);
  // The picture stands between the answer and the dock, all of it.
  await page.locator(".bench-cover").evaluate((it) => it.scrollIntoView({ behavior: "instant" }));
  const answer = page.locator(".bench-answer");
  const before = await answer.textContent();
  await dock(page, "opexRate");
  await tap(page, page.locator("[data-slot=opexRate] .step").last());
  await expect.poll(() => answer.textContent()).not.toBe(before);
  const after = await answer.textContent();

  const button = page.locator("[data-whole]");
  await button.evaluate((it) => it.scrollIntoView({ block: "center", behavior: "instant" }));
  const stood = await topOf(page, "[data-whole]");
  await tap(page, button);
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("[data-tool=share]")).toBeVisible();
  await expect(page.locator("[data-preset=fees]")).toBeVisible();
  expect(Math.abs((await topOf(page, "[data-whole]")) - stood)).toBeLessThan(1);
  expect(await answer.textContent()).toBe(after);

  await tap(page, button);
  await expect(page.locator(rest).filter({ visible: true })).toHaveCount(0);
  expect(Math.abs((await topOf(page, "[data-whole]")) - stood)).toBeLessThan(1);
  expect(await answer.textContent()).toBe(after);
  expect(faults).toEqual([]);
});

test("a link that carries a state, and one in the text, open all of it; nothing is moved by that", async ({
  openBench,
}) => {
  const { page, faults } = await openBench(`${path}#turnover=1,opexRate:6`, phone);
  await expect(page.locator("[data-whole]")).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("[data-preset=fees]")).toBeVisible();

  const other = await openBench(path, desk);
  await expect(other.page.locator("[data-preset=fees]")).toBeHidden();
  await other.page.locator("a[data-open=turnover]").first().click();
  await expect(other.page.locator("[data-preset=fees]")).toBeVisible();
  await expect(other.page.locator("[data-whole]")).toHaveAttribute("aria-expanded", "true");
  expect([...faults, ...other.faults]).toEqual([]);
});

test("a number dragged in the prose opens nothing", async ({ openBench }) => {
  const { page, faults } = await openBench(path, desk);
  await page.locator(".scrub").first().press("ArrowRight");
  await page.waitForURL(/#turnover=1,/);
  await expect(page.locator("[data-whole]")).toHaveAttribute("aria-expanded", "false");
  expect(faults).toEqual([]);
});

test("a passage that a search has found in what is folded stands there to be read", async ({ watch }) => {
  const { page, faults } = await watch(phone);
  await page.goto(path);
  const words = await page.locator(".figures dt").first().textContent();
  const found = { path: new URL(page.url()).pathname, words };
  await page.goto("/search/");
  await page.evaluate((it) => sessionStorage.setItem("jiusi.found", JSON.stringify(it)), found);
  await page.goto(path);
  await expect(page.locator(".figures dt").first()).toBeInViewport();
  await page.locator(".bench[data-ready=true]").waitFor();
  await expect(page.locator("[data-whole]")).toHaveAttribute("aria-expanded", "true");
  expect(faults).toEqual([]);
});

test("on paper and without scripts all of it is there", async ({ watch }) => {
  const { page } = await watch(desk);
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".bench .figures")).toBeVisible();
  await expect(page.locator(".bench-cover")).toBeHidden();
  const plain = await watch({ ...phone, javaScriptEnabled: false });
  await plain.page.goto(path);
  await expect(plain.page.locator(".bench .figures")).toBeVisible();
  await expect(plain.page.locator(".bench-formula")).toBeVisible();
  await expect(plain.page.locator(".bench-cover")).toBeHidden();
});

test("on a phone no bench in a chapter is taller than a screen", async ({ watch }) => {
  const { page } = await watch(phone);
  const chapters = new Set(simulators.map(({ slug }) => (slug === "referral" ? "membership" : slug)));
  for (const chapter of chapters)
    for (const language of ["", "/en"]) {
      await page.goto(`${language}/chapters/${chapter}/`);
      for (const height of await page
        .locator(".bench")
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height)))
        expect.soft(height, `${language} ${chapter}`).toBeLessThanOrEqual(844);
    }
});
