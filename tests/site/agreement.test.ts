import type { Page } from "@playwright/test";
import { encode } from "../../src/link/text.ts";
import { format } from "../../src/ui/format.ts";
import { phrase } from "../../src/ui/phrase.tsx";
import { inputsOf } from "../../src/workbench/define.ts";
import { signedText } from "../../src/workbench/signed.ts";
import { sentenceOf } from "../../src/workbench/words.ts";
import { formatsOf, simulatorLabels } from "../content/labels.ts";
import { changed } from "../simulators/changed.ts";
import { simulators } from "../simulators/whole.ts";
import { everything, rare, sample } from "../tier.ts";
import { hurried, hydrated, rested, type Watched, watched } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

const wide = { viewport: { width: 1280, height: 900 } } as const;

/**
 * Hydration repairs text but never attributes, silently: a page can show the new number beside the old chart.
 * So what a link shows is compared with what the models compute here, and its drawing with the drawing of a
 * page that went to the same state step by step.
 */
/**
 * One tab each for the whole file, a context costs more than a page: in the first every link is opened, in the second
 * a simulator is loaded once and goes from state to state, the third has no scripts (and no use for the title font it
 * loads, which Chromium tells: it is not asked for faults).
 */
let opened: Watched;
let lasting: Watched;
let still: Watched;
test.beforeAll(async ({ browser }) => {
  opened = await hurried(await watched(browser, wide));
  lasting = await hurried(await watched(browser, wide));
  still = await watched(browser, { javaScriptEnabled: false, ...wide });
});
test.afterEach(() => {
  // A test that is tried again is not blamed for the first time.
  expect([opened, lasting].flatMap(({ faults }) => faults.splice(0))).toEqual([]);
});

const sides = [
  { language: "zh-Hant", locale: "zh-TW", prefix: "" },
  { language: "en", locale: "en", prefix: "/en" },
] as const;

/** Everything of the bench that a reader can see or hear. */
function shown(page: Page, slug = "") {
  return page.locator(slug ? `.bench[data-simulator=${slug}]` : ".bench").evaluate((bench) => {
    const attributes = [
      "d",
      "x",
      "y",
      "x1",
      "y1",
      "x2",
      "y2",
      "cx",
      "cy",
      "r",
      "width",
      "height",
      "points",
      "transform",
      "class",
    ];
    return {
      answer: bench.querySelector(".bench-answer")?.textContent ?? "",
      figures: Object.fromEntries(
        [...bench.querySelectorAll<HTMLElement>("[data-figure]")].map((it) => [
          it.dataset["figure"],
          it.textContent,
        ]),
      ),
      spoken: Object.fromEntries(
        [...bench.querySelectorAll<HTMLElement>("[data-parameter]")].map((it) => [
          it.dataset["parameter"],
          it.querySelector("input[type=range]")?.getAttribute("aria-valuetext"),
        ]),
      ),
      descriptions: [...bench.querySelectorAll("svg desc")].map((it) => it.textContent),
      drawing: [...bench.querySelectorAll(".bench-picture svg *")].map((it) =>
        [
          it.tagName,
          ...attributes.flatMap((name) =>
            it.hasAttribute(name) ? [`${name}=${it.getAttribute(name)}`] : [],
          ),
          it.children.length === 0 ? it.textContent : "",
        ].join(" "),
      ),
      table: [...bench.querySelectorAll(".chart-table td, .chart-table th")].map((it) => it.textContent),
      formula: bench.querySelector(".bench-formula")?.textContent ?? "",
      flip: bench.querySelector(".bench-flip")?.textContent ?? "",
    };
  });
}

/** The state has been read, the code of its picture has come, and what nobody looks at has followed at rest. */
const ready = async (page: Page) => {
  await page.locator(".bench[data-ready=true]:has(.bench-picture svg):not(:has([aria-busy]))").waitFor();
  await rested(page);
};

/**
 * A reader changes everything in a chapter and copies the link; a friend opens it in another language and another
 * browser.
 */
