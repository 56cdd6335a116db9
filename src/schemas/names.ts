import { z } from "astro/zod";

/** The slugs that name each of the nine in every layer, in the order of the book. */
export const slug = z.enum([
  "strategy",
  "inversion",
  "internet",
  "social",
  "standardization",
  "turnover",
  "information",
  "goals",
  "membership",
]);

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
