/** A page as the index gets it: its address from the top of the site, its title, headings and text. */
export interface Indexed {
  readonly url: string;
  readonly language: string;
  readonly kind: string;
  /** The chapters it belongs to; of a term the glossary says. */
  readonly chapters: readonly string[];
  /** UTF-8, which is half of what a text in Chinese takes as a string; put away once it is sent. */
  html: Buffer;
  readonly title: string;
  readonly headings: string;
  /** What the page says of itself to search engines. */
  readonly about: string;
  readonly text: string;
}

/** Parts that are not indexed: they repeat other pages (the table of contents, the link to the next chapter). */
export const ignored = ["nav", "[data-pagefind-ignore]", ".anchor"];

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const unread = new Set(["script", "style", "template", "svg", "nav", "noscript", "button", "select"]);
const breaks = /^(?:p|div|li|h\d|td|th|dt|dd|section|article|figcaption|summary|label|option)$/;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);

/** The text of the parts that are read, and within it that of headings. The HTML is our own and well formed. */
function read(html: string): { text: string; headings: string } {
  let text = "";
  let headings = "";
  let muted = 0;
  let heading = 0;
  let depth = 0;
  for (const [, tag, mark] of html.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (mark !== undefined) {
      if (muted === 0) text += plain(mark);
      if (muted === 0 && heading > 0) headings += plain(mark);
      continue;
    }
    const [, closing, name = ""] = /^<(\/?)([a-z][\w-]*)/i.exec(tag ?? "") ?? [];
    if (name === "" || empty.has(name)) continue;
    if (closing) {
      if (muted === depth) muted = 0;
      if (heading === depth) heading = 0;
      depth -= 1;
    } else if (!tag?.endsWith("/>")) {
      depth += 1;
      const quiet = unread.has(name) || /\sdata-pagefind-ignore|class="anchor"/.test(tag ?? "");
      if (muted === 0 && quiet) muted = depth;
      if (heading === 0 && /^h[1-4]$/.test(name)) heading = depth;
    }
    if (breaks.test(name)) {
      text += "\n";
      headings += "\n";
    }
  }
  return { text, headings };
}

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? "";

/** What kind of page stands at an address. */
function kindOf(url: string): string {
  const [, kind] = /^\/(?:zh-hans\/|en\/)?(chapters|sim|cases|guides)\/[^/]+\/$/.exec(url) ?? [];
  return { chapters: "chapter", sim: "simulator", cases: "case", guides: "guide" }[kind ?? ""] ?? "page";
}

/** The chapters a page names over its title. */
function chaptersOf(main: string): string[] {
  const line = attribute(main, /<p class="chapter-number"[^>]*>([\s\S]*?)<\/p>/);
  return [...line.matchAll(/\/chapters\/([a-z-]+)\//g)].map(([, slug]) => slug as string);
}

/** What the index leaves out anyway, and what islands carry: a third of a page that need not be read again. */
const unneeded = /<(script|style|svg|template)\b[\s\S]*?<\/\1>|(?<=<astro-island)\s[^>]*/g;

const documentOf = (language: string, title: string, main: string) =>
  `<html lang="${language}"><head>${title}</head><body>${main}</body></html>`;

/**
 * Separates what only the layout separates on the page, or an excerpt would run it together: how far a claim holds
 * from the claim, by a stop; cells, buttons, names of parts, marks and what stands in boxes, by a blank.
 */
const parted = (html: string, language: string) =>
  html
    .replace(
      /(<dt[^>]*>\s*<span class="mark[^>]*>[^<]*)(<\/span>)/g,
      (_, mark: string, end: string) => `${mark}${language === "en" ? "." : "\u3002"}${end}`,
    )
    .replace(
      /<\/(?:td|th|dt|dd|button|caption|b)>(?=<)|<\/b>(?<=<b>[^<]*<\/b>)|<\/(?:span|a)>(?=<(?:span|small|a)\b)|(?=<span class="(?:outcome|mark))(?<=\S)/g,
      "$& ",
    );

/** Without the characters that prevent a line break: nobody types them in a query. */
const spaced = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");

/** A copy: a substring would keep the whole page in memory. */
const alone = (text: string) => Buffer.from(text).toString();

/** The part of a list of all chapters that belongs to one of them: found alone, and for its chapter. */
const chapterPart = /<section id="([^"]+)"[^>]* data-search-record="chapter">[\s\S]*?<\/section>/g;

/** The records of one built page: itself if it has a body to index, and each of its terms and parts of chapters. */
export function indexedOf(url: string, page: string): Indexed[] {
  const language = attribute(page, /<html lang="([^"]+)"/);
  const body = spaced(page.slice(page.indexOf("<main"), page.indexOf("</main>")));
  const all = parted(body, language).replace(unneeded, "");
  const main = all.replace(chapterPart, "");
  const records: Indexed[] = [];
  const part = (id: string, html: string, kind: string, title: string, chapters: readonly string[]) =>
    records.push({
      url: `${url}#${id}`,
      language,
      kind,
      chapters: chapters.map(alone),
      html: Buffer.from(documentOf(language, "", `<main data-pagefind-body>${html}</main>`)),
      title: alone(title),
      about: "",
      ...read(html),
    });
  if (main.includes("data-pagefind-body")) {
    const title = attribute(main, /<h1[^>]*>([\s\S]*?)<\/h1>/).replace(/<[^>]*>/g, "");
    const about = attribute(page, /<meta name="description" content="([^"]*)"/);
    const { text, headings } = read(main);
    const shown = spaced(/<title>[^<]*<\/title>/.exec(page)?.[0] ?? "");
    records.push({
      url,
      language,
      kind: kindOf(url),
      chapters: chaptersOf(main).map(alone),
      html: Buffer.from(documentOf(language, shown, `${main}</main>`)),
      title: alone(plain(title).trim()),
      headings,
      about: alone(plain(spaced(about))),
      text,
    });
  }
  for (const [article, id] of main.matchAll(
    /<article class="term" id="([^"]+)" data-search-record="term">[\s\S]*?<\/article>/g,
  )) {
    part(
      id as string,
      article,
      "term",
      plain(attribute(article, /<h2[^>]*>\s*<span>([\s\S]*?)<\/span>/)).trim(),
      [],
    );
  }
  const [of = ""] = records.map(({ title }) => title);
  for (const [section, id = ""] of all.matchAll(chapterPart)) {
    const title = plain(attribute(section, /<h2[^>]*>([\s\S]*?)<\/h2>/).replace(/<[^>]*>/g, "")).trim();
    part(id, section, "page", `${of} · ${title}`, [id]);
  }
  return records;
}
