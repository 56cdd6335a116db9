import { getEntry } from "astro:content";
import { guideFile, type Setting, shopFile } from "../../../../classroom/teach/compose.ts";
import type { TeachFile } from "../../../../classroom/teach/slides.ts";
import { toSimplified } from "../../../../integrations/pages/simplified.ts";
import { openingOf } from "../../../../simulators/opening.ts";
import { href, type Locale, models } from "../../../../site.ts";
import {
  chaptersOf,
  classroomWords,
  rehearsalWords,
  shopWords,
  simulatorWords,
  teachWords,
} from "../../../../words.ts";

/** The guides by the names of their files: one to each chapter, and the shop's. */
export const guideNames: readonly string[] = [...models, "shop"];

/** What the guide `slug` shows in a language: to be fetched, and for the learners' sheet. */
export async function teachFileOf(locale: Locale, slug: string, site: URL | undefined): Promise<TeachFile> {
  const absolute = (path: string) => new URL(href(locale, path), site).href;
  const words = await teachWords(locale);
  const { guides } = await rehearsalWords(locale);
  const setting = {
    join: absolute("/class/join/"),
    wall: absolute("/wall/"),
    answer: guides.answer,
    listen: guides.listen,
    chat: words.chat,
    write: locale.id === "zh-Hans" ? toSimplified : (text: string) => text,
  };
  return slug === "shop"
    ? fileOfShop(locale, words.heads.shop, setting)
    : fileOfChapter(locale, slug, { ...words.heads, ...guides }, setting, absolute);
}

type Unnamed = Omit<Setting, "title">;

async function fileOfShop(locale: Locale, head: string, setting: Unnamed): Promise<TeachFile> {
  const { guide, page } = await shopWords(locale);
  const { desk } = await classroomWords(locale);
  const { plans, debrief, questions } = guide;
  const message = desk.messages.shop;
  // The market of the links in the guide.
  return shopFile(
    { plans, debrief, questions, head, aim: page.lead, seed: 7, message },
    { ...setting, title: page.title },
  );
}

type Heads = Awaited<ReturnType<typeof teachWords>>["heads"] &
  Awaited<ReturnType<typeof rehearsalWords>>["guides"];

async function fileOfChapter(
  locale: Locale,
  slug: string,
  heads: Heads,
  setting: Unnamed,
  absolute: (path: string) => string,
): Promise<TeachFile> {
  const chapter = (await chaptersOf(locale)).find((each) => each.slug === slug);
  const entry = await getEntry("guides", `${locale.content}/${slug}`);
  if (!chapter || !entry) throw new Error(`no guide to ${slug} in ${locale.content}`);
  const { title, simulators } = chapter.entry.data;
  const simulator = simulators[0] ?? slug;
  const withAddress = <Row extends { open?: { slug: string; state: string } | undefined }>(rows: Row[]) =>
    rows.map((row) => ({
      ...row,
      address: row.open && absolute(`/sim/${row.open.slug}/?${openingOf(row.open.slug, row.open.state)}`),
    }));
  const { predictions, tasks, plans, debrief, exit } = entry.data;
  return guideFile(
    {
      chapter: slug,
      predictions: withAddress(predictions),
      tasks: withAddress(tasks),
      plans,
      debrief,
      exit,
      simulator: {
        title: (await simulatorWords(locale, simulator)).simulator.title,
        address: absolute(`/sim/${simulator}/`),
      },
      reading: absolute(`/chapters/${slug}/`),
      heads: { ...heads, debrief: heads.debriefNames },
    },
    { ...setting, title },
  );
}
