import { z } from "astro/zod";

/** A cited work in CSL-JSON 1.0.2; the file's name is the key that chapters cite. */
export const source = z.object({
  type: z.enum(["book", "chapter", "article-journal", "article-newspaper", "webpage", "report"]),
  title: z.string(),
  author: z
    .array(z.union([z.object({ family: z.string(), given: z.string() }), z.object({ literal: z.string() })]))
    .default([]),
  issued: z.object({ "date-parts": z.array(z.array(z.number().int())) }).optional(),
  "container-title": z.string().optional(),
  publisher: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.url().optional(),
  custom: z.object({
    /** Whether one of us has opened the work or a faithful copy; false prints 未查證. */
    verified: z.boolean(),
    /** Whom an English page cites when the author is written in Han. */
    called: z.string().optional(),
    /** What it is cited for, in each written language. */
    citedFor: z.object({ "zh-Hant": z.string(), en: z.string() }),
  }),
});
