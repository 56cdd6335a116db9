import type { Page } from "@playwright/test";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { encode } from "../../src/link/text.ts";
import { changed } from "../simulators/changed.ts";
import { simulators, type Whole } from "../simulators/whole.ts";
import { everything, sample } from "../tier.ts";
import { hurried, hydrated, rested, type Watched, watched } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

/** The words in every picture of every simulator: none lies on another, is too small, or leaves the picture. */
const drawn = ".bench[data-ready=true]:has(.bench-picture svg):not(:has([aria-busy=true]))";

/** States at which pictures are at their fullest or their emptiest, beside presets and a state with all changed. */
const telling: Readonly<Record<string, readonly Values[]>> = {
  internet: ["freeware", "delivery", "live"].map((machine) => ({ machine })),
  social: [{ minutes: 40 }],
  standardization: [{ orders: 2000 }, { orders: 60 }, { view: "queue", surge: 3 }],
  information: [{ visitsAfter: 130_000 }, { view: "system", engagement: 0 }],
};

/** The states to look at as the text of a link; the defaults are the empty one. */
function states(simulator: Whole): string[] {
  const { scheme, presets, views, slug } = simulator;
  // Every picture once is for `npm test`; presets and the fullest and emptiest are for `test:all`.
  const looked: Values[] = [
    ...views.map(({ id }) => ({ view: id })),
    ...(everything
      ? [
          ...presets.map(({ values }) => values),
          ...views.map(({ id }) => changed(simulator, id)),
          ...(telling[slug] ?? []),
        ]
      : []),
  ];
  const usual = defaults(scheme);
  const texts = looked.map((values) =>
    encode(
      scheme,
      Object.fromEntries(Object.keys(usual).map((key) => [key, values[key] ?? usual[key]])) as Values,
    ),
  );
  return [...new Set(["", ...texts])];
}

/** What is wrong with the words of the chart that is shown. */
function quarrels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chart = [
      ...document.querySelectorAll<SVGSVGElement>(".bench-picture svg.chart-wide, svg.chart-narrow"),
    ].find((it) => it.clientWidth > 0);
    if (!chart) return ["no chart is shown"];
    const frame = chart.getBoundingClientRect();
    // A name of two lines is two words: what stands beside the first is not on the second.
    const words = [...chart.querySelectorAll("text")]
      .flatMap((it) => (it.querySelector("tspan") ? [...it.querySelectorAll("tspan")] : [it]))
      .map((it) => ({
        whole: it.closest("text"),
        text: it.textContent ?? "",
        box: it.getBoundingClientRect(),
        size: Number.parseFloat(getComputedStyle(it).fontSize),
      }))
      .filter(({ text, box }) => text !== "" && box.width > 0);
    const faults: string[] = [];
    for (const [index, { whole, text, box, size }] of words.entries()) {
      if (size * (frame.width / chart.viewBox.baseVal.width) < 11) faults.push(`${text} is small`);
      if (box.left < frame.left - 2 || box.right > frame.right + 2) faults.push(`${text} leaves the picture`);
      for (const other of words.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4 && other.whole !== whole) faults.push(`${text} on ${other.text}`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than the screen");
    return faults;
  });
}

const sides = [
  [390, ""],
  [1280, "/en"],
  [390, "/en"],
  [1280, ""],
] as const;
for (const [width, prefix] of everything ? sides : sides.slice(0, 2))
  test.describe(`at ${width} px${prefix}`, () => {
    let tab: Watched;
    test.beforeAll(async ({ browser }) => {
      tab = await hurried(await watched(browser, { viewport: { width, height: 900 } }));
    });
    test.afterAll(() => tab.page.context().close());
    test.beforeEach(() => {
      tab.faults.length = 0;
    });

    for (const [slug, simulator] of sample(simulators, 2).map(
      (simulator) => [simulator.slug, simulator] as const,
    ))
      test(`${slug}`, async () => {
        const { page, faults } = tab;
        await page.goto(`${prefix}/sim/${slug}/`);
        await hydrated(page);
        for (const text of states(simulator)) {
          await page.evaluate(
            (hash) => {
              location.hash = hash;
            },
            text === "" ? "" : `${slug}=${text}`,
          );
          await rested(page);
          await page.locator(drawn).waitFor();
          expect.soft(await quarrels(page), text).toEqual([]);
        }
        expect(faults).toEqual([]);
      });
  });
