import { simulators as registered } from "../../src/simulators/index.ts";
import type { Simulator, View } from "../../src/workbench/define.ts";

/** A simulator with all its views at hand, which a page fetches one by one. */
export interface Whole extends Simulator {
  readonly views: readonly View[];
}

export async function whole(simulator: Simulator): Promise<Whole> {
  return { ...simulator, views: await Promise.all(simulator.viewNames.map(simulator.view)) };
}

/** Every simulator, whole, in the order of the book. */
export const simulators: readonly Whole[] = await Promise.all(registered.map(whole));

export function simulatorOf(slug: string): Whole {
  const found = simulators.find((simulator) => simulator.slug === slug);
  if (!found) throw new Error(`no simulator ${slug}`);
  return found;
}
