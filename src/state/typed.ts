import { readSaved } from "./saved.ts";
import { load, save } from "./storage.ts";

/**
 * What a visitor typed last, by simulator, as the text that would stand in a link; its tables under
 * `simulator.table`, packed as in a link. Nobody asked for it to be kept, so it is shown again with a word that says
 * so; what was kept on purpose is `saved.ts`.
 */
const key = "jiusi.typed";
const version = 1;

/** As what was kept on purpose is checked; `undefined` is a newer version's document, left untouched. */
export const readTyped = readSaved;

/** The parts of an address that somebody typed last, of those that are asked for; none where the first is not there. */
export function typedParts(names: readonly string[]): ReadonlyMap<string, string> {
  const typed = readTyped(load(key)) ?? {};
  if (!typed[names[0] ?? ""]) return new Map();
  return new Map(names.flatMap((name) => (typed[name] ? [[name, typed[name]] as const] : [])));
}

/** Keeps these parts in place of the last; a name without a part is forgotten. Merged with what other tabs have kept. */
export function keepTyped(names: readonly string[], parts: ReadonlyMap<string, string>): void {
  const typed = readTyped(load(key));
  if (!typed) return;
  const others = Object.entries(typed).filter(([name]) => !names.includes(name));
  const own = names.flatMap((name) => (parts.get(name) ? [[name, parts.get(name)] as const] : []));
  save(key, JSON.stringify({ v: version, data: Object.fromEntries([...others, ...own]) }));
}
