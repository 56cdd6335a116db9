import { entriesOf } from "./document.ts";
import { joinGames, readGames, writeGames } from "./game.ts";
import { readMyNumbers } from "./my-numbers.ts";
import { mergeSearches, readSearches } from "./recent.ts";
import { merge as mergeRehearsals, nothing, type Rehearsal, read, write } from "./rehearsal.ts";
import { readSaved } from "./saved.ts";
import { load, remove, save } from "./storage.ts";
import { readTyped } from "./typed.ts";
import { countBoxes, mergeWorksheets, readWorksheets } from "./worksheets.ts";

/**
 * Everything that is kept on this device, in one list: the key of each document, how it is checked, joined and
 * counted. All texts are those that stand in storage. `undefined` is a newer version's document.
 */
export interface DocumentKind {
  readonly name: "saved" | "typed" | "shop" | "game" | "worksheets" | "rehearsal" | "searches" | "theme";
  readonly key: string;
  /** The part of a stored text that this version understands, serialized again; "" if there is none. */
  clean(text: string | null): string | undefined;
  /** Merges two clean texts; where both have an entry, the second wins. */
  join(here: string, imported: string): string;
  count(clean: string): number;
}

const dataOf = (text: string): unknown => JSON.parse(text).data;
const document = (data: object) => (Object.keys(data).length === 0 ? "" : JSON.stringify({ v: 1, data }));
const countOf = (text: string) => (text === "" ? 0 : entriesOf(dataOf(text)).length);
const both = (here: string, imported: string) =>
  here === "" || imported === ""
    ? here || imported
    : document(Object.fromEntries([...entriesOf(dataOf(here)), ...entriesOf(dataOf(imported))]));

const entriesIn = ({ answers, read: done, place }: Rehearsal) =>
  Object.values(answers).reduce((sum, list) => sum + list.length, 0) +
  Object.keys(done).length +
  (place ? 1 : 0);
const rehearsed = (text: string) => read(text || null) ?? nothing;
const searches = (text: string) => readSearches(text || null) ?? [];
const sheetsIn = (text: string) => readWorksheets(text || null) ?? {};
const isTheme = (text: string | null) => text === "dark" || text === "light";

export const documentKinds: readonly DocumentKind[] = [
  {
    name: "saved",
    key: "jiusi.saved",
    clean(text) {
      const saved = readSaved(text);
      return saved && document(saved);
    },
    join: both,
    count: countOf,
  },
  {
    name: "typed",
    key: "jiusi.typed",
    clean(text) {
      const typed = readTyped(text);
      return typed && document(typed);
    },
    join: both,
    count: countOf,
  },
  {
    name: "shop",
    key: "jiusi.shop",
    clean(text) {
      const { newer, numbers } = readMyNumbers(text);
      return newer ? undefined : document(numbers);
    },
    // At most as many as are read again.
    join: (here, imported) => document(readMyNumbers(both(here, imported)).numbers),
    count: countOf,
  },
  {
    name: "worksheets",
    key: "jiusi.worksheets",
    clean(text) {
      const sheets = readWorksheets(text);
      return sheets && document(sheets);
    },
    join: (here, imported) => document(mergeWorksheets(sheetsIn(here), sheetsIn(imported))),
    count: (text) => countBoxes(sheetsIn(text)),
  },
  {
    name: "game",
    key: "jiusi.game",
    clean(text) {
      const games = readGames(text);
      return games && writeGames(games);
    },
    join: joinGames,
    count: (text) => Object.keys(readGames(text || null)?.games ?? {}).length,
  },
  {
    name: "rehearsal",
    key: "jiusi.rehearsal",
    clean(text) {
      const it = read(text);
      return it && (entriesIn(it) === 0 ? "" : write(it));
    },
    // What was forgotten here comes back when a file brings it: `since` alone would drop it.
    join: (here, imported) =>
      write(mergeRehearsals({ ...rehearsed(here), since: 0 }, { ...rehearsed(imported), since: 0 })),
    count: (text) => entriesIn(rehearsed(text)),
  },
  {
    name: "searches",
    key: "jiusi.searches",
    clean(text) {
      const list = readSearches(text);
      return list && document(list);
    },
    join: (here, imported) => document(mergeSearches(searches(imported), searches(here))),
    count: (text) => searches(text).length,
  },
  {
    name: "theme",
    key: "theme",
    clean: (text) => (isTheme(text) ? (text as string) : ""),
    join: (here, imported) => imported || here,
    count: (text) => (isTheme(text) ? 1 : 0),
  },
];

