import { defineCollection, reference } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { all, drawers } from "./schemas/drawers.ts";
import { line, opening, simulator, slug } from "./schemas/names.ts";
import { changes as changesSchema, guide, rehearsalWords } from "./schemas/rehearsal.ts";
import { searchWords } from "./schemas/search.ts";

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

const guides = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "{zh-Hant,en}/guides/*.mdx",
    generateId: ({ entry }) => entry.replace("/guides/", "/").replace(/\.mdx$/, ""),
  }),
  schema: guide,
});

const changes = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "{zh-Hant,en}/changes.yaml",
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ""),
  }),
  schema: changesSchema,
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
      /** Whom an English page cites when the author is written in Han. */
      called: z.string().optional(),
      /** What it is cited for, in each written language. */
      citedFor: z.object({ "zh-Hant": z.string(), en: z.string() }),
    }),
  }),
});

/**
 * A case, one a file: what happened, its figures, the arithmetic, what it shows and what it does not. The fields
 * that are no words (year, outcome, mark, chapters, sources, replay) are the same in both languages; a test says so.
 */
const cited = z.strictObject({ text: line, sources: z.array(reference("sources")).default([]) });
const cases = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "{zh-Hant,en}/cases/*.yaml",
    generateId: ({ entry }) => entry.replace("/cases/", "/").replace(/\.yaml$/, ""),
  }),
  schema: z.strictObject({
    title: line.max(70),
    /** The figure that stands for the case in the list, with its unit … */
    number: line.max(16),
    /** … and what it counts. */
    caption: line.max(140),
    /** The year it began, for the order of the list; years before the era are negative. */
    year: z.number().int(),
    when: line,
    where: line,
    /** worked, failed, mixed: how it ended for those who did it. parable: a story told for its moral. */
    outcome: z.enum(["worked", "failed", "mixed", "parable"]),
    /** reported: filings, courts, press, studies. company: told by those who did it. anecdote: one voice, no books. */
    mark: z.enum(["reported", "company", "anecdote"]),
    /** The chapters it belongs to, the most important first. */
    chapters: z.array(slug).min(1).max(3),
    happened: z.array(cited).min(1).max(3),
    figures: z
      .array(z.strictObject({ what: line, value: line, source: reference("sources").optional() }))
      .min(2)
      .max(7),
    /** The arithmetic, with every number that goes into it. */
    reckon: line,
    /** The state of a simulator that does the same sum. */
    replay: z.strictObject({ simulator, state: z.string().min(1), text: line }).optional(),
    /** Why no simulator can do it; a case has this or a replay. */
    unreplayed: line.optional(),
    shows: line,
    not: line,
    /** What we could not check. */
    unchecked: line.optional(),
  }),
});

/** A term of the trade, one a file; the file's name is its id and its anchor on the glossary's page. */
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

const terms = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "{zh-Hant,en}/glossary/*.yaml",
    generateId: ({ entry }) => entry.replace("/glossary/", "/").replace(/\.yaml$/, ""),
  }),
  schema: z.union([
    z.strictObject({
      ...meaning,
      /** Other names in Taiwan, and what the mainland says, both in Traditional characters. */
      taiwan: z.array(line),
      mainland: z.array(line),
      english: line,
    }),
    z.strictObject({ ...meaning, aliases: z.array(line) }),
  ]),
});

const words = z.record(z.string(), line);

