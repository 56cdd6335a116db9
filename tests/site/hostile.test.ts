import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { everything } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

/** What people bring: files, pastes and links that nobody made with care. */
const folder = mkdtempSync(join(tmpdir(), "jiusi-"));
test.afterAll(async () => {
  rmSync(folder, { recursive: true });
});

const lines = (count: number) => '帽子 "大",7500000,6000000,200000,500000\r\n'.repeat(count);
const bytes = (hex: string) => Buffer.from(hex, "hex");
const csv = (text: string | Buffer) => ({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** The longest time the page was deaf since this was last asked, in milliseconds. */
const longest = (page: Page) =>
  page.evaluate(() => {
    const seen = (window as unknown as { tasks: number[] }).tasks.splice(0);
    return Math.max(0, ...seen);
  });

/** A million rows and thousands of links are for `test:all`: fewer go the same ways. */
const rows = everything ? 1_000_000 : 100_000;
const pasted = everything ? 100_000 : 20_000;

test("a table takes files in every encoding, far more rows than it shows, and more pasted than its box holds", async ({
  watch,
}) => {
  const { page, faults } = await watch();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await page.goto("/sim/turnover/?turnover=1,view:shelf");
  await hydrated(page);
  const field = page.locator(".table-field[data-rows]");
  await field.waitFor();
  await field.locator("details.more summary").click();
  const file = field.locator("[data-table-file]");
  const brought = field.locator(".brought");
  const name = field.locator("tbody tr input").first();

  // 帽子,120 in Big5, and the same bytes read wrongly on purpose and put right again.
  await file.setInputFiles(csv(bytes("b455a46c2c3132300d0a")));
  await expect.poll(() => brought.getAttribute("data-encoding")).toBe("Big5");
  await expect.poll(() => brought.locator("bdi").first().textContent()).toContain("帽子");
  await brought.locator("select").first().selectOption("GB18030");
  await expect.poll(() => brought.locator("bdi").first().textContent()).not.toContain("帽子");
  await brought.locator("select").first().selectOption("Big5");
  await expect.poll(() => brought.locator("bdi").first().textContent()).toContain("帽子");
  await field.locator("[data-paste=replace]").click();
  await expect.poll(() => field.getAttribute("data-rows")).toBe("1");
  expect(await name.inputValue()).toBe("帽子");

  // A workbook is refused in words and the table stays.
  await file.setInputFiles(csv(bytes("504b0304140006000800")));
  await expect.poll(() => field.locator("[role=status]").textContent()).toContain("CSV");
  expect(await field.getAttribute("data-rows")).toBe("1");

  // How long the page was deaf is told; only where the machine is free of others does it say something of the page.
  const held: number[] = [];
  const path = join(folder, "many.csv");
  writeFileSync(path, lines(rows));
  await longest(page);
  await file.setInputFiles(path);
  await expect.poll(() => brought.getAttribute("data-found")).toBe(String(rows));
  held.push(await longest(page));

  // Pasted from a spreadsheet: more than the box should hold goes past it.
  const area = field.locator("textarea");
  await area.evaluate(
    (_, { line, count }) => {
      const clipboard = new DataTransfer();
      clipboard.setData("text/plain", line.repeat(count));
      Object.assign(window, { clipboard });
    },
    { line: lines(1).replaceAll(",", "\t"), count: pasted },
  );
  await page.waitForTimeout(100);
  await longest(page);
  await area.evaluate((element) => {
    const { clipboard } = window as unknown as { clipboard: DataTransfer };
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => brought.getAttribute("data-found")).toBe(String(pasted));
  held.push(await longest(page));

  console.log(`longest tasks: ${held.map((it) => it.toFixed(0)).join(", ")} ms`);
  if (everything) expect(Math.max(...held)).toBeLessThan(500);

  await area.fill('=HYPERLINK("x")\t1\n<img src=x onerror=alert(1)>\t2\n');
  await field.locator("[data-paste=replace]").click();
  await expect.poll(() => field.getAttribute("data-rows")).toBe("2");
  expect(await name.inputValue()).toContain("HYPERLINK");
  expect(await page.locator("main img").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("hundreds of links in one tab: no exception, no freeze, no markup, and nothing stored is touched", async ({
  watch,
}) => {
  const { page, faults } = await watch();
  await page.goto("/sim/turnover/");
  await hydrated(page);
  await page.locator("[data-preset=fees]").click();
  await page.locator("[data-tool=keep]").click();
  const kept = () => page.evaluate(() => localStorage.getItem("jiusi.saved"));
  await expect.poll(kept).toContain("opexRate:6");
  const before = await kept();
  const count = everything ? 3000 : 600;
  const { rounds, worst } = await page.evaluate(async (rounds) => {
    const pieces = [
      ..."0123456789.,:~-+%&=#?/<>\"'()[]{}\\ ",
      "turnover=1,",
      "turnover.pin=1,",
      "turnover.goods=1",
      "turnover.names=1",
      "turnover.guess=",
      "opexRate:",
      "marginB:8~12",
      "view:shelf",
      "seed:",
      "NaN",
      "1e999",
      "__proto__:",
      "<img src=x onerror=alert(1)>",
      "%00",
      "%E0%A4%A",
      "\u202e",
      "\u0000",
      "\ud800",
      "x".repeat(5000),
    ];
    let state = 20_261_124;
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state >>> 8) % below;
    };
    let worst = 0;
    for (let round = 0; round < rounds; round++) {
      let text = round % 3 === 0 ? "turnover=1," : "";
      for (let left = 1 + next(8); left > 0; left--) text += pieces[next(pieces.length)];
      history.replaceState(
        null,
        "",
        `#${encodeURIComponent(text.toWellFormed()).replace(/%(2C|3A|3D|26|7E)/g, decodeURIComponent)}`,
      );
      const started = performance.now();
      dispatchEvent(new HashChangeEvent("hashchange"));
      worst = Math.max(worst, performance.now() - started);
      if (round % 50 === 0) await new Promise((done) => setTimeout(done, 0));
    }
    return { rounds, worst };
  }, count);
  expect(rounds).toBe(count);
  console.log(`slowest of ${rounds} links: ${worst.toFixed(0)} ms`);
  if (everything) expect(worst).toBeLessThan(500);
  expect(await page.locator("main img, main [onerror]").count()).toBe(0);
  expect(await kept()).toBe(before);
  // The bench still answers to its reader.
  await page.locator("[data-preset=source]").click();
  await expect.poll(() => page.locator(".bench-answer").innerText()).toMatch(/97\.66/);
  expect(faults).toEqual([]);
});

test("what is stored may be damaged or of a newer build: pages work, and a newer document stays as it is", async ({
  watch,
}) => {
  const { page, faults } = await watch();
  const keys = ["jiusi.saved", "jiusi.shop", "jiusi.rehearsal", "jiusi.searches", "theme"];
  const newer = '{"v":99,"data":{"turnover":{"deep":[1,2,3]}}}';
  const texts = [
    "{",
    '{"v":1,"data":[[{"__proto__":1}]]}',
    '{"v":1,"data":"<img src=x onerror=alert(1)>"}',
    newer,
  ];
  await page.goto("/404.html");
  // In `npm test` each page has two of the four, in `test:all` all.
  for (const [turn, text] of texts.entries()) {
    const store = (all: readonly string[]) => {
      for (const key of all.slice(1)) localStorage.setItem(key, all[0] as string);
    };
    const paths = [
      "/",
      "/chapters/turnover/",
      "/sim/turnover/",
      "/review/",
      "/search/?q=turnover",
      "/my/",
    ].filter((_, at) => everything || at % 2 === turn % 2);
    for (const path of paths) {
      await page.evaluate(store, [text, ...keys]);
      await page.goto(path);
      await hydrated(page);
      expect(await page.locator("h1").first().isVisible(), path).toBe(true);
      expect(await page.locator("main [onerror]").count(), path).toBe(0);
    }
    await page.goto("/sim/turnover/");
    await hydrated(page);
    await page.locator("[data-preset=fees]").click();
    await page.locator("[data-tool=keep]").click();
    await expect.poll(() => page.locator(".bench-answer").innerText()).not.toMatch(/97\.66/);
    const saved = await page.evaluate(() => localStorage.getItem("jiusi.saved"));
    if (text === newer) expect(saved).toBe(newer);
    else expect(JSON.parse(saved ?? "").data.turnover).toBe("1,opexRate:6");
  }
  expect(faults).toEqual([]);

  // Two tabs of one reader: what one keeps the other does not take away.
  await page.evaluate(() => localStorage.clear());
  const other = await page.context().newPage();
  await page.goto("/sim/turnover/");
  await other.goto("/sim/referral/");
  for (const tab of [page, other]) {
    await hydrated(tab);
    await tab.locator(".presets button").nth(1).click();
    await tab.locator("[data-tool=keep]").click();
  }
  await page.locator("[data-preset=source]").click();
  await page.locator("[data-preset=stuck]").click();
  await page.locator("[data-tool=keep]").click();
  const data = await page.evaluate(() => JSON.parse(localStorage.getItem("jiusi.saved") ?? "{}").data);
  expect(Object.keys(data)).toEqual(expect.arrayContaining(["referral", "turnover"]));
  expect(data.turnover).toContain("turnsB:4");
});
