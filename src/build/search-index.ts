import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { AstroIntegration } from "astro";
import { minify } from "vite";
import { parse } from "yaml";
import { foldTable } from "./search-fold.ts";
import { everyday, hiddenFields, lexicon, type Names, regional, searchedWords } from "./search-lexicon.ts";
import { type Indexed, ignored, indexedOf } from "./search-pages.ts";
import { spelling } from "./search-sounds.ts";
import { toSimplified } from "./simplified.ts";

const languages = ["zh-Hant", "zh-Hans", "en"];
const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];

/** What Pagefind keeps of a page to show it, as it writes it … */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/**
 * Bytes of a part of the index, by the number of records of a language. Smaller parts: a question loads less; more
 * parts: their list grows. What both ask together is least when a part grows with the root of the whole.
 */
const chunkSize = (records: number) => Math.round(1000 * Math.max(1, Math.sqrt(records / 270)));
/** Pages that may wait to be read: what is sent stays in memory until then. */
const ahead = 32;
const dataMark = "pagefind_dcd";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
/** Signs that stand for nothing in a text, put in before it is indexed and taken out of what is shown. */
const [point, apart] = ["\u01c0", "\u01c1"];

/**
 * A page's text as it is indexed. Pagefind drops points (49.9 would be found by 499), which become a letter as
 * `pointed` of src/search/query.ts has it; in English it takes 491–499 and 20%×3 for one word, which are parted.
 */
const indexed = (html: string, language: string) =>
  html.replace(/<[^>]*>|(?<=\d)\.(?=\d)|[–×÷=−+]/g, (found) => {
    if (found === ".") return point as string;
    return found.length > 1 || language !== "en" ? found : ` ${apart}${found} `;
  });
const shown = (text: string) => text.replace(/ ?\u01c1(.) ?/g, "$1").replaceAll("\u01c0", ".");

const metas = (fields: readonly (readonly [string, string])[]) =>
  fields
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `<meta data-pagefind-meta="${name}[content]" content="${escaped(text)}">`)
    .join("");

/** How people call a kind of page: somebody who looks for a calculator looks for a simulator. */
async function kindWords(language: string): Promise<Record<string, string>> {
  const folder = language === "en" ? "en" : "zh-Hant";
  const path = fileURLToPath(new URL(`../../content/${folder}/labels/interface.yaml`, import.meta.url));
  const words = parse(await readFile(path, "utf8")).search.called as Record<string, string>;
  const script = language === "zh-Hans" ? toSimplified : (text: string) => text;
  return Object.fromEntries(Object.entries(words).map(([kind, text]) => [kind, script(text)]));
}

/** Rewrites what is kept of a page: without the hidden fields and joints, with the places of its headings. */
async function trim(path: string, groups: ReadonlyMap<string, Names>): Promise<Fragment> {
  const text = (await unpacked(await readFile(path))).toString("utf8");
  const fragment = JSON.parse(text.slice(dataMark.length)) as Fragment;
  const joint = fragment.content.includes("\u200b") ? "\u200b" : " ";
  const words = fragment.content.split(joint);
  const between = joint === " " ? " " : "";
  const startOf = (location: number) => shown([...words.slice(0, location), ""].join(between)).length;
  const sections = fragment.anchors
    .filter(({ element }) => /^h[234]$/.test(element))
    .map(({ id, text: title, location }) => [
      startOf(location),
      id,
      shown(title.replaceAll("\u200b", "")).trim(),
    ]);
  const own = groups.get(fragment.url.split("#")[1] ?? "");
  const kept = {
    url: fragment.url,
    content: shown(words.join(between)),
    word_count: fragment.word_count,
    filters: {},
    meta: {},
    anchors: [],
    sections,
    ...(own && { names: own.all, definition: own.definition }),
  };
  await writeFile(path, await packed(dataMark + JSON.stringify(kept), { level: 9 }));
  return fragment;
}

/** `轉 转` a line: what is written, and all that is typed for it. */
function byWritten(forms: Readonly<Record<string, string>>): string {
  const typed = new Map<string, string>();
  for (const [sign, written] of Object.entries(forms)) typed.set(written, (typed.get(written) ?? "") + sign);
  return [...typed]
    .map((line) => line.join(" "))
    .sort()
    .join("\n");
}

async function indexLanguage(out: string, language: string, records: readonly Indexed[], twin: string) {
  const groups: Names[] = lexicon(language);
  const text = records.map((record) => record.text).join("\n");
  const byId = new Map(groups.map((group) => [group.id, group]));
  const folder = join(out, "pagefind", "fragment");
  const files = (await readdir(folder)).filter((file) => file.startsWith(`${language.toLowerCase()}_`));
  const fragments: (readonly [id: string, Fragment])[] = [];
  const trimmed = async (file: string) =>
    [file.replace(/\.\w+$/, ""), await trim(join(folder, file), byId)] as const;
  for (let at = 0; at < files.length; at += ahead)
    fragments.push(...(await Promise.all(files.slice(at, at + ahead).map(trimmed))));
  const ids = new Map(fragments.map(([id, fragment]) => [fragment.url, id.slice(language.length + 1)]));
  const rows = records.map(({ url, kind, title, chapters }) => {
    const id = ids.get(url);
    if (!id) throw new Error(`${url} is not in the index`);
    return [id, kind, url, title, (byId.get(url.split("#")[1] ?? "")?.chapters ?? chapters).join(" ")];
  });
  const forms = language === "en" ? {} : foldTable(text, twin);
  const table = { forms: byWritten(forms), pages: rows };
  await writeFile(join(out, "pagefind", `pages.${language}.json`), JSON.stringify(table));
  const texts = fragments.map(([, { content }]) => content);
  const { chapters, words } = searchedWords(language);
  const known = [...groups.flatMap(({ all }) => all), ...records.map(({ title }) => title)];
  const typed = [...words.flatMap(({ all }) => all), ...[...chapters.values()].flat()];
  await writeFile(
    join(out, "pagefind", `spelling.${language}.json`),
    JSON.stringify(spelling(language, texts, known, typed, forms)),
  );
}

