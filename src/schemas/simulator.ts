import { z } from "astro/zod";
import { line } from "./names.ts";

const words = z.record(z.string(), line);

/** The words of one simulator. That every parameter, preset, view and verdict has its words is a test. */
export const simulatorWords = z.strictObject({
  title: line,
  question: line,
  description: line.max(200),
  parameters: z.record(
    z.string(),
    z.strictObject({
      label: line,
      reason: line,
      /** The options of a choice, the heads of a table's columns, the words of its default rows. */
      options: words.optional(),
      columns: words.optional(),
      rows: z.array(line).optional(),
      /** What else the columns are called in other people's tables; also `share` and `dates` (`tables/target-of.ts`). */
      also: z.record(z.string(), z.array(line).min(1)).optional(),
    }),
  ),
  /** What people call an input when they type its number into the search. */
  asked: z.record(z.string(), z.array(line).min(1)).default({}),
  presets: z.record(z.string(), z.strictObject({ label: line, note: line })),
  views: z.record(
    z.string(),
    z.strictObject({ label: line, sentences: words, figures: words, chart: words, formula: line }),
  ),
});
