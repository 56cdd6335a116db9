/**
 * Raw deflate (RFC 1951, 3.2.4) in blocks that are stored as they are, for browsers without `CompressionStream`: every
 * inflater reads them, and they are read here without one. A block holds at most 65,535 bytes; the first bit of its first
 * byte says that it is the last, the other two of its kind are 0.
 */
const largest = 65_535;
const header = 5;

export function storedBlocks(source: Uint8Array): Uint8Array {
  const count = Math.max(1, Math.ceil(source.length / largest));
  const bytes = new Uint8Array(source.length + count * header);
  for (let block = 0, at = 0; block < count; block++) {
    const part = source.subarray(block * largest, (block + 1) * largest);
    const view = new DataView(bytes.buffer, at, header);
    view.setUint8(0, block === count - 1 ? 1 : 0);
    view.setUint16(1, part.length, true);
    view.setUint16(3, ~part.length & 0xffff, true);
    bytes.set(part, at + header);
    at += header + part.length;
  }
  return bytes;
}

/** Whether the bytes begin with a block that is stored as it is; `CompressionStream` makes none of short texts. */
export function isStored(bytes: Uint8Array): boolean {
  const [first = 0xff, low = 0, high = 0, inverseLow = 0, inverseHigh = 0] = bytes;
  return first <= 1 && bytes.length >= header && (low ^ inverseLow) === 0xff && (high ^ inverseHigh) === 0xff;
}

/** The text of blocks that are all stored, at most `most` bytes; nothing where they are damaged or longer. */
export function textOfStored(bytes: Uint8Array, most: number): string | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let length = 0;
  for (let at = 0; ; ) {
    if (!isStored(bytes.subarray(at))) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const size = view.getUint16(1, true);
    const end = at + header + size;
    length += size;
    if (end > bytes.length || length > most) return undefined;
    const isLast = bytes[at] === 1;
    text += decoder.decode(bytes.subarray(at + header, end), { stream: !isLast });
    if (isLast) return end === bytes.length ? text : undefined;
    at = end;
  }
}
