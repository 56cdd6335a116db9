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
      /** The names of a choice's options. */
      options: words.optional(),
      /** The heads of a table's columns. */
      columns: words.optional(),
      /** Words for the cells `@0`, `@1`, … of a table's default. */
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
    z.strictObject({
      label: line,
      /** A sentence for every verdict; `{name}` is a quantity. */
      sentences: words,
      /**
       * What to do at each verdict, told to a partner with the link: `{name}` is a quantity, `{flip}` and `{now}` the input
       * it turns on (`decides` of the view).
       */
      decisions: words.optional(),
      /** Remarks that follow the sentence where an outcome asks for them. */
      notes: words.optional(),
      /** Names of the figures and of the headline. */
      figures: words,
      /** How a figure with a side is told, `{n}` without its sign: above nothing, and below. */
      signs: z.record(z.string(), z.strictObject({ more: line, less: line })).optional(),
      chart: words,
      formula: line,
    }),
  ),
});

export type SimulatorContent = z.infer<typeof simulatorWords>;
