import type { Scheme, Values } from "../link/scheme.ts";
import { type Dropped, decode, encode } from "../link/text.ts";

/** A pinned state with the name its reader gave it; an empty name is shown as its number. */
export interface Pinned {
  readonly name: string;
  readonly values: Values;
}

/** All that an address says about one simulator. */
export interface SimulatorState {
  readonly values: Values;
  readonly pins: readonly Pinned[];
  /** The answer that was guessed before the result was seen: its number, or none. */
  readonly guess: number | undefined;
}

/** What was packed, read again. */
export interface Unpacked {
  /** By the part of their state, such as `turnover` or `turnover.pin`. */
  readonly tables: ReadonlyMap<string, Values>;
  readonly names: readonly string[];
  readonly dropped: readonly Dropped[];
}

export const mostPins = 3;
export const longestName = 40;

/** The parts that hold a state each: the present one first, then the pins. */
export const stateParts = (name: string) => [name, `${name}.pin`, `${name}.pin2`, `${name}.pin3`];

/**
 * The names of the address parts that belong to a simulator: states, guess, and what a person wrote, which
 * travels packed and in the fragment only.
 */
export function partNames(scheme: Scheme): { plain: string[]; packed: string[] } {
  const states = stateParts(scheme.name);
  const tables = scheme.fields.filter(({ kind }) => kind === "table").map(({ key }) => key);
  return {
    plain: [...states, `${scheme.name}.guess`],
    packed: [...states.flatMap((state) => tables.map((key) => `${state}.${key}`)), `${scheme.name}.names`],
  };
}

/** The unpacked address parts of a state; an empty text removes a part. */
export function write(scheme: Scheme, state: SimulatorState): Map<string, string> {
  const [present, ...pins] = stateParts(scheme.name) as [string, ...string[]];
  const bare = `${scheme.version}`;
  return new Map([
    [present, encode(scheme, state.values)],
    ...pins.map((part, index): [string, string] => {
      const pin = state.pins[index];
      return [part, pin ? encode(scheme, pin.values) || bare : ""];
    }),
    [`${present}.guess`, state.guess === undefined ? "" : String(state.guess)],
  ]);
}

/** Reads a state from address parts; what cannot be used is listed in `dropped`. */
export function read(
  scheme: Scheme,
  parts: ReadonlyMap<string, string>,
  unpacked?: Unpacked,
): SimulatorState & { dropped: Dropped[] } {
  const dropped: Dropped[] = [...(unpacked?.dropped ?? [])];
  const take = (part: string): Values => {
    const { values, dropped: some } = decode(scheme, parts.get(part) ?? "");
    dropped.push(...some);
    return { ...values, ...unpacked?.tables.get(part) };
  };
  const [present, ...pinParts] = stateParts(scheme.name) as [string, ...string[]];
  const values = take(present);
  const pins = pinParts
    .filter((part) => parts.has(part))
    .map((part, index) => ({ name: unpacked?.names[index] ?? "", values: take(part) }));
  const guess = /^[1-9]$/.exec(parts.get(`${present}.guess`) ?? "")?.[0];
  return { values, pins, guess: guess === undefined ? undefined : Number(guess), dropped };
}
