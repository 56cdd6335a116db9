/** In the order in which they win a draw. The full-width ones part cells only where no other sign does. */
const separators = ["\t", ",", ";", "|"] as const;
const wide = ["\uff0c", "\uff1b", "\uff5c"] as const;

/**
 * Lines of cells as in RFC 4180: quotes may hold separators, line ends and doubled quotes; lines end in LF, CR or
 * CRLF, mixed as they come; NUL and a byte order mark are left out, and so is a first line `sep=;`, which names the
 * separator. Gives at most `most` lines.
 */
export function readLines(text: string, most = Number.POSITIVE_INFINITY): string[][] {
  const lines: string[][] = [];
  if (most > 0) eachLine(text, (line) => lines.push(line) < most);
  return lines;
}

/** The same, line by line, so that a million of them need not be kept; ends when `take` gives false. */
export function eachLine(text: string, take: (line: string[]) => boolean): void {
  const whole = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replaceAll("\0", "");
  const named = /^"?sep=([^\r\n])"?[,;\t]*(?:\r\n?|\n|$)/i.exec(whole);
  const clean = named ? whole.slice(named[0].length) : whole;
  const separator = (named?.[1] ?? separatorOf(clean)).charCodeAt(0);
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

/**
 * The separator that stands, outside quotes, in the most of the first lines; of two the one that is there more often.
 * A comma between digits belongs to a number.
 */
function separatorOf(text: string): string {
  const seen = new Map<string, { lines: number; count: number; last: number }>();
  let quoted = false;
  let line = 0;
  for (let at = 0; at < Math.min(text.length, 65_536); at++) {
    const sign = text[at] as string;
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === "\n" || sign === "\r") line++;
    const isNarrow = (separators as readonly string[]).includes(sign);
    if (!isNarrow && !(wide as readonly string[]).includes(sign)) continue;
    if (sign === "," && /^\d,\d$/.test(text.slice(at - 1, at + 2))) continue;
    const found = seen.get(sign) ?? { lines: 0, count: 0, last: -1 };
    seen.set(sign, {
      lines: found.lines + (found.last === line ? 0 : 1),
      count: found.count + 1,
      last: line,
    });
  }
  const best = (list: readonly string[]) =>
    list
      .filter((sign) => seen.has(sign))
      .sort((p, q) => {
        const [a, b] = [seen.get(p), seen.get(q)];
        return (b?.lines ?? 0) - (a?.lines ?? 0) || (b?.count ?? 0) - (a?.count ?? 0);
      })[0];
  // A cell that was copied may hold any sign but a tab.
  return (
    (seen.has("\t") && (seen.get("\t")?.lines ?? 0) * 2 >= line + 1 ? "\t" : best(separators)) ??
    best(wide) ??
    ","
  );
}
