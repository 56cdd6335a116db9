import { format } from "../ui/format.ts";
import type { Missing } from "./missing.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly missing: readonly Missing[];
  readonly words: Words;
}

/** In place of an answer that would be made up: what is missing, and what to do. */
export function MissingNumbers({ missing, words }: Props) {
  const { absent, absentCells } = words.workbench;
  const list = missing.map(({ key, column, cells }) =>
    absentCells
      .replace("{column}", words.simulator.parameters[key]?.columns?.[column] ?? column)
      .replace("{cells}", format({ value: cells, unit: "cells" }, words.formats)),
  );
  return (
    <p class="bench-absent" role="status" data-missing={missing.map(({ column }) => column).join()}>
      {absent.replace("{list}", list.join(""))}
    </p>
  );
}
