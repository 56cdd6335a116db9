import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { codeOf, type GuessResult } from "../../src/classroom/codes.ts";
import { type ClassDefinition, classNumber } from "../../src/classroom/definition.ts";
import { partOf } from "../../src/classroom/link.ts";
import { rare } from "../tier.ts";
import { tap } from "./browser.ts";
import { desk, expect, phone, test } from "./fixtures.ts";

test.use({ engine: "whole" });

const it: ClassDefinition = { kind: "guess", name: "週三班", chapter: "turnover" };
const vote = (device: number, option: number): GuessResult => ({
  kind: "guess",
  classNumber: classNumber(it),
  device,
  vote: 1,
  option,
  confidence: 2,
});

/** The wall of the class, with the hand in the box of the chat. */
async function openWall(page: Page): Promise<void> {
  await page.goto(`/wall/#${await partOf(it)}`);
  await page.locator("#wall-chat").click();
  await page.locator(".wall[data-ready=true]").waitFor();
}

test(
  "after a first visit a class goes on with the network gone, and nothing it says is sent",
  rare,
  async ({ watch }) => {
    test.setTimeout(300_000);
    const { page, faults } = await watch({ ...phone, serviceWorkers: "allow" });
    const asked: { method: string; url: string; body: string }[] = [];
    page.context().on("request", (request) => {
      asked.push({ method: request.method(), url: request.url(), body: request.postData() ?? "" });
    });
    await page.goto("/class/");
    const foot = page.locator("[data-offline]");
    const kept = await foot.getAttribute("data-all");
    await expect.poll(() => foot.textContent(), { timeout: 200_000 }).toBe(kept);
    await page.context().setOffline(true);

    await page.goto(`/class/join/#${await partOf(it)}`);
    await page.locator("[data-step=ask-first]").waitFor();
    const answer = page.locator(".class-stage .choice").first().locator("label").nth(1);
    await answer.scrollIntoViewIfNeeded();
    await tap(page, answer);
    const sure = page.locator("label[for=sure-2]");
    await sure.scrollIntoViewIfNeeded();
    await tap(page, sure);
    const send = page.locator("[data-send]");
    await send.scrollIntoViewIfNeeded();
    await tap(page, send);
    const lines = await page.locator("[data-lines]").inputValue();
    expect(lines.split("\n")).toHaveLength(2);
    const show = page.locator("[data-show]");
    await show.scrollIntoViewIfNeeded();
    await tap(page, show);
    await page.locator("[data-step=answer] [data-right=true]").waitFor();

    await openWall(page);
    await page.keyboard.insertText(`10:20\t阿明\t"${lines}"\n10:21\t小美\t"${codeOf(vote(3, 1))}"`);
    const read = page.locator("[data-read]");
    await read.scrollIntoViewIfNeeded();
    await tap(page, read);
    await page.locator(".wall-out[data-people='2']").waitFor();
    await expect(page.locator(".histogram").first()).toHaveAttribute("data-voters", "2");
    await expect(page.locator(".wall-debrief > ol > li")).toHaveCount(5);

    const code = lines.split("\n")[1] ?? "-";
    for (const { method, url, body } of asked) {
      expect(method).toBe("GET");
      expect(body).toBe("");
      expect(decodeURIComponent(url)).not.toContain(code);
      expect(decodeURIComponent(url)).not.toContain(code.replaceAll("-", ""));
    }
    expect(faults.filter((fault) => !fault.startsWith("console"))).toEqual([]);
  },
);

/** Counts how often the page can do something else, from now on. */
const breathe = (page: Page) =>
  page.evaluate(() => {
    const breaths = { count: 0, longest: 0 };
    let last = performance.now();
    Object.assign(window, { breaths });
    setInterval(() => {
      const now = performance.now();
      breaths.count += 1;
      breaths.longest = Math.max(breaths.longest, now - last);
      last = now;
    }, 10);
  });
