import { expect } from "@playwright/test";
import { secureOrigin, test } from "../fixtures.ts";

/** What can be grabbed, and what moves once it is let go. */
const pictures = [
  { path: "/sim/turnover/", key: "turnsB", by: [24, 0], moving: "[data-coin]" },
  { path: "/sim/membership/", key: "freqVip", by: [0, -30], moving: "[data-level]" },
  { path: "/sim/membership/#membership=1,view:wheel", key: "pushes", by: [30, 0], moving: "[data-water]" },
  { path: "/sim/information/#information=1,view:books", key: "counted", by: [0, 12], moving: "[data-arm]" },
  { path: "/sim/inversion/", key: "waitDays", by: [-30, 0], moving: "[data-series=presale]" },
] as const;

/** Pictures that answer to the hand, with the mouse: the number follows, then something moves for 600 ms at the most. */
export function grabs(): void {
  for (const { path, key, by, moving } of pictures)
    test(`${path}: ${key} is pulled in the picture, and what comes of it moves`, async ({ openHand }) => {
      const hand = await openHand();
      await hand.page.goto(`${secureOrigin()}${path}`);
      await hand.hover(".bench-answer");
      await hand.waitFor(".bench[data-ready=true]");
      await hand.hover(".bench-picture .chart-wide");
      const grip = `[data-grip=${key}]`;
      await hand.waitFor(grip);
      const spoken = () =>
        hand.page.evaluate((it) => document.querySelector(it)?.getAttribute("aria-valuetext") ?? "", grip);
      const before = await spoken();
      // Whoever asks late finds nothing running any more: what began is written down by the page.
      await hand.page.evaluate(() => {
        const began: { moved: string; lasts: number }[] = [];
        Object.assign(window, { began });
        const { animate } = Element.prototype;
        Element.prototype.animate = function (this: Element, ...given) {
          const it = animate.apply(this, given);
          const moved = [...this.attributes].map(({ name, value }) => `[${name}=${value}]`).join("");
          began.push({ moved, lasts: Number(it.effect?.getComputedTiming().endTime ?? 0) });
          return it;
        };
      });
      await hand.drag(grip, by);
      await expect.poll(spoken).not.toBe(before);
      const name = moving.slice(1, -1).split("=")[0] ?? "";
      const began = () =>
        hand.page.evaluate(() => (window as unknown as { began: { moved: string; lasts: number }[] }).began);
      await expect
        .poll(async () => (await began()).filter(({ moved }) => moved.includes(name)).length)
        .toBeGreaterThan(0);
      for (const { lasts } of await began()) expect(lasts).toBeLessThanOrEqual(600);
    });
}
