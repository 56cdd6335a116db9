import { z } from "astro/zod";
import { line, slug } from "./names.ts";

/** The home page: its one line, the founder's questions and where each leads. */
export const homeWords = z.strictObject({
  headline: z.array(line).min(1),
  lead: line,
  read: line,
  reckon: line,
  chapters: line,
  stuck: line,
  questions: z.array(z.strictObject({ text: line, to: z.string().startsWith("/"), model: slug })).min(10),
  how: z.array(z.strictObject({ name: line, text: line })).length(3),
});
