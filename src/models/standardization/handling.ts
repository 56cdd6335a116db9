import { powerSum } from "../math/power-sum.ts";

/**
 * What the first n orders take in minutes, with a procedure (its writing included) and without.
 * Unit model of the learning curve; n is a whole number ≥ 0.
 */
export function handling(inputs: {
  readonly adhocT1: number;
  readonly adhocRate: number;
  readonly sopSetup: number;
  readonly sopT1: number;
  readonly sopRate: number;
}): { adhoc(n: number): number; sop(n: number): number } {
  const { adhocT1, sopSetup, sopT1 } = inputs;
  const [adhocUnits, sopUnits] = [powerSum(inputs.adhocRate), powerSum(inputs.sopRate)];
  return { adhoc: (n) => adhocT1 * adhocUnits(n), sop: (n) => sopSetup + sopT1 * sopUnits(n) };
}
