import type { ImportedTable } from "../../import/table.ts";
import { format } from "../../ui/format.ts";
import type { DrawerWords } from "../tools/words.ts";
import type { Words } from "../words.ts";

interface Context {
  readonly parameter: { readonly key: string };
  readonly words: Words;
  readonly texts: DrawerWords;
}

/** The name of a column on this page. */
export function nameOfColumn({ parameter, words }: Omit<Context, "texts">, key: string): string {
  return words.simulator.parameters[parameter.key]?.columns?.[key] ?? key;
}

/** The title of a column of the source, or its number. */
export function titleOf({ source }: ImportedTable, place: number, texts: DrawerWords): string {
  return source[place]?.title || texts.table.nth.replace("{n}", String(place + 1));
}

/** How a source was read, in sentences: before anything changes, and so that nothing was passed over in silence. */
export function tellings(table: ImportedTable, context: Context): string[] {
  const { words, texts, parameter } = context;
  const { formats } = words;
  const { table: say } = texts;
  const chinese = formats.locale.startsWith("zh");
  const join = (list: readonly string[]) => list.join(chinese ? "\u3001" : ", ");
  const names = (keys: readonly string[]) => join(keys.map((key) => nameOfColumn(context, key)));
  const cells = format({ value: table.unreadCells, unit: "cells" }, formats);
  if (!table.known) {
    const own = words.simulator.parameters[parameter.key]?.columns ?? {};
    return [
      ...(table.unfit.length > 0 ? [say.unfit.replace("{columns}", names(table.unfit))] : []),
      say.unknown.replace("{columns}", join(Object.values(own))),
    ];
  }
  const used = new Set(Object.values(table.places));
  const ignored = table.source.flatMap(({ title }, place) =>
    used.has(place) || title === "" || place === table.share ? [] : [title],
  );
  const unread = table.unread.slice(0, 5).map(({ row, key, text, why }) =>
    say.emptyCell
      .replace("{n}", () => String(row + 1))
      .replace("{column}", () => nameOfColumn(context, key))
      .replace("{text}", () => text)
      .replace("{why}", () => say.why[why]),
  );
  return [
    say.found.replace("{rows}", format({ value: table.found, unit: "rows" }, formats)),
    table.heading > 0 ? say.heading.replace("{n}", String(table.heading)) : say.noHeading,
    ...(table.missing.length > 0 ? [say.absent.replace("{columns}", () => names(table.missing))] : []),
    ...(table.unfit.length > 0 ? [say.unfit.replace("{columns}", () => names(table.unfit))] : []),
    ...(ignored.length > 0 ? [say.ignored.replace("{columns}", () => join(ignored.slice(0, 12)))] : []),
    ...(table.totals.length > 0 && !table.withTotals
      ? [say.totals.replace("{names}", () => join(table.totals.slice(0, 5)))]
      : []),
    ...(table.unreadCells > 0 ? [say.empty.replace("{cells}", cells), ...unread] : []),
  ];
}
