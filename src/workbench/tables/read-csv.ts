const separators = ["\t", ",", ";"] as const;

/**
 * Lines of cells as in RFC 4180: quotes may hold separators, line ends and doubled quotes; lines end in LF, CR or
 * CRLF, mixed as they come; NUL and a byte order mark are left out. Gives at most `most` lines.
 */
export function readCsv(text: string, most = Number.POSITIVE_INFINITY): string[][] {
  const lines: string[][] = [];
  if (most > 0) eachLine(text, (line) => lines.push(line) < most);
  return lines;
}

/** The same, line by line, so that a million of them need not be kept; ends when `take` gives false. */
export function eachLine(text: string, take: (line: string[]) => boolean): void {
  const clean = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replaceAll("\0", "");
  const separator = separatorOf(clean).charCodeAt(0);
  let line: string[] = [];
  let at = 0;
  while (at < clean.length) {
    let cell = "";
    if (clean.charCodeAt(at) === quote) {
      // A quote that is never closed ends with the text.
      for (let from = ++at; ; from = at) {
        const close = clean.indexOf('"', at);
        at = close < 0 ? clean.length : close + 1;
        cell += clean.slice(from, close < 0 ? at : close);
        if (clean.charCodeAt(at) !== quote) break;
        cell += '"';
        at++;
      }
    }
    const from = at;
    let code = clean.charCodeAt(at);
    while (at < clean.length && code !== separator && code !== lf && code !== cr)
      code = clean.charCodeAt(++at);
    line.push(cell + clean.slice(from, at));
    if (at >= clean.length) break;
    at++;
    if (code === separator) {
      // A separator at the very end has an empty cell behind it.
      if (at === clean.length) line.push("");
      continue;
    }
    if (code === cr && clean.charCodeAt(at) === lf) at++;
    if (!take(line)) return;
    line = [];
  }
  if (line.length > 0) take(line);
}

const quote = 34;
const lf = 10;
const cr = 13;

/** The separator of the first line that has any outside quotes: a tab before all, else the more frequent one; a comma between digits belongs to a number. */
function separatorOf(text: string): (typeof separators)[number] {
  const counts = new Map<string, number>();
  let quoted = false;
  for (let at = 0; at < Math.min(text.length, 65_536); at++) {
    const character = text[at] as string;
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r") && counts.size > 0) break;
    else if (!quoted && (separators as readonly string[]).includes(character))
      counts.set(character, (counts.get(character) ?? 0) + (isInNumber(text, at) ? 0 : 1));
  }
  if (counts.has("\t")) return "\t";
  return (counts.get(";") ?? 0) > (counts.get(",") ?? 0) ? ";" : ",";
}

const isInNumber = (text: string, at: number) =>
  text[at] === "," && /^\d,\d$/.test(text.slice(at - 1, at + 2));
