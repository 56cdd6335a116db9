import { getEntry } from "astro:content";
import type { APIContext } from "astro";
import type { GuessFile } from "../../../../classroom/question.ts";
import { href, locales, models } from "../../../../site.ts";
import { chaptersOf } from "../../../../words.ts";

export function getStaticPaths() {
  return locales.flatMap((locale) =>
    models.map((slug) => ({ params: { locale: locale.path || undefined, slug } })),
  );
}

/** The guess of a chapter for a class: fetched by who takes part, answer and all; the page shows it in its turn. */
export async function GET({ locals, params }: APIContext): Promise<Response> {
  const { locale } = locals;
  const chapter = (await chaptersOf(locale)).find(({ slug }) => slug === params.slug);
  if (!chapter) throw new Error(`no chapter ${params.slug}`);
  const { title, guess, simulators } = chapter.entry.data;
  const guide = await getEntry("guides", `${locale.content}/${chapter.slug}`);
  const order = ["predicted", "happened", "assumption", "yours", "wrong"] as const;
  const file: GuessFile = {
    title,
    question: guess.question,
    choices: guess.choices.map(({ number, text, reply }) => ({ number, text, reply })),
    right: guess.right,
    chapter: href(locale, `/chapters/${chapter.slug}/`),
    simulator: href(locale, `/sim/${simulators[0] ?? chapter.slug}/`),
    debrief: guide ? order.map((name) => guide.data.debrief[name].ask) : [],
  };
  return Response.json(file);
}
