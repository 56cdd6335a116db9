import { openDocument } from "./document.ts";
import { load, save } from "./storage.ts";

/** The last searches of this device, newest first; they never leave it. */
const key = "jiusi.searches";
const most = 6;
const longest = 80;

const isQuery = (item: unknown): item is string =>
  typeof item === "string" && item.trim() !== "" && item.length <= longest;

/** Whatever is kept is read like a link: what is not a list of short texts is left out; `undefined` is a newer version's. */
export function readSearches(text: string | null): string[] | undefined {
  const document = openDocument(text, 1);
  if (document.newer) return undefined;
  return Array.isArray(document.data) ? document.data.filter(isQuery).slice(0, most) : [];
}

export const recentSearches = (): string[] => readSearches(load(key)) ?? [];

/** Both lists as one, the first one's searches before the other's. */
export const mergeSearches = (one: readonly string[], other: readonly string[]): string[] =>
  [...new Set([...one, ...other])].slice(0, most);

export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, longest);
  if (text === "" || readSearches(load(key)) === undefined) return;
  const others = recentSearches().filter((other) => other !== text);
  save(key, JSON.stringify({ v: 1, data: [text, ...others].slice(0, most) }));
}

export function forgetSearches(): void {
  if (readSearches(load(key)) !== undefined) save(key, JSON.stringify({ v: 1, data: [] }));
}
