import type { Encoding } from "./encodings.ts";

export type { Encoding } from "./encodings.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes leave no doubt; otherwise a person should look. */
  readonly sure: boolean;
}

/** Enough to judge by; a file is of one encoding from beginning to end. */
const looked = 65_536;

/** The text of a file in the encoding that was asked for, or else in the one that its bytes speak for. Never throws. */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const [encoding, sure] = wanted ? [wanted, true] : recognise(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, sure };
}

function recognise(bytes: Uint8Array): readonly [Encoding, sure: boolean] {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return ["UTF-16LE", true];
  if (first === 0xfe && second === 0xff) return ["UTF-16BE", true];
  const start = bytes.subarray(0, looked);
  const wide = zeros(start);
  if (wide) return [wide, true];
  if (isUtf8(bytes)) return ["UTF-8", true];
  if (brokenUtf8(start)) return ["UTF-8", false];
  // What suits both alike is GB: it uses 94 second bytes, Big5 157, so Big5 seldom keeps within those of GB.
  const scores = [["GB18030", gb18030(start)] as const, ["Big5", big5(start)] as const];
  const [best, other] = scores.sort(([, p], [, q]) => q - p) as [(typeof scores)[0], (typeof scores)[0]];
  if (best[1] <= 0) return ["windows-1252", false];
  return [best[0], best[1] > 0.9 && other[1] < 0.5];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("UTF-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 that was cut within a character, or holds a stray byte: far more characters are whole than broken. */
function brokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("UTF-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const whole = [...text].filter((sign) => sign > "\u07ff" && sign !== "\ufffd").length;
  return whole > broken * 4;
}

/** UTF-16 without a mark: of digits and separators every other byte is zero. */
function zeros(bytes: Uint8Array): Encoding | undefined {
  const counts = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  if (odd > bytes.length / 8 && even * 8 < odd) return "UTF-16LE";
  if (even > bytes.length / 8 && odd * 8 < even) return "UTF-16BE";
  return undefined;
}

/**
 * How much the pairs of bytes look like an encoding, −1 to 1: `weigh` gives 1 for a pair in the part of the table
 * that holds the frequent characters and the punctuation, −1 for one that does not exist or is hardly ever used.
 */
function score(bytes: Uint8Array, weigh: (lead: number, trail: number) => number): number {
  let sum = 0;
  let pairs = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    sum += weigh(lead, bytes[at + 1] as number);
    pairs++;
    at++;
  }
  return pairs === 0 ? 0 : sum / pairs;
}

const within = (low: number, byte: number, high: number) => byte >= low && byte <= high;

/** Big5 orders 5,401 frequent characters before 7,652 rare ones. */
function big5(bytes: Uint8Array): number {
  return score(bytes, (lead, trail) => {
    if (!within(0x40, trail, 0x7e) && !within(0xa1, trail, 0xfe)) return -1;
    return within(0xa1, lead, 0xc6) ? 1 : -1;
  });
}

/** GB 2312 orders 3,755 frequent characters before 3,008 rare ones; what GBK put around them is rarer still. */
function gb18030(bytes: Uint8Array): number {
  return score(bytes, (lead, trail) => {
    if (!within(0xa1, trail, 0xfe)) return -1;
    return within(0xb0, lead, 0xd7) || within(0xa1, lead, 0xa3) ? 1 : -0.5;
  });
}
