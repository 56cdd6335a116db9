import type { Values } from "../../link/scheme.ts";
import { breakEvens } from "../drivers/break-evens.ts";
import { drivers } from "../drivers/drivers.ts";
import { monteCarlo } from "../ranges/monte-carlo.ts";

/** What the worker is told about a run on a state; the definition it has itself. */
export interface Task {
  readonly slug: string;
  readonly view: string;
  readonly values: Values;
}

/** The runs over a view, each a function of definition, view and state; `report` is awaited between slices. */
export const jobs = { monteCarlo, drivers, breakEvens } as const;

export type JobName = keyof typeof jobs;
export type Result<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

export function isJob(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}
