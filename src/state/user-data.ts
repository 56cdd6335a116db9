import { keptClasses } from "./classes.ts";
import { entriesOf } from "./document.ts";
import { type DocumentKind, document, documentKinds } from "./document-kinds.ts";
import { load, onOtherTab, remove, save } from "./storage.ts";

export { type DocumentKind, documentKinds };

const version = 1;
/** No file of ours is larger; the tables of all simulators together are far smaller. */
const largest = 10_000_000;

/** How many entries of a stored text cannot be read; one, where the text is damaged as a whole. */
function unreadIn({ name, count, all }: DocumentKind, text: string | null, read: string | undefined): number {
  if (name === "theme" || read === undefined || text === null || text === "") return 0;
  try {
    const { v, data } = Object.fromEntries(entriesOf(JSON.parse(text)));
    return v === version ? Math.max(0, all(data) - count(read)) : 1;
  } catch {
    return 1;
  }
}

/** How many entries of each kind are here, and how many that cannot be read; `undefined` for a newer version's. */
export const countUserData = (): {
  readonly name: DocumentKind["name"];
  readonly entries: number | undefined;
  readonly unread: number;
}[] =>
  documentKinds.map((kind) => {
    const stored = load(kind.key);
    const text = kind.clean(stored);
    return {
      name: kind.name,
      entries: text === undefined ? undefined : kind.count(text),
      unread: unreadIn(kind, stored, text),
    };
  });

/** Calls back when another tab has changed any of it. */
export function followUserData(callback: () => void): void {
  for (const { key } of documentKinds) onOtherTab(key, callback);
}

/** The text of a file with these documents, by key. `date` is a day such as 2026-11-24. */
const fileOf = (documents: Readonly<Record<string, string>>, date: string) =>
  `${JSON.stringify({ v: version, site: "jiusi", date, documents }, null, 2)}\n`;

/** The text of a file with everything; what this version cannot read goes in as it is. */
export function exportUserData(date: string): string {
  const documents = documentKinds.flatMap((kind): [string, string][] => {
    const stored = load(kind.key);
    const read = kind.clean(stored);
    const text = (unreadIn(kind, stored, read) > 0 ? stored : read) ?? stored ?? "";
    return text === "" ? [] : [[kind.key, text]];
  });
  return fileOf(Object.fromEntries(documents), date);
}

/** The text of a file with one simulator's state, by the parts of its address: brought back like any other. */
export function exportState(parts: ReadonlyMap<string, string>, date: string): string {
  return fileOf({ "jiusi.saved": document(Object.fromEntries(parts)) }, date);
}

/** The text of a file with the classes alone. */
export function exportClasses(date: string): string {
  const classes = document(keptClasses());
  return fileOf(classes === "" ? {} : { "jiusi.classes": classes }, date);
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
