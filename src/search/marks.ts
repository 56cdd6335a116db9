import { type Forms, spellings, type Token } from "./query.ts";

/** What is marked in a text: the spellings of every token that was found. */
export function needlesOf(tokens: readonly Token[], forms: Forms): string[] {
  const all = tokens.flatMap(({ typed, ways }) => [...spellings(typed, forms), ...ways.flat()]);
  return [...new Set(all)].filter((word) => word !== "").sort((p, q) => q.length - p.length);
}

const isLatin = (text: string) => /^[\p{Script=Latin}\d]/u.test(text);

/** Where a text has one of the words: `[start, end)` in order, without overlaps. Latin words only at their start. */
export function hits(text: string, needles: readonly string[]): [number, number][] {
  const lower = text.toLowerCase();
  const found: [number, number][] = [];
  for (const needle of needles) {
    for (let at = lower.indexOf(needle); at >= 0 && found.length < 800; at = lower.indexOf(needle, at + 1)) {
      if (isLatin(needle) && isLatin(lower[at - 1] ?? "")) continue;
      found.push([at, at + needle.length]);
    }
  }
  const merged: [number, number][] = [];
  for (const [start, end] of found.sort((p, q) => p[0] - q[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

export interface Passage {
  readonly text: string;
  /** Where in the page's text it begins. */
  readonly from: number;
}

/** The stretch of about `width` signs with the most different words in it, begun where a sentence begins. */
export function passage(text: string, needles: readonly string[], width: number): Passage {
  const places = hits(text, needles);
  let best = { from: 0, worth: -1 };
  for (const [from] of places) {
    const near = places.filter(([at]) => at >= from && at < from + width);
    const different = new Set(near.map(([start, end]) => text.slice(start, end).toLowerCase()));
    const worth = [...different].reduce((sum, word) => sum + word.length, 0) + near.length / 100;
    if (worth > best.worth) best = { from, worth };
  }
  const before = text.slice(Math.max(0, best.from - 40), best.from);
  const ends = [...before.matchAll(/[\u3002\uff1f\uff01\n]|[.?] /gu)].at(-1);
  const from = ends ? best.from - before.length + ends.index + ends[0].length : Math.max(0, best.from - 16);
  const cut = text.slice(from, from + width).trim();
  return {
    text: `${from > 0 && !ends ? "…" : ""}${cut}${from + width < text.length ? "…" : ""}`,
    from: best.from,
  };
}
