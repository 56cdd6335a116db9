import { expect } from "@playwright/test";
import { freePort, serveWithNginx } from "../site/nginx.ts";
import { secureOrigin, test } from "./fixtures.ts";
import { expectWell, type Hand, keys } from "./hand.ts";

/** The code of a simulator comes when somebody reaches for it. */
async function openBench(hand: Hand, path: string): Promise<void> {
  await hand.page.goto(secureOrigin() + path);
  await hand.hover(".bench-answer");
  await hand.waitFor(".bench[data-ready=true]");
}

const answerOf = (hand: Hand) => hand.text(".bench-answer");

/** What every engine has to do before a change is published, in well under a minute. */
export function smoke(): void {
  test("the home page and two chapters, one of them with a number that is dragged in the prose", async ({
    openHand,
  }) => {
    const hand = await openHand();
    await hand.page.goto(`${secureOrigin()}/`);
    expect(await hand.text("h1")).not.toBe("");
    await expectWell(hand.page);
    await hand.page.resize(390, 844);
    await hand.page.goto(`${secureOrigin()}/chapters/internet/`);
    await expectWell(hand.page);

    await hand.page.resize(1280, 900);
    await openBench(hand, "/chapters/turnover/");
    await hand.drag('.scrub[aria-label*="貨一年週轉"]', [12, 0]);
    // 50 × 1.25⁵
    await expect.poll(() => hand.text("[data-simulator=turnover] .bench-answer")).toContain("152.59");
    expect(await hand.page.evaluate(() => String(getSelection()))).toBe("");
    await expectWell(hand.page);
  });

  test("turnover: a number is typed, Tab goes on, the link is copied and opens the same", async ({
    openHand,
  }) => {
    const hand = await openHand();
    await openBench(hand, "/sim/turnover/");
    // A press takes the whole number: what is typed replaces it.
    await hand.press("[data-parameter=turnsA] input[type=text]");
    await hand.type("5");
    await hand.type(keys.tab);
    await expect.poll(() => answerOf(hand)).toContain("152.59");
    expect(await hand.focused()).not.toBe("");
    await hand.press("[data-tool=share]");
    await hand.press("dialog.share .primary");
    await expect.poll(() => hand.text("dialog.share .share-said")).not.toBe("");
    const link = await hand.page.evaluate(
      () => document.querySelector<HTMLInputElement>("dialog.share input[type=text]")?.value ?? "",
    );
    expect(link).toMatch(/\/sim\/turnover\/\?turnover=1,turnsA:5$/);
    await expectWell(hand.page);
    const friend = await openHand();
    await friend.page.goto(link);
    await expect.poll(() => answerOf(friend)).toContain("152.59");
    await expectWell(friend.page);
  });

  test("goals: the point of today is dragged in the picture", async ({ openHand }) => {
    const hand = await openHand();
    await openBench(hand, "/sim/goals/");
    const before = await answerOf(hand);
    await hand.drag(".chart-wide .handle", [120, 10]);
    await expect.poll(() => answerOf(hand)).not.toBe(before);
    await expectWell(hand.page);
  });

  test("membership: a slider is dragged, then moved by its keys", async ({ openHand }) => {
    const hand = await openHand();
    await openBench(hand, "/sim/membership/");
    const slider = ".bench input[type=range]";
    const state = () =>
      hand.page.evaluate((it) => {
        const range = [...document.querySelectorAll<HTMLInputElement>(it)].find(
          (one) => one.getClientRects().length > 0,
        );
        return {
          said: range?.getAttribute("aria-valuetext") ?? "",
          share: Number(range?.value) / Number(range?.max),
        };
      }, slider);
    const before = await state();
    await hand.drag(slider, [before.share < 0.5 ? 60 : -60, 0], before.share);
    await expect.poll(async () => (await state()).said).not.toBe(before.said);
    const dragged = await state();
    await hand.type(before.share < 0.5 ? "\uE014" : "\uE012");
    await expect.poll(async () => (await state()).said).not.toBe(dragged.said);
    await expectWell(hand.page);
  });

  test("the search finds what is typed, and its first result opens", async ({ openHand }) => {
    const hand = await openHand();
    await hand.page.goto(`${secureOrigin()}/en/`);
    await hand.press("[data-search-open]");
    await hand.waitFor(".search-dialog input");
    await expect.poll(() => hand.focused()).toContain("input");
    await hand.type("turnover");
    await hand.waitFor(".search-dialog .hits > li > a");
    await hand.press('.search-dialog .hits > li > a[href*="/en/chapters/turnover/"]');
    await hand.waitFor("[data-simulator=turnover]");
    await expectWell(hand.page);
  });

  test("without a network a page that was read opens, and one that was not says so", async ({ openHand }) => {
    const hand = await openHand();
    const server = await serveWithNginx("dist", { http: await freePort(), https: await freePort() });
    await hand.page.goto(`${server.origin}/chapters/goals/`);
    // Asked anew each time: what a promise brings is there the next time.
    const kept = () =>
      hand.page.evaluate(() => {
        const here = window as unknown as { kept?: boolean };
        void Promise.all(["/chapters/goals/", "/offline/"].map((path) => caches.match(path))).then(
          (found) => {
            here.kept = found.every((answer) => answer !== undefined);
          },
        );
        return here.kept ?? false;
      });
    await expect.poll(kept).toBe(true);
    await expectWell(hand.page);
    await server.close();
    await hand.page.goto(`${server.origin}/chapters/goals/`).catch(() => undefined);
    expect(await hand.text("h1")).toContain("目標");
    await hand.page.goto(`${server.origin}/no/such/page/`).catch(() => undefined);
    expect(await hand.page.evaluate(() => document.documentElement.lang)).toBe("zh-Hant");
    expect(
      await hand.page.evaluate(() => document.querySelectorAll("main a[href], main button").length),
    ).toBeGreaterThan(1);
  });
}
