import { type Formats, format, type Quantity } from "../../ui/format.ts";
import type { QueueOutcome } from "./queue.ts";
import type { ShelfOutcome } from "./shelf.ts";

export const yearInDays = 365;

export const ghostOf = (tone: number) => `ghost pin-${tone}`;

export function of(outcome: ShelfOutcome | QueueOutcome, name: string, formats: Formats): string {
  return format(
    (outcome.quantities[name] as Quantity | undefined) ?? { value: null, unit: "ratio" },
    formats,
  );
}
