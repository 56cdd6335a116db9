import { defineCollection, reference } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

/** The slugs that name each of the nine in every layer, in the order of the book. */
const slug = z.enum([
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
const simulator = z.enum([...slug.options, "referral"]);

/** One line, without line breaks: a newline inside a Chinese sentence would show as a space. */
const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, "one line, please: a newline becomes a visible space in Chinese");

const choice = z.object({
  text: line,
  /** What the reader is told after choosing this one: why it is right, or where the thought went wrong. */
  reply: line,
});

const chapter = z
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
    guess: z.object({
      question: line,
      choices: z.array(choice).min(2).max(4),
      right: z.number().int().min(0),
    }),
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
          question: line,
          choices: z.array(choice).min(2).max(4),
          right: z.number().int().min(0),
        }),
      )
      .min(3),
    /** 相連: the other models this one touches, and how. */
    related: z.array(z.object({ slug, why: line })).min(1),
    sources: z.array(reference("sources")).default([]),
  })
  .refine((c) => c.titleParts.join("").replaceAll(" ", "") === c.title.replaceAll(" ", ""), {
    message: "titleParts joined must give the title",
    path: ["titleParts"],
  })
  .refine((c) => [c.guess, ...c.quiz].every((q) => q.right < q.choices.length), {
    message: "`right` must be the index of a choice",
    path: ["quiz"],
  });

const chapters = defineCollection({
  loader: glob({ base: "./content", pattern: "{zh-Hant,en}/chapters/*.mdx" }),
  schema: chapter,
});

/** Cited works in CSL-JSON 1.0.2, one a file; the file's name is the key that chapters cite. */
const sources = defineCollection({
  loader: glob({ base: "./content/sources", pattern: "*.json" }),
  schema: z.object({
    type: z.enum(["book", "chapter", "article-journal", "article-newspaper", "webpage", "report"]),
    title: z.string(),
    author: z
      .array(
        z.union([z.object({ family: z.string(), given: z.string() }), z.object({ literal: z.string() })]),
      )
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
      /** What it is cited for, in each written language. */
      citedFor: z.object({ "zh-Hant": z.string(), en: z.string() }),
    }),
  }),
});

const words = z.record(z.string(), line);
const unit = z.union([line, z.object({ one: line, other: line })]);

/** `zh-Hant/labels/turnover.yaml` gets the id `zh-Hant/turnover`. */
const labels = (pattern: string) =>
  glob({
    base: "./content",
    pattern: `{zh-Hant,en}/labels/${pattern}.yaml`,
    generateId: ({ entry }) => entry.replace("/labels/", "/").replace(/\.yaml$/, ""),
  });

/** Words that every page or every simulator shares. A missing one fails the build. */
const interfaces = defineCollection({
  loader: labels("interface"),
  schema: z.strictObject({
    site: z.strictObject({
      name: line,
      tagline: line,
      description: line,
      skip: line,
      menu: line,
      home: line,
      nav: z.strictObject({ label: line, chapters: line, simulators: line, search: line }),
      languages: line,
      theme: z.strictObject({ label: line }),
      footer: z.strictObject({ promise: line, licence: line, sources: line }),
      notFound: z.strictObject({ title: line, text: line }),
      failure: line,
      reload: line,
    }),
    chapter: z.strictObject({
      number: line,
      numerals: z.array(line).length(9),
      minutes: line,
      guess: line,
      guessHint: line,
      contents: line,
      claims: line,
      claim: line,
      evidence: line,
      marks: z.strictObject({ reproduced: line, supported: line, anecdote: line, disputed: line }),
      calculation: line,
      worksheet: line,
      what: line,
      where: line,
      yours: line,
      decide: line,
      print: line,
      quiz: line,
      quizHint: line,
      right: line,
      wrong: line,
      related: line,
      sources: line,
      unverified: line,
      previous: line,
      next: line,
      simulators: line,
      alone: line,
    }),
    simulators: z.strictObject({ title: line, description: line, intro: line, chapter: line }),
    search: z.strictObject({
      title: line,
      open: line,
      placeholder: line,
      hint: line,
      empty: line,
      none: line,
      searching: line,
      count: line,
      failed: line,
      all: line,
      close: line,
      /** Words of a question that say nothing about its subject, parted by spaces. */
      stop: line,
      kinds: z.strictObject({ chapter: line, simulator: line, section: line, page: line }),
      noscript: line,
    }),
    workbench: z.strictObject({
      presets: line,
      views: line,
      fields: line,
      more: line,
      origins: z.strictObject({ text: line, teaching: line, yours: line }),
      clamped: line,
      unreadable: line,
      formula: line,
      table: line,
      figures: line,
      flip: line,
      noFlip: line,
      pin: line,
      unpin: line,
      pinned: line,
      compare: z.strictObject({ caption: line, what: line, a: line, b: line, difference: line }),
      share: line,
      reset: line,
      guest: line,
      adopt: line,
      adopted: line,
      mine: line,
      mineNote: line,
      keep: line,
      kept: line,
      dropped: line,
      storageFailed: line,
      failed: line,
      retry: line,
      dialog: z.strictObject({
        title: line,
        link: line,
        copy: line,
        copied: line,
        privately: line,
        privatelyNote: line,
        qr: line,
        send: line,
        close: line,
      }),
    }),
    units: z.record(z.string(), unit),
  }),
});

/** The home page: its one line, the founder's questions and where each leads. */
const homes = defineCollection({
  loader: labels("home"),
  schema: z.strictObject({
    headline: z.array(line).min(1),
    lead: line,
    read: line,
    reckon: line,
    chapters: line,
    stuck: line,
    questions: z.array(z.strictObject({ text: line, to: z.string().startsWith("/"), model: slug })).min(10),
    how: z.array(z.strictObject({ name: line, text: line })).length(3),
  }),
});

/** The words of one simulator. That every parameter, preset, view and verdict has its words is a test. */
const simulators = defineCollection({
  loader: labels("!(interface|home)"),
  schema: z.strictObject({
    title: line,
    question: line,
    description: line.max(200),
    parameters: z.record(z.string(), z.strictObject({ label: line, reason: line })),
    presets: z.record(z.string(), z.strictObject({ label: line, note: line })),
    views: z.record(
      z.string(),
      z.strictObject({ label: line, sentences: words, figures: words, chart: words, formula: line }),
    ),
  }),
});

export const collections = { chapters, sources, homes, interfaces, simulators };
