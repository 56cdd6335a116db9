import { type Decoded, decode, type Encoding } from "../../import/decode.ts";
import { type ImportedCells, importCells } from "../../import/grid.ts";
import { type ImportedTable, importTable } from "../../import/table.ts";
import type { Choices, Target } from "../../import/target.ts";

/** What the worker is given to read: a file as the reader chose it, or a text as it was pasted. */
export interface Reading {
  readonly target: Target;
  readonly source: Blob | string;
  /** The encoding that a person chose; without it the bytes decide. */
  readonly encoding?: Encoding | undefined;
  readonly choices?: Choices;
}

export interface ReadTable extends Omit<Decoded, "text"> {
  readonly table: ImportedTable;
}

/** Something else than a text: a workbook of a spreadsheet, or a file beyond what is read. */
export interface RefusedTable {
  readonly refused: "workbook" | "large";
}

/** A block of cells for a grid, from the column at `first` on. */
export interface ReadingCells {
  readonly target: Target;
  readonly text: string;
  readonly first: number;
}

/** In bytes. A million rows of an export have about 60 MB. */
const largest = 100_000_000;

/** Reads rows; whatever the file holds, it gives an answer. */
export async function readTable(reading: Reading): Promise<ReadTable | RefusedTable> {
  const { target, source, encoding, choices } = reading;
  if (typeof source !== "string" && source.size > largest) return { refused: "large" };
  const whole =
    typeof source === "string"
      ? ({ text: source, encoding: "UTF-8", sure: true } as const)
      : open(new Uint8Array(await source.arrayBuffer()), encoding);
  if (whole === "workbook") return { refused: whole };
  const { text, ...how } = whole;
  return { ...how, table: importTable(text, target, choices) };
}

export function readCells({ target, text, first }: ReadingCells): ImportedCells {
  return importCells(text, target, first);
}

/** `PK` begins the zip archive that an .xlsx or .ods is, `ÐÏ` the .xls of old. */
function open(bytes: Uint8Array, encoding: Encoding | undefined): Decoded | "workbook" {
  const [first, second, third, fourth] = bytes;
  const isZip = first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
  const isOld = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
  return isZip || isOld ? "workbook" : decode(bytes, encoding);
}
