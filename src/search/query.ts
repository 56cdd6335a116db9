/** For every character that may be typed, the forms the pages of this language write. */
export type Forms = Readonly<Record<string, string>>;

/** A part of a query that is looked up by itself, in every spelling the site may use. */
export interface Token {
  readonly typed: string;
  readonly spellings: readonly string[];
  /** Longer runs say more than pairs. */
  readonly weight: number;
}

const mostSpellings = 8;
const runs = /(\p{Script=Han}+)|([\p{L}\p{N}][\p{L}\p{N}.%+-]*)/gu;

/** Every way the site may write a typed text: each character in each of its forms, at most eight ways. */
export function spellings(text: string, forms: Forms): string[] {
  let all = [""];
  for (const sign of text) {
    const options = [...(forms[sign] ?? sign)];
    all = all.flatMap((start) => options.map((option) => start + option)).slice(0, mostSpellings);
  }
  return all;
}

/**
 * A query as tokens: a Han run whole and as its pairs of neighbours, because a reader's words and the index's
 * words are cut differently; Latin words whole. Words of `stop` are left out unless nothing else remains.
 */
export function tokensOf(query: string, forms: Forms, stop: readonly string[]): Token[] {
  const plain = query.normalize("NFKC").toLowerCase().slice(0, 200);
  const tokens = cut(plain, forms, stop);
  return tokens.length > 0 ? tokens : cut(plain, forms, []);
}

function cut(text: string, forms: Forms, stop: readonly string[]): Token[] {
  const hanStops = stop
    .filter((word) => /\p{Script=Han}/u.test(word))
    .flatMap((word) => [word, ...spellings(word, forms)]);
  const kept = [...new Set(hanStops)]
    .sort((p, q) => q.length - p.length)
    .reduce((rest, word) => rest.replaceAll(word, " "), text);
  const tokens = new Map<string, Token>();
  const add = (typed: string, weight: number) => {
    if (!tokens.has(typed)) tokens.set(typed, { typed, weight, spellings: spellings(typed, forms) });
  };
  for (const [, hanRun, word] of kept.matchAll(runs)) {
    if (word && !stop.includes(word)) add(word, 2);
    if (!hanRun) continue;
    const signs = [...hanRun];
    if (signs.length <= 6) add(hanRun, signs.length);
    for (let at = 0; at + 1 < signs.length; at++) add(`${signs[at]}${signs[at + 1]}`, 1);
  }
  return [...tokens.values()].slice(0, 24);
}

/** Where a text has one of the spellings: `[start, end)` pairs in order, without overlaps. */
export function hits(text: string, tokens: readonly Token[]): [number, number][] {
  const lower = text.toLowerCase();
  const found: [number, number][] = [];
  for (const spelling of tokens.flatMap((token) => token.spellings)) {
    for (
      let at = lower.indexOf(spelling);
      at >= 0 && found.length < 400;
      at = lower.indexOf(spelling, at + 1)
    ) {
      found.push([at, at + spelling.length]);
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
