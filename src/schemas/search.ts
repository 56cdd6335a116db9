import { z } from "astro/zod";
import { line } from "./names.ts";

/** The pages that a question may be the name of: lists of a kind, and those that are one of theirs. */
export const calledPages = [
  ...(["simulator", "case", "term", "guide", "chapter"] as const),
  ...(["shop", "fees", "review", "sources", "claims", "class", "wall", "map"] as const),
] as const;

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
  /** Words with which the meaning or the sum of a term is asked for, parted by spaces. */
  asks: line,
  /** What people call a kind of page, or the list of one, when they look for it: names parted by strokes. */
  called: z.record(z.enum(calledPages), line),
  kinds: z.strictObject({
    chapter: line,
    simulator: line,
    term: line,
    case: line,
    guide: line,
    /** Tables and sheets to look things up in. */
    reference: line,
    page: line,
  }),
  noscript: line,
});
