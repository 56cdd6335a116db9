/**
 * What a search engine reads of a page, as JSON-LD (schema.org): the site is a course, a chapter an article of it, every
 * page has its way from the home page. All of it is taken from the page itself, so that the two never differ.
 */
export function withStructuredData(html: string): string {
  const meta = (name: string) =>
    plain(new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? "");
  const [title, url, site] = [meta("title"), meta("url"), meta("site_name")];
  if (!title || !url || /<meta name="robots" content="noindex"/.test(html)) return html;
  const language = /<html lang="([^"]+)"/.exec(html)?.[1] ?? "";
  const link = (pattern: string) => new RegExp(`<a href="([^"]*${pattern})"[^>]*>([^<]+)</a>`).exec(html);
  const home = new URL(/<a class="brand" href="([^"]+)"/.exec(html)?.[1] ?? "/", url).href;
  const course = { "@type": "Course", "@id": `${home}#course`, name: site, url: home };
  const about = {
    name: title,
    description: meta("description"),
    url,
    inLanguage: language,
    image: meta("image"),
  };
  const publisher = { "@type": "Organization", name: site, url: home };

  const below = url.slice(home.length).split("/").filter(Boolean);
  const [section = ""] = below;
  const isChapter = section === "chapters" && below.length === 2;
  const main =
    url === home
      ? { ...course, ...about, name: `${site} · ${title}`, provider: publisher, isAccessibleForFree: true }
      : isChapter
        ? { "@type": "Article", ...about, headline: title, isPartOf: course, publisher }
        : { "@type": "WebPage", ...about, isPartOf: course };
  // The link to the section in the head of the page names it; a section that stands nowhere there is left out.
  const over = below.length > 1 ? link(section === "chapters" ? "/#chapters" : `/${section}/`) : null;
  const way = [
    { name: site, item: home },
    ...(over ? [{ name: plain(over[2] ?? "").trim(), item: new URL(over[1] ?? "", url).href }] : []),
    ...(url === home ? [] : [{ name: title, item: url }]),
  ];
  const breadcrumbs = {
    "@type": "BreadcrumbList",
    itemListElement: way.map((step, at) => ({ "@type": "ListItem", position: at + 1, ...step })),
  };
  const data = { "@context": "https://schema.org", "@graph": [main, breadcrumbs] };
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return html.replace("</head>", () => `<script type="application/ld+json">${text}</script></head>`);
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#34": '"',
  "#39": "'",
};
const plain = (markup: string) =>
  markup.replace(/&(amp|lt|gt|quot|#34|#39);/g, (_, name: string) => named[name] ?? "");
