import { joinParts, readAddress } from "../link/address.ts";

/**
 * The address bar. What a person is typing lives in the fragment, which no host or log ever sees; a shared
 * query is moved there on opening. Writing waits half a second after the last change, because browsers limit
 * `replaceState` (Safari: 100 in 10–30 s), and is finished when the page is left.
 */
const pending = new Map<string, string>();
const known = new Set<string>();
const listeners = new Map<readonly string[], Listener>();
let timer: ReturnType<typeof setTimeout> | undefined;
let started = false;

type Listener = (states: ReadonlyMap<string, string>, guest: boolean) => void;

/** The fragment that this tab wrote itself; a reload of it is not somebody else's setting. */
const ownMark = "jiusi";

function wroteThis(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && ownMark in state && state[ownMark] === location.hash;
}

function replace(search: string, hash: string, own: boolean) {
  try {
    const fragment = hash === "" ? "" : `#${hash}`;
    const state = own ? { ...history.state, [ownMark]: fragment } : history.state;
    history.replaceState(state, "", `${location.pathname}${search === "" ? "" : `?${search}`}${fragment}`);
  } catch {
    // Too many calls, or an opaque origin: the page goes on, only the address stays behind.
  }
}

function flush() {
  clearTimeout(timer);
  timer = undefined;
  if (pending.size === 0) return;
  const found = readAddress(location, [...known]);
  const states = new Map(found.states);
  for (const [name, text] of pending) states.set(name, text);
  pending.clear();
  const foreign = found.heading && joinParts([], states) === "" ? [found.heading] : found.foreignHash;
  const hash = joinParts(foreign, states);
  if (hash === location.hash.replace(/^#/, "")) return;
  replace(found.foreignSearch.join("&"), hash, true);
}

function start() {
  started = true;
  addEventListener("pagehide", flush);
  // A link on this page (`#turnover=1,opexRate:6`) or the back button changes the fragment.
  addEventListener("hashchange", () => {
    pending.clear();
    for (const [names, listener] of listeners) {
      const { states } = readAddress(location, names);
      if (states.size > 0) listener(states, false);
    }
  });
}

/** Tells `listener` what the address says about `names`, now and whenever the fragment changes. */
export function follow(names: readonly string[], listener: Listener): void {
  for (const name of names) known.add(name);
  // A link of our own pages (a founder's question on the home page) is nobody else's setting.
  const guest = !wroteThis() && !document.referrer.startsWith(`${location.origin}/`);
  const { states, foreignSearch, foreignHash, heading } = readAddress(location, names);
  listeners.set(names, listener);
  if (!started) start();
  if (location.search !== "" && readAddress({ search: location.search, hash: "" }, names).states.size > 0) {
    replace(foreignSearch.join("&"), joinParts(heading ? [] : foreignHash, states), false);
  }
  listener(states, guest);
}

/** Writes `name=text` into the fragment, half a second after the last change. */
export function writeLater(name: string, text: string): void {
  pending.set(name, text);
  clearTimeout(timer);
  timer = setTimeout(flush, 500);
}

/** The address to share: state in the query, which chat apps do not cut, or in the fragment if private. */
export function shareAddress(states: ReadonlyMap<string, string>, isPrivate: boolean, path?: string): string {
  const text = joinParts([], states);
  const page = `${location.origin}${path ?? location.pathname}`;
  if (text === "") return page;
  return isPrivate ? `${page}#${text}` : `${page}?${text}`;
}
