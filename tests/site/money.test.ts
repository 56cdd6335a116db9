import type { Locator, Page } from "@playwright/test";
import { sample } from "../tier.ts";
import { dock, tap as tapDrawn } from "./browser.ts";
import { expect, phone, test, whole } from "./fixtures.ts";

test.use(whole);

/** Taps what may stand further down. */
async function tap(page: Page, control: Locator) {
  await control.scrollIntoViewIfNeeded();
  await tapDrawn(page, control);
}

async function type(page: Page, key: string, text: string) {
  await dock(page, key);
  const box = page.locator(`[data-parameter="${key}"] input[type=text]`);
  await tap(page, box);
  // The browser makes a press of a tap in its own time.
  await expect(box).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const answer = (page: Page) => page.locator(".bench-answer").first();

for (const [path, left, sentence] of sample(
  [
    ["/", "87.6", "可以賣"],
    ["/en/", "87.6", "Sell it"],
    ["/zh-hans/", "87.6", "可以卖"],
  ] as const,
  3,
))
  test(`${path}: a founder's walk, from where her shop is to a sentence for her partner`, async ({
    watch,
  }) => {
    const { page, faults } = await watch(phone);
    // Home asks once where the shop is, far down.
    await page.goto(path);
    await page.mouse.wheel(0, 300);
    const ask = page.locator("[data-region-ask]");
    await expect(ask).toBeVisible();
    await tap(page, ask.locator("[data-region=tw]"));
    await expect(ask.locator("[data-region=tw]")).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => document.querySelector("[data-region-ask]") !== null);
    await expect(ask).toBeHidden();

    // One order: her price and margin, and what Shopee takes on weekdays.
    await page.goto(`${path}sim/turnover/`);
    await tap(page, answer(page));
    await page.locator(".bench[data-ready=true]").waitFor();
    await page.locator(".views button").nth(1).tap();
    await expect(page.locator("[data-chip=orderPrice]")).toBeVisible();
    await type(page, "orderPrice", "390");
    await type(page, "marginA", "45");
    await dock(page, "platformRate");
    await tap(page, page.locator("[data-fees-for=platformRate]"));
    const choice = page.locator("dialog.fees-choice");
    await expect(choice.locator("[data-region=tw]")).toHaveAttribute("aria-pressed", "true");
    await tap(page, choice.locator("[data-fees=shopee-weekday]"));
    await expect(choice.locator(".share-said")).not.toBeEmpty();
    await page.keyboard.press("Escape");
    // 390 × 45% − 14% − 6% of ads: 97.50, and 10 of freight.
    await type(page, "freight", "9.9");
    await expect(answer(page)).toContainText(left);
    await expect(page.locator("[data-figure=leastRoas]")).toContainText("3.5");

    // The sentence for a partner is there to be changed and copied, with the link.
    await page.locator("[data-tool=share]").tap();
    const share = page.locator("dialog.share");
    await expect(share.locator(".share-sentence")).toHaveValue(new RegExp(sentence));
    const link = await share.locator("input[type=text]").inputValue();
    expect(link).toContain("platformRate:11.5");
    await page.keyboard.press("Escape");

    // All that one order takes becomes the costs of the year.
    await tap(page, page.locator("[data-order-costs]"));
    await expect(page.locator(".worlds")).toBeVisible();
    await expect.poll(() => page.url()).toMatch(/opexRate/);

    // A partner in another region opens the link: the same numbers, called in other money.
    const partner = await watch(phone);
    await partner.page.addInitScript(() =>
      localStorage.setItem("jiusi.region", JSON.stringify({ v: 1, data: { region: "cn" } })),
    );
    await partner.page.goto(link);
    await partner.page.locator(".bench[data-ready=true]").waitFor();
    await expect(answer(partner.page)).toContainText(left);
    if (path === "/en/") {
      await expect(answer(partner.page)).toContainText("RMB");
      await expect(answer(page)).toContainText("NT$");
    }
    expect([...faults, ...partner.faults]).toEqual([]);
  });

test("fees are dated and sourced on their page, and the old ones say so", async ({ watch }) => {
  const { page, faults } = await watch(phone);
  await page.clock.setFixedTime(new Date("2026-12-02"));
  await page.goto("/fees/");
  await expect(page.locator("#shopee-weekday .fee-total")).toContainText("14%");
  await expect(page.locator("#momo .fee-total")).toHaveCount(0);
  await expect(page.locator("[data-checked]").first()).toBeHidden();
  await page.clock.setFixedTime(new Date("2027-07-02"));
  await page.reload();
  await expect(page.locator("[data-checked]").first()).toBeVisible();
  expect(faults).toEqual([]);
});

const searches = [
  ["/", "\u8766\u76ae\u624b\u7e8c\u8cbb", /\/(?:fees|glossary)\//],
  ["/", "\u4fdd\u672c", /#break-even$/],
  ["/", "ROAS", /#roas$|:~:text=ROAS/],
  ["/en/", "Shopee fee", /\/(?:fees|glossary)\//],
] as const;
for (const [path, query, found] of sample(searches, 2))
  test(`on ${path} the search for ${query} finds it`, async ({ watch }) => {
    const { page } = await watch();
    await page.goto(`${path}search/?q=${encodeURIComponent(query)}`);
    await page.locator(".hits > li").first().waitFor();
    const first = await page
      .locator(".hits > li > a")
      .evaluateAll((all) => all.slice(0, 10).map((a) => (a as HTMLAnchorElement).href));
    expect(
      first.some((href) => found.test(href)),
      first.join(" "),
    ).toBe(true);
  });
