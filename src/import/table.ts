import { readNumber } from "../ui/parse.ts";
import { eachLine } from "./delimited.ts";
import { findHeading, type Heading, isNumber } from "./heading.ts";
import { namedBy, scaleOf } from "./names.ts";
import { findPlaces } from "./places.ts";
import { isDerived, type Placed, type ReadRows, readRows } from "./rows.ts";
import { saysNote, saysTotal } from "./spoken.ts";
import type { Choices, Target, TargetColumn } from "./target.ts";

/** A column of the source, as a person is shown it. */
export interface SourceColumn {
  readonly title: string;
  /** The first cells in it. */
  readonly cells: readonly string[];
  /** The unit in its heading, "" for none. */
  readonly unit: string;
}

/** What was found in a source, to be told before anything changes, and the rows that would enter. */
export interface ImportedTable extends ReadRows {
  readonly source: readonly SourceColumn[];
  /** Where each column of ours comes from; null for nowhere. */
  readonly places: Placed;
  /** The line that is the heading, counted from 1 among lines with something in them; 0 for none. */
  readonly heading: number;
  /** Whether any column but one of words was found: without one there is nothing to take. */
  readonly known: boolean;
  /** Columns of ours that are not there. */
  readonly missing: readonly string[];
  /** Columns that were named but hold shares, or another unit, where ours is an amount. */
  readonly unfit: readonly string[];
  /** What the lines are called that add up others, and whether they are among the rows. */
  readonly totals: readonly string[];
  readonly withTotals: boolean;
  /** How many rows there are, also those that the table has no room for. */
  readonly found: number;
  /** The column of the source that may be the share of a column to derive. */
  readonly share: number | null;
  /** Whether that column of ours could be derived. */
  readonly derivable: boolean;
}

/** More lines than this are not counted any more. */
const mostLines = 2_000_000;
/** Room for titles above the heading and for lines between. */
const spare = 100;
const looked = 60;

/** Rows of our columns from a text of cells. Whatever the text is, it gives an answer. */
export function importTable(text: string, target: Target, choices: Choices = {}): ImportedTable {
  const [lines, count] = linesOf(text, target.most + spare);
  const heading = findHeading(lines, target);
  const body = bodyOf(lines.slice(heading.from), target, heading);
  const found = findPlaces(heading.titles, body.slice(0, looked), target);
  const places = { ...found.places, ...choices.places };
  const sources = sourcesOf(heading, body);
  const scales = new Map(
    target.columns.map((column) => [column.key, scaleIn(column, places, sources, heading)]),
  );
  const unfit = target.columns
    .filter(
      ({ key }) => typeof scales.get(key) === "string" || (found.unfit.includes(key) && places[key] === null),
    )
    .map(({ key }) => key);

  const totals = totalsOf(body, places, target);
  const kept = choices.withTotals ? body : body.filter((line) => !totals.includes(line));
  const rows = readRows(kept.slice(0, target.most), target, places, scales, choices, heading.titles.length);
  const dropped = lines.length - heading.from - body.length;
  const { derive } = target;
  return {
    ...rows,
    source: sources,
    places,
    heading: heading.at + 1,
    known: target.columns.some(({ key, kind }) => kind !== "text" && typeof places[key] === "number"),
    missing: target.columns
      .filter(({ key }) => typeof places[key] !== "number" && !isDerived(key, target, choices, places))
      .map(({ key }) => key),
    unfit,
    totals: totals.map((line) =>
      (line.find(saysTotal) ?? line.find((cell) => cell.trim() !== "") ?? "").trim(),
    ),
    withTotals: choices.withTotals ?? false,
    found: Math.max(0, count - heading.from - dropped - (choices.withTotals ? 0 : totals.length)),
    share: found.share ?? null,
    derivable:
      derive !== undefined &&
      typeof places[derive.from] === "number" &&
      typeof places[derive.key] !== "number",
  };
}

/** The lines that are not empty; a blank one, which may end a table, stays as `[]` between two of them. */
function linesOf(text: string, most: number): readonly [lines: string[][], count: number] {
  const lines: string[][] = [];
  let count = 0;
  let gap = false;
  eachLine(text, (line) => {
    if (!line.some((cell) => cell.trim() !== "")) {
      gap = true;
      return true;
    }
    if (lines.length < most) {
      if (gap && lines.length > 0) {
        lines.push([]);
        count++;
      }
      lines.push(line);
    }
    gap = false;
    return ++count < mostLines;
  });
  return [lines, count];
}

