import { expect, test } from "vitest";
import { type Looked, type Page, rank } from "../../src/search/rank.ts";

const data = () => Promise.resolve({ content: "", sections: [] });
const page = (kind: string, url: string, chapters: readonly string[] = []): Page => ({
  kind,
  url,
  title: url,
  chapters,
});
const pages = new Map([
  ["term", page("term", "/glossary/inversion/#lead-time", ["inversion"])],
  ["own", page("chapter", "/chapters/inversion/")],
  ["other", page("chapter", "/chapters/goals/")],
]);
const looked = (typed: string, on: Readonly<Record<string, number>>): Looked => ({
  token: { typed, ways: [[typed]], weight: 1 },
  results: new Map(Object.entries(on).map(([id, score]) => [id, { id, score, data }])),
});

test("a chapter has at least as much of the question as the entry through which it is found", () => {
  // The chapter says one of the two words, its entry both: it must not count as a partial answer.
  const hits = rank(
    [looked("lead", { term: 5, other: 1 }), looked("time", { term: 5, own: 1, other: 1 })],
    pages,
  );
  const coverageOf = (url: string) => hits.find((hit) => hit.url === url)?.coverage;
  expect(coverageOf("/chapters/inversion/")).toBe(1);
  expect(hits[0]?.url).toBe("/chapters/inversion/");
});
