import { getCollection, getEntry } from "astro:content";
import type { Locale } from "./site.ts";
import type { Words } from "./workbench/words.ts";

export async function interfaceWords(locale: Locale) {
  const entry = await getEntry("interfaces", `${locale.content}/interface`);
  if (!entry) throw new Error(`no interface words for ${locale.content}`);
  return entry.data;
}

/** Everything an island of this simulator says, and how it writes numbers. */
export async function simulatorWords(locale: Locale, slug: string): Promise<Words> {
  const { workbench, units } = await interfaceWords(locale);
  const entry = await getEntry("simulators", `${locale.content}/${slug}`);
  if (!entry) throw new Error(`no words for the simulator ${slug} in ${locale.content}`);
  return { workbench, simulator: entry.data, formats: { locale: locale.intl, units } };
}

export async function chaptersOf(locale: Locale) {
  const all = await getCollection("chapters", ({ id }) => id.startsWith(`${locale.content.toLowerCase()}/`));
  return all
    .map((entry) => ({ slug: entry.id.split("/").at(-1) as string, entry }))
    .sort((p, q) => p.entry.data.order - q.entry.data.order);
}
