import { symbolsOf, textOf as symbolText } from "../models/shop/symbols.ts";
import { type ShopClass, textOf } from "./definition.ts";

/** The part of a fragment that holds the word of a reveal, beside the class. */
export const revealPart = "open";
const length = 4;

/**
 * The word that opens other time lines to a class: 20 bits of FNV-1a over its definition, as four symbols that can be read
 * aloud. It is no secret from who can reckon; it stands where a trainer of a room would say "now".
 */
export function revealOf(it: ShopClass): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`reveal ${textOf(it)}`)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  const folded = (hash ^ (hash >>> 20)) & 0xfffff;
  return symbolText(Array.from({ length }, (_, at) => (folded >>> (5 * (length - 1 - at))) & 31));
}

/** Whether a text is the word of this class, written any way: either case, O for 0, I and L for 1, full-width, spaces. */
export function isReveal(text: string, it: ShopClass): boolean {
  const symbols = symbolsOf(text.slice(0, 40).normalize("NFKC").trim());
  return !("error" in symbols) && symbolText(symbols) === revealOf(it);
}
