import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { caseIds, readCase, worksIn } from "./cases.ts";
import { content, languages } from "./labels.ts";

interface Work {
  readonly title: string;
  readonly author?: readonly object[];
  readonly URL?: string;
  readonly DOI?: string;
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly custom: {
    readonly verified: boolean;
    readonly called?: string;
    readonly citedFor: Record<string, string>;
  };
}

const ids = readdirSync(`${content}sources`).map((name) => name.replace(/\.json$/, ""));
const read = (id: string): Work => JSON.parse(readFileSync(`${content}sources/${id}.json`, "utf8"));

/** What the fees of the platforms and the numbers of the regions cite. */
const ofNumbers = ["fees", "regions"].flatMap((folder) =>
  readdirSync(`${content}${folder}`).flatMap((name) => {
    const { rows = [], values = [] } = parse(readFileSync(`${content}${folder}/${name}`, "utf8")) as Record<
      "rows" | "values",
      { source?: string }[]
    >;
    return [...rows, ...values].flatMap(({ source }) => source ?? []);
  }),
);

/** Every key that the chapters and the cases of a language cite. */
function cited(language: (typeof languages)[number]): Set<string> {
  const chapters = readdirSync(`${content}${language}/chapters`).flatMap((name) => {
    const text = readFileSync(`${content}${language}/chapters/${name}`, "utf8");
    const front = parse(text.split(/^---$/m)[1] ?? "") as {
      sources?: string[];
      claims: { sources?: string[] }[];
    };
    return [
      ...(front.sources ?? []),
      ...front.claims.flatMap(({ sources = [] }) => sources),
      ...[...text.matchAll(/<Cite id="([^"]+)"/g)].map(([, id]) => id as string),
    ];
  });
  return new Set([...chapters, ...caseIds.flatMap((id) => worksIn(readCase(language, id))), ...ofNumbers]);
}

test.each(languages)("in %s every citation resolves and every work is cited", (language) => {
  const keys = cited(language);
  expect([...keys].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !keys.has(id))).toEqual([]);
});

test.each(ids)("%s says who, where, and what it is cited for in both languages", (id) => {
  const { title, author = [], URL, DOI, publisher, custom, ...rest } = read(id);
  expect(title.length).toBeGreaterThan(3);
  expect(author.length).toBeGreaterThan(0);
  // What can be followed, or at least found in a library.
  expect(
    URL ?? DOI ?? publisher ?? rest["container-title"] ?? (custom.verified ? "" : "unverified"),
  ).not.toBe("");
  expect(Object.keys(custom.citedFor).sort()).toEqual(["en", "zh-Hant"]);
  expect(custom.citedFor.en).not.toMatch(/\p{Script=Han}{6}/u);
  expect(custom.citedFor["zh-Hant"]).toMatch(/\p{Script=Han}/u);
  // An English sentence cites a Chinese author in Latin letters.
  const isHan = /\p{Script=Han}/u.test(JSON.stringify(author));
  expect(/^[A-Z][\w&, ]+$/i.test(custom.called ?? "")).toBe(isHan);
});