test("a link that was copied in a chapter shows a friend the same in another language", rare, async () => {
  const { page: mine } = lasting;
  const { page: friend } = opened;
  const [chinese, english] = sides;
  const chapterOf = (slug: string) => (slug === "referral" ? "membership" : slug);
  const whenReady = async (page: Page, slug: string) => {
    await page.locator(`.bench[data-simulator=${slug}]`).scrollIntoViewIfNeeded();
    await page
      .locator(
        `.bench[data-simulator=${slug}][data-ready=true]:has(.bench-picture svg):not(:has([aria-busy]))`,
      )
      .waitFor();
  };
  for (const simulator of sample(simulators, 10)) {
    const { slug } = simulator;
    // The last view: its code, its words and its picture come later than the page.
    const view = simulator.views.at(-1);
    if (!view) throw new Error(slug);
    const values = changed(simulator, view.id);
    const path = `/chapters/${chapterOf(slug)}/`;
    const outcome = view.evaluate(inputsOf(simulator, values));
    const saidIn = ({ language, locale }: (typeof sides)[number]) =>
      phrase(
        sentenceOf(simulatorLabels(language, slug).views[view.id], outcome),
        outcome.quantities,
        formatsOf(locale),
      );
    const answer = (page: Page) => page.locator(`.bench[data-simulator=${slug}] .bench-answer`).textContent();

    await mine.goto(path);
    await hydrated(mine);
    await mine.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${slug}=${encode(simulator.scheme, values)}`,
    );
    const patience = { message: slug };
    await expect.poll(() => answer(mine), patience).toBe(saidIn(chinese));
    await mine.locator(`.bench[data-simulator=${slug}] [data-tool=share]`).click();
    const link = new URL(await mine.locator("dialog.share input[type=text]").inputValue());
    expect(link.search, slug).toContain(`${slug}=`);
    await mine.keyboard.press("Escape");

    await friend.goto(`/en${link.pathname.replace(/^\/en(?=\/)/, "")}${link.search}${link.hash}`);
    await whenReady(friend, slug);
    await expect.poll(() => answer(friend), patience).toBe(saidIn(english));
    await rested(friend);
    const seen = await shown(friend, slug);
    expect(seen.descriptions.length, slug).toBeGreaterThan(0);
    for (const description of seen.descriptions) expect(description).toBe(saidIn(english));
    const formats = formatsOf(english.locale);
    for (const key of [...view.first, ...view.more]) {
      const parameter = simulator.parameters[key];
      if (parameter?.kind !== "number") continue;
      const value = Number(values[key]);
      const spoken = { value: parameter.unit === "percent" ? value / 100 : value, unit: parameter.unit };
      expect(seen.spoken[key], `${slug} ${key}`).toBe(format(spoken, formats));
    }
    // Path by path and cell by cell what the simulator alone shows, which is compared with the models above.
    await friend.goto(`/en/sim/${slug}/${link.search}${link.hash}`);
    await whenReady(friend, slug);
    await expect.poll(() => answer(friend), patience).toBe(saidIn(english));
    await rested(friend);
    expect(await shown(friend, slug), slug).toEqual(seen);
  }
});

// The words differ between the languages, not what carries them: every fourth simulator in one of them, all in `test:all`.
const toCompare = simulators.flatMap((simulator, at) =>
  sides
    .filter((_, side) => everything || 4 * side === at % 8)
    .map((side) => [`${simulator.slug} ${side.language}`, simulator, side] as const),
);
for (const [name, simulator, { language, locale, prefix }] of toCompare)
  test.describe(`${name}`, () => {
    const address = `${prefix}/sim/${simulator.slug}/`;
    const labels = simulatorLabels(language, simulator.slug);
    const formats = formatsOf(locale);
    let initial: Awaited<ReturnType<typeof shown>>;
    test.beforeAll(async () => {
      await lasting.page.goto(address);
      await hydrated(lasting.page);
      await ready(lasting.page);
      initial = await shown(lasting.page);
    });

    test("at the defaults the page without scripts shows the same", async () => {
      await still.page.goto(address);
      expect(initial).toEqual(await shown(still.page));
    });

    for (const [id, view] of simulator.views.map((view) => [view.id, view] as const))
      test(`a link to ${id} shows what the models compute, in sentence, figures, sliders, table and drawing`, async () => {
        const values = changed(simulator, id);
        const outcome = view.evaluate(inputsOf(simulator, values));
        const link = `${simulator.slug}=${encode(simulator.scheme, values)}`;
        const sentence = phrase(sentenceOf(labels.views[id], outcome), outcome.quantities, formats);
        const { page } = opened;
        await page.goto(`${address}?${link}`);
        await hydrated(page);
        await expect.poll(() => page.locator(".bench-answer").textContent()).toBe(sentence);
        await ready(page);
        const now = await shown(page);
        expect(now.descriptions.length).toBeGreaterThan(0);
        for (const description of now.descriptions) expect(description).toBe(sentence);
        for (const name of view.figures) {
          const quantity = outcome.quantities[name];
          const words = labels.views[id];
          if (quantity && words)
            expect(now.figures[name], name).toBe(signedText(words, name, quantity, formats));
        }
        for (const key of [...view.first, ...view.more]) {
          const parameter = simulator.parameters[key];
          if (!parameter) throw new Error(key);
          if (parameter.kind !== "number") continue;
          const value = Number(values[key]);
          expect(now.spoken[key], key).toBe(
            format(
              { value: parameter.unit === "percent" ? value / 100 : value, unit: parameter.unit },
              formats,
            ),
          );
        }

        // The same state, reached on a page that has long taken over its HTML.
        const { page: other } = lasting;
        await other.evaluate((hash) => {
          location.hash = hash;
        }, link);
        await expect.poll(() => other.locator(".bench-answer").textContent()).toBe(sentence);
        await ready(other);
        await expect.poll(() => shown(other)).toEqual(now);
        expect(now.drawing).not.toEqual(initial.drawing);
        expect(now.table).not.toEqual(initial.table);
        expect(now.formula).not.toBe(initial.formula);
      });
  });

test("every preset that a reader can press shows the sentence of its state, and says that it is pressed", async () => {
  for (const simulator of sample(simulators, 5)) {
    const labels = simulatorLabels("zh-Hant", simulator.slug);
    const formats = formatsOf("zh-TW");
    const { page } = opened;
    await page.goto(`/sim/${simulator.slug}/`);
    await hydrated(page);
    await ready(page);
    for (const view of simulator.views) {
      if (simulator.views.length > 1)
        await page.locator(".views button").nth(simulator.views.indexOf(view)).click();
      for (const preset of simulator.presets) {
        if ((preset.values["view"] ?? simulator.views[0]?.id) !== view.id) continue;
        await page.locator(`[data-preset=${preset.id}]`).click();
        const values = Object.fromEntries([
          ...Object.values(simulator.parameters).map(({ key, default: usual }) => [key, usual]),
          ...Object.entries(preset.values),
        ]);
        const outcome = view.evaluate(inputsOf(simulator, values));
        const sentence = phrase(sentenceOf(labels.views[view.id], outcome), outcome.quantities, formats);
        await expect
          .poll(() => page.locator(".bench-answer").textContent(), { message: preset.id })
          .toBe(sentence);
        await expect
          .poll(() => page.locator(`[data-preset=${preset.id}]`).getAttribute("aria-pressed"), {
            message: preset.id,
          })
          .toBe("true");
      }
    }
  }
});
