import { atom, map } from "nanostores";
import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, onStorageFailed, save } from "./storage.ts";

/**
 * One document: the visitor's own state of each simulator, as the text that would stand in a link; its
 * tables under `simulator.table`, packed as in a link.
 */
const key = "jiusi.saved";
const version = 1;

export const $saved = map<Record<string, string>>({});
export const $storageFailed = atom(false);
onStorageFailed(() => $storageFailed.set(true));

/** Anything but what this version wrote is left out; `undefined` is a newer version's document, left untouched. */
export function readSaved(text: string | null): Record<string, string> | undefined {
  const document = openDocument(text, version);
  if (document.newer) return undefined;
  return Object.fromEntries(
    entriesOf(document.data).filter(
      (entry): entry is [string, string] =>
        /^[a-z-]{1,40}(\.\w{1,40})?$/.test(entry[0]) &&
        typeof entry[1] === "string" &&
        entry[1].length <= (entry[0].includes(".") ? 65_536 : 4000),
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

/** Keeps `text` as the visitor's own state of a simulator, merged with what other tabs have kept. */
export function keep(simulator: string, text: string): void {
  const stored = readSaved(load(key));
  if (!stored) return;
  const saved = { ...stored, [simulator]: text };
  save(key, JSON.stringify({ v: version, data: saved }));
  $saved.set(saved);
}
