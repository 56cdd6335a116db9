import { isStored, storedBlocks, textOfStored } from "./stored-blocks.ts";

/**
 * Long text in a link: `1` and the base64url of its raw deflate. Not brotli and not lz-string: a hundred
 * characters of brotli unpack to fifty megabytes, and lz-string throws on random text.
 */
const longest = 65_536;
/** Base64 of the most that is read, where nothing of it can be made shorter. */
const longestPacked = 90_000;

/** Whether this browser makes long text shorter; where it does not, a link is longer and says the same. */
export const canCompress = () => typeof CompressionStream === "function";

/** The packed text, or nothing where `unpack` would not read it again. */
export async function pack(text: string): Promise<string | undefined> {
  const source = new TextEncoder().encode(text);
  if (source.length > longest) return undefined;
  const bytes = canCompress() ? await deflate(source) : storedBlocks(source);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `1${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

async function deflate(source: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([source]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text again, or nothing: not ours, damaged, or longer than 64 KB. Never throws. */
export async function unpack(packed: string): Promise<string | undefined> {
  if (packed.length > longestPacked || !/^1[\w-]*$/.test(packed)) return undefined;
  try {
    const binary = atob(packed.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    // What a browser without compression wrote is read by one without as well.
    const stored = isStored(bytes) ? textOfStored(bytes, longest) : undefined;
    if (stored !== undefined) return stored;
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
