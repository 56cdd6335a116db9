export const han = /\p{Script=Han}/u;

/** What is made of a name or a line of names once, for every page in which it is looked for. */
export function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

const isHan = once((name: string) => han.test(name));
/** A Latin name as a whole word, where the search stands. */
const wholeWord = once((name: string) => {
  const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?:s|es)?(?![\\p{L}\\p{N}])`, "uy");
});

/** Whether a name stands at a place of a text: a Latin one as a whole word. */
function stands(name: string, text: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  if (isHan(name)) return true;
  const word = wholeWord(name);
  word.lastIndex = at;
  return word.test(text);
}

/** The first signs of a name, by which it is looked for. */
const longestStart = 4;
/** What a sign adds to the number of the signs before it, below 65,536, which now and then is that of others too. */
const added = (sum: number, text: string, at: number) => (Math.imul(sum, 31) + text.charCodeAt(at)) & 0xffff;

/**
 * Which of very many things a text names. The text is gone through once; at each place its next signs tell which few
 * names can stand there.
 */
export function seeker<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): (text: string) => ReadonlySet<Thing> {
  // By how many signs, then by their number. There are thousands of names.
  const named = Array.from(
    { length: longestStart },
    () => new Map<number, { name: string; thing: Thing }[]>(),
  );
  for (const thing of things) {
    for (const name of namesOf(thing)) {
      const signs = Math.min(name.length, longestStart);
      const starts = named[signs - 1];
      if (!starts) continue;
      let sum = 0;
      for (let at = 0; at < signs; at++) sum = added(sum, name, at);
      const same = starts.get(sum);
      if (same) same.push({ name, thing });
      else starts.set(sum, [{ name, thing }]);
    }
  }
  return (text) => {
    const found = new Set<Thing>();
    for (let from = 0; from < text.length; from++) {
      let sum = 0;
      const signs = Math.min(text.length - from, longestStart);
      for (let more = 0; more < signs; more++) {
        sum = added(sum, text, from + more);
        for (const { name, thing } of named[more]?.get(sum) ?? [])
          if (!found.has(thing) && stands(name, text, from)) found.add(thing);
      }
    }
    return found;
  };
}
