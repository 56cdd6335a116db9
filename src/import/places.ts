import { readNumber } from "../ui/parse.ts";
import { isNumber } from "./heading.ts";
import { namedBy } from "./names.ts";
import { dayOf } from "./spoken.ts";
import type { Target, TargetColumn } from "./target.ts";

/** What the first rows of a column of the source hold. */
export interface Looks {
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly numbers: number;
  readonly shares: number;
  readonly days: number;
}

export function looksOf(rows: readonly (readonly string[])[], place: number): Looks {
  const cells = rows.map((row) => row[place]?.trim() ?? "").filter((cell) => cell !== "");
  const part = (is: (cell: string) => boolean) => cells.filter(is).length / Math.max(1, cells.length);
  return {
    filled: cells.length,
    numbers: part(isNumber),
    shares: part((cell) => readNumber(cell, { unit: "yuan" }).refused === "share"),
    days: part((cell) => dayOf(cell) !== undefined),
  };
}

/** Where a column of ours was found. */
export interface Found {
  readonly places: Record<string, number | null>;
  /** The column of dates that fills two of ours. */
  readonly dates: number | undefined;
  /** The column that may be the share of `derive`. */
  readonly share: number | undefined;
  /** Columns of ours whose name stands over a column of shares, where an amount is asked. */
  readonly unfit: readonly string[];
}

/**
 * Which column is which: by name, the longest name first; then the one column of words for the one of ours; without
 * any title by position, words to words and numbers to numbers. A column of shares is never taken for an amount.
 */
export function findPlaces(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  target: Target,
): Found {
  const width = Math.max(titles.length, ...rows.map((row) => row.length));
  const looks = Array.from({ length: Math.min(width, 100) }, (_, place) => looksOf(rows, place));
  const taken = new Set<number>();
  const places: Record<string, number | null> = Object.fromEntries(
    target.columns.map(({ key }) => [key, null]),
  );
  const free = (place: number) => !taken.has(place) && place < looks.length;
  const byName = (names: readonly string[], fits: (place: number) => boolean) => {
    const found = titles
      .map((title, place) => ({ place, weight: namedBy(title, names)?.weight ?? 0 }))
      .filter(({ place, weight }) => weight > 0 && free(place) && fits(place))
      .sort((p, q) => q.weight - p.weight || p.place - q.place)[0];
    if (found) taken.add(found.place);
    return found?.place;
  };

  let dates: number | undefined;
  if (target.date) {
    dates = byName(target.date.names, (place) => (looks[place]?.days ?? 0) > 0.5);
    const { month, day } = target.date;
    const hasMonth = target.columns.some(
      ({ key, names }) => key === month && titles.some((title) => namedBy(title, names)),
    );
    if (dates === undefined && (titles.length === 0 || !hasMonth))
      dates = looks.findIndex(({ days, numbers }) => days > 0.8 && numbers < 0.5);
    if (dates !== undefined && dates < 0) dates = undefined;
    if (dates !== undefined) {
      taken.add(dates);
      places[month] = places[day] = dates;
    }
  }
  const open = () => target.columns.filter(({ key }) => places[key] === null);
  const suits = (column: TargetColumn) => (place: number) => {
    const it = looks[place];
    if (!it || column.kind !== "number" || it.filled === 0) return true;
    return it.shares < 0.5 || column.unit === "percent";
  };
  const unfit: string[] = [];
  for (const column of open()) {
    places[column.key] = byName(column.names, suits(column)) ?? null;
    if (places[column.key] === null && byName(column.names, () => true) !== undefined) unfit.push(column.key);
  }
  const share = target.derive && byName(target.derive.share, () => true);
  const named = taken.size > 0;

  const isWords = (place: number) =>
    free(place) && (looks[place]?.filled ?? 0) > 0 && (looks[place]?.numbers ?? 1) < 0.5;
  const words = looks.map((_, place) => place).filter(isWords);
  const texts = open().filter(({ kind }) => kind === "text");
  if (named && texts.length === 1 && words.length > 0) take(texts[0] as TargetColumn, words[0] as number);
  if (titles.length === 0) {
    let from = 0;
    for (const column of open()) {
      const place = looks.findIndex((it, at) => {
        if (at < from || !free(at) || it.filled === 0) return false;
        return column.kind === "number" ? it.numbers >= 0.5 && suits(column)(at) : it.numbers < 0.5;
      });
      if (place < 0) continue;
      take(column, place);
      from = place + 1;
    }
  }
  return { places, dates, share, unfit };

  function take(column: TargetColumn, place: number) {
    taken.add(place);
    places[column.key] = place;
  }
}
