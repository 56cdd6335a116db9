import { reference } from "astro:content";
import { z } from "astro/zod";
import { line, simulator, slug } from "./names.ts";

const cited = z.strictObject({ text: line, sources: z.array(reference("sources")).default([]) });

/**
 * A case, one a file: what happened, its figures, the arithmetic, what it shows and what it does not. The fields
 * that are no words (year, outcome, mark, chapters, sources, replay) are the same in both languages; a test says so.
 */
export const shopCase = z.strictObject({
  title: line.max(70),
  /** The figure that stands for the case in the list, with its unit … */
  number: line.max(16),
  /** … and what it counts. */
  caption: line.max(140),
  /** The year it began, for the order of the list; years before the era are negative. */
  year: z.number().int(),
  when: line,
  where: line,
  /** worked, failed, mixed: how it ended for those who did it. parable: a story told for its moral. */
  outcome: z.enum(["worked", "failed", "mixed", "parable"]),
  /** reported: filings, courts, press, studies. company: told by those who did it. anecdote: one voice, no books. */
  mark: z.enum(["reported", "company", "anecdote"]),
  /** The chapters it belongs to, the most important first. */
  chapters: z.array(slug).min(1).max(3),
  happened: z.array(cited).min(1).max(3),
  figures: z
    .array(z.strictObject({ what: line, value: line, source: reference("sources").optional() }))
    .min(2)
    .max(7),
  /** The arithmetic, with every number that goes into it. */
  reckon: line,
  /** The state of a simulator that does the same sum. */
  replay: z.strictObject({ simulator, state: z.string().min(1), text: line }).optional(),
  /** Why no simulator can do it; a case has this or a replay. */
  unreplayed: line.optional(),
  shows: line,
  not: line,
  /** What we could not check. */
  unchecked: line.optional(),
});