/**
 * Pagefind cuts a Chinese query with the browser's own dictionary before it looks its words up, so that a pair which
 * the dictionary takes apart is not found, in each browser another. Queries come to it cut into pairs already.
 */
async function trustQueries(path: string): Promise<void> {
  const code = await readFile(path, "utf8");
  const cutting = '["zh","ja","th"].includes(';
  if (code.split(cutting).length !== 2)
    throw new Error("Pagefind has changed: where does it cut queries now?");
  const cut = code.replace(cutting, "[].includes(");
  const { code: small } = await minify(path, cut, { module: true, mangle: { toplevel: true } });
  await writeFile(path, small);
}

const languageOf = (records: readonly Indexed[], language: string) =>
  records.filter((record) => record.language === language);
const textOf = (records: readonly Indexed[], language: string) =>
  languageOf(records, language)
    .map(({ text }) => text)
    .join("\n");

/** The records of all pages, in the order of their addresses. */
async function readPages(out: string): Promise<Indexed[]> {
  const files = (await readdir(out, { recursive: true }))
    .filter((file) => file.endsWith("index.html"))
    .sort();
  const records: Indexed[] = [];
  for (let at = 0; at < files.length; at += ahead) {
    const some = files.slice(at, at + ahead);
    const pages = await Promise.all(some.map((file) => readFile(join(out, file), "utf8")));
    for (const [place, page] of pages.entries()) {
      const url = `/${some[place]?.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
      records.push(...indexedOf(url, page));
    }
  }
  return records;
}

/** Gives Pagefind every record, with its hidden fields; what comes back writes the index below `out`. */
async function sendPages(records: readonly Indexed[], out: string): Promise<() => Promise<void>> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= String(chunkSize(records.length / languages.length));
  const { createIndex, close } = await import("pagefind");
  const { index, errors } = await createIndex({ excludeSelectors: ignored, maxFragments: 100_000 });
  if (!index) throw new Error(errors.join("\n"));
  // Sent without waiting for the one before: Pagefind reads in its own process while the next is prepared.
  const sent: Promise<void>[] = [];
  const send = async (url: string, content: string) => {
    const { errors } = await index.addHTMLFile({ url, content });
    if (errors.length > 0) throw new Error(`${url}: ${errors.join(", ")}`);
  };
  for (const language of languages) {
    const words = await kindWords(language);
    const groups = [...lexicon(language), ...regional(language, textOf(records, language))];
    const own = languageOf(records, language);
    const searched = searchedWords(language);
    const common = everyday(own, searched);
    for (const record of own) {
      const called = words[record.kind] ? [words[record.kind] ?? ""] : [];
      const fields = hiddenFields(record, groups, called, searched.chapters, common.get(record));
      const html = record.html.toString();
      record.html = Buffer.alloc(0);
      sent.push(send(record.url, indexed(html, language).replace("</head>", `${metas(fields)}</head>`)));
      await sent.at(-ahead);
    }
    await Promise.all(sent);
  }
  return async () => {
    await index.writeFiles({ outputPath: join(out, "pagefind") });
    await close();
  };
}

/**
 * Builds the Pagefind index over the pages just built, and beside it what a query is corrected with. Two steps of the
 * build: Pagefind writes in a process of its own, and what is between them need not wait.
 */
export function searchIndex(): { read: AstroIntegration; written: AstroIntegration } {
  let records: Indexed[] = [];
  let written: Promise<unknown> = Promise.resolve();
  const read: AstroIntegration["hooks"]["astro:build:done"] = async ({ dir }) => {
    const out = fileURLToPath(dir);
    records = await readPages(out);
    const write = await sendPages(records, out);
    written = write();
    // Told where it is waited for.
    written.catch(() => undefined);
  };
  const finish: AstroIntegration["hooks"]["astro:build:done"] = async ({ dir, logger }) => {
    const out = fileURLToPath(dir);
    await written;
    await trustQueries(join(out, "pagefind", "pagefind.js"));
    for (const language of languages) {
      const twin = { "zh-Hant": "zh-Hans", "zh-Hans": "zh-Hant" }[language] ?? "";
      await indexLanguage(out, language, languageOf(records, language), textOf(records, twin));
    }
    logger.info(`${records.length} pages and terms indexed`);
  };
  return {
    read: { name: "jiusi-search-read", hooks: { "astro:build:done": read } },
    written: { name: "jiusi-search-written", hooks: { "astro:build:done": finish } },
  };
}
