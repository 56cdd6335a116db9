import { Fold } from "../ui/DebouncedRender.tsx";
import type { Formats } from "../ui/format.ts";
import type { Drawing, Outcome } from "./define.ts";

interface Props {
  readonly drawing: Drawing;
  readonly outcome: Outcome;
  readonly formats: Formats;
  readonly about: string;
  readonly summary: string;
}

/** The equation with the present numbers, behind a fold. */
export function FormulaFold({ drawing, outcome, formats, about, summary }: Props) {
  return (
    <Fold name="bench-formula" summary={summary}>
      {() => (
        <>
          <p>{about}</p>
          <div class="table-scroll" tabIndex={0}>
            <drawing.Formula outcome={outcome} formats={formats} />
          </div>
        </>
      )}
    </Fold>
  );
}
