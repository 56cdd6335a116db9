/**
 * The only door to localStorage. Memory comes first, storage second: in a sandboxed frame, in private mode or
 * when storage is full the page goes on working, and `onStorageFailed` tells that nothing is kept. Pages of text
 * load this too, so it knows no store.
 */
const memory = new Map<string, string>();
const watchers = new Set<() => void>();
let failed = false;

/** Calls back once nothing can be kept: at once if that is known already. */
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

/** Whether it will still be there after this page: false where storage is full or forbidden. */
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
