/** Characters of a line; the inputs of every calculation together are far shorter. */
const longest = 16_777_216;

/**
 * The lines of a stream, `undefined` for one that is too long to be held; a byte order mark before the first is dropped.
 * Lines end at \n and nowhere else: readline would also cut at U+2028, which JSON allows inside a string.
 */
export async function* linesOf(
  chunks: AsyncIterable<string>,
  most = longest,
): AsyncGenerator<string | undefined> {
  let rest = "";
  let isTooLong = false;
  let isFirst = true;
  const finish = (end: string): string | undefined => {
    const line = isTooLong || rest.length + end.length > most ? undefined : rest + end;
    rest = "";
    isTooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    if (chunk === "") continue;
    const [head = "", ...tail] = (isFirst ? chunk.replace(/^\ufeff/, "") : chunk).split("\n");
    isFirst = false;
    const last = tail.pop();
    if (last === undefined) {
      // What is beyond the limit is read past, not kept.
      isTooLong ||= rest.length + head.length > most;
      rest = isTooLong ? "" : rest + head;
      continue;
    }
    yield finish(head);
    for (const line of tail) yield line.length > most ? undefined : line;
    rest = last;
  }
  if (rest !== "" || isTooLong) yield finish("");
}
