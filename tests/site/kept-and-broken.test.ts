import { everything, rare } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, origin, test } from "./fixtures.ts";

/** What several tabs, a wrong clock, a broken file or a switched-off part of the browser do to a reader. */
const json = (text: string) => ({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
const fileWith = (documents: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    v: 1,
    site: "jiusi",
    date: "2026-11-24",
    documents: Object.fromEntries(
      Object.entries(documents).map(([key, data]) => [key, JSON.stringify({ v: 1, data })]),
    ),
  });

test("imported in one tab, kept in another, imported again: nothing is lost; cleared stays cleared", async ({
  watch,
}) => {
  const { page, faults } = await watch();
  const bring = async (text: string, way: "merge" | "replace") => {
    await page.locator("[data-import]").setInputFiles(json(text));
    await page.locator(`[data-way=${way}]`).click();
    await expect(page.locator("[data-brought][data-rows]")).toHaveCount(1);
  };
  const kept = (key: string) =>
    page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? "{}").data ?? {}, key);
  await page.goto("/my/");
  await bring(fileWith({ "jiusi.saved": { referral: "1,seeds:9" } }), "merge");
  const other = await page.context().newPage();
  await other.goto(`${origin}/sim/turnover/#turnover=1,opexRate:6`);
  await hydrated(other);
  await other.locator("[data-tool=keep]").evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => kept("jiusi.saved")).toHaveProperty("turnover");
  // The page of kept data counts again at once, beside the other tab.
  await expect(page.locator("[data-kept=saved]")).not.toHaveAttribute("data-entries", "1");
  await bring(fileWith({ "jiusi.saved": { referral: "1,seeds:8" } }), "merge");
  expect(await kept("jiusi.saved")).toMatchObject({ turnover: "1,opexRate:6", referral: "1,seeds:8" });

  // Replaced while a chapter with answers is open elsewhere.
  await other.goto(`${origin}/chapters/turnover/`);
  await other.locator("[data-question] label").first().click();
  await expect.poll(async () => Object.keys((await kept("jiusi.rehearsal")).answers ?? {}).length).toBe(1);
  const answers = { "goals/ten-weeks": [[1_760_000_000, 1, 1]] };
  await bring(fileWith({ "jiusi.rehearsal": { answers, read: {}, since: 0 } }), "replace");
  await other.locator("[data-question]").nth(1).locator("label").first().click();
  await expect.poll(async () => Object.keys((await kept("jiusi.rehearsal")).answers).length).toBe(2);
  expect(Object.keys((await kept("jiusi.rehearsal")).answers)).toContain("goals/ten-weeks");
  await page.locator("[data-clear]").click();
  await page.locator("[data-clear]").click();
  await other.evaluate(() => dispatchEvent(new Event("pagehide")));
  expect(await page.evaluate(() => localStorage.getItem("jiusi.rehearsal") ?? "")).not.toContain("ten-weeks");
  expect(faults).toEqual([]);
});

test(
  "the theme follows the system until somebody chooses, and then every tab follows",
  rare,
  async ({ watch }) => {
    const { page, faults } = await watch({ colorScheme: "light" });
    await page.goto("/");
    const theme = (tab = page) => tab.evaluate(() => document.documentElement.dataset["theme"]);
    expect(await theme()).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => theme()).toBe("dark");
    const other = await page.context().newPage();
    await other.goto(`${origin}/map/`);
    await other.locator("[data-theme-switch]").click();
    const chosen = await theme(other);
    await expect.poll(() => theme()).toBe(chosen);
    await page.emulateMedia({ colorScheme: chosen === "dark" ? "light" : "dark" });
    await page.waitForTimeout(100);
    expect(await theme()).toBe(chosen);
    expect(faults).toEqual([]);
  },
);

test("the notice of a failure stands where the reader is, and moves nothing", rare, async ({ watch }) => {
  const { page } = await watch({ viewport: { width: 390, height: 844 } });
  await page.route(/\/_astro\/.*Island.*\.js/, (route) => route.abort());
  await page.goto("/chapters/turnover/");
  const bench = page.locator("[data-simulator=turnover]").first();
  await bench.scrollIntoViewIfNeeded();
  const notice = page.locator("#failure");
  await notice.waitFor({ state: "visible" });
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const box = await notice.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(844);
});

