import { parseNumber } from "../../ui/parse.ts";

/** The number of a simulator that a row of the worksheet is. */
export interface SheetInput {
  readonly simulator: string;
  /** Its key in links, and the version of them. */
  readonly key: string;
  readonly version: number;
  /** The words of the row. */
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

export interface Taken {
  /** Simulator → the version of its links and the numbers for it, by key, in the units of the page. */
  readonly bySimulator: ReadonlyMap<
    string,
    { readonly version: number; readonly numbers: ReadonlyMap<string, number> }
  >;
  readonly count: number;
  readonly unreadable: readonly SheetInput[];
  readonly outside: readonly SheetInput[];
}

/** Reads what was typed; empty boxes are passed over, and nothing is bent to fit: what a simulator does not take is named. */
export function takeNumbers(boxes: readonly (readonly [input: SheetInput, text: string])[]): Taken {
  const bySimulator = new Map<string, { version: number; numbers: Map<string, number> }>();
  const unreadable: SheetInput[] = [];
  const outside: SheetInput[] = [];
  for (const [input, text] of boxes) {
    if (text.trim() === "") continue;
    const value = parseNumber(text);
    if (value === undefined || (input.integer && !Number.isInteger(value))) unreadable.push(input);
    else if (value < input.min || value > input.max) outside.push(input);
    else {
      const found = bySimulator.get(input.simulator) ?? { version: input.version, numbers: new Map() };
      bySimulator.set(input.simulator, found);
      found.numbers.set(input.key, value);
    }
  }
  const count = [...bySimulator.values()].reduce((sum, { numbers }) => sum + numbers.size, 0);
  return { bySimulator, count, unreadable, outside };
}

/** The text of a state (`1,opexRate:6`; empty at the defaults) with these numbers in place of what it says of them. */
export function withNumbers(text: string, version: number, numbers: ReadonlyMap<string, number>): string {
  const [head = "", ...pairs] = text === "" ? [String(version)] : text.split(",");
  const others = pairs.filter((pair) => !numbers.has(pair.slice(0, Math.max(0, pair.indexOf(":")))));
  return [head, ...others, ...[...numbers].map(([key, value]) => `${key}:${value}`)].join(",");
}
