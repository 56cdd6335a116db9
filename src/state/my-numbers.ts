import { map } from "nanostores";
import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, save } from "./storage.ts";

/**
 * 我的數字: what a visitor has said about their own shop, by quantity, in the units of the page. Nothing but a
 * wish of the visitor writes it; links never do.
 */
const key = "jiusi.shop";
const version = 1;
const largest = 1e15;

export interface Shop {
  readonly numbers: Readonly<Record<string, number>>;
  /** Stored by a newer version of the page: shown as empty and left untouched. */
  readonly newer: boolean;
}

export const $shop = map<Shop>({ numbers: {}, newer: false });

/** Anything but what this version wrote is left out. */
export function readShop(text: string | null): Shop {
  const document = openDocument(text, version);
  if (document.newer) return { numbers: {}, newer: true };
  const numbers = entriesOf(document.data).filter(
    (entry): entry is [string, number] =>
      /^[a-z][A-Za-z]{0,30}$/.test(entry[0]) &&
      typeof entry[1] === "number" &&
      Number.isFinite(entry[1]) &&
      Math.abs(entry[1]) <= largest,
  );
  return { numbers: Object.fromEntries(numbers.slice(0, 100)), newer: false };
}

let started = false;

/** Reads what is stored and follows other tabs; called once hydrated, never while rendering. */
export function startShop(): void {
  if (started) return;
  started = true;
  $shop.set(readShop(load(key)));
  onOtherTab(key, () => $shop.set(readShop(load(key))));
}

/** Stores these quantities beside those that are there, also those that another tab has stored meanwhile. */
export function keepShop(numbers: Readonly<Record<string, number>>): void {
  const stored = readShop(load(key));
  if (!stored.newer) write({ ...stored.numbers, ...numbers });
}

export function forgetShop(): void {
  if (!readShop(load(key)).newer) write({});
}

function write(numbers: Readonly<Record<string, number>>) {
  save(key, JSON.stringify({ v: version, data: numbers }));
  $shop.set({ numbers, newer: false });
}
