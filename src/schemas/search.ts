import { z } from "astro/zod";
import { line } from "./names.ts";

/** The words of the search box, its results and its questions. */
export const searchWords = z.strictObject({
  title: line,
  open: line,
  placeholder: line,
  hint: line,
  empty: line,
  none: line,
  searching: line,
  count: line,
  failed: line,
  /** WebAssembly, which reads the index, is switched off. */
  blocked: line,
  all: line,
  close: line,
  /** Words that were looked for in place of what was typed: `{q}`. */
  corrected: line,
  /** Before words of the site that are near to what was not found. */
  instead: line,
  /** Over results that have only a part of the question. */
  partial: line,
  also: line,
  /** `{n}` results are not shown yet. */
  more: line,
  filter: line,
  every: line,
  recent: line,
  /** The card of a question that is a sum for a simulator. */
  reckon: line,
  forget: line,
  /** Words of a question that say nothing about its subject, parted by spaces. */
  stop: line,
  /** What people call a kind of page when they look for one, parted by spaces. */
  called: z.strictObject({ simulator: line, case: line, guide: line }),
  kinds: z.strictObject({
    chapter: line,
    simulator: line,
    term: line,
    case: line,
    guide: line,
    page: line,
  }),
  noscript: line,
});
