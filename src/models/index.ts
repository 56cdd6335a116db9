/**
 * The catalogue: calculation name → calculation. The site's worker and the command line read it; a page that needs one
 * calculation imports that file instead.
 */

import * as goalsCascade from "./goals/cascade.ts";
import * as goals from "./goals/run-rate.ts";
import * as informationDecomposition from "./information/decomposition.ts";
import * as information from "./information/growth.ts";
import * as informationLedger from "./information/ledger.ts";
import * as informationSystem from "./information/system.ts";
import * as internetAuction from "./internet/auction.ts";
import * as internetCommerce from "./internet/commerce.ts";
import * as internet from "./internet/funnel.ts";
import * as internetMedia from "./internet/media.ts";
import * as internetSankey from "./internet/sankey.ts";
import * as inversionCash from "./inversion/cash.ts";
import * as inversion from "./inversion/compare.ts";
import * as inversionStock from "./inversion/newsvendor.ts";
import * as inversionTest from "./inversion/sample-size.ts";
import * as inversionVerdict from "./inversion/verdict.ts";
import * as kernel from "./math/kernel.ts";
import * as flywheel from "./membership/flywheel.ts";
import * as membership from "./membership/vip.ts";
import * as referral from "./referral/reach.ts";
import { type Result, run } from "./run.ts";
import type { AnyCalculation } from "./schema.ts";
import * as shop from "./shop/calculations.ts";
import * as socialCircle from "./social/circle.ts";
import * as socialWheels from "./social/driver-mix.ts";
import * as socialDoor from "./social/supplier-funnel.ts";
import * as social from "./social/time-value.ts";
import * as standardization from "./standardization/learning.ts";
import * as standardizationLine from "./standardization/line.ts";
import * as standardizationPayback from "./standardization/payback.ts";
import * as standardizationQueue from "./standardization/queue.ts";
import * as strategy from "./strategy/closed-form.ts";
import * as strategyFounders from "./strategy/monte-carlo.ts";
import * as strategyRecord from "./strategy/record.ts";
import * as turnoverCapital from "./turnover/allocation.ts";
import * as turnover from "./turnover/compound.ts";
import * as turnoverOrder from "./turnover/order.ts";
import * as turnoverStock from "./turnover/portfolio.ts";
import { failure } from "./validate.ts";

/** Every export of these files is a calculation. */
const files: readonly Record<string, AnyCalculation>[] = [
  kernel,
  strategy,
  strategyFounders,
  strategyRecord,
  inversion,
  inversionCash,
  inversionStock,
  inversionTest,
  inversionVerdict,
  standardization,
  standardizationLine,
  standardizationQueue,
  standardizationPayback,
  internet,
  internetAuction,
  internetMedia,
  internetCommerce,
  internetSankey,
  social,
  socialCircle,
  socialDoor,
  socialWheels,
  turnover,
  turnoverStock,
  turnoverOrder,
  turnoverCapital,
  information,
  informationDecomposition,
  informationLedger,
  informationSystem,
  goalsCascade,
  goals,
  referral,
  membership,
  flywheel,
  shop,
];

export const catalogue: ReadonlyMap<string, AnyCalculation> = new Map(
  files.flatMap((file) => Object.values(file)).map((calculation) => [calculation.name, calculation]),
);

/** Runs a calculation by name, on inputs of unknown origin. */
export function runModel(fn: string, inputs: Record<string, unknown>): Result {
  const calculation = catalogue.get(fn);
  return calculation === undefined ? { ...failure("unknown_function", "fn") } : run(calculation, inputs);
}
