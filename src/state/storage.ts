/**
 * The only module that reads or writes localStorage. Every value is held in memory and then stored: in a sandboxed
 * frame, in private mode or when storage is full the page goes on working, and `onStorageFailed` reports that nothing
 * is stored. Pages of text load this module too, so it does not import nanostores.
 */
const memory = new Map<string, string>();
const watchers = new Set<() => void>();
let failed = false;

/** Calls back when storing has failed; at once if it has failed before. */
export function onStorageFailed(callback: () => void): void {
  watchers.add(callback);
  if (failed) callback();
}

export function load(key: string): string | null {
  const remembered = memory.get(key);
  if (remembered !== undefined) return remembered;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a value. False when it is held in memory only, because storage is full or forbidden. */
export function save(key: string, text: string): boolean {
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    failed = true;
    for (const callback of watchers) callback();
    return false;
  }
}

export function remove(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be stored there is nothing to take away.
  }
}

/** Calls back when another tab has changed `key`. */
export function onOtherTab(key: string, callback: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    memory.delete(key);
    callback();
  });
}
