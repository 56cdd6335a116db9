import type { Simulator } from "../workbench/define.ts";
import { membership } from "./membership/definition.ts";
import { referral } from "./referral/definition.ts";
import { turnover } from "./turnover/definition.ts";

/** Every simulator, in the order of the book. Pages, tests and the sitemap read this list. */
export const simulators: readonly Simulator[] = [turnover, membership, referral];

export function simulatorOf(slug: string): Simulator {
  const found = simulators.find((simulator) => simulator.slug === slug);
  if (!found) throw new Error(`no simulator ${slug}`);
  return found;
}
