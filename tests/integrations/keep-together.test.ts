import { describe, expect, test } from "vitest";
import { Markup } from "../../src/integrations/markup.ts";
import { keepPageTogether, keepTogether } from "../../src/integrations/pages/keep-together.ts";

describe("what stays on one line in English", () => {
  test.each([
    ["goods for 500,000 yuan sell", "goods for 500,000~yuan sell"],
    ["hoped for 50 million yuan in 2018", "hoped for 50~million~yuan in 2018"],
    ["$1.72 billion was advertising", "$1.72~billion was advertising"],
    ["after 53 days, 16 times, 2 h", "after 53~days, 16~times, 2~h"],
    ["one is 60 s, or 1½ hours", "one is 60~s, or 1½~hours"],
    ["worth 15 ordinary days on 11 November", "worth 15 ordinary days on 11~November"],
    ["RMB 1.44 bn and 17.5 m orders", "RMB~1.44~bn and 17.5~m orders"],
    ["the dead stock of chapter 6.", "the dead stock of chapter~6."],
    ["30(2), pp. 199–227, and p. 35", "30(2), pp.~199–|227, and p.~35"],
    ["a top-5% operator, 6–8% of revenue", "a top-|5% operator, 6–|8% of revenue"],
    ["365 ÷ 16 = 23 days", "365 ÷~16 =~23~days"],
    ["one trip is (1 − o) ÷ (1 − m)", "one trip is (1 − o) ÷~(1 − m)"],
    ["by ln 1.3 and ln 0.9", "by ln~1.3 and ln~0.9"],
  ])("%s", (text, kept) =>
    expect(keepTogether(text).replaceAll("\u00a0", "~").replaceAll("\u2060", "|")).toBe(kept),
  );

  test.each([
    "ten minutes, four hundred yuan",
    "on 2026-11-27, well-known, a desktop-5 – or not",
    "In 2018 May sold tea",
    "300 sell, 20 make",
    "a plan 5 in ten",
  ])("%s: nothing to keep", (text) => expect(keepTogether(text)).toBe(text));
});

describe("a page", () => {
  test("tags, code, the head and what the browser writes anew are left alone", () => {
    const html =
      `<head><title>5 days</title></head><p title="5 days">5 days<code>5 days</code></p>` +
      `<astro-island props="5 days"><b>5 days</b></astro-island><svg><text>5 days</text></svg>`;
    const page = new Markup(html);
    keepPageTogether(page);
    expect(page.toString()).toBe(html.replace(">5 days<code>", ">5\u00a0days<code>"));
  });
});
