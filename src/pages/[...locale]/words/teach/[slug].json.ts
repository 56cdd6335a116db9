import type { APIContext } from "astro";
import type { TeachPage } from "../../../../classroom/teach/words.ts";
import { locales } from "../../../../site.ts";
import { teachWords } from "../../../../words.ts";
import { guideNames, teachFileOf } from "./_file.ts";

export function getStaticPaths() {
  return locales.flatMap((locale) =>
    guideNames.map((slug) => ({ params: { locale: locale.path || undefined, slug } })),
  );
}

/** What a guide shows and says while it is taught: fetched by the run sheet and by the trainer's window. */
export async function GET({ locals, params, site }: APIContext): Promise<Response> {
  const { locale } = locals;
  const file = await teachFileOf(locale, params.slug ?? "", site);
  const { run, screen, notes, chat } = await teachWords(locale);
  const said: TeachPage = { ...file, words: { run, screen, notes, chat } };
  return Response.json(said);
}
