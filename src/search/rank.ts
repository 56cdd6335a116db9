import type { Section } from "./marks.ts";
import type { Token } from "./query.ts";

/** The part of Pagefind's answer that is used here. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PageText>;
}
/** What the build keeps of a page: src/integrations/search/patch-index.ts. */
export interface PageText {
  readonly content: string;
  readonly sections: readonly Section[];
  /** Of a term: everything it is called. */
  readonly names?: readonly string[];
  readonly definition?: string;
}
export interface Page {
  readonly kind: string;
  /** From the top of the site. */
  readonly url: string;
  readonly title: string;
  /** The chapters it belongs to, the most important first. */
  readonly chapters: readonly string[];
}

/** A page that answers. */
export interface Hit extends Page {
  readonly rank: number;
  /** Share of the question that is on the page, 0–1. */
  readonly coverage: number;
  /** What is shown of it; of a chapter found only by what belongs to it, the text of that. */
  text(): Promise<PageText>;
  readonly through?: Page;
}

/** A token and the pages it is on. */
export interface Looked {
  readonly token: Token;
  readonly results: ReadonlyMap<string, PagefindResult>;
}

/** How pages of different kinds are weighed against one another. */
export interface Weights {
  readonly kinds: Readonly<Record<string, number>>;
  /** How far the share of the question that a page has counts. */
  readonly coverage: number;
  /** What a chapter gets of the best term, simulator or case that belongs to it. */
  readonly upward: number;
  /** How much more a chapter counts to which the glossary gives the term that the question is. */
  readonly named: number;
  /** How far a part of the question that few pages have counts for more of it. */
  readonly rarity: number;
}

export const weights: Weights = {
  kinds: { chapter: 2, simulator: 1.5, term: 1, case: 0.95, reference: 1.6, guide: 0.5, page: 0.4 },
  coverage: 1.2,
  upward: 0.6,
  named: 1.6,
  rarity: 0.8,
};

/** `turnover` of a chapter's address in any language. */
const slugOf = ({ url }: Page) => /\/chapters\/([^/]+)\//.exec(url)?.[1] ?? "";

/**
 * Sum of what each token says for a page, times the share of the question that the page has. A chapter is also
 * found by what belongs to it: who looks for a term is answered by the chapter that explains it, first by those of
 * `named`, the chapters of the term that the question is.
 */
export function rank(
  looked: readonly Looked[],
  pages: ReadonlyMap<string, Page>,
  by = weights,
  named: readonly string[] = [],
): Hit[] {
  const found = looked.filter(({ results }) => results.size > 0);
  const importance = ({ token, results }: Looked) =>
    token.weight * Math.log(1 + pages.size / (1 + results.size)) ** by.rarity;
  const whole = found.reduce((sum, one) => sum + importance(one), 0);
  const sums = new Map<string, { score: number; covered: number; result: PagefindResult }>();
  for (const one of found) {
    for (const [id, result] of one.results) {
      const key = id.slice(id.lastIndexOf("_") + 1);
      const sum = sums.get(key) ?? { score: 0, covered: 0, result };
      sum.score += result.score * one.token.weight;
      sum.covered += importance(one);
      sums.set(key, sum);
    }
  }
  const hits = [...sums].flatMap(([key, { score, covered, result }]): Hit[] => {
    const page = pages.get(key);
    const coverage = Math.min(1, covered / whole);
    return page
      ? [{ ...page, coverage, rank: score * coverage ** by.coverage, text: () => result.data() }]
      : [];
  });
  const carried = new Map<string, { rank: number; hit: Hit }>();
  for (const hit of hits) {
    if (hit.kind === "chapter") continue;
    for (const [place, chapter] of hit.chapters.entries()) {
      const worth = hit.rank / (1 + place);
      if (worth > (carried.get(chapter)?.rank ?? 0)) carried.set(chapter, { rank: worth, hit });
    }
  }
  const own = new Set(hits.map(({ url }) => url));
  const above = [...pages.values()].flatMap((page): Hit[] => {
    const below = page.kind === "chapter" && !own.has(page.url) ? carried.get(slugOf(page)) : undefined;
    return below ? [{ ...below.hit, ...page, rank: 0, through: below.hit }] : [];
  });
  return [...hits, ...above]
    .map((hit) => {
      const through = hit.kind === "chapter" ? carried.get(slugOf(hit)) : undefined;
      const below = through?.rank ?? 0;
      // Of the question it has at least what that has through which it is found: no less than one without a word of it.
      const coverage = Math.max(hit.coverage, through?.hit.coverage ?? 0);
      const own = named.includes(slugOf(hit)) ? by.named : 1;
      return {
        ...hit,
        coverage,
        rank: (hit.rank + by.upward * below) * (by.kinds[hit.kind] ?? 1) * own,
      };
    })
    .sort((p, q) => q.rank - p.rank || (p.url < q.url ? -1 : 1));
}
