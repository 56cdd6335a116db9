import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/link/text.ts";
import { simulatorOf } from "../../src/simulators/index.ts";
import { type Case, caseIds, prose, readCase, worksIn } from "./cases.ts";
import { content } from "./labels.ts";

const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const words = (text: string) => text.split(/\s+/).length;
const numbers = (text: string) => text.match(/\d/g)?.length ?? 0;

/** Pairs of neighbours of a text: how much two texts share tells whether one was copied from the other. */
function pairs(text: string): Set<string> {
  const signs = text.replace(/[^\p{L}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, signs.length - 3) }, (_, at) => signs.slice(at, at + 4)));
}

function likeness(p: Set<string>, q: Set<string>): number {
  const shared = [...p].filter((it) => q.has(it)).length;
  return shared / Math.min(p.size, q.size);
}

test("there are enough, as many that failed or paid a price as that worked, from both sides of the strait", () => {
  const all = caseIds.map((id) => readCase("zh-Hant", id));
  expect(caseIds.length).toBeGreaterThanOrEqual(26);
  const ended = (outcome: string) => all.filter((it) => it.outcome === outcome).length;
  expect(ended("failed") + ended("mixed")).toBeGreaterThanOrEqual(ended("worked"));
  expect(all.filter(({ where }) => where.includes("台灣")).length).toBeGreaterThanOrEqual(6);
  expect(all.filter(({ where }) => where.includes("中國")).length).toBeGreaterThanOrEqual(6);
});

test("every chapter has two cases at least", () => {
  const all = caseIds.flatMap((id) => readCase("zh-Hant", id).chapters);
  for (const slug of readdirSync(`${content}zh-Hant/chapters`).map((name) => name.replace(/\.mdx$/, "")))
    expect(all.filter((it) => it === slug).length, slug).toBeGreaterThanOrEqual(2);
});

test("the cases that the search expects are here", () => {
  expect(caseIds).toEqual(
    expect.arrayContaining([
      "amazon-first-years",
      "bag-shop",
      "information-project",
      "jd-3c",
      "okr",
      "test-selling",
    ]),
  );
});

describe.each(caseIds)("%s", (id) => {
  const chinese = readCase("zh-Hant", id);
  const english = readCase("en", id);

  test("says the same in both languages: facts, figures, sources, links", () => {
    const facts = ({ year, outcome, mark, chapters, happened, figures, replay, unchecked }: Case) => ({
      year,
      outcome,
      mark,
      chapters,
      happened: happened.map(({ sources = [] }) => sources),
      figures: figures.map(({ source }) => source ?? ""),
      replay: replay && [replay.simulator, replay.state],
      unchecked: unchecked !== undefined,
    });
    expect(facts(english)).toEqual(facts(chinese));
  });

  test("is as long as a page that is read standing", () => {
    expect(han(prose(chinese))).toBeGreaterThanOrEqual(200);
    expect(han(prose(chinese))).toBeLessThanOrEqual(500);
    expect(words(prose(english))).toBeGreaterThanOrEqual(130);
    expect(words(prose(english))).toBeLessThanOrEqual(360);
    for (const text of [chinese.shows, chinese.not]) expect(han(text)).toBeGreaterThanOrEqual(25);
  });

  test("is dated, placed and reckoned with numbers", () => {
    expect(chinese.when).toMatch(/\d|年份不詳/);
    expect(english.when).toMatch(/\d|year unknown/);
    for (const it of [chinese, english]) {
      expect(it.where.length).toBeGreaterThan(1);
      expect(it.number).toMatch(/\d|\p{Script=Han}|three|thirds/u);
      expect(numbers(it.reckon)).toBeGreaterThanOrEqual(4);
      expect(it.reckon).toMatch(/[÷×＝=－−%]|140/);
      for (const { value } of it.figures) expect(value).not.toBe("");
    }
  });

  test("names its sources, or is an anecdote that says whose word it is", () => {
    const cited = worksIn(chinese);
    for (const work of cited) expect(existsSync(`${content}sources/${work}.json`), work).toBe(true);
    if (chinese.mark === "anecdote") {
      expect(chinese.unchecked ?? chinese.not).toMatch(/一個人|原文|沒有讀|未讀|無法查證|編的/);
    } else expect(cited.length).toBeGreaterThanOrEqual(1);
    // What no source says is ours, and is told as an assumption or follows from the figures above it.
    const own = chinese.figures.filter(({ source }) => source === undefined);
    expect(own.length).toBeGreaterThanOrEqual(1);
  });

  test("leads to a state that the simulator understands without loss", () => {
    if (!chinese.replay) return;
    const { scheme } = simulatorOf(chinese.replay.simulator);
    const { dropped } = decode(scheme, `${scheme.version},${chinese.replay.state}`);
    expect(dropped).toEqual([]);
  });

  test("repeats no sentence of the source", () => {
    const shingles = new Set(readFileSync("tests/content/seed-shingles.txt", "utf8").trim().split("\n"));
    const text = `${prose(chinese)}${chinese.title}${chinese.caption}`.replace(/[^\p{Script=Han}]/gu, "");
    const copied = Array.from({ length: Math.max(0, text.length - 11) }, (_, at) =>
      text.slice(at, at + 12),
    ).filter((run) => shingles.has(createHash("sha256").update(run).digest("hex").slice(0, 12)));
    expect(copied).toEqual([]);
  });
});

test.each(["zh-Hant", "en"] as const)(
  "no two cases in %s are nearly the same, nor a chapter's text",
  (language) => {
    const texts: [string, Set<string>][] = caseIds.map((id) => [id, pairs(prose(readCase(language, id)))]);
    const chapters: [string, Set<string>][] = readdirSync(`${content}${language}/chapters`).map((name) => [
      name,
      pairs(readFileSync(`${content}${language}/chapters/${name}`, "utf8")),
    ]);
    const alike = texts.flatMap(([id, text], at) =>
      [...texts.slice(at + 1), ...chapters]
        .filter(([, other]) => likeness(text, other) > (language === "en" ? 0.75 : 0.5))
        .map(([name]) => `${id} and ${name}`),
    );
    expect(alike).toEqual([]);
  },
);
