import { getEntry } from "astro:content";
import rss from "@astrojs/rss";
import type { APIRoute } from "astro";
import { everyLocale, href } from "../../site.ts";
import { rehearsalWords } from "../../words.ts";

export const getStaticPaths = everyLocale;

export const GET: APIRoute = async ({ site, locals: { locale } }) => {
  const changes = await getEntry("changes", `${locale.content}/changes`);
  if (!changes || !site) throw new Error(`no changes in ${locale.content}, or no site`);
  const { feed } = await rehearsalWords(locale);
  return rss({
    title: feed.title,
    description: feed.description,
    site: new URL(href(locale, "/"), site),
    customData: `<language>${locale.intl}</language>`,
    items: changes.data.entries.map(({ date, title, text, path }) => ({
      title,
      description: text,
      link: href(locale, path),
      pubDate: new Date(`${date}T00:00:00Z`),
    })),
  });
};
