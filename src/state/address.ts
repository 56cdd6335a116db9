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

/** `isTooLong` tells that the address is longer than anything that is read. */
type Listener = (states: ReadonlyMap<string, string>, guest: boolean, isTooLong: boolean) => void;

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
    tell();
  });
}

function tell() {
  for (const [names, listener] of listeners) {
    const { states, isTooLong } = readAddress(location, names);
    if (states.size > 0 || isTooLong) listener(states, false, isTooLong);
  }
}

/** Calls `listener` with the states of `names` in the address, now and whenever the fragment changes. */
export function follow(names: readonly string[], listener: Listener): void {
  for (const name of names) known.add(name);
  // A link of our own pages (a founder's question on the home page) is nobody else's setting.
  const guest = !wroteThis() && !document.referrer.startsWith(`${location.origin}/`);
  const { states, foreignSearch, foreignHash, heading, isTooLong } = readAddress(location, names);
  listeners.set(names, listener);
  if (!started) start();
  if (location.search !== "" && readAddress({ search: location.search, hash: "" }, names).states.size > 0) {
    replace(foreignSearch.join("&"), joinParts(heading ? [] : foreignHash, states), false);
  }
  listener(states, guest, isTooLong);
}

/** Calls `then` whenever a link on this page, or the way back, brings a state of `name`; returns how to stop that. */
export function onLinkTo(name: string, then: () => void): () => void {
  const follow = () => {
    if (readAddress(location, [name]).states.size > 0) then();
  };
  addEventListener("hashchange", follow);
  return () => removeEventListener("hashchange", follow);
}

/** Writes `name=text` into the fragment, half a second after the last change. */
export function writeLater(name: string, text: string): void {
  pending.set(name, text);
  clearTimeout(timer);
  timer = setTimeout(flush, 500);
}

/**
 * Changes the state that stands under `name`, as the reader's own, and tells who follows it: what has not been
 * written yet is written first, and everything else in the address stays.
 */
export function changeState(name: string, change: (text: string) => string): void {
  flush();
  const found = readAddress(location, [...known, name]);
  const states = new Map(found.states).set(name, change(found.states.get(name) ?? ""));
  replace(found.foreignSearch.join("&"), joinParts(found.foreignHash, states), true);
  tell();
}

/**
 * The part of an address that holds a class; in the fragment, which no host sees. The learner's page, which must not
 * come with the bench, has the same name in `src/classroom/link.ts`.
 */
export const classPart = "class";

/** The packed class of the address, where there is one. */
export const classInAddress = (): string | undefined => /[#&]class=(1[\w-]+)/.exec(location.hash)?.[1];

/** Opens the page anew once the address has another class, or none any more, while `isHeeded`. */
export function reloadForClass(isHeeded: () => boolean): () => void {
  const first = classInAddress();
  const changed = () => isHeeded() && classInAddress() !== first && location.reload();
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

/**
 * The address to share: state in the query, which chat apps do not cut, or in the fragment if private. What a
 * person wrote (`isHidden`) stands in the fragment always.
 */
export function shareAddress(
  states: ReadonlyMap<string, string>,
  isPrivate: boolean,
  path?: string,
  isHidden: (part: string) => boolean = () => false,
): string {
  const all = [...states];
  const query = joinParts([], new Map(all.filter(([part]) => !isPrivate && !isHidden(part))));
  const hash = joinParts([], new Map(all.filter(([part]) => isPrivate || isHidden(part))));
  const page = `${location.origin}${path ?? location.pathname}`;
  return `${page}${query === "" ? "" : `?${query}`}${hash === "" ? "" : `#${hash}`}`;
}

/** The address of a simulator alone in a frame, in the language of this page, with everything that it is told. */
export function embedAddress(
  slug: string,
  states: ReadonlyMap<string, string>,
  isHidden: (part: string) => boolean,
): string {
  // `/jiusi/en/chapters/turnover/`, `/sim/turnover/` and `/embed/turnover/` all stand two steps below the language.
  const language = location.pathname.replace(/(chapters|sim|embed)\/[^/]*\/?$/, "");
  return shareAddress(states, false, `${language}embed/${slug}/`, isHidden);
}

/** The address of a page at `path` with the states that the reader leaves on this one, to be shared or printed. */
export function addressLeft(names: readonly string[], path: string): string {
  const states = new Map(readAddress(location, names).states);
  for (const name of names) {
    const text = pending.get(name);
    if (text !== undefined) states.set(name, text);
  }
  return shareAddress(states, false, path);
}

/**
 * A page of the site as a whole address, at the host that the trainer reads it from: a copy on a laptop in the classroom
 * sends its class to that laptop.
 */
export const addressHere = (path: string): string => new URL(path, location.href).href;
