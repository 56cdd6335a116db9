import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { hydrated, useTool } from "./browser.ts";
import { desk, expect, origin, phone, test } from "./fixtures.ts";

const sentence = (page: Page) => page.locator("[data-spread]").getAttribute("data-spread");

test("a range by hand and the same range by link show the same sentence and the same bars", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  await page.locator("[data-parameter=marginB] .span-on").click();
  for (const [end, text] of [
    ["low", "7"],
    ["high", "13"],
  ]) {
    const box = page.locator(`[data-parameter="marginB.${end}"] input[type=text]`);
    await box.fill(text as string);
    await box.blur();
  }
  await page.waitForURL(/marginB:7~13/);
  await expect.poll(() => sentence(page)).toMatch(/\d/);
  await page.waitForTimeout(1000);
  const bars = () =>
    page.locator(".bench-spread .chart-wide rect").evaluateAll((all) => all.map((it) => it.outerHTML).join());
  const byHand = [await sentence(page), await bars()];

  const other = await openBench(`/sim/turnover/?turnover=1,marginB:7~13`, desk);
  await expect.poll(() => sentence(other.page)).toBe(byHand[0]);
  const otherBars = await other.page
    .locator(".bench-spread .chart-wide rect")
    .evaluateAll((all) => all.map((it) => it.outerHTML).join());
  expect(otherBars).toBe(byHand[1]);
  expect(otherBars.length).toBeGreaterThan(500);

  // Another sample has another seed, which the link holds.
  await page.locator("[data-tool=again]").click();
  await page.waitForURL(/seed:\d+/);
  await page.locator(".span-field .quiet").click();
  await expect.poll(() => page.locator("[data-spread]").count()).toBe(0);
  expect([...faults, ...other.faults]).toEqual([]);
});

test("drivers name the number to measure first, and every turn of the list is one", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  await page.locator("[data-tool=drivers]").click();
  await page.locator("[data-first]").waitFor();
  expect(await page.locator("[data-first]").getAttribute("data-first")).toBe("turnsA");
  expect(await page.locator("[data-driver]").count()).toBeGreaterThan(8);
  expect(Number(await page.locator("[data-turn=opexRate]").getAttribute("data-at"))).toBeCloseTo(5.34, 2);
  expect(await page.locator("[data-turn=capital]").getAttribute("data-at")).toBe("");
  const before = await page.locator(".bench-answer").textContent();
  await page.locator("[data-turn=turnsB] button").click();
  await expect.poll(() => page.locator(".bench-answer").textContent()).not.toBe(before);
  expect(faults).toEqual([]);
});

test("three states are pinned by name, drawn, compared, and back from the link", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  for (const preset of ["fees", "stuck", "withdraw"]) {
    await page.locator(`[data-preset=${preset}]`).click();
    await page.locator("[data-tool=pin]").click();
  }
  await expect.poll(() => page.locator("[data-tool=pin]").getAttribute("aria-disabled")).toBe("true");
  const name = page.locator("[data-pin-name='2']");
  await name.fill("悲觀的一組");
  await name.blur();
  await page.waitForURL(/turnover\.pin3=.*turnover\.names=1/);
  const again = await openBench(page.url().replace(origin, ""), desk);
  await expect.poll(() => again.page.locator("[data-pin-name='2']").inputValue()).toBe("悲觀的一組");
  for (const tone of [1, 2, 3])
    expect(await again.page.locator(`.bench-picture .chart-wide path.pin-${tone}`).count()).toBe(2);
  expect(await again.page.locator("[data-compared=lead] td").count()).toBe(4);
  await again.page.locator("[data-unpin='1']").click();
  await expect.poll(() => again.page.locator("[data-pin-name]").count()).toBe(2);
  expect([...faults, ...again.faults]).toEqual([]);
});

test("undo and redo by button and by key, and `?` tells the keys", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/turnover/", desk);
  const answer = () => page.locator(".bench-answer").textContent();
  const first = await answer();
  await page.locator("[data-preset=fees]").click();
  await expect.poll(answer).not.toBe(first);
  const fees = await answer();
  await page.keyboard.press("Control+z");
  await expect.poll(answer).not.toBe(fees);
  await page.keyboard.press("Shift+Control+z");
  await expect.poll(answer).toBe(fees);
  await page.locator("[data-tool=undo]").click();
  await expect.poll(answer).not.toBe(fees);
  await page.locator("[data-tool=redo]").click();
  await expect.poll(answer).toBe(fees);
  await page.keyboard.press("?");
  await page.locator("dialog.keys").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog.keys").count()).toBe(0);
  expect(faults).toEqual([]);
});

