import { z } from "astro/zod";
import { modelSlugs } from "../model-slugs.ts";

/** One of the nine. */
export const slug = z.enum(modelSlugs);

/** Simulators; chapter nine has two. */
export const simulator = z.enum([...slug.options, "referral"]);

/** One line, without line breaks: a newline inside a Chinese sentence would show as a space. */
export const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, "one line, please: a newline becomes a visible space in Chinese");

/** A simulator at a state, in the syntax of links: what differs from the defaults. Every page that shows it checks it. */
export const opening = z.strictObject({ slug: simulator, state: line });
