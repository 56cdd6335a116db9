import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { placesOf, type TeachFile } from "../../src/classroom/teach/slides.ts";
import { everything } from "../tier.ts";
import { pages, watched } from "./browser.ts";
import { expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** What a guide says, from the file that the page fetches: read here on its own. */
const fileOf = (language: string, guide: string) =>
  JSON.parse(readFileSync(`dist/${language}words/teach/${guide}.json`, "utf8")) as TeachFile;
const screen = (page: Page) => page.locator(".teach-screen");
const said = (page: Page) => screen(page).innerText();
const seconds = async (page: Page, part: string) =>
  Number(await page.locator(`[data-clock=${part}]`).first().getAttribute("data-ms")) / 1000;

/** Tab until what has the focus is what is wanted, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${selector}`);
}

for (const language of everything ? ["", "zh-hans/", "en/"] : [""])
  test(`/${language}guides/turnover/ is taught by keyboard, and a second window keeps in step`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { page, faults } = await watched(browser, { viewport: { width: 1920, height: 1080 } });
    const { slides, plans } = fileOf(language, "turnover");
    const [, sixty] = plans;
    const first = slides["prediction.1"];
    const second = slides["prediction.2"];
    if (!first?.answer || !second?.answer || !sixty) throw new Error("the guide has no questions");

    await page.goto(`/${language}guides/turnover/`);
    await tabTo(page, "input[name=run-plan]");
    await page.locator(".run-sheet[data-ready=true]").waitFor();
    // From sixty to thirty and back: the arrows of a group of choices.
    await page.keyboard.press("ArrowLeft");
    await expect(page.locator(".run-sheet")).toHaveAttribute("data-plan", "30");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".run-sheet")).toHaveAttribute("data-plan", "60");
    await tabTo(page, ".run-sheet [data-open]");
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-run-step]")).toHaveCount(sixty.steps.length);
    await expect(page.locator("[data-start]")).toBeFocused();
    expect(await seconds(page, "all")).toBe(3600);
    await page.keyboard.press("Enter");
    await expect.poll(() => seconds(page, "step")).toBeLessThan(300);
    // A plan that runs is not changed by a slip of the hand.
    await expect(page.locator(".run-plans input").first()).toBeDisabled();

    await tabTo(page, "[data-second]");
    const [notes] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
    await notes.locator(".notes").waitFor();
    await page.bringToFront();
    await tabTo(page, "[data-show]");
    await page.keyboard.press("Enter");
    await screen(page).waitFor();
    expect(await said(page)).toContain(first.text);
    expect(await said(page)).not.toContain(first.answer);
    await expect(screen(page).locator("figure svg")).toHaveCount(1);
    await expect(notes.locator(".notes-shown")).toHaveAttribute("data-shown", "true");
    await expect(notes.locator(".notes-shown")).toContainText(first.answer);

    // The answer has a screen of its own, without the code.
    await page.keyboard.press("PageDown");
    await expect(screen(page)).toHaveAttribute("data-phase", "answer");
    expect(await said(page)).toContain(first.answer);
    expect(await said(page)).not.toContain(first.text);
    await expect(screen(page).locator("svg")).toHaveCount(0);
    await expect(notes.locator(".notes")).toHaveAttribute("data-phase", "answer");
    await page.keyboard.press("ArrowRight");
    await expect(screen(page).locator("[data-wall]")).toHaveAttribute("href", /\/wall\/#class=1/);
    await page.keyboard.press("PageUp");
    await expect(screen(page)).toHaveAttribute("data-phase", "answer");
    await page.keyboard.press("b");
    await expect(screen(page).locator(".teach-black")).toBeVisible();
    await page.keyboard.press("b");
    await expect(screen(page).locator(".teach-black")).toHaveCount(0);

    // Pressed in the other window, seen in this one.
    await notes.locator("[data-next]").click();
    await expect(screen(page)).toHaveAttribute("data-phase", "question");
    expect(await said(page)).toContain(slides["60.2"]?.text);
    await notes.keyboard.press("PageUp");
    await expect(page.locator(".run-steps [aria-current] [data-run-step]")).toHaveAttribute(
      "data-run-step",
      "0",
    );

    // A reload takes it up where it was; so does the window that stayed, when this one is closed.
    await page.reload();
    await screen(page).waitFor();
    expect(await seconds(page, "all")).toBeLessThan(3600);
    await page.keyboard.press("Escape");
    await expect(screen(page)).toHaveCount(0);
    await expect(notes.locator(".notes-shown")).toHaveAttribute("data-shown", "false");
    await page.close();
    const before = await seconds(notes, "all");
    await expect.poll(() => seconds(notes, "all")).toBeLessThan(before);
    await notes.locator("[data-start]").click();
    await expect(notes.locator(".clock")).toHaveAttribute("data-running", "false");
    expect(faults).toEqual([]);
    await notes.context().close();
  });

/** Letters of the screen for the class that are smaller than `least`, and whether anything is cut off. */
const small = (page: Page, least: number) =>
  screen(page).evaluate(
    (room, size) => ({
      small: [...room.querySelectorAll("*")]
        .filter((node) => [...node.childNodes].some((it) => it.nodeType === 3 && it.textContent?.trim()))
        .filter((node) => node.checkVisibility({ visibilityProperty: true }))
        .map((node) => [node.textContent, Number.parseFloat(getComputedStyle(node).fontSize)] as const)
        .filter(([, px]) => px < size),
      cut: [...room.querySelectorAll(".teach-stage")]
        .filter(
          (node) => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1,
        )
        .map((node) => node.textContent),
    }),
    least,
  );

/** Sizes follow the screen, so that one tells of the other; the longest English and the longest Chinese of `npm test`. */
const sizes = [
  [1920, 1080, 28],
  [1280, 720, 18],
] as const;
for (const [width, height, least] of everything ? sizes : sizes.slice(0, 1))
  test(`every screen of a guide is read from the last row at ${width} by ${height}`, async ({ watch }) => {
    test.setTimeout(everything ? 1_800_000 : 180_000);
    const paths = everything
      ? pages().filter((path) => /\/guides\/(?!notes)\w+\/$|\/shop\/guide\//.test(path))
      : ["/en/guides/standardization/", "/guides/membership/"];
    const { page, faults } = await watch({ viewport: { width, height } });
    for (const path of paths) {
      await page.goto(path);
      await page.locator(".run-plans label").last().click();
      await page.locator(".run-sheet [data-open]").click();
      await page.locator("[data-run-step='0'] [data-show]").first().click();
      await screen(page).waitFor();
      const [, language = "", guide = ""] = /^\/((?:en|zh-hans)\/)?(?:guides\/)?(\w+)\//.exec(path) ?? [];
      const file = fileOf(language, guide);
      const plan = file.plans.at(-1);
      if (!plan) throw new Error(`${path} has no plan`);
      for (const { step, slide, phase } of placesOf(file, plan)) {
        await screen(page)
          .and(page.locator(`[data-place="${step}.${slide}.${phase}"]`))
          .waitFor();
        expect(await small(page, least), `${path} ${step}.${slide}.${phase}`).toEqual({ small: [], cut: [] });
        await page.keyboard.press("PageDown");
      }
      // The last screen says that it is the last.
      await expect(page.locator("[data-screen-next]")).toHaveAttribute("aria-disabled", "true");
      await page.keyboard.press("Escape");
    }
    expect(faults).toEqual([]);
  });

test("on a phone the clock stands at the thumb, and a class in a chat has its messages", async ({
  watch,
}) => {
  const { page, faults } = await watch(phone);
  await page.goto("/shop/guide/");
  await page.locator(".run-plans label").last().tap();
  await page.locator(".run-sheet [data-open]").tap();
  await page.locator("[data-start]").tap();
  await expect.poll(() => seconds(page, "all")).toBeLessThan(5400);
  await page.mouse.wheel(0, 4000);
  await expect(page.locator(".run-bar")).toBeInViewport();
  await page.locator(".run-chat > summary").tap();
  const messages = page.locator("[data-message]");
  await expect(messages.first()).toHaveValue(/\/class\/join\/#class=1/);
  await page.locator(".run-chat select").selectOption({ label: "EN" });
  await expect(messages.first()).toHaveValue(/\/en\/class\/join\/#class=1/);
  expect(faults).toEqual([]);
});

test("what a guide needs to be taught is kept for a visit without a network", () => {
  const { files } = JSON.parse(readFileSync("dist/offline/en.json", "utf8")) as { files: string[] };
  for (const file of ["en/words/teach/shop.json", "en/guides/notes/", "en/sheets/goals/"])
    expect(files).toContain(file);
  expect(files.filter((file) => /_astro\/teach.*\.css$/.test(file))).toHaveLength(1);
});

test("the learners' sheet has the questions and none of the answers", async ({ watch }) => {
  const { page, faults } = await watch();
  const { slides } = fileOf("", "standardization");
  await page.goto("/sheets/standardization/");
  const text = await page.locator("main").innerText();
  const asked = Object.entries(slides).filter(([name]) => /^(?:prediction|task|exit)/.test(name));
  expect(asked.length).toBeGreaterThan(5);
  for (const [, slide] of asked) {
    expect(text).toContain(slide.text);
    expect(text).not.toContain(slide.answer);
  }
  expect(faults).toEqual([]);
});
