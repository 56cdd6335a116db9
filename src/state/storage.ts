/**
 * The only module that reads or writes localStorage. What is stored counts, whichever tab wrote it: a value is held in
 * memory only while it could not be stored. In a sandboxed frame, in private mode or when storage is full the page goes
 * on working, and `onStorageFailed` reports that nothing is stored. Pages of text load this module too, so it does not
 * import nanostores.
 */
const unstored = new Map<string, string>();
const watchers = new Set<() => void>();
let failed = false;

/** What became of something that was to be stored; `large` is what could not be read again. */
export type Stored = "stored" | "full" | "newer" | "large";

/** Calls back when storing has failed; at once if it has failed before. */
export function onStorageFailed(callback: () => void): void {
  watchers.add(callback);
  if (failed) callback();
}

export function load(key: string): string | null {
  const held = unstored.get(key);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether something is stored under a key, without a word about what it is. */
export const isKept = (key: string): boolean => load(key) !== null;

/** Stores a value. False when it is held in memory only, because storage is full or forbidden. */
export function save(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    unstored.delete(key);
    return true;
  } catch {
    unstored.set(key, text);
    failed = true;
    for (const callback of watchers) callback();
    return false;
  }
}

export function remove(key: string): void {
  unstored.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be stored there is nothing to take away.
  }
}

/** Calls back when another tab has changed `key`, also while this page lay in the browser's back-forward cache. */
export function onOtherTab(key: string, callback: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    unstored.delete(key);
    callback();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) callback();
  });
}
