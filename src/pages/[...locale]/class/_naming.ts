import type { Naming } from "../../../classroom/kept-line.ts";
import { simulators } from "../../../simulators/index.ts";
import type { Locale } from "../../../site.ts";
import { chaptersOf, classroomWords, simulatorWords } from "../../../words.ts";

/** What desk and wall call the classes that a device keeps. */
export async function classNaming(locale: Locale): Promise<Naming> {
  const { named } = await classroomWords(locale);
  const chapters = await chaptersOf(locale);
  const titles = simulators.map(
    async ({ slug }) => [slug, (await simulatorWords(locale, slug)).simulator.title] as const,
  );
  return {
    words: named,
    chapters: Object.fromEntries(chapters.map(({ slug, entry }) => [slug, entry.data.title])),
    simulators: Object.fromEntries(await Promise.all(titles)),
    locale: locale.intl,
  };
}