/** The rows: without blank lines, and up to a blank line under which no row of numbers follows. */
function bodyOf(lines: readonly string[][], target: Target, heading: Heading): string[][] {
  const body: string[][] = [];
  const wanted = target.columns.some(({ kind }) => kind === "number");
  const again = heading.titles.join("\n");
  for (const [at, line] of lines.entries()) {
    // A heading that every page repeats, and a note in a line of its own, are no rows.
    if (line.length > 0 && again !== "" && line.join("\n") === again) continue;
    if (heading.at >= 0 && isNote(line)) continue;
    if (line.length > 0) body.push(line);
    else if (body.length > 0 && wanted && heading.at >= 0 && !isLikeRow(lines[at + 1] ?? [], heading)) break;
  }
  return body;
}

function isNote(line: readonly string[]): boolean {
  const cells = line.filter((cell) => cell.trim() !== "");
  return cells.length === 1 && saysNote(cells[0] ?? "");
}

const isLikeRow = (line: readonly string[], { titles }: Heading) =>
  line.some((cell, place) => (titles[place]?.trim() ?? "") !== "" && isNumber(cell));

function sourcesOf(heading: Heading, body: readonly (readonly string[])[]): SourceColumn[] {
  const width = Math.min(
    100,
    Math.max(heading.titles.length, ...body.slice(0, looked).map((line) => line.length)),
  );
  return Array.from({ length: Math.max(0, width) }, (_, place) => ({
    title: heading.titles[place]?.trim() ?? "",
    cells: body.slice(0, 3).map((line) => [...(line[place] ?? "").trim()].slice(0, 40).join("")),
    unit: heading.units[place] ?? "",
  }));
}

/** What the bare numbers of a column are multiplied by, or why they are no numbers of ours. */
function scaleIn(
  column: TargetColumn,
  places: Placed,
  sources: readonly SourceColumn[],
  heading: Heading,
): number | "share" | "unit" {
  const place = places[column.key];
  const source = typeof place === "number" ? sources[place] : undefined;
  if (!source || column.kind !== "number") return 1;
  const isMoney = /yuan/i.test(column.unit);
  const own = source.unit || unitInTitle(source.title, column);
  return scaleOf(own || (isMoney ? heading.unit : ""), column.unit);
}

/** The unit that a title has behind our name, or in its own brackets where a person has chosen the column. */
function unitInTitle(title: string, { names }: TargetColumn): string {
  const named = namedBy(title, names);
  if (named) return named.unit;
  const bracketed = /^(.*?)\s*[(\uff08[/]([^)\uff09\]]*)[)\uff09\]]?\s*$/.exec(title);
  return bracketed ? (namedBy(title, [bracketed[1] ?? ""])?.unit ?? "") : "";
}

/** The lines that add up others: those that say so, and a last one without a name whose numbers are the sums of those above. */
function totalsOf(body: readonly string[][], places: Placed, target: Target): string[][] {
  const said = body.filter((line) => isTotal(line, places, target));
  const rows = body.filter((line) => !said.includes(line));
  const last = rows.pop();
  if (!last || rows.length < 2) return said;
  const at = (kind: string) =>
    target.columns.flatMap(({ key, kind: its }) => {
      const place = places[key];
      return (its === "text") === (kind === "text") && typeof place === "number" ? [place] : [];
    });
  const texts = at("text");
  const isNamed = texts.length === 0 || texts.some((place) => (last[place]?.trim() ?? "") !== "");
  const sums = at("number").filter((place) => (last[place]?.trim() ?? "") !== "");
  if (isNamed || sums.length === 0) return said;
  const worth = (line: readonly string[], place: number) => readNumber(line[place] ?? "").value ?? 0;
  const addsUp = sums.every((place) => {
    const sum = rows.reduce((total, line) => total + worth(line, place), 0);
    return sum !== 0 && Math.abs(sum - worth(last, place)) <= 1e-9 * Math.abs(sum);
  });
  return addsUp ? [...said, last] : said;
}

function isTotal(line: readonly string[], places: Placed, target: Target): boolean {
  const texts = target.columns.flatMap(({ key, kind }) =>
    kind === "text" && typeof places[key] === "number" ? [places[key]] : [],
  );
  const cells = texts.length > 0 ? [line[0], ...texts.map((place) => line[place as number])] : line;
  return cells.some((cell) => cell !== undefined && saysTotal(cell));
}
