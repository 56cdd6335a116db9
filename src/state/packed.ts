import { pack, unpack } from "../link/pack.ts";
import { plainText } from "../link/plain.ts";
import { isTable, type Scheme, sameValue, type Table, type TableField, type Values } from "../link/scheme.ts";
import { readTable, writeTable } from "../link/table.ts";
import type { Dropped } from "../link/text.ts";
import { longestName, mostPins, type SimulatorState, stateParts, type Unpacked } from "./parts.ts";

export interface Packed {
  /** Packed texts by part. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is too long to be packed and read again, as it is: a file holds it, an address does not. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** What a person wrote, tables and names, packed into parts of its own. Comes with the first such text. */
export async function packParts(scheme: Scheme, state: SimulatorState): Promise<Packed> {
  const texts: [string, string][] = [];
  const states = [state.values, ...state.pins.map(({ values }) => values)];
  for (const [index, values] of states.entries()) {
    const part = stateParts(scheme.name)[index] as string;
    for (const field of tablesOf(scheme)) {
      const table = values[field.key];
      if (isTable(table) && !sameValue(table, field.default))
        texts.push([`${part}.${field.key}`, writeTable(field, table)]);
    }
  }
  const names = state.pins.map(({ name }) => plainText(name, longestName));
  if (names.some((name) => name !== "")) texts.push([`${scheme.name}.names`, JSON.stringify(names)]);
  const packed = new Map<string, string>();
  const beyond = new Map<string, string>();
  for (const [part, text] of texts) {
    const short = await pack(text);
    if (short === undefined) beyond.set(part, text);
    else packed.set(part, short);
  }
  return { texts: packed, beyond };
}

/** Reads the packed parts again; what cannot be used is dropped and named, never thrown. */
export async function unpackParts(scheme: Scheme, parts: ReadonlyMap<string, string>): Promise<Unpacked> {
  const dropped: Dropped[] = [];
  const tables = new Map<string, Values>();
  for (const state of stateParts(scheme.name)) {
    const found: Record<string, Table> = {};
    for (const field of tablesOf(scheme)) {
      const packed = parts.get(`${state}.${field.key}`);
      if (packed === undefined) continue;
      const text = await textOf(packed);
      const table = text === undefined ? undefined : readTable(field, text);
      if (table === undefined || table.damaged) dropped.push({ key: field.key, reason: "unreadable" });
      if (table) found[field.key] = table.table;
    }
    tables.set(state, found);
  }
  const named = parts.get(`${scheme.name}.names`);
  return { tables, names: named === undefined ? [] : readNames(await unpack(named)), dropped };
}

/**
 * The text of a part. The first version stored tables unpacked; such a text is still read, so that nobody loses rows.
 */
const textOf = (part: string) => (part.startsWith("[") ? part : unpack(part));

const tablesOf = (scheme: Scheme): TableField[] => scheme.fields.filter((field) => field.kind === "table");

function readNames(text: string | undefined): string[] {
  try {
    const names: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(names)) return [];
    return names.slice(0, mostPins).map((name) => plainText(String(name), longestName));
  } catch {
    return [];
  }
}
