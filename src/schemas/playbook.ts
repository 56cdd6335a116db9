import { z } from "astro/zod";
import { line, slug } from "./names.ts";

/** A page to work from, beside the chapters that lead to it. */
export const playbook = z.strictObject({
  title: line,
  description: line.max(200),
  /** The chapters that link here, the one it belongs to first. */
  chapters: z.array(slug).min(1),
});
