import { map } from "nanostores";
import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, type Stored, save } from "./storage.ts";

/**
 * 我的數字: what a visitor has said about their own shop, by quantity, in the units of the page. Nothing but a
 * wish of the visitor writes it; links never do.
 */
const key = "jiusi.shop";
const version = 1;
const largest = 1e15;

export interface MyNumbers {
  readonly numbers: Readonly<Record<string, number>>;
  /** Stored by a newer version of the page: shown as empty and left untouched. */
  readonly newer: boolean;
}

export const $myNumbers = map<MyNumbers>({ numbers: {}, newer: false });

/** Anything but what this version wrote is left out. */
export function readMyNumbers(text: string | null): MyNumbers {
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

/** What is stored now. */
export const storedNumbers = (): MyNumbers["numbers"] => readMyNumbers(load(key)).numbers;

let started = false;

/** Reads what is stored and follows other tabs; called once hydrated, never while rendering. */
export function startMyNumbers(): void {
  if (started) return;
  started = true;
  $myNumbers.set(readMyNumbers(load(key)));
  onOtherTab(key, () => $myNumbers.set(readMyNumbers(load(key))));
}

/** Stores these quantities beside those that are there, also those that another tab has stored meanwhile. */
export function saveMyNumbers(numbers: Readonly<Record<string, number>>): Stored {
  const stored = readMyNumbers(load(key));
  return stored.newer ? "newer" : write({ ...stored.numbers, ...numbers });
}

export function clearMyNumbers(): Stored {
  return readMyNumbers(load(key)).newer ? "newer" : write({});
}

function write(numbers: Readonly<Record<string, number>>): Stored {
  const kept = save(key, JSON.stringify({ v: version, data: numbers }));
  $myNumbers.set({ numbers, newer: false });
  return kept ? "stored" : "full";
}
