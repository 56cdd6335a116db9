import { reference } from "astro:content";
import { z } from "astro/zod";
import { modelSlugs } from "../model-slugs.ts";
import { line, opening, simulator, slug } from "./names.ts";

const choice = z.object({
  /**
   * Names the choice for good, in links, records and codes of results: its place at first publication. Only the
   * page follows the order of the file, and a number once used is never given to another answer.
   */
  number: z.number().int().min(1).max(9),
  text: line,
  /** What the reader is told after choosing this one: why it is right, or where the thought went wrong. */
  reply: line,
});

const asked = z.object({
  question: line,
  choices: z
    .array(choice)
    .min(2)
    .max(4)
    .refine((list) => new Set(list.map(({ number }) => number)).size === list.length, {
      message: "two choices have the same number",
    }),
  /** The number of the right choice, not its place. */
  right: z.number().int(),
});
const hasRight = {
  check: ({ choices, right }: z.infer<typeof asked>) => choices.some(({ number }) => number === right),
  message: { message: "`right` must be the number of a choice", path: ["right"] },
};
const guess = asked.refine(hasRight.check, hasRight.message);

const question = asked
  .extend({
    /** Names the question in what a reader has kept: it stays when the wording or the order changes. */
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    /** Where the answer can be seen: a simulator at a state such as `opexRate:6`. */
    simulator: opening.optional(),
    /** Or where it can be tried: a shop before a quarter, in the syntax of its links. */
    shop: z
      .string()
      .regex(/^1,seed:\d+,field:[0-3],code:[0-9A-Z-]+$/)
      .optional(),
  })
  .refine(hasRight.check, hasRight.message);

/** The frontmatter of a chapter. */
export const chapter = z
  .object({
    /** The place in the book. */
    order: z.number().int().min(1).max(modelSlugs.length),
    /** The whole title. */
    title: line,
    /** The title cut where a line may break; joined they give the title. */
    titleParts: z.array(line).min(1),
    /** The name in the nine-square grid: two to four Han characters, or one English word. */
    short: line,
    /** The line under the picture in the nine-square grid. */
    caption: line,
    /** 一句話: the claim in one sentence, the first thing on the page. */
    claim: line,
    /** For search engines and link previews, at most 200 characters. */
    description: line.max(200),
    simulators: z.array(simulator).default([]),
    /** 先猜: the reader commits before any answer is shown. `right` is the number of the best choice. */
    guess,
    /** A chapter with two simulators asks before the other one as well, where `<Ask sim>` stands. */
    ask: asked.extend({ simulator }).refine(hasRight.check, hasRight.message).optional(),
    /** Every claim of the source, with what stands behind it. */
    claims: z
      .array(
        z.object({
          text: line,
          /** reproduced: calculated here. supported: literature. anecdote: a story. disputed: the other side is told. */
          mark: z.enum(["reproduced", "supported", "anecdote", "disputed"]),
          evidence: line,
          /** A calculation of src/models, such as `turnover.compare`. */
          calculation: z.string().optional(),
          /** Where the calculation can be seen: a simulator at a state such as `opexRate:6`. */
          open: opening.optional(),
          sources: z.array(reference("sources")).default([]),
        }),
      )
      .min(1),
    /** 動手: a worksheet for one's own shop. */
    worksheet: z.object({
      goal: line,
      measure: z
        .array(
          z.object({
            /**
             * Names the row in what a reader typed and keeps; its place where it is not written. Rows that move
             * after publication write the place they had.
             */
            number: z.number().int().min(1).max(99).optional(),
            what: line,
            where: line,
            /** What the shop of the book wrote there: a number with its unit. */
            filled: line.optional(),
            /** The number of a simulator that this one is, in the same unit. */
            input: z.strictObject({ simulator, parameter: z.string() }).optional(),
          }),
        )
        .min(2)
        .refine((rows) => new Set(rows.map(({ number }, at) => number ?? at + 1)).size === rows.length, {
          message: "two rows of the worksheet have the same number",
        }),
      decide: z.array(line).min(1),
    }),
    /** 自測: questions with an explanation for every choice. */
    quiz: z.array(question).min(5).max(9),
    /** Questions that are asked no more: who answered them once can still read them, and their ids stay taken. */
    retired: z.array(question).default([]),
    /** 相連: the other models this one touches, and how. */
    related: z.array(z.object({ slug, why: line })).min(1),
    sources: z.array(reference("sources")).default([]),
  })
  .refine((c) => c.titleParts.join("").replaceAll(" ", "") === c.title.replaceAll(" ", ""), {
    message: "titleParts joined must give the title",
    path: ["titleParts"],
  })
  .refine(
    ({ quiz, retired }) =>
      new Set([...quiz, ...retired].map(({ id }) => id)).size === quiz.length + retired.length,
    {
      message: "an id names one question for good, also one that is retired",
      path: ["quiz"],
    },
  );
