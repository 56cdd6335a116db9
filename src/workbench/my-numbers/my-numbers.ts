import { sameValue, type Values } from "../../link/scheme.ts";
import { saveMyNumbers } from "../../state/my-numbers.ts";
import type { Stored } from "../../state/storage.ts";
import { type NumberParameter, numberOf, numberParameters, type Simulator } from "../define.ts";

/** The numbers of a simulator that are quantities of 我的數字. */
export function parametersInMyNumbers(simulator: Simulator): NumberParameter[] {
  return numberParameters(simulator).filter(({ myNumber }) => myNumber !== undefined);
}

/** What is stored, as a change of this simulator's state; a number beyond the bounds here is moved to them. */
export function valuesFromMyNumbers(simulator: Simulator, numbers: Readonly<Record<string, number>>): Values {
  return Object.fromEntries(
    parametersInMyNumbers(simulator).flatMap(({ key, myNumber, min, max, integer }) => {
      const stored =
        myNumber === undefined || !Object.hasOwn(numbers, myNumber) ? undefined : numbers[myNumber];
      if (stored === undefined) return [];
      const whole = integer ? Math.round(stored) : stored;
      return [[key, Math.min(max, Math.max(min, whole))]];
    }),
  );
}

/** Whether a number is still the one that the page began with: that is ours, and nobody has said it is theirs. */
export function isUntouched(parameter: NumberParameter, values: Values): boolean {
  return sameValue(values[parameter.key] ?? parameter.default, parameter.default);
}

/** What somebody has said about their shop in this simulator: what they have changed; a range by its median. */
export function myNumbersFromValues(simulator: Simulator, values: Values): Record<string, number> {
  return Object.fromEntries(
    parametersInMyNumbers(simulator)
      .filter((parameter) => !isUntouched(parameter, values))
      .map((parameter) => [parameter.myNumber, numberOf(parameter, values[parameter.key])]),
  );
}

/** Stores what somebody has changed here beside what they have said elsewhere. */
export function saveMyNumbersOf(simulator: Simulator, values: Values): Stored {
  const numbers = myNumbersFromValues(simulator, values);
  return Object.keys(numbers).length > 0 ? saveMyNumbers(numbers) : "stored";
}
