/**
 * Stored values are documents `{ v, data }`, one a key. `data` of an older version is upgraded step by step: `steps[0]`
 * makes version 2 of version 1. A document that a newer version wrote is not read.
 */
export type Opened = { readonly newer: true } | { readonly newer: false; readonly data: unknown };

type Step = (data: unknown) => unknown;

/** Never throws: what is no document, or cannot be brought forward, reads as `undefined` data. */
export function openDocument(text: string | null, version: number, steps: readonly Step[] = []): Opened {
  try {
    const document: unknown = JSON.parse(text ?? "null");
    if (typeof document !== "object" || document === null || !("v" in document) || !("data" in document))
      return { newer: false, data: undefined };
    const { v, data } = document;
    if (typeof v !== "number" || !Number.isInteger(v) || v < 1) return { newer: false, data: undefined };
    if (v > version) return { newer: true };
    return { newer: false, data: steps.slice(v - 1, version - 1).reduce((older, step) => step(older), data) };
  } catch {
    return { newer: false, data: undefined };
  }
}

/** The entries of an object; of anything else, none. */
export const entriesOf = (data: unknown): [string, unknown][] =>
  typeof data === "object" && data !== null ? Object.entries(data) : [];
