import type { Values } from "../../link/scheme.ts";
import { inputsOf, type NumberParameter, numberOf, numbersOf, type Simulator, type View } from "../define.ts";

/** What a step of one input to each side does to the headline, all else equal. */
export interface Driver {
  readonly key: string;
  /** The input moved down and up, in the unit of the page. */
  readonly low: number;
  readonly high: number;
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** How far apart the two results are; null where one of them has no value. */
  readonly swing: number | null;
}

export interface Drivers {
  /** The headline as things stand. */
  readonly now: number | null;
  /** Most telling first. */
  readonly list: readonly Driver[];
}

/** A tornado: every number of the view a tenth down and up, or one step where a tenth is less. */
export function drivers(simulator: Simulator, view: View, values: Values): Drivers {
  const headlineAt = (patch: Values) => {
    const { quantities } = view.evaluate(inputsOf(simulator, { ...values, ...patch }));
    const value = quantities[view.headline]?.value ?? null;
    return value !== null && Number.isFinite(value) ? value : null;
  };
  const list = numbersOf(simulator, view).map((parameter): Driver => {
    const { key } = parameter;
    const [low, high] = around(parameter, numberOf(parameter, values[key]));
    const [atLow, atHigh] = [headlineAt({ [key]: low }), headlineAt({ [key]: high })];
    const swing = atLow === null || atHigh === null ? null : Math.abs(atHigh - atLow);
    return { key, low, high, atLow, atHigh, swing };
  });
  return { now: headlineAt({}), list: list.sort((p, q) => (q.swing ?? -1) - (p.swing ?? -1)) };
}

function around({ min, max, step, integer }: NumberParameter, present: number): [number, number] {
  const tenth = Math.max(Math.abs(present) / 10, step, integer ? 1 : 0);
  const by = integer ? Math.round(tenth) : tenth;
  const tidy = (value: number) => Math.min(max, Math.max(min, Number(value.toPrecision(12))));
  return [tidy(present - by), tidy(present + by)];
}
