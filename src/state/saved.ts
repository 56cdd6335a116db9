import { map } from "nanostores";
import { load, onOtherTab, save } from "./storage.ts";

/** One document: the visitor's own state of each simulator, as the text that would stand in a link. */
const key = "jiusi.saved";
const version = 1;

export const $saved = map<Record<string, string>>({});

type Document = { kind: "ours"; saved: Record<string, string> } | { kind: "newer" };

/** Anything but what this version wrote reads as empty; a newer version's document is left untouched. */
function read(text: string | null): Document {
  try {
    const document: unknown = JSON.parse(text ?? "null");
    if (typeof document === "object" && document !== null && "v" in document && "data" in document) {
      if (typeof document.v === "number" && document.v > version) return { kind: "newer" };
      const entries = Object.entries(document.data ?? {}).filter(
        (entry): entry is [string, string] =>
          /^[a-z-]{1,40}$/.test(entry[0]) && typeof entry[1] === "string" && entry[1].length <= 4000,
      );
      return { kind: "ours", saved: Object.fromEntries(entries) };
    }
  } catch {
    // Not JSON: treated as empty.
  }
  return { kind: "ours", saved: {} };
}

let started = false;

function refresh() {
  const document = read(load(key));
  if (document.kind === "ours") $saved.set(document.saved);
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
  const document = read(load(key));
  if (document.kind === "newer") return;
  const saved = { ...document.saved, [simulator]: text };
  save(key, JSON.stringify({ v: version, data: saved }));
  $saved.set(saved);
}
