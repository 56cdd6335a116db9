export const han = /\p{Script=Han}/u;

/** Remembers the result of `make` for each key: a name is prepared once, not once a page. */
export function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

const isHan = once((name: string) => han.test(name));
/** A sticky expression: a Latin name, or its plural, as a whole word at `lastIndex`. */
const wholeWord = once((name: string) => {
  const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?:s|es)?(?![\\p{L}\\p{N}])`, "uy");
});

/** Whether a name stands at a position of a text: a Latin one only as a whole word. */
function stands(name: string, text: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  if (isHan(name)) return true;
  const word = wholeWord(name);
  word.lastIndex = at;
  return word.test(text);
}

/** Names are looked up by the hash of their first characters, at most this many. */
const prefixLength = 4;
/**
 * One step of a 16-bit polynomial hash, hash·31 + character: the hash of a prefix follows from that of the prefix one
 * character shorter. Different prefixes may share a hash, so a hit is compared with the name itself.
 */
const rollingHash = (hash: number, text: string, at: number) =>
  (Math.imul(hash, 31) + text.charCodeAt(at)) & 0xffff;

/**
 * Makes a function that finds which of thousands of things a text names, in one pass over the text: at each character
 * only the names whose prefix has the same hash are compared.
 */
export function createMatcher<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): (text: string) => ReadonlySet<Thing> {
  /** By the length of the prefix less one, then by its hash. */
  const byPrefix = Array.from(
    { length: prefixLength },
    () => new Map<number, { name: string; thing: Thing }[]>(),
  );
  for (const thing of things) {
    for (const name of namesOf(thing)) {
      const length = Math.min(name.length, prefixLength);
      const byHash = byPrefix[length - 1];
      if (!byHash) continue;
      let hash = 0;
      for (let at = 0; at < length; at++) hash = rollingHash(hash, name, at);
      const same = byHash.get(hash);
      if (same) same.push({ name, thing });
      else byHash.set(hash, [{ name, thing }]);
    }
  }
  return (text) => {
    const found = new Set<Thing>();
    for (let from = 0; from < text.length; from++) {
      let hash = 0;
      const longest = Math.min(text.length - from, prefixLength);
      for (let length = 0; length < longest; length++) {
        hash = rollingHash(hash, text, from + length);
        for (const { name, thing } of byPrefix[length]?.get(hash) ?? [])
          if (!found.has(thing) && stands(name, text, from)) found.add(thing);
      }
    }
    return found;
  };
}
