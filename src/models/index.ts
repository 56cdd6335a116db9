/**
 * The catalogue: calculation name → calculation. The site's worker and the command line read it; a page that needs one
 * calculation imports that file instead.
 */

import * as flywheel from "./flywheel.ts";
import * as kernel from "./kernel.ts";
import * as membership from "./membership.ts";
import * as referral from "./referral.ts";
import { type Result, run } from "./run.ts";
import type { AnyCalculation } from "./schema.ts";
import * as turnover from "./turnover.ts";
import * as turnoverCapital from "./turnover-capital.ts";
import * as turnoverStock from "./turnover-stock.ts";
import { failure } from "./validate.ts";

/** Every export of these files is a calculation. */
const files: readonly Record<string, AnyCalculation>[] = [
  kernel,
  turnover,
  turnoverStock,
  turnoverCapital,
  referral,
  membership,
  flywheel,
];

export const catalogue: ReadonlyMap<string, AnyCalculation> = new Map(
  files.flatMap((file) => Object.values(file)).map((calculation) => [calculation.name, calculation]),
);

/** Runs a calculation by name, on inputs of unknown origin. */
export function runModel(fn: string, inputs: Record<string, unknown>): Result {
  const calculation = catalogue.get(fn);
  return calculation === undefined ? { ...failure("unknown_function", "fn") } : run(calculation, inputs);
}