test("without scripts there is no control that does nothing, and the page says what needs them", async ({
  watch,
}) => {
  const { page } = await watch({ javaScriptEnabled: false });
  for (const path of [
    "/sim/turnover/",
    "/en/sim/goals/",
    "/chapters/turnover/",
    "/search/",
    "/my/",
    "/review/",
  ]) {
    await page.goto(path);
    const dead = page.locator(
      "button:visible, .bench :is(input, select, textarea):visible, [type=search]:visible",
    );
    expect(await dead.count(), path).toBe(0);
    expect(await page.locator("main").innerText(), path).toContain("JavaScript");
  }
});

test("neither way of copying works: that is said, and the link stays selected", async ({ openBench }) => {
  const { page } = await openBench("/sim/turnover/#turnover=1,opexRate:6");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
    document.execCommand = () => false;
  });
  await page.locator("[data-tool=share]").click();
  const dialog = page.locator("dialog.share");
  await dialog.locator("button.primary").click();
  const said = dialog.locator(".share-said");
  await expect(said).not.toHaveText("");
  expect(await said.innerText()).not.toContain("已複製");
  expect(await page.evaluate(() => String(getSelection()))).toContain("opexRate:6");
});

test("a full stop that a chat app took along is no part of the state", async ({ openBench }) => {
  for (const end of everything ? ["。", "）", "，", "."] : ["。", "."]) {
    const { page } = await openBench(`/sim/turnover/?turnover=1,turnsA:5,opexRate:6${end}`);
    await expect(page).toHaveURL(/#turnover=1,turnsA:5,opexRate:6$/);
    expect(await page.locator("[data-dropped]").count()).toBe(0);
  }
  const { page } = await openBench("/sim/turnover/?turnover=1,opexRate:abc");
  await expect(page.locator("[data-dropped]")).not.toContainText("opexRate");
});

test("a page of review that is open over midnight asks", async ({ watch }) => {
  const { page, faults } = await watch({ timezoneId: "Asia/Taipei" });
  const answered = new Date("2026-11-24T20:00:00+08:00");
  await page.clock.install({ time: answered });
  await page.goto("/404.html");
  await page.evaluate((at) => {
    const answers = { "turnover/pet-shop": [[at, 1, 1]] };
    localStorage.setItem("jiusi.rehearsal", JSON.stringify({ v: 1, data: { answers, read: {}, since: 0 } }));
  }, answered.getTime() / 1000);
  await page.clock.setFixedTime(new Date("2026-11-26T23:59:00+08:00"));
  await page.goto("/review/");
  await expect(page.locator("[data-upcoming]")).toContainText("明天");
  expect(await page.locator("[data-stage] fieldset").count()).toBe(0);
  await page.clock.setFixedTime(new Date("2026-11-27T00:01:00+08:00"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.locator("[data-stage] fieldset")).toHaveCount(1);
  expect(faults).toEqual([]);
});

test("where WebAssembly is switched off the search says so", async ({ watch }) => {
  const { page } = await watch();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "WebAssembly", { value: undefined });
  });
  await page.goto("/search/?q=週轉");
  await expect(page.locator("main [role=status]").first()).toContainText("WebAssembly");
});

test(
  "without CompressionStream a link still carries named pins, and says that it is longer",
  rare,
  async ({ watch }) => {
    const { page } = await watch();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "CompressionStream", { value: undefined });
    });
    await page.goto("/sim/turnover/#turnover=1,opexRate:6");
    await hydrated(page);
    await page.locator("[data-tool=pin]").click();
    const name = page.locator(".bench input[data-user-text], .comparison input").first();
    await name.fill("第二季");
    await page.locator("[data-tool=share]").click();
    const dialog = page.locator("dialog.share");
    await expect(dialog.locator(".share-note").first()).not.toHaveText("");
    const link = await dialog.locator("input[type=text]").inputValue();
    expect(link).toContain("turnover.names=1");
    const friend = await watch();
    await friend.page.goto(link.replace(/^https?:\/\/[^/]+/, origin));
    await hydrated(friend.page);
    await expect
      .poll(() =>
        friend.page
          .locator(".bench input")
          .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)),
      )
      .toContain("第二季");
  },
);
