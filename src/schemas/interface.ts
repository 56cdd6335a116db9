import { z } from "astro/zod";
import { modelSlugs } from "../model-slugs.ts";
import { all, drawers } from "./drawers.ts";
import { line } from "./names.ts";
import { searchWords } from "./search.ts";

/** A section of labels that are one line each. */
const lines = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, line])) as Record<Key, typeof line>);
const unit = z.union([line, z.object({ one: line, other: line })]);

/** Words that every page or every simulator shares. A missing one fails the build. */
export const interfaceWords = z.strictObject({
  site: z.strictObject({
    name: line,
    tagline: line,
    description: line,
    skip: line,
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
    /** Stands on the card of a link that shows a simulator's numbers. */
    card: line,
    failure: line,
    reload: line,
  }),
  chapter: lines(
    ...(["number", "minutes", "guess", "guessHint", "contents", "claims", "claim", "evidence"] as const),
    ...([
      "calculation",
      "worksheet",
      "what",
      "where",
      "example",
      "yours",
      "decide",
      "print",
      "quiz",
    ] as const),
    ...(["quizHint", "right", "wrong", "related", "sources", "unverified", "previous", "next"] as const),
    ...(["simulators"] as const),
  ).extend({
    numerals: z.array(line).min(modelSlugs.length),
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
    /** `{label}`: the buttons beside a slider. */
    ...all("lower higher").shape,
    /** On a phone: all numbers in a list and back to one at a time, and the tools that are not in sight. */
    ...all("all one moreTools").shape,
    /** In a text: the whole bench. */
    everything: line,
    /** Whose numbers these are, the ways on from there, and the way back from a preset. */
    ...all("typed source close before").shape,
    noScript: line,
    whole: line,
    absent: line,
    absentCells: line,
    unfit: z.strictObject({ comma: line, share: line, unit: line }),
    formula: line,
    table: line,
    figures: line,
    /** `{label}` `{at}` `{now}` `{distance}`. */
    flip: line,
    /** `{label}` `{low}` `{high}`. */
    noFlip: line,
    pin: line,
    share: line,
    reset: line,
    guest: line,
    adopt: line,
    mine: line,
    mineNote: line,
    keep: line,
    kept: line,
    /** Why it is not kept. */
    unkept: lines("full", "newer", "large"),
    /** `{keys}`. */
    dropped: line,
    /** Between the names in it. */
    separator: z.string().min(1),
    /** The address is longer than anything that is read. */
    tooLong: line,
    /** What an address does not hold, or others may cut, and the button for a file. */
    extent: lines("long", "beyond", "save"),
    storageFailed: line,
    failed: line,
    retry: line,
    /** Under the answer, while no number is a range. */
    uncertain: line,
    /** `{label}`. */
    spanOn: line,
    tools: all("label drivers take fees shop undo redo keys"),
    guessed: line,
    /** A part that is loaded when it is first wanted did not come. */
    unloaded: line,
    again: line,
  }),
  /** What the workbench says once it is asked for more; fetched then, not part of the page. */
  drawers,
  units: z.record(z.string(), unit),
});

export type InterfaceWords = z.infer<typeof interfaceWords>;
