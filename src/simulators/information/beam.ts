import type { Pan } from "../../charts/Beam.tsx";
import { frames } from "../../charts/frame.ts";
import { digitsOf, type Formats } from "../../ui/format.ts";
import type { ViewWords } from "../../workbench/define.ts";
import type { BooksOutcome } from "./books.ts";

/** The beam stands under the accounts. */
export const beamHeight = 68;
export const booksFrames = frames.map((frame) => ({ ...frame, height: frame.height + beamHeight }));

/** What is weighed, for the chart and for what is grabbed in it. */
export function pansOf({ weighed }: BooksOutcome, { chart }: ViewWords, formats: Formats): [Pan, Pan] {
  const pan = ({ name, amount }: BooksOutcome["weighed"][number]): Pan => ({
    label: `${chart[name]} ${digitsOf(amount, "wholeYuan", formats, Number.isInteger(amount) ? 0 : 2)}`,
    amount,
  });
  return [pan(weighed[0]), pan(weighed[1])];
}
