/**
 * The catalogue: calculation name → calculation. The site's worker and the command line read it; a page that needs one
 * calculation imports that file instead.
 */
import * as flywheel from "./flywheel.ts";
import * as goals from "./goals.ts";
import * as goalsCascade from "./goals-cascade.ts";
import * as information from "./information.ts";
import * as informationDecomposition from "./information-decomposition.ts";
import * as informationLedger from "./information-ledger.ts";
import * as informationSystem from "./information-system.ts";
import * as internet from "./internet.ts";
import * as internetAuction from "./internet-auction.ts";
import * as internetCommerce from "./internet-commerce.ts";
import * as internetMedia from "./internet-media.ts";
import * as internetSankey from "./internet-sankey.ts";
import * as inversion from "./inversion.ts";
import * as inversionCash from "./inversion-cash.ts";
import * as inversionStock from "./inversion-stock.ts";
import * as inversionTest from "./inversion-test.ts";
import * as inversionVerdict from "./inversion-verdict.ts";
import * as kernel from "./kernel.ts";
import * as membership from "./membership.ts";
import * as referral from "./referral.ts";
import { type Result, run } from "./run.ts";
import type { AnyCalculation } from "./schema.ts";
import * as social from "./social.ts";
import * as socialCircle from "./social-circle.ts";
import * as socialDoor from "./social-door.ts";
import * as socialWheels from "./social-wheels.ts";
import * as standardization from "./standardization.ts";
import * as standardizationLine from "./standardization-line.ts";
import * as standardizationPayback from "./standardization-payback.ts";
import * as standardizationQueue from "./standardization-queue.ts";
import * as strategy from "./strategy.ts";
import * as strategyFounders from "./strategy-founders.ts";
import * as strategyRecord from "./strategy-record.ts";
import * as turnover from "./turnover.ts";
import * as turnoverCapital from "./turnover-capital.ts";
import * as turnoverStock from "./turnover-stock.ts";
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
];

export const catalogue: ReadonlyMap<string, AnyCalculation> = new Map(
  files.flatMap((file) => Object.values(file)).map((calculation) => [calculation.name, calculation]),
);

/** Runs a calculation by name, on inputs of unknown origin. */
export function runModel(fn: string, inputs: Record<string, unknown>): Result {
  const calculation = catalogue.get(fn);
  return calculation === undefined ? { ...failure("unknown_function", "fn") } : run(calculation, inputs);
}
