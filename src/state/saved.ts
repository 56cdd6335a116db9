import { atom, map } from "nanostores";
import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, onStorageFailed, type Stored, save } from "./storage.ts";

/**
 * One document: the visitor's own state of each simulator, as the text that would stand in a link; its
 * tables under `simulator.table`, packed as in a link.
 */
const key = "jiusi.saved";
const version = 1;

export const $saved = map<Record<string, string>>({});
export const $storageFailed = atom(false);
onStorageFailed(() => $storageFailed.set(true));

/** The longest text of a state, and of a table: what is longer is not read, so it is not written. */
const longest = (part: string) => (part.includes(".") ? 131_072 : 4000);

/** Whether the text of a part is short enough to be read again. */
export const isReadable = (part: string, text: string) => text.length <= longest(part);

/** Anything but what this version wrote is left out; `undefined` is a newer version's document, left untouched. */
export function readSaved(text: string | null): Record<string, string> | undefined {
  const document = openDocument(text, version);
  if (document.newer) return undefined;
  return Object.fromEntries(
    entriesOf(document.data).filter(
      (entry): entry is [string, string] =>
        /^[a-z-]{1,40}(\.\w{1,40}){0,2}$/.test(entry[0]) &&
        typeof entry[1] === "string" &&
        isReadable(entry[0], entry[1]),
    ),
  );
}

let started = false;

function refresh() {
  const saved = readSaved(load(key));
  if (saved) $saved.set(saved);
}

/** Reads what is stored and follows other tabs; called once hydrated, never while rendering. */
export function startSaved(): void {
  if (started) return;
  started = true;
  refresh();
  onOtherTab(key, refresh);
}

/**
 * Keeps the parts of the visitor's own state of a simulator, merged with what other tabs have kept: all of them, or, where
 * one is too long to be read again, none.
 */
export function keep(parts: Readonly<Record<string, string>>): Stored {
  const stored = readSaved(load(key));
  if (!stored) return "newer";
  if (Object.entries(parts).some(([part, text]) => !isReadable(part, text))) return "large";
  const saved = { ...stored, ...parts };
  const kept = save(key, JSON.stringify({ v: version, data: saved }));
  $saved.set(saved);
  return kept ? "stored" : "full";
}
