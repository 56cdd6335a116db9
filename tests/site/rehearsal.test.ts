import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { rare, sample } from "../tier.ts";
import { hydrated, pages } from "./browser.ts";
import { expect, phone, test } from "./fixtures.ts";

const key = "jiusi.rehearsal";
const kept = (page: Page) => page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? "null"), key);
const day = 86_400;
const now = () => Math.floor(Date.now() / 1000);

/** What an earlier visit would have left. */
async function remember(page: Page, data: object) {
  const text = JSON.stringify({ v: 1, data });
  await page.addInitScript(
    ([name, document]) => {
      if (localStorage.getItem(name as string) === null)
        localStorage.setItem(name as string, document as string);
    },
    [key, text],
  );
}

async function choose(page: Page, question: string, right: boolean) {
  const fieldset = page.locator(`[data-question="${question}"]`);
  const answer = Number(await fieldset.getAttribute("data-right"));
  const number = right ? answer : answer === 1 ? 2 : 1;
  await fieldset.locator(`input[value="${number}"]`).check();
  return number;
}

test.describe("a self-test", () => {
  test("on a phone a question comes when the one before it is answered; a citation opens the sources", async ({
    watch,
  }) => {
    const { page, faults } = await watch(phone);
    await page.goto("/chapters/turnover/");
    await hydrated(page);
    const questions = page.locator("#quiz .choice");
    const all = await questions.count();
    expect(all).toBeGreaterThan(2);
    for (let at = 0; at < all; at++) {
      expect(await questions.filter({ visible: true }).count()).toBe(at + 1);
      await questions.nth(at).locator("label").first().tap();
    }
    const source = page.locator(".sources li").first();
    expect(await source.isVisible()).toBe(false);
    await page.evaluate(
      (id) => {
        location.hash = id;
      },
      (await source.getAttribute("id")) ?? "",
    );
    await expect(source).toBeInViewport();
    expect(faults).toEqual([]);
  });

  test("keeps the first answer over a reload, not what was clicked after its reply", async ({ watch }) => {
    const { page, faults } = await watch({ viewport: { width: 1280, height: 900 } });
    await page.goto("/chapters/turnover/");
    await hydrated(page);
    await page.locator("#quiz").scrollIntoViewIfNeeded();
    const first = await choose(page, "pet-shop", false);
    await choose(page, "pet-shop", true);
    await choose(page, "stock-halved", true);
    await expect.poll(() => page.locator("[data-score]").innerText()).toMatch(/做了2題，對1題.*1題/);
    await page.goto("/chapters/turnover/#quiz");
    await page.reload();
    const fieldset = page.locator('[data-question="pet-shop"]');
    await expect.poll(() => fieldset.locator("input:checked").getAttribute("value")).toBe(String(first));
    expect(await fieldset.locator(".choice-reply.wrong").first().isVisible()).toBe(true);
    await page.locator("[data-again]").click();
    expect(await page.locator(".quiz input:checked").count()).toBe(0);
    await choose(page, "pet-shop", true);
    await expect.poll(() => page.locator("[data-score]").innerText()).toMatch(/做了2題，對2題/);
    const log = (await kept(page)).data.answers["turnover/pet-shop"];
    expect(log.map(([, choice, right]: number[]) => [choice, right])).toEqual([
      [first - 1, 0],
      [Number(await fieldset.getAttribute("data-right")) - 1, 1],
    ]);
    expect(faults).toEqual([]);
  });

  test("two tabs that answer different questions keep both answers", rare, async ({ watch }) => {
    const { page, faults } = await watch();
    const other = await page.context().newPage();
    for (const tab of [page, other]) {
      await tab.goto("/chapters/goals/");
      await tab.locator("#quiz").scrollIntoViewIfNeeded();
    }
    await choose(page, "ten-weeks", true);
    await choose(other, "mid-autumn", false);
    await expect
      .poll(async () => Object.keys((await kept(page))?.data.answers ?? {}).sort())
      .toEqual(["goals/mid-autumn", "goals/ten-weeks"]);
    await expect.poll(() => page.locator("[data-score]").innerText()).toMatch(/做了2題，對1題/);
    expect(faults).toEqual([]);
  });

  test("a question that names a simulator opens it at its state", async ({ watch }) => {
    const { page } = await watch();
    await page.goto("/en/chapters/turnover/");
    const link = page.locator('[data-question="camera-stock"] .choice-open a');
    await link.click();
    await hydrated(page);
    await page.locator(".bench[data-ready=true]").waitFor();
    expect(await page.locator(".bench-answer").innerText()).toMatch(/63\.9|64/);
    expect(await page.locator("[data-banner=guest]").count()).toBe(0);
  });
});

