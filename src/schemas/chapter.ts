import { reference } from "astro:content";
import { z } from "astro/zod";
import { line, opening, simulator, slug } from "./names.ts";

const choice = z.object({
  text: line,
  /** What the reader is told after choosing this one: why it is right, or where the thought went wrong. */
  reply: line,
});

const guess = z.object({
  question: line,
  choices: z.array(choice).min(2).max(4),
  right: z.number().int().min(0),
});

/** The frontmatter of a chapter. */
export const chapter = z
  .object({
    /** 1–9, the place in the book. */
    order: z.number().int().min(1).max(9),
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
    /** 先猜: the reader commits before any answer is shown. `right` is the index of the best choice. */
    guess,
    /** A chapter with two simulators asks before the other one as well, where `<Ask sim>` stands. */
    ask: guess.extend({ simulator }).optional(),
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
      measure: z.array(z.object({ what: line, where: line })).min(2),
      decide: z.array(line).min(1),
    }),
    /** 自測: questions with an explanation for every choice. */
    quiz: z
      .array(
        z.object({
          /** Names the question in what a reader has kept: it stays when the wording or the order changes. */
          id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
          question: line,
          choices: z.array(choice).min(2).max(4),
          right: z.number().int().min(0),
          /** Where the answer can be seen: a simulator at a state such as `opexRate:6`. */
          simulator: opening.optional(),
        }),
      )
      .min(5)
      .max(8),
    /** 相連: the other models this one touches, and how. */
    related: z.array(z.object({ slug, why: line })).min(1),
    sources: z.array(reference("sources")).default([]),
  })
  .refine((c) => c.titleParts.join("").replaceAll(" ", "") === c.title.replaceAll(" ", ""), {
    message: "titleParts joined must give the title",
    path: ["titleParts"],
  })
  .refine((c) => [c.guess, ...(c.ask ? [c.ask] : []), ...c.quiz].every((q) => q.right < q.choices.length), {
    message: "`right` must be the index of a choice",
    path: ["quiz"],
  });