test("picture and table are saved with what they show", async ({ openBench }) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,opexRate:6", desk);
  await page.locator("[data-tool=take]").click();
  const save = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`[data-take=${kind}]`).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^turnover-\\d{4}-\\d{2}-\\d{2}\\.${kind}$`));
    return readFile(await download.path());
  };
  const answer = (await page.locator(".bench-answer").textContent()) ?? "";
  const svg = (await save("svg")).toString();
  expect(svg).toContain("<svg xmlns=");
  for (const part of answer.split(/[，。：]/).filter((it) => it.length > 4))
    expect(svg).toContain(part.slice(0, 4));
  expect(svg).toMatch(/\d{4}-\d{2}-\d{2}・[^<]*\/sim\/turnover\//);
  expect(svg).not.toMatch(/class=|style=|<script|var\(/);
  expect(svg).toMatch(/stroke="rgb\(\d+, \d+, \d+\)"/);

  const png = await save("png");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * 728);

  const csv = (await save("csv")).toString();
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv).toMatch(/雜費占售價,6,%\r\n/);
  expect(csv).toMatch(/turnover=1,opexRate:6/);
  expect(csv.split("\r\n").filter((line) => /^[=+@-]/.test(line))).toEqual([]);

  const code = await page.locator(".embed-code").inputValue();
  expect(code).toContain(`${origin}/embed/turnover/?turnover=1,opexRate:6`);
  expect(faults).toEqual([]);
});

test("in a sandboxed frame the simulator works, tells its height, and draws ranges without a worker", async ({
  watch,
}) => {
  const { page } = await watch(desk);
  await page.goto("/404.html");
  await page.evaluate((origin) => {
    document.body.replaceChildren();
    const heights: number[] = [];
    Object.assign(window, { heights });
    addEventListener("message", ({ data }) => heights.push(data.height));
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.width = "800";
    frame.height = "900";
    frame.src = `${origin}/embed/turnover/?turnover=1,marginB:8~12`;
    document.body.append(frame);
  }, origin);
  const frame = page.frameLocator("iframe");
  await frame.locator(".bench[data-ready=true]").waitFor();
  await frame.locator("[data-spread]").waitFor();
  expect(await frame.locator("[data-spread]").textContent()).toMatch(/\d/);
  expect(await frame.locator("h1").count()).toBe(1);
  const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  expect(heights.at(-1)).toBeGreaterThan(500);
});

test("others may frame the page that is made for it, and no other", async () => {
  const policy = async (path: string) => {
    const answer = await fetch(origin + path);
    return answer.headers.get("content-security-policy");
  };
  expect(await policy("/embed/turnover/")).toContain("frame-ancestors *");
  expect(await policy("/en/embed/turnover/")).toContain("frame-ancestors *");
  expect(await policy("/sim/turnover/")).toContain("frame-ancestors 'self'");
});

test("numbers of my shop go from one simulator to another; a link changes none of them", async ({
  openBench,
}) => {
  const { page, faults } = await openBench("/sim/turnover/#turnover=1,revenue:8000000", phone);
  await useTool(page, "shop");
  // What nobody has changed is a default, and no number of this shop.
  await useTool(page, "keep");
  await expect
    .poll(() => page.locator("[data-shop=annualSales]").getAttribute("data-stored"))
    .toBe("8000000");
  expect(await page.locator("[data-shop=capital]").getAttribute("data-stored")).toBe("");
  await page.locator("[data-shop=capital] [data-shop-confirm]").click();
  await expect.poll(() => page.locator("[data-shop=capital]").getAttribute("data-stored")).toBe("500000");
  await expect
    .poll(() => page.locator("[data-shop=annualSales]").getAttribute("data-stored"))
    .toBe("8000000");
  await page.goto("/sim/membership/?membership=1,sales:1000000");
  await hydrated(page);
  await page.locator(".bench[data-ready=true]").waitFor();
  await useTool(page, "shop");
  const stored = page.locator("[data-shop=annualSales]");
  await expect.poll(() => stored.getAttribute("data-stored")).toBe("8000000");
  await page.locator("[data-shop-use]").click();
  await page.waitForURL(/sales:8000000/);
  expect(await page.evaluate(() => localStorage.getItem("jiusi.shop"))).toContain('"annualSales":8000000');
  await page.locator("[data-shop-forget]").click();
  await expect.poll(() => stored.getAttribute("data-stored")).toBe("");
  expect(faults).toEqual([]);
});

test("a guess in the chapter stands beside the result and is in the link", async ({ openBench }) => {
  const { page, faults } = await openBench("/chapters/turnover/", phone);
  // By its number, which is the same wherever it stands on the page.
  const choice = page.locator("#guess input[type=radio][value='2']");
  await choice.check({ force: true });
  await expect.poll(() => page.locator(".bench-guess b").first().textContent()).toMatch(/./);
  await page.waitForURL(/turnover\.guess=2/);
  expect(faults).toEqual([]);
});

test("the worker's file is not on the way of the first picture", async ({ watch }) => {
  const { page } = await watch(desk);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/sim/turnover/");
  await hydrated(page);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /worker|definition|drawers|Ranges|spread/.test(url))).toEqual([]);
});
