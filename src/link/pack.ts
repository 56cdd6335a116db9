/**
 * Long text in a link: `1` and the base64url of its raw deflate. Not brotli and not lz-string: a hundred
 * characters of brotli unpack to fifty megabytes, and lz-string throws on random text.
 */
const longest = 65_536;

export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `1${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The text again, or nothing: not ours, damaged, or longer than 64 KB. Never throws. */
export async function unpack(packed: string): Promise<string | undefined> {
  if (packed.length > longest || !/^1[\w-]*$/.test(packed)) return undefined;
  try {
    const binary = atob(packed.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await firstOf(stream.getReader());
  } catch {
    return undefined;
  }
}

async function firstOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > longest) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
