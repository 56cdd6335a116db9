import { type Forms, type Token, tokensOf } from "./query.ts";

/** The part of Pagefind's answer that is used here. */
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PageData>;
}
interface PageData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}
interface Pagefind {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface Found {
  readonly kind: string;
  readonly url: string;
  readonly title: string;
  readonly content: string;
  /** Sections of the page that have the hit, best first. */
  readonly sections: readonly { readonly title: string; readonly url: string }[];
}

export interface Engine {
  search(query: string, most: number): Promise<{ found: Found[]; tokens: Token[] }>;
}

/** Loads Pagefind and the table of forms for the language of the page. `root` is the site's base address. */
export async function loadEngine(root: string, language: string, stop: readonly string[]): Promise<Engine> {
  const [module, forms] = await Promise.all([
    import(/* @vite-ignore */ `${root}pagefind/pagefind.js`) as Promise<{
      createInstance(options: object): Pagefind;
    }>,
    fetch(`${root}pagefind/forms.${language}.json`).then((answer) => answer.json() as Promise<Forms>),
  ]);
  const pagefind = module.createInstance({
    noWorker: true,
    ranking: { pageLength: 0.3, metaWeights: { title: 6 } },
  });
  return { search: (query, most) => search(pagefind, forms, stop, query, most) };
}

async function search(
  pagefind: Pagefind,
  forms: Forms,
  stop: readonly string[],
  query: string,
  most: number,
) {
  const tokens = tokensOf(query, forms, stop);
  const whole = tokens.reduce((sum, { weight }) => sum + weight, 0);
  const pages = new Map<string, { result: PagefindResult; score: number; covered: number; best: number }>();
  for (const token of tokens) {
    const best = new Map<string, PagefindResult>();
    for (const spelling of token.spellings) {
      // Quoted: an unknown pair of characters would else fall back to its single characters.
      const { results } = await pagefind.search(`"${spelling}"`);
      const { results: ranked } = results.length > 0 ? await pagefind.search(spelling) : { results: [] };
      const exact = new Set(results.map(({ id }) => id));
      for (const result of ranked) {
        if (exact.has(result.id) && result.score > (best.get(result.id)?.score ?? -1))
          best.set(result.id, result);
      }
    }
    const rarity = best.size === 0 ? 0 : 1 + Math.log(40 / (1 + best.size));
    for (const [id, result] of best) {
      const page = pages.get(id) ?? { result, score: 0, covered: 0, best: 0 };
      const gain = result.score * token.weight * Math.max(0.2, rarity);
      page.score += gain;
      page.covered += token.weight;
      if (gain > page.best) {
        page.best = gain;
        page.result = result;
      }
      pages.set(id, page);
    }
  }
  const ranked = [...pages.values()]
    .map((page) => ({ ...page, rank: page.score * (page.covered / whole) ** 1.5 }))
    .sort((p, q) => q.rank - p.rank)
    .slice(0, most);
  const found = await Promise.all(ranked.map(async ({ result }) => present(await result.data())));
  return { found, tokens };
}

function present(data: PageData): Found {
  return {
    kind: data.filters.kind?.[0] ?? "page",
    url: data.url,
    title: data.meta.title ?? data.url,
    content: data.content,
    sections: data.sub_results
      .filter(({ url }) => url.includes("#"))
      .slice(0, 3)
      .map(({ title, url }) => ({ title, url })),
  };
}
