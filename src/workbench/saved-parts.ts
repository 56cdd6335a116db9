import type { Scheme } from "../link/scheme.ts";
import { partNames, stateParts } from "../state/parts.ts";

/** What is kept of a simulator: its present state and the tables of it, not what is pinned. */
export function savedParts(scheme: Scheme): string[] {
  const others = stateParts(scheme.name).slice(1);
  const { packed } = partNames(scheme);
  const tables = packed.filter((part) => !others.some((other) => part.startsWith(`${other}.`)));
  return [scheme.name, ...tables.filter((part) => part !== `${scheme.name}.names`)];
}

/** What is to be kept in place of what was: pinned states that a file brought are gone with the next own state. */
export function keptParts(
  scheme: Scheme,
  saved: Readonly<Record<string, string>>,
  parts: ReadonlyMap<string, string>,
): Record<string, string> {
  const present = savedParts(scheme).map((part): [string, string] => [part, parts.get(part) ?? ""]);
  const gone = everyPart(scheme).filter((part) => part in saved);
  return { ...Object.fromEntries(gone.map((part) => [part, ""])), ...Object.fromEntries(present) };
}

/** Every part that may be kept of a simulator, with the pinned states of a file. */
export function everyPart(scheme: Scheme): string[] {
  const { plain, packed } = partNames(scheme);
  return [...plain, ...packed].filter((part) => part !== `${scheme.name}.guess`);
}

/** The kept text of a part; what is empty of it is not there. */
export function partOf(saved: Readonly<Record<string, string>>, part: string): [string, string][] {
  const text = saved[part];
  return text === undefined || (text === "" && part.includes(".")) ? [] : [[part, text]];
}
