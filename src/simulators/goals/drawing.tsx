import { type Formats, format } from "../../ui/format.ts";
import type { Outcome } from "../../workbench/define.ts";

export const ghostOf = (tone: number) => `ghost pin-${tone}`;

export interface Props<O extends Outcome = Outcome> {
  readonly outcome: O;
  readonly formats: Formats;
}

export const reader =
  ({ outcome, formats }: Props) =>
  (name: string) =>
    format(outcome.quantities[name] ?? { value: null, unit: "ratio" }, formats);
