import { type Forms, spellings, type Token } from "./query.ts";

/** What is marked in a text: the spellings of every token that was found. */
export function needlesOf(tokens: readonly Token[], forms: Forms): string[] {
  const all = tokens.flatMap(({ typed, ways }) => [...spellings(typed, forms), ...ways.flat()]);
  return [...new Set(all)].filter((word) => word !== "").sort((p, q) => q.length - p.length);
}

const isLatin = (text: string) => /^[\p{Script=Latin}\d]/u.test(text);

/** Whether what stands there is a piece of a longer number: 6 of 660, of 0.6 or of 6,000. */
const isPieceOfNumber = (text: string, start: number, end: number) =>
  (/\d/.test(text[start] ?? "") && /\d[.,]?$/.test(text.slice(Math.max(0, start - 2), start))) ||
  (/\d/.test(text[end - 1] ?? "") && /^[.,]?\d/.test(text.slice(end, end + 2)));

/**
 * Where a text has one of the words: `[start, end)` in order, without overlaps. Latin words only at their start,
 * numbers only whole.
 */
export function hits(text: string, needles: readonly string[]): [number, number][] {
  const lower = text.toLowerCase();
  const found: [number, number][] = [];
  for (const needle of needles) {
    for (let at = lower.indexOf(needle); at >= 0 && found.length < 800; at = lower.indexOf(needle, at + 1)) {
      if (isLatin(needle) && isLatin(lower[at - 1] ?? "")) continue;
      const end = at + needle.length;
      if (!isPieceOfNumber(lower, at, end)) found.push([at, end]);
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

interface Place {
  readonly from: number;
  /** Signs of different words there; 0 where there are none. */
  readonly worth: number;
}

/** Where about `width` signs have the most different words in them. */
function bestPlace(text: string, places: readonly [number, number][], width: number): Place {
  let best: Place = { from: places[0]?.[0] ?? 0, worth: 0 };
  for (const [from] of places) {
    const near = places.filter(([at]) => at >= from && at < from + width);
    const different = new Set(near.map(([start, end]) => text.slice(start, end).toLowerCase()));
    const worth = [...different].reduce((sum, word) => sum + word.length, 0) + near.length / 100;
    if (worth > best.worth) best = { from, worth };
  }
  return best;
}

/**
 * A blank that parts what stands apart on the page is a gap after Chinese punctuation, which has room of its own; the
 * point that Pagefind sets behind a heading is no Chinese one.
 */
const closed = (text: string) =>
  text
    .replace(/([\p{Script=Han}\u3009-\u3011\uff09])\. /gu, "$1\u3002")
    .replace(/([\u3001-\u3011\uff01-\uff1f]) /g, "$1");

/** The stretch of about `width` signs with the most different words in it, begun where a sentence begins. */
export function passage(text: string, needles: readonly string[], width: number): Passage {
  const best = bestPlace(text, hits(text, needles), width);
  const before = text.slice(Math.max(0, best.from - 40), best.from);
  const ends = [...before.matchAll(/[\u3002\uff1f\uff01\n]|[.?] /gu)].at(-1);
  const from = ends ? best.from - before.length + ends.index + ends[0].length : Math.max(0, best.from - 16);
  const cut = closed(text.slice(from, from + width).trim());
  return {
    text: `${from > 0 && !ends ? "…" : ""}${cut}${from + width < text.length ? "…" : ""}`,
    from: best.from,
  };
}

/** A heading of a text: where it stands, its id and its words. */
export type Section = readonly [number, string, string];

/** Sections worth opening, the best first: those with nearly as much of the question as the best one has. */
export function sectionsWith(
  text: string,
  sections: readonly Section[],
  needles: readonly string[],
  width: number,
): { readonly section: Section; readonly from: number }[] {
  const places = hits(text, needles);
  const all = sections.map((section, index) => {
    const end = sections[index + 1]?.[0] ?? text.length;
    const inside = places.filter(([at]) => at >= section[0] && at < end);
    return { section, ...bestPlace(text, inside, width) };
  });
  const most = Math.max(...all.map(({ worth }) => worth));
  return all
    .filter(({ worth }) => worth > 0 && worth >= enough * most)
    .sort((p, q) => q.worth - p.worth || p.from - q.from);
}

/** Of the best section's words, the share that another must have to be shown beside it. */
const enough = 0.7;
