import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pages } from "../site/chromium.ts";
import { dead } from "./links.ts";

test("no link and no anchor inside the site is dead", () => expect(dead("dist")).toEqual([]));

describe.each(pages())("%s", (path) => {
  const html = readFileSync(`dist${path}index.html`, "utf8");
  const language = path.startsWith("/zh-hans/") ? "zh-Hans" : path.startsWith("/en/") ? "en" : "zh-Hant";

  // A page for other people's frames names the simulator's own page as its address, and has no twins.
  if (!path.includes("/embed/"))
    test("says its language, its twins and its own address", () => {
      expect(html).toContain(`<html lang="${language}"`);
      expect(html.match(/rel="alternate" hreflang=/g)).toHaveLength(4);
      expect(html).toMatch(new RegExp(`rel="canonical" href="http[^"]*${path.replaceAll("/", "\\/")}"`));
      expect(html).toMatch(/<meta name="build" content="\w+"/);
    });

  test("has no style attribute and no character of the other script", () => {
    expect(html).not.toMatch(/\sstyle="/);
    const words = html.replace(/<a [^>]*data-language[^>]*>[^<]*<\/a>/g, "").replace(/<[^>]+>/g, " ");
    if (language === "zh-Hans")
      expect(words.match(/[個這們來說會對時國過還沒學買賣實經應點樣錢業]/g)).toBeNull();
    if (language === "zh-Hant")
      expect(words.match(/[个这们来说会对时国过还没学买卖实经应点样钱业]/g)).toBeNull();
  });
});

test("a sentence about how Taiwan says it keeps Taiwan's words in Simplified, marks of terms or not", () => {
  const html = readFileSync("dist/zh-hans/chapters/information/index.html", "utf8");
  expect(html.replace(/<[^>]*>/g, "")).toContain("台湾多说资讯化、数位化");
});

test("the headers of the build hold the policy and what only a header can say", () => {
  const headers = readFileSync("dist/_headers", "utf8");
  for (const part of [
    "default-src 'none'",
    "require-trusted-types-for 'script'",
    "frame-ancestors",
    "immutable",
  ]) {
    expect(headers).toContain(part);
  }
  expect(headers).not.toContain("unsafe-inline");
});
