import type { ClassTask } from "../models/shop/class.ts";
import type { DebriefTask } from "../models/shop/debrief.ts";
import type { Handler } from "../runner/messages.ts";
import { serve } from "../runner/serve.ts";
import type { Simulator } from "../workbench/define.ts";
import { isJob, jobs, type Task } from "../workbench/runs/jobs.ts";
import type { Reading, ReadingCells } from "../workbench/tables/read-table.ts";

/**
 * The entry of the worker that `src/runner` makes. Runs evaluate a view thousands of times, so the worker has
 * to know the definitions; each, and each view, is a file of its own here, and a page's worker loads only those it
 * is asked about. The catalogue comes when a view first looks deeper.
 */
const definitions = import.meta.glob<Record<string, Simulator>>("./*/definition.ts");

async function simulatorOf(slug: string): Promise<Simulator> {
  const module = await definitions[`./${slug}/definition.ts`]?.();
  const found = Object.values(module ?? {}).find((it) => it?.slug === slug);
  if (!found) throw new Error(`no simulator ${slug}`);
  return found;
}

const handle: Handler = async (name, input, report) => {
  if (name === "calculate") {
    const { calculation, inputs } = input as { calculation: string; inputs: Record<string, unknown> };
    const { runModel } = await import("../models/index.ts");
    return runModel(calculation, inputs);
  }
  if (name === "rows") {
    const { readTable } = await import("../workbench/tables/read-table.ts");
    return readTable(input as Reading);
  }
  if (name === "cells") {
    const { readCells } = await import("../workbench/tables/read-table.ts");
    return readCells(input as ReadingCells);
  }
  if (name === "shop") {
    const { debrief } = await import("../models/shop/debrief.ts");
    return debrief(input as DebriefTask, report);
  }
  if (name === "class") {
    const { playClass } = await import("../models/shop/class.ts");
    return playClass(input as ClassTask);
  }
  if (name === "rivals") {
    const { rivalsOf } = await import("../models/shop/class.ts");
    const { seed, quarters } = input as { seed: number; quarters: number };
    return rivalsOf(seed, quarters);
  }
  if (!isJob(name)) throw new Error(`no run ${name}`);
  const { slug, view, values } = input as Task;
  const simulator = await simulatorOf(slug);
  return jobs[name](simulator, await simulator.view(view), values, report);
};

serve(handle);