const breaths = (page: Page) =>
  page.evaluate(() => (window as unknown as { breaths: { count: number; longest: number } }).breaths);

const talk = [
  "上課了嗎",
  "我選2，因為 12,000 × 3 = 36,000",
  "明天 18:30 見",
  "https://example.com/2A3B-4C5D",
  "ok",
];
/** So many lines of talk of so many people with a code at every thousandth. */
const chatOf = (lines: number): string => {
  const said = Array.from({ length: lines }, (_, at) => {
    const text = at % 1000 === 500 ? codeOf(vote((at / 1000) | 0, 1 + (at % 2))) : talk[at % talk.length];
    return `上午10:${10 + (at % 50)}\t學員${Math.floor(at / 1000)}\t${text}`;
  });
  return ["2026/12/01（二）", ...said].join("\n");
};

test(
  "ten thousand lines of chat are read, and a million, while the page still answers",
  rare,
  async ({ watch }) => {
    test.setTimeout(300_000);
    const { page, faults } = await watch(desk);
    await openWall(page);
    const give = async (lines: number) => {
      const chooser = page.waitForEvent("filechooser");
      await page.locator(".wall-bring .desk-file").click();
      const path = test.info().outputPath(`${lines}.txt`);
      writeFileSync(path, chatOf(lines));
      await (await chooser).setFiles(path);
    };
    await breathe(page);
    await give(10_000);
    await page.locator(".wall-out[data-people='10']").waitFor();
    console.log(`10,000 lines: the longest pause was ${(await breaths(page)).longest.toFixed(0)} ms`);

    await give(1_000_000);
    const before = (await breaths(page)).count;
    await page.locator(".wall-out[data-people='1000']").waitFor();
    const after = await breaths(page);
    console.log(
      `a million lines: ${after.count - before} breaths, the longest pause ${after.longest.toFixed(0)} ms`,
    );
    // Two hundred slices: a page that hangs has none between the first and the last.
    expect(after.count - before).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  },
);

test("hostile names and talk stand on the wall as text, one line each", rare, async ({ watch }) => {
  const { page, faults } = await watch(desk);
  const names = [
    "<img src=x onerror=alert(1)>",
    "\u202eesrever\u202c",
    "a\u0000b\u0007c\u200bd",
    "長".repeat(10_000),
    "\"'><script>alert(1)</script>",
    "javascript:alert(1)",
    '👩‍👩‍👧‍👦 =HYPERLINK("http://x")',
  ];
  await openWall(page);
  const lines = names.flatMap((name, at) => [
    `上午10:${10 + at}\t${name}\t${codeOf(vote(at, 1))}`,
    `上午10:${20 + at}\t${name}\t"${codeOf({ ...vote(at, 2), vote: 2 })}"`,
    `上午10:${30 + at}\t${name}\t3E8F-WMN0`,
    `上午10:${40 + at}\t${name}\t${"<b>x</b>\u202e".repeat(1000)}`,
  ]);
  await page.keyboard.insertText(["2026/12/01（二）", ...lines].join("\n"));
  await page.locator("[data-read]").click();
  await page.locator(`.wall-out[data-people="${names.length}"]`).waitFor();
  await page.locator("[data-show-answer]").click();
  await page.locator(".votes details summary").click();
  const shown = await page.locator(".wall [data-user-text]:not(textarea)").allInnerTexts();
  expect(shown.length).toBeGreaterThan(names.length);
  for (const text of shown) {
    expect([...text].length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/);
  }
  expect(shown.some((text) => text.includes("<img src=x"))).toBe(true);
  await expect(page.locator(".wall-out :is(img, script, b[onerror])")).toHaveCount(0);
  // Nothing of it makes the page wider than it is, and it goes onto the projector and out again.
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await page.locator("[data-project]").click();
  await page.keyboard.press("Escape");
  expect(faults).toEqual([]);
});
