import { z } from "astro/zod";
import { line, slug } from "./names.ts";

const meaning = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The word this site uses. */
  term: line,
  abbreviation: line.optional(),
  /** One paragraph: what it is, what it is not, and one number. */
  definition: line.max(400),
  formula: line.optional(),
  unit: line.optional(),
  /** Words people type when they look for this; they are not its names and are not shown. */
  searched: z.array(line).default([]),
  /** Terms to read next, by id. */
  related: z.array(z.string()).default([]),
  /** The chapters it belongs to, the most important first. */
  chapters: z.array(slug).min(1),
};

/** A term of the trade; the file's name is its id and its anchor on the glossary's page. */
export const term = z.union([
  z.strictObject({
    ...meaning,
    /** Other names in Taiwan, and what the mainland says, both in Traditional characters. */
    taiwan: z.array(line),
    mainland: z.array(line),
    english: line,
  }),
  z.strictObject({ ...meaning, aliases: z.array(line) }),
]);
