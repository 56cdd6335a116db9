import { wrap } from "../../workbench/export/picture.ts";
import { fill } from "../fill.ts";
import type { Ranked } from "../ranking.ts";
import { escaped, sheetOf, width } from "./picture.ts";
import type { WallWords } from "./words.ts";

interface Picture {
  readonly title: string;
  readonly ranked: readonly Ranked[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly site: string;
  readonly words: WallWords["shop"];
  score(value: number): string;
}

/** Rows that a picture in a chat can hold. */
const mostRows = 40;
/** Where the columns stand. */
const columns = { place: 40, name: 150, mean: 470, bar: 490, own: 920 } as const;
const barWidth = 340;

/** The ranking of the shops by expectation as an SVG: place, name, band and luck, and the score of this one game. */
export function shopPictureOf({ title, ranked, nameOf, site, words, score }: Picture): string {
  const parts: string[] = [];
  const write = (text: string, x: number, y: number, size: number, more = "") =>
    parts.push(`<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(text)}</text>`);
  const soft = 'fill="#6b6357"';
  const right = 'text-anchor="end"';
  let y = 56;
  write(title, columns.place, y, 22, soft);
  y += 38;
  write(words.title, columns.place, y, 26, 'font-weight="700"');
  for (const line of wrap(words.note, 54)) {
    y += 24;
    write(line, columns.place, y, 16, soft);
  }
  y += 40;
  write(words.name, columns.name, y, 16, soft);
  write(words.mean, columns.mean, y, 16, `${right} ${soft}`);
  write(words.luck, columns.bar, y, 16, soft);
  write(words.own, columns.own, y, 16, `${right} ${soft}`);
  const most = Math.max(1, ...ranked.map(({ p90 }) => p90));
  const at = (value: number) => Math.round(columns.bar + (Math.max(0, value) / most) * barWidth);
  for (const { id, place, tied, isRival, mean, low, high, p10, p90, game } of ranked.slice(0, mostRows)) {
    y += 34;
    const colour = isRival ? soft : "";
    const called = wrap(nameOf.get(id) ?? id, 13)[0] ?? "";
    write(tied ? `${place} ${words.tie}` : String(place), columns.place, y, 18, colour);
    write(isRival ? `${called} ${words.rival}` : called, columns.name, y, 19, colour);
    write(score(mean), columns.mean, y, 20, `font-weight="700" ${right} ${colour}`);
    parts.push(
      `<path d="M${at(p10)} ${y - 6}H${at(p90)}" stroke="#6b6357" stroke-width="2"/>`,
      `<rect x="${at(low)}" y="${y - 14}" width="${Math.max(3, at(high) - at(low))}" height="16" fill="${isRival ? "#a89f8e" : "#2c5f8a"}"/>`,
    );
    write(score(game.score), columns.own, y, 18, `${right} ${colour}`);
  }
  if (ranked.length > mostRows) {
    y += 34;
    write(fill(words.more, { n: ranked.length - mostRows }), columns.place, y, 16, soft);
  }
  y += 48;
  write(site, width - 40, y, 16, `${right} ${soft}`);
  return sheetOf(y + 24, parts);
}
