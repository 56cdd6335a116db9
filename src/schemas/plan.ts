import { z } from "astro/zod";
import { line } from "./names.ts";

/**
 * A plan of a session: its steps fill the time that it promises. `show` names what a step puts before the class, in
 * order; `screen` is what the class reads first, where a step has words of its own for it.
 */
export const planOf = <Shown extends z.ZodType<string>>(total: number, shown: Shown) =>
  z
    .array(
      z.strictObject({
        minutes: z.number().int().min(1),
        what: line,
        how: line,
        show: z.array(shown).default([]),
        screen: line.optional(),
      }),
    )
    .min(3)
    .refine((steps) => steps.reduce((sum, { minutes }) => sum + minutes, 0) === total, {
      message: `the steps of the plan must add up to ${total} minutes`,
    });
