import { z } from "astro/zod";
import { line, opening } from "./names.ts";
import { planOf } from "./plan.ts";

const debrief = z.strictObject({ ask: line, listen: line });

/**
 * What a step shows: a prediction or a task of this guide, the link of either alone, all five closing questions or one of
 * them, the last question, the simulator as it opens, a section of the chapter.
 */
const shown = z
  .string()
  .regex(
    /^(?:(?:open\.)?(?:prediction|task)\.[1-9]|debrief(?:\.(?:predicted|happened|assumption|yours|wrong))?|exit|simulator|chapter\.[a-z-]+)$/,
  );
const plan = (total: number) => planOf(total, shown);

/** How a class answers a prediction on its phones: the guess of the chapter, or answers with the number of the right one. */
const vote = z.union([
  z.literal("guess"),
  z
    .strictObject({ right: z.number().int().min(1).max(5), answers: z.array(line.max(100)).min(2).max(5) })
    .refine(({ right, answers }) => right <= answers.length, {
      message: "`right` must be the number of an answer",
      path: ["right"],
    }),
]);
const prediction = z.strictObject({
  ask: line,
  answer: line,
  /** What to look for in the answers that come in. */
  spread: line,
  vote,
  open: opening.optional(),
});

/** 帶課: how to teach a chapter; the body is what a trainer reads the evening before. */
export const guide = z.strictObject({
  /** What people can do afterwards that they could not do before. */
  goal: line,
  /** To prepare: things, links, numbers. */
  before: z.array(line).min(2),
  /** Collected before anything is shown. */
  predictions: z.array(prediction).min(2).max(5),
  plans: z.strictObject({ short: plan(30), middle: plan(60), long: plan(90) }),
  tasks: z.array(z.strictObject({ title: line, open: opening.optional(), do: line, see: line })).min(3),
  /** What people say, and what a trainer can answer. */
  wrong: z.array(z.strictObject({ says: line, answer: line })).min(3),
  /** The five questions after the game, each for this chapter, with what to listen for. */
  debrief: z.strictObject({
    predicted: debrief,
    happened: debrief,
    assumption: debrief,
    yours: debrief,
    wrong: debrief,
  }),
  /** The last question, on a new case. */
  exit: z.strictObject({ ask: line, answer: line }),
});

/** What has changed for readers, newest first; the feed is made of it. */
export const changes = z.strictObject({
  entries: z
    .array(z.strictObject({ date: z.iso.date(), title: line, text: line, path: z.string().startsWith("/") }))
    .min(1),
});

/** Words of self-tests, review, guides, the whole book, the map and the feed. */
export const rehearsalWords = z.strictObject({
  nav: z.strictObject({
    label: line,
    shop: line,
    review: line,
    guides: line,
    book: line,
    map: line,
    claims: line,
    feed: line,
    mine: line,
  }),
  quiz: z.strictObject({
    open: line,
    openShop: line,
    kept: line,
    score: line,
    allRight: line,
    again: line,
    review: line,
    full: line,
  }),
  mine: z.strictObject({
    title: line,
    description: line,
    intro: line,
    noscript: line,
    names: z.strictObject({
      saved: line,
      typed: line,
      shop: line,
      worksheets: line,
      game: line,
      classes: line,
      rehearsal: line,
      searches: line,
      region: line,
      theme: line,
    }),
    /** In place of the list of numbers while there is none. */
    noNumbers: line,
    /** What each quantity of 我的數字 is called away from its simulators. */
    quantities: z.record(z.string(), line),
    /** `{n}` entries of one kind. */
    count: line,
    /** After the count: `{n}` entries that cannot be read. */
    unread: z.string().min(1),
    newer: line,
    nothing: line,
    take: z.strictObject({ title: line, text: line, button: line }),
    bring: z.strictObject({
      title: line,
      text: line,
      choose: line,
      found: line,
      merge: line,
      mergeNote: line,
      replace: line,
      replaceNote: line,
      /** `{n}` entries came in. */
      done: line,
      left: line,
      failed: line,
      full: line,
    }),
    clear: z.strictObject({ title: line, text: line, button: line, sure: line, done: line }),
  }),
  progress: z.strictObject({ read: line, tested: line, resume: line }),
  anchor: line,
  worksheet: z.strictObject({
    code: line,
    lines: line,
    shop: line,
    date: line,
    kept: line,
    use: line,
    /** `{n}` numbers went into the simulator. */
    used: line,
    none: line,
    /** `{what}` is the row, `{min}` and `{max}` what its simulator takes. */
    unreadable: line,
    outside: line,
  }),
  claims: z.strictObject({
    title: line,
    description: line,
    intro: line,
    /** What each mark promises. */
    marks: z.strictObject({ reproduced: line, supported: line, anecdote: line, disputed: line }),
    /** On a chapter's page, the way to its claims. */
    link: line,
    chapter: line,
  }),
  review: z.strictObject({
    title: line,
    description: line,
    intro: line,
    loading: line,
    failed: line,
    noscript: line,
    empty: line,
    emptyAction: line,
    done: line,
    due: line,
    missed: line,
    next: line,
    finish: line,
    /** Questions that a reader answered and that are asked no more. */
    retired: z.strictObject({ title: line, text: line, yours: line }),
    from: line,
    upcoming: line,
    tomorrow: line,
    inDays: line,
    progress: line,
    calendar: z.strictObject({ title: line, text: line, button: line, event: line, note: line }),
    forget: z.strictObject({
      title: line,
      text: line,
      button: line,
      sure: line,
      done: line,
      newer: line,
      full: line,
    }),
  }),
  guides: z.strictObject({
    title: line,
    description: line,
    intro: line,
    goal: line,
    before: line,
    predictions: line,
    predictionsNote: line,
    spread: line,
    send: line,
    plans: line,
    short: line,
    middle: line,
    long: line,
    minutes: line,
    tasks: line,
    open: line,
    do: line,
    see: line,
    wrong: line,
    debrief: line,
    debriefNames: z.strictObject({
      predicted: line,
      happened: line,
      assumption: line,
      yours: line,
      wrong: line,
    }),
    listen: line,
    exit: line,
    answer: line,
    chapter: line,
    print: line,
  }),
  book: z.strictObject({ title: line, description: line, intro: line, print: line, contents: line }),
  map: z.strictObject({ title: line, description: line, intro: line, picture: line, list: line }),
  feed: z.strictObject({ title: line, description: line }),
});

export type RehearsalWords = z.infer<typeof rehearsalWords>;
