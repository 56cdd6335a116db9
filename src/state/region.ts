import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, type Stored, save } from "./storage.ts";

/**
 * Where the visitor's shop is and which table of fees they took last. A label and an offer: no number of a simulator
 * depends on it until somebody puts it there. Pages of text load this too, so it imports no nanostores.
 */
const key = "jiusi.region";
const version = 1;
const regions = ["tw", "cn", "other"] as const;

export type Region = (typeof regions)[number];
export interface RegionChoice {
  readonly region?: Region;
  /** The name of a table in `content/fees/`. */
  readonly fees?: string;
}

/** What is stored; `undefined` is a newer version's. Anything but what this version wrote is left out. */
export function readRegion(text: string | null): RegionChoice | undefined {
  const document = openDocument(text, version);
  if (document.newer) return undefined;
  const { region, fees } = Object.fromEntries(entriesOf(document.data));
  return {
    ...(regions.some((name) => name === region) && { region: region as Region }),
    ...(typeof fees === "string" && /^[a-z][a-z-]{0,40}$/.test(fees) && { fees }),
  };
}

const watchers = new Set<() => void>();
let followed = false;

export const storedRegion = (): RegionChoice => readRegion(load(key)) ?? {};

/** Stores one part of the choice beside the other; a newer version's is left alone. */
export function saveRegion(choice: RegionChoice): Stored {
  const stored = readRegion(load(key));
  if (!stored) return "newer";
  const kept = save(key, JSON.stringify({ v: version, data: { ...stored, ...choice } }));
  for (const watcher of watchers) watcher();
  return kept ? "stored" : "full";
}

/** Calls back when the choice has changed, here or in another tab. Returns how to stop it. */
export function followRegion(callback: () => void): () => void {
  watchers.add(callback);
  if (!followed) {
    followed = true;
    onOtherTab(key, () => {
      for (const watcher of watchers) watcher();
    });
  }
  return () => watchers.delete(callback);
}
