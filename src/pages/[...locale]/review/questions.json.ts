import type { APIRoute } from "astro";
import type { Question } from "../../../layouts/rehearsal/question.ts";
import { openingOf } from "../../../simulators/opening.ts";
import { everyLocale, href } from "../../../site.ts";
import { chaptersOf } from "../../../words.ts";

export const getStaticPaths = everyLocale;

/** Every question of the nine chapters in one file, which the review asks for when there is something to review. */
export const GET: APIRoute = async ({ locals: { locale } }) => {
  const chapters = await chaptersOf(locale);
  const questions = chapters.flatMap(({ slug, entry: { data } }) =>
    [...data.quiz, ...data.retired.map((question) => ({ ...question, retired: true as const }))].map(
      ({ id, question, choices, right, simulator, shop, ...rest }): Question => ({
        id: `${slug}/${id}`,
        question,
        choices,
        right,
        chapter: data.title,
        href: href(locale, `/chapters/${slug}/#quiz`),
        ...rest,
        ...(simulator && {
          open: href(locale, `/sim/${simulator.slug}/#${openingOf(simulator.slug, simulator.state)}`),
        }),
        ...(shop && { open: href(locale, `/shop/#shop=${shop}`) }),
      }),
    ),
  );
  return new Response(JSON.stringify(questions), { headers: { "content-type": "application/json" } });
};
