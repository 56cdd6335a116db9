import { isHan } from "../../search/index-format.ts";

/** Of the characters with the most neighbours, how many are looked at, and in how many names one may stand. */
const most = { looked: 150, names: 3 };

/**
 * Characters that stand beside many others and in few names (要, 就, 這): a pair with one of them in a long question is
 * rather where two words meet than a word. Counted in the site's own text, so that no list of them is kept by hand.
 */
export function commonCharacters(text: string, names: readonly string[]): string {
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, char: string, other: string) =>
    map.set(char, (map.get(char) ?? new Set()).add(other));
  let last = "";
  for (const char of text) {
    const han = isHan(char);
    if (han && last !== "") {
      add(after, last, char);
      add(before, char, last);
    }
    last = han ? char : "";
  }
  const neighbours = (char: string) => Math.min(before.get(char)?.size ?? 0, after.get(char)?.size ?? 0);
  const named = new Map<string, number>();
  for (const name of names) for (const char of new Set(name)) named.set(char, (named.get(char) ?? 0) + 1);
  return [...before.keys()]
    .sort((p, q) => neighbours(q) - neighbours(p) || (p < q ? -1 : 1))
    .slice(0, most.looked)
    .filter((char) => (named.get(char) ?? 0) <= most.names)
    .join("");
}
