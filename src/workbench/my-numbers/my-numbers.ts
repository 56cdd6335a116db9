import type { Values } from "../../link/scheme.ts";
import { type NumberParameter, numberOf, numberParameters, type Simulator } from "../define.ts";

/** The numbers of a simulator that are quantities of 我的數字. */
export function parametersInMyNumbers(simulator: Simulator): NumberParameter[] {
  return numberParameters(simulator).filter(({ shop }) => shop !== undefined);
}

/** What is stored, as a change of this simulator's state; a number beyond the bounds here is moved to them. */
export function valuesFromMyNumbers(simulator: Simulator, numbers: Readonly<Record<string, number>>): Values {
  return Object.fromEntries(
    parametersInMyNumbers(simulator).flatMap(({ key, shop, min, max, integer }) => {
      const stored = shop === undefined || !Object.hasOwn(numbers, shop) ? undefined : numbers[shop];
      if (stored === undefined) return [];
      const whole = integer ? Math.round(stored) : stored;
      return [[key, Math.min(max, Math.max(min, whole))]];
    }),
  );
}

/** What this simulator's state says about the shop; a range by its median. */
export function myNumbersFromValues(simulator: Simulator, values: Values): Record<string, number> {
  return Object.fromEntries(
    parametersInMyNumbers(simulator).map((parameter) => [
      parameter.shop,
      numberOf(parameter, values[parameter.key]),
    ]),
  );
}
