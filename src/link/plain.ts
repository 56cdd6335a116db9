/** Control, bidi and zero-width characters, and what has no character at all: none of it is anybody's word. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** Text from a link, a file or a clipboard as it may stand on a page: one line, visible, at most `most` characters. */
export function plainText(text: string, most: number): string {
  const short = text.slice(0, most * 8).replace(/[\t\n\r]+/g, " ");
  const clean = short.normalize("NFC").replace(invisible, "").trim();
  return [...clean].slice(0, most).join("");
}
