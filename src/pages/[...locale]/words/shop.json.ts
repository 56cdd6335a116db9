import type { APIContext } from "astro";
import { chaptersBySquare } from "../../../shop/chapters.ts";
import type { PlayFile } from "../../../shop/words.ts";
import { everyLocale, href } from "../../../site.ts";
import { chaptersOf, interfaceWords, shopWords } from "../../../words.ts";

export const getStaticPaths = everyLocale;

/** What the shop says once it is played: the page carries the words of its opening alone. */
export async function GET({ locals }: APIContext): Promise<Response> {
  const { locale } = locals;
  const { play, end } = await shopWords(locale);
  const { site } = await interfaceWords(locale);
  const chapters = (await chaptersOf(locale)).map(({ slug, entry }) => ({
    title: entry.data.title,
    href: href(locale, `/chapters/${slug}/`),
  }));
  const file: PlayFile = {
    play,
    end,
    chapters: chaptersBySquare(chapters),
    drawers: href(locale, "/words/drawers.json"),
    siteName: site.name,
  };
  return Response.json(file);
}
