import type { DrawerWords } from "../../schemas/drawers.ts";
import { loadStyle } from "./load-style.ts";

export type { DrawerWords } from "../../schemas/drawers.ts";

const known = new Map<string, Promise<DrawerWords>>();

/** Fetched once, with the stylesheet of the drawers, when something beyond the first picture is first wanted. A failure may be tried again. */
export function loadWords(address: string): Promise<DrawerWords> {
  const words = known.get(address) ?? fetchWords(address);
  known.set(address, words);
  words.catch(() => known.delete(address));
  return words;
}

async function fetchWords(address: string): Promise<DrawerWords> {
  const [response] = await Promise.all([
    fetch(address),
    loadStyle(new URL("../../styles/drawers.css", import.meta.url)),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as DrawerWords;
}
