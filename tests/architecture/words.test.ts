import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { importsOf, layerOf, root, type Source, sources } from "./sources.ts";

const all = sources("src");

/** Every line of code that matches, with its place; lines of the layers named are not looked at. */
function lines(pattern: RegExp, except: (source: Source) => boolean = () => false): string[] {
  return all
    .filter((source) => !except(source))
    .flatMap(({ path, code }) =>
      code
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
}

test.each([
  [
    "location, history and storage are touched in state alone",
    /(?<![\w.$-])(?:location|history|localStorage|sessionStorage|indexedDB)\s*[.[]|(?:window|document|globalThis)\.(?:location|history|localStorage|sessionStorage)/,
    "state",
  ],
  ["cookies are not used", /document\.cookie/, ""],
  ["a worker is made in runner alone", /new (?:Shared)?Worker\b/, "runner"],
  ["Intl is used in ui alone", /\bIntl\./, "ui"],
  ["toLocaleString and its kin hide an Intl", /\.toLocale(?:String|DateString|TimeString)\(/, "ui"],
])("%s", (_, pattern, layer) => {
  expect(lines(pattern, ({ path }) => layerOf(path) === layer)).toEqual([]);
});

test.each([
  ["chance and the clock", /Math\.random|Date\.now|new Date\b|performance\.now|crypto\.getRandomValues/],
  ["the screen", /\b(?:document|window|globalThis|navigator|self)\b\s*\./],
  ["the process", /\bprocess\.|from "node:/],
])("the models know nothing of %s", (_, pattern) => {
  expect(lines(pattern, ({ path }) => layerOf(path) !== "models")).toEqual([]);
});

test("markup is never made from a string, the script that runs first apart", () => {
  expect(
    lines(
      /\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|set:html(?!=\{import\.meta\.env\.BOOT\})|\beval\(|new Function\b/,
    ),
  ).toEqual([]);
});

test("no style attribute is written on the server", () => {
  expect(lines(/\sstyle=(?:"|'|\{|`)/)).toEqual([]);
});

/**
 * Words live in content. Code holds Han characters only where they are what is read or converted:
 * multipliers and unit words in what a person types, the names of the scripts, the quotation marks, and the
 * variant forms of the search.
 */
const han = /\p{Script=Han}|[「」『』，。！？：；、]/u;
const mayHoldHan = new Set([
  "src/ui/parse.ts",
  "src/ui/numerals.ts",
  "src/ui/typed-units.ts",
  "src/import/spoken.ts",
  "src/languages.ts",
  "src/integrations/pages/simplified.ts",
]);
const isFoldTable = (path: string) =>
  /^src\/(?:search|integrations\/search)\/[\w-]*(?:fold|variant|patch-index|alias|lexicon)[\w-]*\.ts$/.test(
    path,
  );

test("Chinese literals live in content, not in src", () => {
  expect(lines(han, ({ path }) => mayHoldHan.has(path) || isFoldTable(path))).toEqual([]);
});

test("the files that may hold Han characters still do", () => {
  for (const path of mayHoldHan) expect(all.find((source) => source.path === path)?.code, path).toMatch(han);
});

test("stylesheets hold no words", () => {
  const sheets = sources("src", /\.css$/);
  expect(
    sheets.filter(({ code }) =>
      han.test(code.replace(/"(?:PingFang|Noto|Microsoft|Source|Songti)[^"]*"/g, "")),
    ),
  ).toEqual([]);
});

test("no file is called after what it is not", () => {
  const names = readdirSync(posix.join(root, "src"), { recursive: true }).map(String);
  const tests = readdirSync(posix.join(root, "tests"), { recursive: true }).map(String);
  const forbidden =
    /(^|\/)(?:utils?|helpers?|common|lib|misc|shared|types|constants|old|new)(?:\.[^/]+|\/|$)|\.(?:js|jsx|cjs)$/i;
  expect([...names, ...tests].filter((name) => forbidden.test(name))).toEqual([]);
});

test("imports are relative and carry their ending; there are no path aliases and no barrels", () => {
  const packages = /^(?:node:|astro[:/]|@?[a-z0-9-]+(?:\/[a-z0-9@._/-]+)?$)/;
  const wrong = all.flatMap((source) =>
    importsOf(source)
      .filter((name) =>
        name.startsWith("src/")
          ? !/\.(?:ts|tsx|astro|css|json|yaml)(?:\?worker&url)?$/.test(name)
          : !packages.test(name) || /^[~@]\//.test(name),
      )
      .map((name) => `${source.path} → ${name}`),
  );
  expect(wrong).toEqual([]);
  expect(readFileSync(posix.join(root, "tsconfig.json"), "utf8")).not.toMatch(/"paths"|"baseUrl"/);
  const indexes = all.map(({ path }) => path).filter((path) => /\/index\.(?:ts|tsx)$/.test(path));
  expect(indexes).toEqual(["src/models/index.ts", "src/simulators/index.ts"]);
});

test("content has no code: no import, no export, no script", () => {
  const chapters = sources("content", /\.mdx$/);
  expect(chapters.length).toBeGreaterThan(17);
  const found = chapters.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        /^(?:import|export)\s|<script|<style|\sstyle=/.test(line) ? [`${path}:${index + 1}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test("no file is longer than 250 lines", () => {
  const long = all
    .map(({ path, text }) => [path, text.split("\n").length] as const)
    // Schemas and the mathematics of one model are read from top to bottom.
    .filter(([path, count]) => count > (/content\.config|^src\/models\//.test(path) ? 450 : 250));
  expect(long).toEqual([]);
});

test("no test is skipped or alone, but for what a machine cannot have", () => {
  // Skipping with a condition and "… is not on this machine": the runner names the reason.
  const absent = /\btest\.skip\(\(\) => ![\w().]+, "[^"]+ is not on this machine"\);/;
  const found = sources("tests").flatMap(({ path, code }) =>
    code
      .split("\n")
      .flatMap((line, index) =>
        /\b(?:test|it|describe)(?:\.each)?\.(?:only|skip|fixme|fail|todo)\b|\bxit\(|\bxdescribe\(/.test(
          line,
        ) && !absent.test(line)
          ? [`${path}:${index + 1}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});
