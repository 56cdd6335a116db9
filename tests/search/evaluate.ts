import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "@playwright/test";

/** A question and what answers it; any one of `any` will do, `case:*` being every case. */
export interface Question {
  readonly q: string;
  readonly kind: string;
  readonly any: readonly string[];
  /** The entry of the glossary that must stand on the card over the list. */
  readonly card?: string;
}

export const fits = (any: readonly string[], id: string) =>
  any.some((one) => one === id || (one.endsWith("*") && id.startsWith(one.slice(0, -1))));

export const questions = (path: string | URL) => JSON.parse(readFileSync(path, "utf8")) as Question[];

/** The one table from ids of the query file to addresses, `*` being the slug; terms stand on any chapter's list. */
const places: Readonly<Record<string, RegExp>> = {
  chapter: /^\/chapters\/([^/]+)\//,
  sim: /^\/sim\/([^/]+)\//,
  case: /^\/cases\/([^/]+)\//,
  term: /^\/glossary\/[^/]+\/#([^:]+)/,
};

export const locales = [
  { id: "zh-Hant", folder: "" },
  { id: "zh-Hans", folder: "/zh-hans" },
  { id: "en", folder: "/en" },
] as const;

/** `turnover` of `/zh-hans/chapters/turnover/#cases` is `chapter:turnover`. */
export function idOf(address: string): string {
  const path = address.replace(/^\/(?:zh-hans|en)(?=\/)/, "");
  for (const [kind, pattern] of Object.entries(places)) {
    const slug = pattern.exec(path)?.[1];
    if (slug) return `${kind}:${slug}`;
  }
  return path;
}

/** In English what is written in Latin letters is asked; pinyin is for readers of Chinese. */
export const askedIn = (locale: string, all: readonly Question[]) =>
  locale === "en" ? all.filter(({ q, kind }) => /^[\x20-\x7e]+$/.test(q) && kind !== "pinyin") : all;

export interface Asked extends Omit<Question, "card"> {
  readonly wantsCard: string | undefined;
  readonly locale: string;
  /** What the list shows, in its order; the entry of the card over it is not in it. */
  readonly found: readonly string[];
  /** The entry of the glossary on the card over the list, which the list leaves out; "" if there is none. */
  readonly card: string;
  /** Whether there is any answer, the definition included. */
  readonly answered: boolean;
  /** From the question to the first result on the page. */
  readonly milliseconds: number;
}

/** Asks in a page at rest, as a reader does who looks before he types, and waits until the answer stands there. */
async function ask(page: Page, query: string) {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>("[data-search-page] input");
    const place = document.querySelector<HTMLElement>("[data-found]");
    const status = document.querySelector<HTMLElement>("[data-search-page] [role=status]");
    if (!input || !place || !status) throw new Error("this is no search page");
    const words = JSON.parse(place.closest<HTMLElement>("[data-words]")?.dataset["words"] ?? "{}");
    const shown = new Promise<void>((done) => {
      const watcher = new MutationObserver(() => {
        if (status.textContent === words.searching) return;
        watcher.disconnect();
        done();
      });
      watcher.observe(place, { childList: true });
      // Where nothing is found after nothing was, only the words change.
      watcher.observe(status, { childList: true, characterData: true });
    });
    input.value = text;
    await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
    const start = performance.now();
    input.form?.requestSubmit();
    await shown;
    const milliseconds = performance.now() - start;
    const links = [...place.querySelectorAll(".hits > li > a")];
    return {
      found: links.map((link) => link.getAttribute("href") ?? ""),
      card: place.querySelector("[data-card=term] a")?.getAttribute("href") ?? "",
      answered: links.length > 0 || place.querySelector("[data-card]") !== null,
      milliseconds,
    };
  }, query);
}

/** Every question on a page that has already searched once. */
export async function askAll(
  context: BrowserContext,
  locale: (typeof locales)[number],
  all: readonly Question[],
) {
  const page = await context.newPage();
  await page.goto(`${locale.folder}/search/`);
  await ask(page, locale.id === "en" ? "stock" : "庫存");
  const answers: Asked[] = [];
  for (const question of all) {
    const { found, card, answered, milliseconds } = await ask(page, question.q);
    const own = { found: found.map(idOf), card: card === "" ? "" : idOf(card) };
    answers.push({
      ...question,
      ...own,
      wantsCard: question.card,
      locale: locale.id,
      answered,
      milliseconds,
    });
  }
  await page.close();
  return answers;
}

export interface Cold {
  readonly q: string;
  readonly locale: string;
  /** Over the wire, from the search page's load to the first result: engine, index, our tables and code. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** One question of a browser that has nothing yet, with the search page itself already read. */
export async function askCold(
  browser: Browser,
  baseURL: string,
  folder: string,
  locale: string,
  q: string,
): Promise<Cold> {
  const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${folder}/search/`);
  await page.waitForLoadState("networkidle");
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    // Texts of further results are still under way when the page closes.
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    sizes.push(size.catch(() => 0));
  });
  const { milliseconds } = await ask(page, q);
  const bytes = (await Promise.all([...sizes])).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { q, locale, bytes, milliseconds };
}

export interface Score {
  readonly name: string;
  readonly count: number;
  readonly first: number;
  /** The same where the card over the list may be the answer, too. */
  readonly withCard: number;
  readonly five: number;
  readonly reciprocal: number;
  readonly zero: number;
  /** Of the questions for a definition, the share with the right card over the list. */
  readonly cards: number | undefined;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** success@1, success@5, MRR and the share without any answer. */
export function score(name: string, answers: readonly Asked[]): Score {
  const at = answers.map(({ found, any }) => found.findIndex((id) => fits(any, id)));
  const defined = answers.filter(({ wantsCard }) => wantsCard !== undefined);
  return {
    name,
    count: answers.length,
    first: mean(at.map((place) => (place === 0 ? 1 : 0))),
    withCard: mean(answers.map(({ card, any }, of) => (at[of] === 0 || fits(any, card) ? 1 : 0))),
    five: mean(at.map((place) => (place >= 0 && place < 5 ? 1 : 0))),
    reciprocal: mean(at.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
    zero: mean(answers.map(({ answered }) => (answered ? 0 : 1))),
    cards:
      defined.length === 0 ? undefined : mean(defined.map(({ card, wantsCard }) => +(card === wantsCard))),
  };
}

/** The value below which a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((p, q) => p - q);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
