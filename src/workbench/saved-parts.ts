import type { Scheme } from "../link/scheme.ts";
import { partNames, stateParts } from "../state/parts.ts";

/** What is kept of a simulator: its present state and the tables of it, not what is pinned. */
export function savedParts(scheme: Scheme): string[] {
  const others = stateParts(scheme.name).slice(1);
  const { packed } = partNames(scheme);
  const tables = packed.filter((part) => !others.some((other) => part.startsWith(`${other}.`)));
  return [scheme.name, ...tables.filter((part) => part !== `${scheme.name}.names`)];
}

/** The kept text of a part; what is empty of it is not there. */
export function partOf(saved: Readonly<Record<string, string>>, part: string): [string, string][] {
  const text = saved[part];
  return text === undefined || (text === "" && part.includes(".")) ? [] : [[part, text]];
}
