import { wrap } from "../../workbench/export/picture.ts";
import { fill } from "../fill.ts";
import type { Asked } from "../question.ts";
import type { Tally } from "../tally.ts";
import { placeOf } from "./VoteWall.tsx";
import type { WallWords } from "./words.ts";

interface Picture {
  readonly title: string;
  readonly asked: Asked;
  readonly votes: readonly { readonly name: string; readonly tally: Tally }[];
  readonly isAnswered: boolean;
  readonly site: string;
  readonly words: WallWords["votes"];
}

export const width = 960;
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The votes as an SVG in the colours of the site's paper, to be sent to the chat. */
export function pictureOf({ title, asked, votes, isAnswered, site, words }: Picture): string {
  const parts: string[] = [];
  let y = 30;
  const write = (text: string, size: number, more = "", x = 40) => {
    parts.push(`<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(text)}</text>`);
  };
  const lines = (text: string, size: number, more = "") => {
    for (const line of wrap(text, Math.floor((width - 80) / size))) {
      y += size * 1.4;
      write(line, size, more);
    }
  };
  lines(title, 22, 'fill="#6b6357"');
  lines(asked.question, 26, 'font-weight="700"');
  const options = asked.choices.map(({ number }) => number);
  for (const { name, tally } of votes) {
    y += 26;
    lines(`${name} · ${fill(words.voters, { n: tally.voters })}`, 20, 'fill="#6b6357"');
    for (const { number, text } of asked.choices) {
      const count = tally.counts.get(number) ?? 0;
      const isRight = isAnswered && number === asked.right;
      const long = tally.voters === 0 ? 0 : Math.round((760 * count) / tally.voters);
      y += 8;
      lines(`${placeOf(options, number)} ${text}${isRight ? ` · ${words.right}` : ""}`, 19);
      y += 10;
      parts.push(
        `<rect x="40" y="${y}" width="760" height="22" fill="#ddd5c5"/><rect x="40" y="${y}" width="${long}" height="22" fill="${isRight ? "#b5301f" : "#2c5f8a"}"/>`,
      );
      y += 18;
      write(String(count), 20, 'font-weight="700"', 816);
      y += 10;
    }
  }
  y += 44;
  write(site, 16, 'text-anchor="end" fill="#6b6357"', width - 40);
  const height = y + 24;
  return sheetOf(height, parts);
}

/** A sheet of the site's paper with what is drawn on it. */
export const sheetOf = (height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Noto Sans TC', 'PingFang TC', sans-serif" fill="#1d1a16"><rect width="${width}" height="${height}" fill="#f7f3ea"/>${parts.join("")}</svg>`;
