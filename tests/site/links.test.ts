import { encode } from "../../src/link/text.ts";
import { positionOf } from "../../src/ui/stops.ts";
import { changed } from "../simulators/changed.ts";
import { simulators } from "../simulators/whole.ts";
import { everything, sample } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

for (const [slug, simulator] of sample(simulators, 5).map(
  (simulator) => [simulator.slug, simulator] as const,
))
  test.describe(`${slug}`, () => {
    // Links with ? are opened in agreement.test.ts, view by view: here one view says that # is the same.
    test("a link (#) with every parameter changed restores all that is shown", async ({ watch }) => {
      const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
      for (const view of everything ? simulator.views : simulator.views.slice(-1)) {
        const values = changed(simulator, view.id);
        const text = encode(simulator.scheme, values);
        // From an empty tab, or a link that differs in its fragment alone would not be opened anew.
        await page.goto("about:blank");
        await page.goto(`/sim/${slug}/#${slug}=${text}&from=singlemessage`);
        await hydrated(page);
        await expect.poll(() => page.locator(".bench").getAttribute("data-ready")).toBe("true");
        for (const key of [...view.first, ...view.more]) {
          const parameter = simulator.parameters[key];
          if (!parameter) throw new Error(key);
          if (parameter.kind !== "number") continue;
          const slider = page.locator(`[data-parameter=${key}] input[type=range]`);
          const position = positionOf(Number(values[key]), parameter);
          await expect
            .poll(() => slider.evaluate((node) => (node as HTMLInputElement).value), { message: key })
            .toBe(String(position));
        }
        // What the page computes and draws after hydration is what it would draw with these values from the start.
        // The picture of a view behind the first comes when it is opened.
        await page.locator(".bench svg.chart-wide").first().waitFor({ state: "attached" });
        const shown = await page.locator(".bench").evaluate((bench) => ({
          answer: bench.querySelector(".bench-answer")?.textContent ?? "",
          description: bench.querySelector("svg.chart-wide desc")?.textContent ?? "",
          drawn: bench.querySelectorAll("svg.chart-wide :is(path, rect, circle, line)").length,
          spoken: [...bench.querySelectorAll("input[type=range]")].map((it) =>
            it.getAttribute("aria-valuetext"),
          ),
        }));
        expect(shown.answer).toBe(shown.description);
        expect(shown.drawn).toBeGreaterThan(0);
        expect(shown.spoken.every((it) => it && !/NaN|undefined|\{/.test(it))).toBe(true);
        expect(await page.locator("[data-banner=guest]").count()).toBe(1);
        expect(new URL(page.url()).search + new URL(page.url()).hash).toContain("from=singlemessage");
        expect(faults, view.id).toEqual([]);
      }
    });
  });

const hostile = [
  "#turnover=1,capital:NaN",
  "#turnover=1,capital:1e999,marginA:-5,__proto__:1,constructor:2",
  "?turnover=%00%01%E2%80%AE",
  "#turnover=9999,capital:1",
  "#turnover=",
  "#=&==&turnover",
  `#turnover=1,${"marginA:1,".repeat(3000)}`,
  "#turnover=1,view:<script>alert(1)</script>",
  "#%E0%A4%A",
];

test("hostile links do no harm", async ({ watch }) => {
  const { page, faults } = await watch();
  for (const link of hostile) {
    // From an empty tab, or a link that differs in its fragment alone would not be opened anew.
    await page.goto("about:blank");
    await page.goto(`/sim/turnover/${link}`);
    await hydrated(page);
    await expect
      .poll(() => page.locator(".bench").getAttribute("data-ready"), { message: link })
      .toBe("true");
    expect(await page.locator(".bench-answer").innerText(), link).toMatch(/\d/);
    expect(await page.locator("main").innerText(), link).not.toMatch(/NaN|Infinity|undefined/);
    expect(faults, link).toEqual([]);
  }
});

test("a pinned state is in the link, drawn behind the present one, and compared in a table", async ({
  watch,
}) => {
  const { page } = await watch();
  await page.goto("/sim/turnover/");
  await hydrated(page);
  await page.locator("[data-tool=pin]").click();
  await page.locator("[data-preset=fees]").click();
  await page.waitForURL(/(?=.*turnover=1,opexRate:6)(?=.*turnover\.pin=1)/);
  expect(await page.locator("path.ghost").count()).toBeGreaterThan(0);
  expect(await page.locator("table.comparison tbody tr").count()).toBeGreaterThan(2);
  await page.locator("[data-tool=reset]").click();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
});

test("nonsense in a field is put back with a word, and a number beyond its bounds is moved", async ({
  watch,
}) => {
  const { page } = await watch();
  await page.goto("/sim/turnover/");
  await hydrated(page);
  const box = page.locator("[data-parameter=marginA] input[type=text]");
  await box.fill("一大堆");
  await box.blur();
  expect(await box.inputValue()).toBe("20");
  expect(await page.locator("[data-parameter=marginA] [role=status]").count()).toBe(1);
  await box.fill("250%");
  await box.blur();
  expect(await box.inputValue()).toBe("90");
  await box.fill("３５");
  await expect
    .poll(() => page.locator("[data-parameter=marginA] input[type=range]").getAttribute("aria-valuetext"))
    .toBe("35%");
});
