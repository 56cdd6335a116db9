/**
 * The picture that a chat app shows beside a link, `public/cards/<language>/<name>.png`: the home page, chapters and
 * simulators have their own, every other page has its section's. `npm run cards` draws them (`draw.ts`).
 */

/** Sections with a card of their own; what is in none of them takes that of the home page. */
export const sections = ["sim", "cases", "glossary", "guides", "shop"] as const;

/** The name of a page's card. `path` has no language: `/chapters/turnover/` has `chapters-turnover`. */
export function cardOf(path: string): string {
  const [section = "", slug = ""] = path.split("/").filter(Boolean);
  if (slug && (section === "chapters" || section === "sim")) return `${section}-${slug}`;
  return sections.some((name) => name === section) ? section : "home";
}

/** 1200 × 630: what the chat apps ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a card says, read from the page it stands for: its title and, where there is one, the simulator's sentence. */
export function cardWords(html: string): { readonly title: string; readonly sentence: string } {
  const first = (pattern: RegExp) => plain(pattern.exec(html)?.[1] ?? "");
  return {
    title: first(/<h1[^>]*>([\s\S]*?)<\/h1>/),
    sentence: first(/<p class="bench-answer[^>]*>([\s\S]*?)<\/p>/),
  };
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
