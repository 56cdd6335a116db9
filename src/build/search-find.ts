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
const wholeWord = once((name: string) => {
  const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?:s|es)?(?![\\p{L}\\p{N}])`, "u");
});
export const lowered = once((names: readonly string[]) => names.map((name) => name.toLowerCase()));

/** Whether a text has a name: Latin names as whole words. */
function has(text: string, name: string): boolean {
  return text.includes(name) && (isHan(name) || wholeWord(name).test(text));
}

/** Up to four signs as a number below 65,536, which now and then is that of others too. */
function hash(text: string, start: number, count: number): number {
  let sum = 0;
  for (let at = start; at < start + count; at++) sum = Math.imul(sum, 31) + text.charCodeAt(at);
  return sum & 0xffff;
}

const longestStart = 4;
const startOf = once((name: string) => hash(name, 0, Math.min(name.length, longestStart)));

/** `has` of one text for very many names: most are not in it, and their first four signs tell. */
export function reader(text: string): (name: string) => boolean {
  // A bit a number: there are two thousand texts.
  const starts = Array.from({ length: longestStart }, () => new Uint8Array(0x10000 / 8));
  for (const [fewer, marks] of starts.entries()) {
    for (let at = 0; at + fewer < text.length; at++) {
      const start = hash(text, at, fewer + 1);
      marks[start >> 3] = (marks[start >> 3] as number) | (1 << (start & 7));
    }
  }
  return (name) => {
    const start = startOf(name);
    const marks = starts[Math.min(name.length, longestStart) - 1];
    return (
      marks !== undefined && ((marks[start >> 3] as number) & (1 << (start & 7))) !== 0 && has(text, name)
    );
  };
}
