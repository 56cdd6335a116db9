import { isReadable, readSaved } from "./saved.ts";
import { load, save } from "./storage.ts";

/**
 * What a visitor typed last, by simulator, as the text that would stand in a link; its tables under
 * `simulator.table`, packed as in a link. Nobody asked for it to be kept, so it is shown again with a word that says
 * so; what was kept on purpose is `saved.ts`.
 */
const key = "jiusi.typed";
/** Beside the numbers of a simulator: the links to it that were made here, as short sums of what is in them. */
const linksOf = (simulator: string) => `${simulator}.links`;
const mostLinks = 40;
const version = 1;

/** As what was kept on purpose is checked; `undefined` is a newer version's document, left untouched. */
export const readTyped = readSaved;

/** The parts of an address that somebody typed last, of those that are asked for; none where the first is not there. */
export function typedParts(names: readonly string[]): ReadonlyMap<string, string> {
  const typed = readTyped(load(key)) ?? {};
  if (!typed[names[0] ?? ""]) return new Map();
  return new Map(names.flatMap((name) => (typed[name] ? [[name, typed[name]] as const] : [])));
}

/** Remembers a link that was made here, so that it is not told as somebody else's when its maker opens it. */
export function rememberLink(simulator: string, parts: ReadonlyMap<string, string>): void {
  const typed = readTyped(load(key));
  if (!typed) return;
  const links = (typed[linksOf(simulator)] ?? "").split(" ").filter((it) => it !== "" && it !== sumOf(parts));
  const list = [...links, sumOf(parts)].slice(-mostLinks).join(" ");
  save(key, JSON.stringify({ v: version, data: { ...typed, [linksOf(simulator)]: list } }));
}

/** Whether a link was made here, or says what was typed here last. */
export function isOwnLink(simulator: string, parts: ReadonlyMap<string, string>): boolean {
  const typed = readTyped(load(key)) ?? {};
  const says = [...parts].filter(([, text]) => text !== "");
  return (
    (typed[linksOf(simulator)] ?? "").split(" ").includes(sumOf(parts)) ||
    (says.length > 0 && says.every(([name, text]) => typed[name] === text))
  );
}

/** A number of 32 bits for the parts of a link, whatever their order (FNV-1a). */
function sumOf(parts: ReadonlyMap<string, string>): string {
  const text = [...parts]
    .filter(([, part]) => part !== "")
    .map(([name, part]) => `${name}=${part}`)
    .sort()
    .join("&");
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}

/** Keeps these parts in place of the last; a name without a part is forgotten. Merged with what other tabs have kept. */
export function keepTyped(names: readonly string[], parts: ReadonlyMap<string, string>): void {
  const typed = readTyped(load(key));
  // What could not be read again is not written: the bench says that the state is too large.
  if (!typed || [...parts].some(([name, text]) => names.includes(name) && !isReadable(name, text))) return;
  const others = Object.entries(typed).filter(([name]) => !names.includes(name));
  const own = names.flatMap((name) => (parts.get(name) ? [[name, parts.get(name)] as const] : []));
  save(key, JSON.stringify({ v: version, data: Object.fromEntries([...others, ...own]) }));
}
