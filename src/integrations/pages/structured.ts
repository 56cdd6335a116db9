import type { Markup } from "../markup.ts";
import { attributeOf, type Element, isText, textIn } from "../page-tree.ts";

/**
 * What a search engine reads of a page, as JSON-LD (schema.org): the site is a course, a chapter an article of it, every
 * page has its way from the home page. All of it is taken from the page itself, so that the two never differ.
 */
export function addStructuredData(page: Markup): void {
  const meta = (name: string) => contentOf(page.first("meta", { property: `og:${name}` }));
  const [title, url, site] = [meta("title"), meta("url"), meta("site_name")];
  if (!title || !url || contentOf(page.first("meta", { name: "robots" })).startsWith("noindex")) return;
  const hrefOf = (element: Element | undefined) => (element && attributeOf(element, "href")) ?? "";
  const language = attributeOf(page.first("html") as Element, "lang") ?? "";
  const home = new URL(hrefOf(page.first("a", { class: "brand" })) || "/", url).href;
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
  const end = section === "chapters" ? "/#chapters" : `/${section}/`;
  const over =
    below.length > 1
      ? page.all("a").find((it) => hrefOf(it).endsWith(end) && it.childNodes.every(isText) && textIn(it))
      : undefined;
  const way = [
    { name: site, item: home },
    ...(over ? [{ name: textIn(over).trim(), item: new URL(hrefOf(over), url).href }] : []),
    ...(url === home ? [] : [{ name: title, item: url }]),
  ];
  const breadcrumbs = {
    "@type": "BreadcrumbList",
    itemListElement: way.map((step, at) => ({ "@type": "ListItem", position: at + 1, ...step })),
  };
  const data = { "@context": "https://schema.org", "@graph": [main, breadcrumbs] };
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  const head = page.insideOf(page.first("head") as Element);
  if (!head) throw new Error("A page has no end of its head");
  page.change({ from: head.to, to: head.to }, `<script type="application/ld+json">${text}</script>`);
}

const contentOf = (meta: Element | undefined) => (meta && attributeOf(meta, "content")) ?? "";
