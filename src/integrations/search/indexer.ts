import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { marked } from "../../search/index-format.ts";
import { type Language, languages, placeOf } from "../pages/languages.ts";
import { everyday, hiddenFields, lexicon, regional, searchedWords } from "./lexicon.ts";
import { type Indexed, ignored, indexedOf } from "./pages.ts";
import { calledPages, questionsOf } from "./questions.ts";

/**
 * Target size in bytes of one index chunk, by the number of records of a language. Smaller chunks mean less to download
 * for a query but a longer list of chunks; the sum is smallest when a chunk grows with the square root of the index.
 */
const chunkSize = (records: number) => Math.round(1000 * Math.max(1, Math.sqrt(records / 270)));
/** Files that are read at once. */
export const ahead = 32;
/** Most pages sent to Pagefind and not yet read by it; each stays in memory until then. */
const waiting = 256;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const metas = (fields: readonly (readonly [string, string])[]) =>
  fields
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `<meta data-pagefind-meta="${name}[content]" content="${escaped(text)}">`)
    .join("");

export const textOf = (records: readonly Indexed[]) => records.map(({ text }) => text).join("\n");

/** The records of the built pages of one language, in the order of their addresses. */
export async function readPages(out: string, language: Language): Promise<Indexed[]> {
  const files = (await readdir(out, { recursive: true }))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("index.html") && languages[placeOf(file)]?.id === language)
    .sort();
  const records: Indexed[] = [];
  for (let at = 0; at < files.length; at += ahead) {
    const some = files.slice(at, at + ahead);
    const pages = await Promise.all(some.map((file) => readFile(join(out, file), "utf8")));
    for (const [place, page] of pages.entries())
      records.push(...indexedOf(`/${some[place]?.replace(/index\.html$/, "")}`, page));
  }
  const other = records.find((record) => record.language !== language);
  if (other) throw new Error(`${other.url} is in ${other.language}: its folder says ${language}`);
  return records;
}

interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
}

/**
 * Pagefind, asked for an index a language: together they take three times the memory. It answers in the order in which
 * it is asked and works in a process of its own, so it is asked for much at once.
 */
export class Indexer {
  readonly #outputPath: string;
  readonly #entryPath: string;
  #entry: Entry = { languages: {} };
  #written: Promise<void> = Promise.resolve();
  /** Rejects when Pagefind's process ends before `close`: its library would wait for the answers without an end. */
  readonly #gone = Promise.withResolvers<never>();

  /** The index will stand below `out`. */
  constructor(out: string) {
    this.#outputPath = join(out, "pagefind");
    this.#entryPath = join(this.#outputPath, "pagefind-entry.json");
    // Handled where the promise is awaited; without this Node would report an unhandled rejection.
    this.#gone.promise.catch(() => undefined);
    subscribe("child_process", this.#watch);
  }

  readonly #watch = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess };
    child.once("exit", (code, signal) => {
      const memory = signal === "SIGKILL" ? "; was there memory enough?" : "";
      this.#gone.reject(new Error(`Pagefind ended with ${signal ?? code}${memory}`));
    });
  };

  /**
   * Gives Pagefind every record of a language with its hidden fields. Comes back when all is sent; `written` is kept
   * when it stands on the disk. Both are rejected when Pagefind refuses a record or ends.
   */
  send(language: string, records: readonly Indexed[]): Promise<{ written: Promise<void> }> {
    return Promise.race([this.#send(language, records), this.#gone.promise]);
  }

  async #send(language: string, records: readonly Indexed[]): Promise<{ written: Promise<void> }> {
    process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= String(chunkSize(records.length));
    const { createIndex } = await import("pagefind");
    const { index, errors } = await createIndex({ excludeSelectors: ignored, maxFragments: 100_000 });
    if (!index) throw new Error(errors.join("\n"));
    const send = async (url: string, content: string) => {
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`${url}: ${errors.join(", ")}`);
    };
    const { called: words } = questionsOf(language as Language);
    const pageWords = new Map(calledPages(language as Language).map(([url, , names]) => [url, names]));
    const groups = [...lexicon(language), ...regional(language, textOf(records))];
    const searched = searchedWords(language);
    const common = everyday(records, searched);
    const sent: Promise<void>[] = [];
    for (const record of records) {
      const isKind = /^(?:simulator|case|guide)$/.test(record.kind) && !record.url.includes("#");
      const called = [...((isKind && words[record.kind]) || []), ...(pageWords.get(record.url) ?? [])];
      const fields = hiddenFields(record, groups, called, searched.chapters, common.get(record));
      const html = record.html.toString();
      record.html = Buffer.alloc(0);
      sent.push(send(record.url, marked(html, language).replace("</head>", `${metas(fields)}</head>`)));
      await sent.at(-waiting);
    }
    // Each writes the list of languages anew: the one before must have been read.
    await this.#written;
    const write = async () => {
      const { errors } = await index.writeFiles({ outputPath: this.#outputPath });
      if (errors.length > 0) throw new Error(errors.join("\n"));
      const own = JSON.parse(await readFile(this.#entryPath, "utf8")) as Entry;
      this.#entry = { ...own, languages: { ...own.languages, ...this.#entry.languages } };
      await index.deleteIndex();
    };
    const all = Promise.all([...sent, write()]).then(() => undefined);
    const written = Promise.race([all, this.#gone.promise]);
    // Handled where it is awaited; without this Node would report an unhandled rejection.
    written.catch(() => undefined);
    this.#written = written;
    return { written };
  }

  /** When all that was sent is written. */
  async close(): Promise<void> {
    await Promise.race([this.#gone.promise, this.#written]);
    unsubscribe("child_process", this.#watch);
    await writeFile(this.#entryPath, JSON.stringify(this.#entry));
    const { close } = await import("pagefind");
    await close();
  }
}
