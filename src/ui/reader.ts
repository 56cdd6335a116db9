import type { Reading } from "./parse.ts";
import type { Box } from "./typed-units.ts";

export type Read = (text: string, box: Box) => Reading;

let loaded: Read | undefined;
let coming: Promise<Read> | undefined;

/** Where the reader of numbers cannot be fetched, plain digits still do. */
const plain: Read = (text) => {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? { value } : { refused: text.trim() === "" ? "empty" : "unreadable" };
};

/** Fetches the reader of numbers: it comes when somebody first goes to a box, not with the page. */
export function fetchReader(): Promise<Read> {
  coming ??= import("./parse.ts").then(
    (file) => {
      loaded = file.readNumber;
      return loaded;
    },
    () => {
      coming = undefined;
      return plain;
    },
  );
  return coming;
}

/** Calls with the reader: at once if it is there, else once it has come. */
export function withReader(use: (read: Read) => void): void {
  if (loaded) use(loaded);
  else void fetchReader().then(use);
}
