import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { content, languages } from "./labels.ts";

interface Term {
  id: string;
  term: string;
  abbreviation?: string;
  taiwan?: string[];
  mainland?: string[];
  aliases?: string[];
  searched?: string[];
  english?: string;
  definition: string;
  formula?: string;
  unit?: string;
  related?: string[];
  chapters: string[];
}

const read = (language: string) =>
  readdirSync(`${content}${language}/glossary`)
    .sort()
    .map((file) => ({
      file,
      ...(parse(readFileSync(`${content}${language}/glossary/${file}`, "utf8")) as Term),
    }));
const glossary = { "zh-Hant": read("zh-Hant"), en: read("en") };
const namesOf = ({ term, abbreviation, taiwan = [], mainland = [], aliases = [] }: Term) =>
  [term, abbreviation ?? [], taiwan, mainland, aliases].flat();
const chapters = new Set(readdirSync(`${content}en/chapters`).map((file) => file.replace(".mdx", "")));
const seed = new Set(
  readFileSync(`${import.meta.dirname}/seed-shingles.txt`, "utf8")
    .trim()
    .split("\n"),
);

test("there are more than 130 terms, and the same ones in both languages", () => {
  expect(glossary.en.length).toBeGreaterThanOrEqual(130);
  expect(glossary.en.map(({ id }) => id)).toEqual(glossary["zh-Hant"].map(({ id }) => id));
});

test("what does not depend on the language is equal: chapters, abbreviation, whether there is a formula and a unit", () => {
  const facts = ({ id, chapters, related, abbreviation, formula, unit }: Term) => ({
    id,
    chapters,
    related,
    abbreviation,
    formula: formula !== undefined,
    unit: unit !== undefined,
  });
  expect(glossary.en.map(facts)).toEqual(glossary["zh-Hant"].map(facts));
  // In a Chinese face a set apostrophe is as wide as a character.
  const english = glossary.en.map(({ term }) => term.replaceAll("’", "'"));
  expect(glossary["zh-Hant"].map((term) => term.english)).toEqual(english);
});

describe.each(languages)("%s", (language) => {
  const terms = glossary[language];

  test("a file is named after its term, and its chapters exist", () => {
    for (const { file, id, chapters: used } of terms) {
      expect(file).toBe(`${id}.yaml`);
      expect(used.filter((chapter) => !chapters.has(chapter))).toEqual([]);
    }
  });

  test("no name belongs to two terms, and no term has a name twice", () => {
    const owners = new Map<string, string[]>();
    for (const term of terms) {
      for (const name of [...namesOf(term), ...(term.searched ?? [])].map((it) => it.toLowerCase()))
        owners.set(name, [...(owners.get(name) ?? []), term.id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  test("a definition is one paragraph of a readable length, ends, and has something to hold on to", () => {
    const [least, most] = language === "en" ? [110, 330] : [38, 130];
    const bad = terms.filter(
      ({ definition }) =>
        definition.length < least ||
        definition.length > most ||
        !/[。.？?]$/.test(definition) ||
        definition.includes("\n"),
    );
    expect(bad.map(({ id, definition }) => `${id} ${definition.length}`)).toEqual([]);
    expect(new Set(terms.map(({ definition }) => definition)).size).toBe(terms.length);
  });

  test("no definition repeats a sentence of the source", () => {
    const copied = terms.flatMap(({ id, definition }) => {
      const text = definition.replace(/[^\p{Script=Han}]/gu, "");
      return [...text].flatMap((_, at) => {
        const run = text.slice(at, at + 12);
        return run.length === 12 && seed.has(createHash("sha256").update(run).digest("hex").slice(0, 12))
          ? [`${id}: ${run}`]
          : [];
      });
    });
    expect(copied).toEqual([]);
  });
});

test("every related term exists, is another one, and stands once", () => {
  const ids = new Set(glossary.en.map(({ id }) => id));
  for (const { id, related = [] } of glossary.en) {
    expect(
      related.filter((other) => other === id || !ids.has(other)),
      id,
    ).toEqual([]);
    expect(new Set(related).size, id).toBe(related.length);
  }
});

test("no term stands alone: the text says one of its names, or another term leads to it", () => {
  const texts = readdirSync(`${content}zh-Hant`, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:mdx|yaml)$/.test(name) && !name.startsWith("glossary/"))
    .map((name) => readFileSync(`${content}zh-Hant/${name}`, "utf8"));
  const alone = glossary["zh-Hant"].filter((term) => {
    const others = glossary["zh-Hant"].filter(({ id }) => id !== term.id);
    return !(
      others.some(({ related = [] }) => related.includes(term.id)) ||
      namesOf(term).some((name) =>
        [...texts, ...others.map(({ definition }) => definition)].some((text) => text.includes(name)),
      )
    );
  });
  expect(alone.map(({ id }) => id)).toEqual([]);
});