/** A section of labels that are one line each. */
const lines = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, line])) as Record<Key, typeof line>);
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
      nav: z.strictObject({
        label: line,
        chapters: line,
        simulators: line,
        glossary: line,
        cases: line,
        sources: line,
        search: line,
      }),
      languages: line,
      theme: z.strictObject({ label: line }),
      footer: z.strictObject({ promise: line, licence: line, sources: line }),
      notFound: z.strictObject({ title: line, text: line }),
      failure: line,
      reload: line,
    }),
    chapter: lines(
      ...(["number", "minutes", "guess", "guessHint", "contents", "claims", "claim", "evidence"] as const),
      ...(["calculation", "worksheet", "what", "where", "yours", "decide", "print", "quiz"] as const),
      ...(["quizHint", "right", "wrong", "related", "sources", "unverified", "previous", "next"] as const),
      ...(["simulators", "alone"] as const),
    ).extend({
      numerals: z.array(line).length(9),
      marks: z.strictObject({ reproduced: line, supported: line, anecdote: line, disputed: line }),
    }),
    simulators: z.strictObject({ title: line, description: line, intro: line, chapter: line }),
    search: searchWords,
    /** How a sum is typed into the search. */
    sums: z.strictObject({
      /** Words behind a number, for each unit of the simulators. */
      units: z.record(z.string(), z.array(line)),
      multiples: z.array(line),
      /** Units that say what is left of a whole, in tenths or hundredths: 85折 takes 15% off. */
      remaining: z.array(line),
      /** What parts the two sides of a comparison. */
      sides: z.array(line),
    }),
    offline: z.strictObject({
      title: line,
      text: line,
      /** `{done}` and `{all}` files. */
      some: line,
      all: line,
      /** The site has been published anew under an open page. */
      update: line,
      reload: line,
    }),
    glossary: z.strictObject({
      title: line,
      description: line,
      /** `{n}` terms. */
      intro: line,
      /** The row that leads to the groups. */
      jump: line,
      /** The terms of `{chapter}`. */
      of: line,
      all: line,
      read: line,
      colon: z.string(),
      /** In the note over a term: leads to its entry. */
      more: line,
      also: line,
      separator: z.string(),
      mainland: line,
      formula: line,
      unit: line,
      chapters: line,
      /** Leads to other terms. */
      related: line,
      /** Names too common to be marked in prose, parted by spaces. */
      common: line,
    }),
    cases: lines(
      ...([
        "title",
        "description",
        "intro",
        "figures",
        "what",
        "value",
        "source",
        "own",
        "reckon",
        "shows",
      ] as const),
      ...(["not", "unchecked", "sources", "unverified", "previous", "next", "all", "ofChapter"] as const),
    ).extend({
      outcomes: lines("worked", "failed", "mixed", "parable"),
      marks: lines("reported", "company", "anecdote"),
    }),
    sources: lines("title", "description", "intro", "count", "unverified", "citedIn").extend({
      separator: z.string(),
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
      uncertain: line,
      spanOn: line,
      tools: all("label drivers take shop undo redo keys"),
      guessed: line,
      unloaded: line,
      again: line,
    }),
    /** What the workbench says once it is asked for more; fetched then, not part of the page. */
    drawers,
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

const rehearsals = defineCollection({ loader: labels("rehearsal"), schema: rehearsalWords });

/** The words of one simulator. That every parameter, preset, view and verdict has its words is a test. */
const simulators = defineCollection({
  loader: labels("!(interface|home|rehearsal)"),
  schema: z.strictObject({
    title: line,
    question: line,
    description: line.max(200),
    parameters: z.record(
      z.string(),
      z.strictObject({
        label: line,
        reason: line,
        /** The options of a choice, the heads of a table's columns, the words of its default rows. */
        options: words.optional(),
        columns: words.optional(),
        rows: z.array(line).optional(),
      }),
    ),
    /** What people call an input when they type its number into the search. */
    asked: z.record(z.string(), z.array(line).min(1)).default({}),
    presets: z.record(z.string(), z.strictObject({ label: line, note: line })),
    views: z.record(
      z.string(),
      z.strictObject({ label: line, sentences: words, figures: words, chart: words, formula: line }),
    ),
  }),
});

export const collections = {
  chapters,
  sources,
  cases,
  terms,
  homes,
  interfaces,
  rehearsals,
  guides,
  changes,
  simulators,
};
