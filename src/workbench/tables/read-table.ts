import type { TableParameter } from "../parameters.ts";
import { type Decoded, decode, type Encoding } from "./decode.ts";
import { readCsv } from "./read-csv.ts";
import { readPaste } from "./read-paste.ts";

/** What the worker is given to read: a file as the reader chose it, or a text as it was pasted. */
export interface Reading {
  readonly parameter: TableParameter;
  readonly source: Blob | string;
  /** The encoding that a person chose; without it the bytes decide. */
  readonly encoding?: Encoding | undefined;
  /** What the options of a choice are called. */
  readonly names?: Parameters<typeof readPaste>[2] | undefined;
}

export interface ReadRows extends Omit<Decoded, "text">, ReturnType<typeof readPaste> {
  /** The first lines as they stand in the file, so that a person sees whether the encoding is right. */
  readonly preview: readonly (readonly string[])[];
  /** Something else than a text: a workbook of a spreadsheet, or a file beyond what is read. */
  readonly refused?: "workbook" | "large";
}

/** In bytes. A million rows of an export have about 60 MB. */
const largest = 100_000_000;
const previewed = 3;
const shownCells = 8;
const shownLetters = 40;

/** Reads rows; whatever the file holds, it gives an answer. */
export async function readTable({ parameter, source, encoding, names }: Reading): Promise<ReadRows> {
  const nothing = { rows: [], found: 0, unread: 0, cut: false, preview: [] };
  const whole: Decoded | "workbook" | "large" =
    typeof source === "string"
      ? { text: source, encoding: "UTF-8", sure: true }
      : source.size > largest
        ? "large"
        : open(new Uint8Array(await source.arrayBuffer()), encoding);
  if (typeof whole === "string") return { ...nothing, encoding: "UTF-8", sure: true, refused: whole };
  const { text, ...how } = whole;
  const preview = readCsv(text, previewed).map((line) =>
    line
      .slice(0, shownCells)
      .map((cell) => [...cell.slice(0, 2 * shownLetters)].slice(0, shownLetters).join("")),
  );
  return { ...readPaste(parameter, text, names), ...how, preview };
}

/** `PK` begins the zip archive that an .xlsx or .ods is, `ÐÏ` the .xls of old. */
function open(bytes: Uint8Array, encoding: Encoding | undefined): Decoded | "workbook" {
  const [first, second, third, fourth] = bytes;
  const isZip = first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
  const isOld = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
  return isZip || isOld ? "workbook" : decode(bytes, encoding);
}
