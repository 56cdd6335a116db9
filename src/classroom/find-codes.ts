import { beginsLike, type Fault, isResult, lengthsOf, type Result, resultOf } from "./codes.ts";

/** A code in a line of a chat, or what looks like one and is none. */
export type Found = { readonly result: Result } | { readonly broken: string; readonly fault: Fault };

const address = /(?:https?:\/\/|www\.)\S+/gi;
/** Letters and digits with single spaces or hyphens between them: what a code can be written in. */
const stretches = /[0-9A-Za-z]+(?:[ \t-]{1,2}[0-9A-Za-z]+)*/g;
/** A line that is nothing but groups of four with hyphens, as the page writes a code. */
const groups = /^[0-9A-Za-z]{3,5}(?:-[0-9A-Za-z]{1,5}){1,11}$/;

/**
 * The codes of one kind in a line. A code may be parted by spaces or hyphens, but begins and ends with a word, so that
 * eight letters in the middle of a longer word are none. Addresses are not looked at.
 */
export function codesIn(line: string, kind: Result["kind"]): Found[] {
  // No code is in what has no digit that codes begin with; most lines of a chat end here.
  if (!/[2-5\uff12-\uff15]/.test(line)) return [];
  const text = line.slice(0, 20_000).normalize("NFKC").replace(address, " ");
  const found: Found[] = [];
  for (const [stretch] of text.matchAll(stretches)) {
    const words = stretch.split(/[ \t-]+/);
    for (let from = 0; from < words.length; from += 1) {
      const many = beginsLike(kind).test(words[from] as string) ? wordsOfCode(words, from, kind) : undefined;
      if (!many) continue;
      found.push({ result: many.result });
      from += many.count - 1;
    }
  }
  if (found.length > 0) return found;
  return text.split("\n").flatMap((part): Found[] => {
    const bare = part.trim();
    if (!groups.test(bare) || !beginsLike(kind).test(bare)) return [];
    const read = resultOf(bare);
    return isResult(read) ? [] : [{ broken: bare.slice(0, 80), fault: read.fault }];
  });
}

/** How many words from a place on are a code, and what it says. */
function wordsOfCode(words: readonly string[], from: number, kind: Result["kind"]) {
  const lengths = lengthsOf(kind);
  const most = lengths.at(-1) as number;
  let code = "";
  for (let to = from; to < words.length && code.length < most; to += 1) {
    code += words[to];
    if (!lengths.includes(code.length)) continue;
    const result = resultOf(code);
    if (isResult(result) && result.kind === kind) return { result, count: to - from + 1 };
  }
  return undefined;
}
