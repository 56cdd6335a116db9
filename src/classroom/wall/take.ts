import { pack } from "../../link/pack.ts";
import { type Cell, writeCsv } from "../../workbench/export/write-csv.ts";
import type { Person } from "../ballots.ts";
import { codeOf, type Result } from "../codes.ts";
import type { Ranked } from "../ranking.ts";
import { wallPart } from "./wall-link.ts";
import type { WallWords } from "./words.ts";

/** What still goes through a chat as one address. */
const longest = 6000;

export const codesOf = ({ first, second, shop }: Person): string[] =>
  [first, second, shop].filter((result): result is Result => result !== undefined).map(codeOf);

/** A name and a code a line: the same text that the wall reads from a spreadsheet. */
export const rowsOf = (people: readonly Person[]): string =>
  people
    .flatMap((person) =>
      codesOf(person).map((code) => (person.name === "" ? code : `${person.name}\t${code}`)),
    )
    .join("\n");

/** The link that opens the same wall, or nothing where it would be too long. */
export async function linkOf(
  wall: string,
  part: string,
  people: readonly Person[],
): Promise<string | undefined> {
  const packed = await pack(rowsOf(people));
  const address = packed && `${wall}#${part}&${wallPart}=${packed}`;
  return address && address.length <= longest ? address : undefined;
}

/** A file that the wall reads like any chat: the link of the class, then the rows. */
export const fileOf = (join: string, part: string, people: readonly Person[]): string =>
  `${join}#${part}\n${rowsOf(people)}\n`;

export function csvOf(
  people: readonly Person[],
  columns: WallWords["take"]["columns"],
  place: (option: number) => string,
): string {
  const { name, device, first, sureFirst, second, sureSecond, code } = columns;
  const hasVotes = people.some((person) => person.first || person.second);
  const head: Cell[] = [name, device, ...(hasVotes ? [first, sureFirst, second, sureSecond] : []), code];
  const rows = people.map((person): Cell[] => {
    const votes = [person.first, person.second].flatMap((vote): Cell[] =>
      vote ? [place(vote.option), vote.confidence || null] : [null, null],
    );
    return [person.name, person.device, ...(hasVotes ? votes : []), codesOf(person).join(" ")];
  });
  return writeCsv([head, ...rows]);
}

/** To a hundredth of the opening capital's hundredth: what is nearer than that is a tie anyway. */
const round = (score: number) => Math.round(score * 100) / 100;

/** The ranking as a table: players and rivals as they stand on the wall, scores with the opening capital as 100. */
export function rankingCsv(
  ranked: readonly Ranked[],
  people: readonly Person[],
  nameOf: ReadonlyMap<string, string>,
  columns: WallWords["take"]["shopColumns"],
): string {
  const { place, tied, name, rival, mean, low, high, p10, p90, own, ownPlace, device, code } = columns;
  const byId = new Map(people.map((person) => [person.id, person]));
  const rows = ranked.map((row): Cell[] => {
    const person = byId.get(row.id);
    return [
      row.place,
      row.tied ? tied : null,
      nameOf.get(row.id) ?? row.id,
      row.isRival ? rival : null,
      ...[row.mean, row.low, row.high, row.p10, row.p90, row.game.score].map(round),
      row.ownPlace,
      person?.device ?? null,
      person?.shop ? codeOf(person.shop) : null,
    ];
  });
  const head = [place, tied, name, rival, mean, low, high, p10, p90, own, ownPlace, device, code];
  return writeCsv([head, ...rows]);
}
