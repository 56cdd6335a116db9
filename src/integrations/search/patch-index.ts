import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Language, languages } from "../pages/languages.ts";
import { commonCharacters } from "./common-characters.ts";
import { foldTable } from "./fold.ts";
import { ahead, Indexer, readPages, textOf } from "./indexer.ts";
import { lexicon, type Names, searchedWords } from "./lexicon.ts";
import type { Indexed } from "./pages.ts";
import { type Fragment, patchFragment, patchScript } from "./patch-pagefind.ts";
import { calledPages, questionsOf } from "./questions.ts";
import { spelling } from "./sounds.ts";

/** One line a character, `轉 转`: the form the site writes, then all forms a reader may type for it. */
function byWritten(forms: Readonly<Record<string, string>>): string {
  const typed = new Map<string, string>();
  for (const [char, written] of Object.entries(forms)) typed.set(written, (typed.get(written) ?? "") + char);
  return [...typed]
    .map((line) => line.join(" "))
    .sort()
    .join("\n");
}

/** Beside the index of a language, `twin` the records of the other script: its table of pages and what corrects a question. */
async function indexLanguage(
  out: string,
  language: Language,
  records: readonly Indexed[],
  twin: readonly Indexed[],
) {
  const groups: Names[] = lexicon(language);
  const byId = new Map(groups.map((group) => [group.id, group]));
  const folder = join(out, "pagefind", "fragment");
  const files = (await readdir(folder)).filter((file) => file.startsWith(`${language.toLowerCase()}_`));
  const fragments: (readonly [id: string, Fragment])[] = [];
  const trimmed = async (file: string) =>
    [file.replace(/\.\w+$/, ""), await patchFragment(join(folder, file), byId)] as const;
  for (let at = 0; at < files.length; at += ahead)
    fragments.push(...(await Promise.all(files.slice(at, at + ahead).map(trimmed))));
  const ids = new Map(fragments.map(([id, fragment]) => [fragment.url, id.slice(language.length + 1)]));
  const rows = records.map(({ url, kind, title, chapters }) => {
    const id = ids.get(url);
    if (!id) throw new Error(`${url} is not in the index`);
    const term = kind === "term" ? byId.get(url.split("#")[1] ?? "") : undefined;
    return [id, kind, url, title, (term?.chapters ?? chapters).join(" ")];
  });
  const forms = language === "en" ? {} : foldTable(textOf(records), textOf(twin));
  const common =
    language === "en"
      ? ""
      : commonCharacters(
          textOf(records),
          groups.map(({ all }) => all.join(" ")),
        );
  const { stop, asks } = questionsOf(language);
  const called = calledPages(language).map(([url, kind, names]) => [url, kind, names.join("|")]);
  const table = {
    forms: byWritten(forms),
    common,
    stop: stop.join(" "),
    asks: asks.join(" "),
    called,
    pages: rows,
  };
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

const twins: Readonly<Partial<Record<Language, Language>>> = { "zh-Hant": "zh-Hans", "zh-Hans": "zh-Hant" };

/**
 * The Pagefind index of a site, a language at a time, and beside it what a query is corrected with. Pagefind writes in a
 * process of its own: it does one language while the next is read.
 */
export class SiteIndex {
  readonly #out: string;
  readonly #indexer: Indexer;
  readonly #records = new Map(languages.map(({ id }) => [id, Promise.withResolvers<readonly Indexed[]>()]));
  #sent: Promise<unknown> = Promise.resolve();

  /** `out` is the folder of the built site. */
  constructor(out: string) {
    this.#out = out;
    this.#indexer = new Indexer(out);
  }

  #recordsOf(language: Language | undefined): readonly Indexed[] | Promise<readonly Indexed[]> {
    return (language && this.#records.get(language)?.promise) ?? [];
  }

  /** All pages of the language are built; it is done once those of its twin are, too. */
  async add(language: Language): Promise<void> {
    const own = this.#sent.then(() => readPages(this.#out, language));
    this.#records.get(language)?.resolve(own);
    const sent = own.then((records) => this.#indexer.send(language, records));
    this.#sent = sent;
    const { written } = await sent;
    await written;
    await indexLanguage(this.#out, language, await own, await this.#recordsOf(twins[language]));
  }

  /** After every language was added and is done: how many pages and terms are in the index. */
  async close(): Promise<number> {
    await this.#indexer.close();
    await patchScript(join(this.#out, "pagefind", "pagefind.js"));
    const records = await Promise.all(languages.map(({ id }) => this.#recordsOf(id)));
    return records.flat().length;
  }
}
