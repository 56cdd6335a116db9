import type { ImportedCells } from "../../import/grid.ts";
import type { Values } from "../../link/scheme.ts";
import { patient, run } from "../../runner/run.ts";
import type { Simulator, View, WorkerCalculation } from "../define.ts";
import type { Reading, ReadingCells, ReadTable, RefusedTable } from "../tables/read-table.ts";
import type { JobName, Result, Task } from "./jobs.ts";

interface Options {
  readonly signal?: AbortSignal;
  onProgress?(share: number): void;
}

/** Runs a job over a state in the worker. */
export async function compute<N extends JobName>(
  name: N,
  simulator: Simulator,
  view: View,
  values: Values,
  { signal, onProgress }: Options = {},
): Promise<Result<N>> {
  const task: Task = { slug: simulator.slug, view: view.id, values };
  return (await run(name, task, signal, onProgress)) as Result<N>;
}

/** The catalogue calculation behind a view. */
export function computeInWorker(
  { calculation, inputs }: WorkerCalculation,
  signal: AbortSignal,
): Promise<unknown> {
  return run("calculate", { calculation, inputs }, signal);
}

/** Reads the rows of a file or a paste in the worker, so that the page goes on whatever their number. */
export async function computeRows(reading: Reading, signal: AbortSignal): Promise<ReadTable | RefusedTable> {
  return (await run("rows", reading, signal, undefined, patient)) as ReadTable | RefusedTable;
}

/** Reads a block of cells for a grid. */
export async function computeCells(reading: ReadingCells): Promise<ImportedCells> {
  return (await run("cells", reading, undefined, undefined, patient)) as ImportedCells;
}
