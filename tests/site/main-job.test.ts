import { sample } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

test("a founder reads chapter six, drags a number, shares it; a friend opens it; search finds the chapter", async ({
  watch,
}) => {
  const { page, faults } = await watch({
    viewport: { width: 390, height: 844 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.goto("/chapters/turnover/");
  await hydrated(page);
  const answer = page.locator("[data-simulator=turnover] .bench-answer");
  expect(await answer.innerText()).toMatch(/97\.66.*萬.*143\.40.*萬/s);

  const path = page.locator("[data-simulator=turnover] svg.chart-narrow path[data-series=a]");
  const before = await path.getAttribute("d");
  const number = page.locator('.scrub[aria-label*="貨一年週轉"]').first();
  await number.scrollIntoViewIfNeeded();
  const box = await number.boundingBox();
  if (!box) throw new Error("the number in the prose is not to be seen");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 12, middle.y, { steps: 4 });
  await page.mouse.up();
  // 50 × 1.25⁵
  await expect.poll(() => answer.innerText()).toMatch(/152\.59/);
  // The table beside the number follows it.
  await expect(page.locator("[data-result-of=totalA]")).toHaveText(/152\.59/);
  expect(await path.getAttribute("d")).not.toBe(before);
  expect(await number.getAttribute("aria-valuetext")).toMatch(/^5/);

  await page.locator("[data-whole]").first().click();
  await page.locator("[data-tool=share]").first().click();
  await page.locator("dialog.share .primary").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/chapters\/turnover\/\?turnover=1,turnsA:5$/);
  expect(faults).toEqual([]);

  const friend = await watch();
  await friend.page.goto(link);
  await hydrated(friend.page);
  await expect.poll(() => friend.page.locator(".bench-answer").first().innerText()).toMatch(/152\.59/);
  expect(await friend.page.locator("[data-banner=guest]").isVisible()).toBe(true);
  expect(new URL(friend.page.url()).search).toBe("");
  expect(new URL(friend.page.url()).hash).toBe("#turnover=1,turnsA:5");
  expect(await friend.page.evaluate(() => localStorage.getItem("jiusi.saved"))).toBeNull();
  await friend.page.locator("[data-banner=guest] button").first().click();
  expect(await friend.page.evaluate(() => localStorage.getItem("jiusi.saved"))).toContain("turnsA:5");
  expect(friend.faults).toEqual([]);

  await page.keyboard.press("Escape");
  await page.goto("/");
  await page.keyboard.press("/");
  await page.locator(".search-dialog input").fill("周转率");
  const first = page.locator(".search-dialog .hits > li > a").first();
  await first.waitFor();
  const found = await page
    .locator(".search-dialog .hits > li > a")
    .evaluateAll((links) => links.slice(0, 3).map((it) => (it as HTMLAnchorElement).pathname));
  expect(found).toContain("/chapters/turnover/");
  expect(await page.locator(".search-dialog mark").first().innerText()).toMatch(/[週周]轉/);
  await page.locator('.search-dialog .hits > li > a[href*="/chapters/turnover/"]').first().click();
  await page.waitForURL(/\/chapters\/turnover\//);
  expect(faults).toEqual([]);
});

const searches = [
  ["/zh-hans/", "週轉", "/zh-hans/chapters/turnover/"],
  ["/zh-hans/", "周转", "/zh-hans/chapters/turnover/"],
  ["/", "會員", "/chapters/membership/"],
  ["/", "会员卡", "/chapters/membership/"],
  ["/en/", "turnover", "/en/chapters/turnover/"],
] as const;
// tests/site/search-eval.test.ts asks hundreds.
for (const [start, query, wanted] of sample(searches, 3))
  test(`on ${start} the search for ${query} finds ${wanted}`, async ({ watch }) => {
    const { page, faults } = await watch();
    await page.goto(`${start}search/?q=${encodeURIComponent(query)}`);
    await page.locator(".hits > li").first().waitFor();
    const found = await page
      .locator(".hits > li > a")
      .evaluateAll((links) => links.slice(0, 5).map((it) => (it as HTMLAnchorElement).pathname));
    expect(found).toContain(wanted);
    expect(faults).toEqual([]);
  });
