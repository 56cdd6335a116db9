import { countClasses, joinClasses, noClasses, readClasses, writeClasses } from "./classes.ts";
import { entriesOf } from "./document.ts";
import { joinGames, readGames, writeGames } from "./game.ts";
import { readMyNumbers } from "./my-numbers.ts";
import { mergeSearches, readSearches } from "./recent.ts";
import { readRegion } from "./region.ts";
import { merge as mergeRehearsals, nothing, type Rehearsal, read, write } from "./rehearsal.ts";
import { readSaved } from "./saved.ts";
import { readTyped } from "./typed.ts";
import { countBoxes, mergeWorksheets, readWorksheets } from "./worksheets.ts";

/**
 * Everything that is kept on this device, in one list: the key of each document, how it is checked, joined and
 * counted. All texts are those that stand in storage. `undefined` is a newer version's document.
 */
export interface DocumentKind {
  readonly name:
    | "saved"
    | "typed"
    | "shop"
    | "game"
    | "classes"
    | "worksheets"
    | "rehearsal"
    | "searches"
    | "region"
    | "theme";
  readonly key: string;
  /** The part of a stored text that this version understands, serialized again; "" if there is none. */
  clean(text: string | null): string | undefined;
  /** Merges two clean texts; where both have an entry, the second wins. */
  join(here: string, imported: string): string;
  count(clean: string): number;
  /** How many entries there are in stored data, readable or not. */
  all(data: unknown): number;
}

const dataOf = (text: string): unknown => JSON.parse(text).data;
/** The text of a document of this version; "" where there is nothing in it. */
export const document = (data: object) =>
  Object.keys(data).length === 0 ? "" : JSON.stringify({ v: 1, data });
const countOf = (text: string) => (text === "" ? 0 : entriesOf(dataOf(text)).length);
const both = (here: string, imported: string) =>
  here === "" || imported === ""
    ? here || imported
    : document(Object.fromEntries([...entriesOf(dataOf(here)), ...entriesOf(dataOf(imported))]));

const entriesIn = ({ answers, read: done, place }: Rehearsal) =>
  Object.values(answers).reduce((sum, list) => sum + list.length, 0) +
  Object.keys(done).length +
  (place ? 1 : 0);
const rehearsed = (text: string) => read(text || null) ?? nothing;
const searches = (text: string) => readSearches(text || null) ?? [];
const sheetsIn = (text: string) => readWorksheets(text || null) ?? {};
const sizeOf = (data: unknown) => entriesOf(data).length;
/** As `entriesIn`, of anything. */
const rehearsedIn = (data: unknown) => {
  const { answers, read: done, place } = Object.fromEntries(entriesOf(data));
  const logs = entriesOf(answers).map(([, log]) => (Array.isArray(log) ? log.length : 1));
  return logs.reduce((sum, length) => sum + length, 0) + sizeOf(done) + (place ? 1 : 0);
};
const isTheme = (text: string | null) => text === "dark" || text === "light";

export const documentKinds: readonly DocumentKind[] = [
  {
    name: "saved",
    key: "jiusi.saved",
    clean(text) {
      const saved = readSaved(text);
      return saved && document(saved);
    },
    join: both,
    count: countOf,
    all: sizeOf,
  },
  {
    name: "typed",
    key: "jiusi.typed",
    clean(text) {
      const typed = readTyped(text);
      return typed && document(typed);
    },
    join: both,
    count: countOf,
    all: sizeOf,
  },
  {
    name: "shop",
    key: "jiusi.shop",
    clean(text) {
      const { newer, numbers } = readMyNumbers(text);
      return newer ? undefined : document(numbers);
    },
    // At most as many as are read again.
    join: (here, imported) => document(readMyNumbers(both(here, imported)).numbers),
    count: countOf,
    all: sizeOf,
  },
  {
    name: "worksheets",
    key: "jiusi.worksheets",
    clean(text) {
      const sheets = readWorksheets(text);
      return sheets && document(sheets);
    },
    join: (here, imported) => document(mergeWorksheets(sheetsIn(here), sheetsIn(imported))),
    count: (text) => countBoxes(sheetsIn(text)),
    all: (data) => entriesOf(data).reduce((sum, [, rows]) => sum + sizeOf(rows), 0),
  },
  {
    name: "game",
    key: "jiusi.game",
    clean(text) {
      const games = readGames(text);
      return games && writeGames(games);
    },
    join: joinGames,
    count: (text) => Object.keys(readGames(text || null)?.games ?? {}).length,
    all: (data) => sizeOf(Object.fromEntries(entriesOf(data)).games),
  },
  {
    name: "classes",
    key: "jiusi.classes",
    clean(text) {
      const classes = readClasses(text);
      return classes && writeClasses(classes);
    },
    join: joinClasses,
    count: (text) => countClasses(readClasses(text || null) ?? noClasses),
    all(data) {
      const { made, joined } = Object.fromEntries(entriesOf(data));
      return sizeOf(made) + sizeOf(joined);
    },
  },
  {
    name: "rehearsal",
    key: "jiusi.rehearsal",
    clean(text) {
      const it = read(text);
      return it && (entriesIn(it) === 0 ? "" : write(it));
    },
    // What was forgotten here comes back when a file brings it: `since` alone would drop it.
    join: (here, imported) =>
      write(mergeRehearsals({ ...rehearsed(here), since: 0 }, { ...rehearsed(imported), since: 0 })),
    count: (text) => entriesIn(rehearsed(text)),
    all: rehearsedIn,
  },
  {
    name: "searches",
    key: "jiusi.searches",
    clean(text) {
      const list = readSearches(text);
      return list && document(list);
    },
    join: (here, imported) => document(mergeSearches(searches(imported), searches(here))),
    count: (text) => searches(text).length,
    all: sizeOf,
  },
  {
    name: "region",
    key: "jiusi.region",
    clean(text) {
      const choice = readRegion(text);
      return choice && document(choice);
    },
    join: (here, imported) => document(readRegion(both(here, imported)) ?? {}),
    count: countOf,
    all: sizeOf,
  },
  {
    name: "theme",
    key: "theme",
    clean: (text) => (isTheme(text) ? (text as string) : ""),
    join: (here, imported) => imported || here,
    count: (text) => (isTheme(text) ? 1 : 0),
    all: () => 0,
  },
];