test.describe("the review", () => {
  test("says honestly that there is nothing yet, and loads no questions for that", async ({ watch }) => {
    const { page, faults } = await watch({ viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("/review/");
    await page.waitForLoadState("networkidle");
    expect(await page.locator("[data-stage]").innerText()).toContain("還沒有你的作答");
    expect(asked.filter((url) => url.includes("questions"))).toEqual([]);
    expect(faults).toEqual([]);
  });

  for (const path of ["/review/", "/zh-hans/review/", "/en/review/"])
    test(
      `${path} brings back a missed and a due question, each once, and plans them`,
      path === "/en/review/" ? rare : {},
      async ({ watch }) => {
        const { page, faults } = await watch({ viewport: { width: 390, height: 844 } });
        await remember(page, {
          answers: {
            "turnover/pet-shop": [[now() - 60, 0, 0]],
            "goals/ten-weeks": [[now() - 40 * day, 0, 1]],
            "social/fifth-trip": [[now() - 60, 1, 1]],
            "no/such-question": [[now() - 40 * day, 1, 0]],
          },
          read: {},
          since: 0,
        });
        await page.goto(path);
        const stage = page.locator("[data-stage]");
        const seen: string[] = [];
        for (let turn = 0; turn < 2; turn++) {
          await stage.locator("fieldset").waitFor();
          const question = await stage.locator("legend").innerText();
          seen.push(question);
          const radios = stage.getByRole("radio");
          expect(await stage.locator(".choice-reply:visible").count()).toBe(0);
          await radios.first().check();
          expect(await stage.locator(".choice-reply:visible").count()).toBe(1);
          await stage.locator("button").click();
        }
        expect(new Set(seen).size).toBe(2);
        await expect.poll(() => stage.locator("fieldset").count()).toBe(0);
        const { answers } = (await kept(page)).data;
        expect(answers["goals/ten-weeks"]).toHaveLength(2);
        expect(answers["turnover/pet-shop"]).toHaveLength(2);
        expect(answers["social/fifth-trip"]).toHaveLength(1);
        expect(await page.locator("[data-upcoming]").innerText()).toMatch(/\d/);
        if (path.startsWith("/zh-hans/")) expect(seen.join()).not.toMatch(/[個這們來說會對時國過還沒學買賣]/);
        expect(faults).toEqual([]);
      },
    );

  test("gives a calendar file that a calendar can read", async ({ watch }) => {
    const { page, faults } = await watch();
    await page.goto("/review/");
    const waiting = page.waitForEvent("download");
    await page.locator("[data-calendar]").click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("jiusi.ics");
    const text = readFileSync((await download.path()) as string, "utf8");
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(events).toHaveLength(3);
    const starts = events.map((event) => new ICAL.Event(event).startDate.toJSDate().getTime());
    expect(starts[0]).toBeGreaterThan(Date.now());
    expect([...starts].sort((p, q) => p - q)).toEqual(starts);
    expect(new ICAL.Event(events[0] as ICAL.Component).description).toContain("/review/");
    expect(faults).toEqual([]);
  });

  test("forgets after the second press", async ({ watch }) => {
    const { page } = await watch();
    await remember(page, { answers: { "turnover/pet-shop": [[now() - 60, 0, 0]] }, read: {}, since: 0 });
    await page.goto("/review/");
    await page.locator("[data-stage] fieldset").waitFor();
    await page.locator("[data-forget]").click();
    expect((await kept(page)).data.answers["turnover/pet-shop"]).toBeDefined();
    await page.locator("[data-forget]").click();
    await expect.poll(async () => (await kept(page)).data.answers).toEqual({});
  });
});

test.describe("progress", () => {
  test("shows in the nine squares and leads back to where reading stopped, without moving anything", async ({
    watch,
  }) => {
    const { page, faults } = await watch({ viewport: { width: 390, height: 844 } });
    const place = { slug: "turnover", heading: "toll", words: "過路", lang: "zh-Hant", at: now() };
    await remember(page, {
      answers: { "goals/ten-weeks": [[now() - 60, 0, 1]] },
      read: { turnover: now() },
      place,
      since: 0,
    });
    await page.goto("/");
    await expect.poll(() => page.locator('[data-progress="goals"]').textContent()).toMatch(/1\/\d/);
    expect(await page.locator('[data-progress="turnover"]').textContent()).toBe("讀過");
    expect(await page.locator('[data-progress="social"]').textContent()).toBe("");
    const resume = page.locator("[data-resume]");
    expect(await resume.innerText()).toContain("過路");
    expect(await page.evaluate(() => (window as unknown as { shift: { value: number } }).shift.value)).toBe(
      0,
    );
    await resume.click();
    await page.waitForURL(/\/chapters\/turnover\/#toll$/);
    await page.goto("/en/");
    await expect.poll(() => page.locator("[data-resume]").innerText()).toMatch(/Turnover$/);
    expect(faults).toEqual([]);
  });

  test("comes from reading: the last heading passed, and the end of the chapter", async ({ watch }) => {
    const { page } = await watch({ viewport: { width: 390, height: 844 } });
    await page.goto("/chapters/social/");
    await page
      .locator("#funnel")
      .evaluate((node) => node.scrollIntoView({ block: "start", behavior: "instant" }));
    await expect.poll(async () => (await kept(page))?.data.place?.heading).toBe("funnel");
    expect((await kept(page)).data.read).toEqual({});
    await page.locator("#related").evaluate((node) => node.scrollIntoView({ behavior: "instant" }));
    await expect.poll(async () => Object.keys((await kept(page)).data.read)).toEqual(["social"]);
  });

  test("without storage the chapter works and nothing is kept", async ({ watch }) => {
    const { page, faults } = await watch();
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto("/chapters/social/");
    await page.locator("#quiz").scrollIntoViewIfNeeded();
    await choose(page, "fifth-trip", true);
    await expect.poll(() => page.locator("[data-score]").innerText()).toMatch(/不讓我們存/);
    expect(faults).toEqual([]);
  });
});

test.describe("on paper", () => {
  const sheets = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;

  const chapters = pages().filter((path) => /\/chapters\/[a-z]+\/$/.test(path));
  for (const path of sample(chapters, 10))
    test(`the worksheet of ${path} is one sheet of A4`, async ({ watch }) => {
      const { page } = await watch({ viewport: { width: 390, height: 844 } });
      await page.addInitScript(() => {
        window.print = () => undefined;
      });
      await page.goto(path);
      await page.locator("#worksheet").scrollIntoViewIfNeeded();
      const button = page.locator("[data-print-worksheet]");
      await page.locator("[data-enhanced]").waitFor();
      await button.click();
      await page.locator("html[data-print=worksheet]").waitFor();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(sheets(pdf)).toBe(1);
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")) ?? [];
      expect(Math.round(Number(width))).toBe(595);
      expect(Math.round(Number(height))).toBe(842);
    });

  test("its code leads to the simulator at the state the reader left", rare, async ({ watch }) => {
    const { page } = await watch();
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto("/chapters/turnover/#turnover=1,opexRate:6");
    await hydrated(page);
    await page.locator(".bench[data-ready=true]").first().waitFor();
    await page.locator("#worksheet").scrollIntoViewIfNeeded();
    await page.locator("[data-enhanced]").waitFor();
    expect(await page.locator("[data-code] path").count()).toBe(0);
    await page.locator("[data-print-worksheet]").click();
    await page.locator("[data-code] path").waitFor({ state: "attached" });
    const address = page.locator("[data-address]");
    await expect.poll(() => address.textContent()).toMatch(/\/sim\/turnover\/\?turnover=1,opexRate:6$/);
  });

  test("the whole book begins every chapter on a new sheet and has no machinery", rare, async ({ watch }) => {
    const { page } = await watch();
    await page.goto("/book/");
    expect(await page.locator(".book-chapter h2").count()).toBeGreaterThanOrEqual(9);
    expect(await page.locator("astro-island").count()).toBe(0);
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    const links = await page
      .locator(".book-contents a")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    for (const link of links) expect(await page.locator(link as string).count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    const breaks = await page
      .locator(".book-chapter")
      .evaluateAll((all) => all.map((node) => getComputedStyle(node).breakBefore));
    expect(new Set(breaks)).toEqual(new Set(["page"]));
  });
});

for (const path of ["/en/chapters/strategy/", "/en/guides/strategy/"])
  test(`${path}: the parts of an English title are parted`, async ({ watch }) => {
    const { page } = await watch();
    await page.goto(path);
    expect(await page.locator("h1").innerText()).toBe(
      "Strategic thinking: choose the pond, or learn to swim",
    );
  });

test("the feed is RSS in the language of its page, with addresses that exist", () => {
  for (const [folder, language] of [
    ["", "zh-TW"],
    ["zh-hans/", "zh-CN"],
    ["en/", "en"],
  ]) {
    const feed = readFileSync(`dist/${folder}feed.xml`, "utf8");
    expect(feed).toContain(`<language>${language}</language>`);
    const links = [...feed.matchAll(/<link>([^<]+)<\/link>/g)].map(
      ([, link]) => new URL(link as string).pathname,
    );
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(pages()).toContain(link);
  }
});

test("the map's names lead to chapters by keyboard, and every line has its sentence", async ({ watch }) => {
  const { page } = await watch();
  await page.goto("/map/");
  const names = page.locator(".ring a");
  expect(await names.count()).toBe(9);
  await names.first().focus();
  expect(await names.first().evaluate((node) => node === document.activeElement)).toBe(true);
  const lines = await page.locator(".ring-lines path").count();
  const sentences = await page.locator(".map-from li").count();
  expect(sentences).toBeGreaterThanOrEqual(lines);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/chapters\/strategy\/$/);
});
