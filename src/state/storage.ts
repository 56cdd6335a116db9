import { atom } from "nanostores";

/**
 * The only door to localStorage. Memory comes first, storage second: in a sandboxed frame, in private mode or
 * when storage is full the page goes on working, and `$storageFailed` says once that nothing is kept.
 */
const memory = new Map<string, string>();

export const $storageFailed = atom(false);

export function load(key: string): string | null {
  const remembered = memory.get(key);
  if (remembered !== undefined) return remembered;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function save(key: string, text: string): void {
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    $storageFailed.set(true);
  }
}

/** Calls back when another tab has changed `key`. Returns a function that stops listening. */
export function onOtherTab(key: string, callback: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    memory.delete(key);
    callback();
  };
  addEventListener("storage", listener);
  return () => removeEventListener("storage", listener);
}
