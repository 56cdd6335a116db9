import type { Simulator } from "../workbench/define.ts";
import { goals } from "./goals/definition.ts";
import { information } from "./information/definition.ts";
import { internet } from "./internet/definition.ts";
import { inversion } from "./inversion/definition.ts";
import { membership } from "./membership/definition.ts";
import { referral } from "./referral/definition.ts";
import { social } from "./social/definition.ts";
import { standardization } from "./standardization/definition.ts";
import { strategy } from "./strategy/definition.ts";
import { turnover } from "./turnover/definition.ts";

/** Every simulator, in the order of the book. Pages, tests and the sitemap read this list. */
export const simulators: readonly Simulator[] = [
  strategy,
  inversion,
  internet,
  social,
  standardization,
  turnover,
  information,
  goals,
  membership,
  referral,
];

export function simulatorOf(slug: string): Simulator {
  const found = simulators.find((simulator) => simulator.slug === slug);
  if (!found) throw new Error(`no simulator ${slug}`);
  return found;
}