const version = 1;
/** No file of ours is larger; the tables of all simulators together are far smaller. */
const largest = 10_000_000;

/** How many entries of each kind are here; `undefined` for a newer version's. */
export const countUserData = (): {
  readonly name: DocumentKind["name"];
  readonly entries: number | undefined;
}[] =>
  documentKinds.map(({ name, key, clean, count }) => {
    const text = clean(load(key));
    return { name, entries: text === undefined ? undefined : count(text) };
  });

/** The text of a file with everything, a newer version's documents as they are. `date` is a day such as 2026-11-24. */
export function exportUserData(date: string): string {
  const documents = documentKinds.flatMap(({ key, clean }) => {
    const stored = load(key);
    const text = clean(stored) ?? stored ?? "";
    return text === "" ? [] : [[key, text]];
  });
  return `${JSON.stringify({ v: version, site: "jiusi", date, documents: Object.fromEntries(documents) }, null, 2)}\n`;
}

export interface ImportedFile {
  /** Clean texts by key. */
  readonly documents: ReadonlyMap<string, string>;
  readonly entries: number;
  /** The keys that a newer version wrote: they are left alone, in the file and here. */
  readonly newer: ReadonlySet<string>;
}

/** Reads a file like a link: what is not ours is left out. `undefined` is a file that is none of ours. */
export function readExport(text: string): ImportedFile | undefined {
  const file = text.length > largest ? undefined : openFile(text);
  if (!file) return undefined;
  if (file.v > version)
    return { documents: new Map(), entries: 0, newer: new Set(documentKinds.map(({ key }) => key)) };
  let entries = 0;
  const newer = new Set<string>();
  const documents = new Map<string, string>();
  for (const { key, clean, count } of documentKinds) {
    const stored = file.documents.get(key);
    if (typeof stored !== "string") continue;
    const own = clean(stored);
    if (own === undefined) newer.add(key);
    else if (own !== "") {
      documents.set(key, own);
      entries += count(own);
    }
  }
  return { documents, entries, newer };
}

function openFile(text: string): { v: number; documents: Map<string, unknown> } | undefined {
  try {
    const { v, site, documents } = Object.fromEntries(entriesOf(JSON.parse(text.replace(/^\ufeff/, ""))));
    const ours = typeof v === "number" && Number.isInteger(v) && v >= 1 && site === "jiusi";
    return ours ? { v, documents: new Map(entriesOf(documents)) } : undefined;
  } catch {
    return undefined;
  }
}

export type ImportMode = "merge" | "replace";

/**
 * Puts what a file brought into storage: all of it, or, where there is no room, none. A newer version's document,
 * here or in the file, stays as it is; `newer` tells that there was one.
 */
export function importFile(
  file: ImportedFile,
  way: ImportMode,
): { readonly kept: boolean; readonly newer: boolean } {
  const changed: [string, string | null][] = [];
  let newer = file.newer.size > 0;
  for (const { key, clean, join } of documentKinds) {
    const stored = load(key);
    const here = clean(stored);
    if (here === undefined) newer = true;
    if (here === undefined || file.newer.has(key)) continue;
    const imported = file.documents.get(key) ?? "";
    const next = way === "replace" ? imported : imported === "" ? here : join(here, imported);
    if (next === here) continue;
    changed.push([key, stored]);
    if (next === "") remove(key);
    else if (!save(key, next)) {
      putBack(changed);
      return { kept: false, newer };
    }
  }
  return { kept: true, newer };
}

/** Restores what was stored before. The new texts are removed first, so that there is room for the old ones. */
function putBack(before: readonly (readonly [string, string | null])[]): void {
  for (const [key] of before) remove(key);
  for (const [key, text] of before) if (text !== null) save(key, text);
}

export function clearUserData(): void {
  for (const { key } of documentKinds) remove(key);
}
