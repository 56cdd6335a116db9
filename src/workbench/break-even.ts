import type { Values } from "../link/scheme.ts";
import { lastPosition, valueAt } from "../ui/stops.ts";
import { inputsOf, numberOf, type Simulator, type View } from "./define.ts";

export interface BreakEven {
  /** Where the conclusion turns, in the unit of the page; `undefined` if it never does within the bounds. */
  readonly at: number | undefined;
  /** The conclusion on the other side. */
  readonly verdict: string | undefined;
}

/** How many places of the range are looked at before a turn is pinned down by halving. */
const probes = 96;

/**
 * The value of one input, nearest to the present one, at which the verdict changes, all else equal. The
 * range is searched outward on the slider's own stops, then the bracket is halved until it is a billionth of
 * the range wide, so a verdict that turns twice is found at its nearer turn. A verdict that differs only in a
 * band narrower than one probe is not seen.
 */
export function findBreakEven(simulator: Simulator, view: View, values: Values, key: string): BreakEven {
  const parameter = simulator.parameters[key];
  if (parameter?.kind !== "number") return { at: undefined, verdict: undefined };
  const present = numberOf(parameter, values[key]);
  const verdictAt = (value: number) =>
    view.evaluate(inputsOf(simulator, { ...values, [key]: value })).verdict;
  const isWhole = parameter.integer ?? false;
  const here = verdictAt(present);

  const range = parameter.max - parameter.min;
  const last = lastPosition(parameter);
  const places = Array.from({ length: probes + 1 }, (_, index) =>
    valueAt((last * index) / probes, parameter),
  );
  const candidates = [
    bracket(places.filter((place) => place > present)),
    bracket(places.filter((place) => place < present).reverse()),
  ].flatMap((found) => (found ? [found] : []));

  function bracket(outward: number[]): [number, number] | undefined {
    let inside = present;
    for (const place of outward) {
      if (verdictAt(place) !== here) return [inside, place];
      inside = place;
    }
    return undefined;
  }

  let best: BreakEven = { at: undefined, verdict: undefined };
  for (const [from, to] of candidates) {
    const at = isWhole ? firstWhole(from, to) : halve(from, to);
    const nearer = best.at === undefined || Math.abs(at - present) < Math.abs(best.at - present);
    if (nearer) best = { at, verdict: verdictAt(isWhole ? at : to) };
  }
  return best;

  function halve(from: number, to: number): number {
    let inside = from;
    let outside = to;
    const enough = Math.abs(range) * 1e-9;
    for (let round = 0; round < 60 && Math.abs(outside - inside) > enough; round++) {
      const middle = (inside + outside) / 2;
      if (verdictAt(middle) === here) inside = middle;
      else outside = middle;
    }
    return (inside + outside) / 2;
  }

  function firstWhole(from: number, to: number): number {
    let inside = Math.round(from);
    let outside = Math.round(to);
    while (Math.abs(outside - inside) > 1) {
      const middle = Math.trunc((inside + outside) / 2);
      if (verdictAt(middle) === here) inside = middle;
      else outside = middle;
    }
    return outside;
  }
}
