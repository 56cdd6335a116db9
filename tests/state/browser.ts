import { vi } from "vitest";

/** As much of a browser as `src/state` touches: an address bar, a history entry, storage and events. */
export function fakeBrowser(
  address: string,
  options: { stored?: Record<string, string>; storage?: "full" | "forbidden" } = {},
) {
  const url = new URL(address, "https://example.org");
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const stored = new Map(Object.entries(options.stored ?? {}));
  const writes: string[] = [];
  let state: unknown = null;
  let broken = false;

  const location = {
    get pathname() {
      return url.pathname;
    },
    get search() {
      return url.search;
    },
    get hash() {
      return url.hash;
    },
    get origin() {
      return url.origin;
    },
    get href() {
      return url.href;
    },
  };
  const history = {
    get state() {
      return state;
    },
    replaceState(next: unknown, _: string, to: string | URL) {
      if (broken) throw new DOMException("too many calls", "SecurityError");
      state = structuredClone(next);
      const moved = new URL(to, url);
      url.search = moved.search;
      url.hash = moved.hash;
      writes.push(url.pathname + url.search + url.hash);
    },
  };
  const localStorage = {
    getItem: (key: string) => {
      if (options.storage === "forbidden") throw new DOMException("denied", "SecurityError");
      return stored.get(key) ?? null;
    },
    setItem: (key: string, text: string) => {
      if (options.storage) throw new DOMException("no room", "QuotaExceededError");
      stored.set(key, text);
    },
  };
  const removeItem = (key: string) => stored.delete(key);
  vi.stubGlobal("document", { referrer: "" });
  vi.stubGlobal("location", location);
  vi.stubGlobal("history", history);
  vi.stubGlobal("localStorage", { ...localStorage, removeItem });
  vi.stubGlobal("addEventListener", (name: string, listener: (event: unknown) => void) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
  });
  vi.stubGlobal("removeEventListener", (name: string, listener: (event: unknown) => void) =>
    listeners.get(name)?.delete(listener),
  );

  const fire = (name: string, event: unknown = {}) => {
    for (const listener of listeners.get(name) ?? []) listener(event);
  };
  return {
    /** Path, query and fragment as the address bar shows them. */
    get bar() {
      return url.pathname + url.search + url.hash;
    },
    writes,
    stored,
    fire,
    /** A link on the page was followed, or the reader went back. */
    go(hash: string) {
      url.hash = hash;
      state = null;
      fire("hashchange");
    },
    /** The page is loaded again in the same tab: the history entry keeps its state. */
    reload() {
      listeners.clear();
      vi.resetModules();
    },
    breakHistory() {
      broken = true;
    },
  };
}
