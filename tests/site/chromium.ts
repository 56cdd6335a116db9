import { readdirSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions, type Page } from "@playwright/test";
import { findChromium, findShell } from "../setup/programs.ts";

/** The whole browser, where it is on this machine. */
export const executablePath = findChromium();

/**
 * Threads and processes that a machine of two processors pays for and a test does not need: code is compiled and
 * collected where it runs, the page is drawn by the browser's own process, and a window prepares no pages of the
 * browser's own for an address bar that nobody sees (nearly half of what a window costs).
 */
const thrifty = [
  "--in-process-gpu",
  "--num-raster-threads=1",
  "--js-flags=--single-threaded",
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/**
 * `shell`: the same engine without an interface opens a page in a third of the time, where it is installed; now and
 * then it loses the focus, and what a keyboard, a clock or a device is about wants the `whole` browser. `shipped`: the
 * whole browser as its makers set it up, for what measures time.
 */
export type Engine = "shell" | "whole" | "shipped";

export function optionsOf(engine: Engine): LaunchOptions {
  const path = engine === "shell" ? (findShell() ?? executablePath) : executablePath;
  return {
    ...(path && { executablePath: path }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(engine === "shipped" ? [] : thrifty),
    ],
  };
}

/** A browser outside of the tests: benches and the search's evaluation. */
export const launch = (engine: Engine = "whole"): Promise<Browser> => chromium.launch(optionsOf(engine));

/** The address paths of every page that was built. */
export function pages(root = "dist"): string[] {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith("index.html"))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .sort();
}

/** Waits until every island on the page has taken over its HTML. */
export async function hydrated(page: Page): Promise<void> {
  const until = Date.now() + 30_000;
  // An island far down waits until it is near; a page that was just reloaded is walked through again.
  while (Date.now() < until) {
    const waiting = await page
      .evaluate(async () => {
        for (const island of document.querySelectorAll("astro-island[ssr]")) {
          island.firstElementChild?.scrollIntoView({ behavior: "instant" });
          // One that waits for a hand.
          island.dispatchEvent(new PointerEvent("pointerover"));
          await new Promise((done) => setTimeout(done, 80));
        }
        scrollTo({ top: 0, behavior: "instant" });
        return document.readyState === "loading" ? 1 : document.querySelectorAll("astro-island[ssr]").length;
      })
      .catch(() => 1);
    if (waiting === 0) return;
    await page.waitForTimeout(50);
  }
  throw new Error("an island did not take over its HTML within 30 s");
}
