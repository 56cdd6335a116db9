import type { Span } from "../link/scheme.ts";
import type { Family } from "../models/math/interval.ts";
import type { NumberParameter } from "./parameters.ts";

/** A share of a whole is logit-normal, an amount that cannot be negative log-normal, the rest normal. */
export function familyOf({ unit, min, max }: NumberParameter): Family {
  if (unit === "percent" && min >= 0 && max <= 100) return "logitNormal";
  return min >= 0 ? "logNormal" : "normal";
}

/**
 * Whether an interval is drawn normal though its kind has another family: an amount from 0, a share from 0 or to 100%.
 * Its median then lies in the middle, far from that of an interval from just beside the bound, so the page says so.
 */
export function isDrawnNormal(parameter: NumberParameter, { low, high }: Span): boolean {
  const family = familyOf(parameter);
  if (low === high || family === "normal") return false;
  return low <= 0 || (family === "logitNormal" && high >= 100);
}

/**
 * The median, which stands for the interval where a single number is shown: the geometric mean of amounts, of
 * odds for shares, the middle otherwise. Roots and quotients are exact to the last digit on every machine, so
 * this agrees everywhere with the middle draw of `src/models/math/interval.ts`; ten digits are enough to read.
 */
export function spanPoint(parameter: NumberParameter, { low, high }: Span): number {
  if (low === high) return low;
  const { min, max, integer } = parameter;
  const middle = medianOf(familyOf(parameter), low, high);
  const point = integer ? Math.round(middle) : Number(middle.toPrecision(10));
  return Math.min(max, Math.max(min, point));
}

function medianOf(family: Family, low: number, high: number): number {
  if (family === "logNormal" && low > 0) return Math.sqrt(low) * Math.sqrt(high);
  if (family === "logitNormal" && low > 0 && high < 100) {
    const odds = Math.sqrt((low / (100 - low)) * (high / (100 - high)));
    return (100 * odds) / (1 + odds);
  }
  return (low + high) / 2;
}

/**
 * A first interval around a number, whose median it stays: a fifth to each side, in the scale of its family, at
 * least one step, within the bounds.
 */
export function aroundPoint(parameter: NumberParameter, point: number): Span {
  const { min, max, step, integer } = parameter;
  const family = familyOf(parameter);
  const ends = (): [number, number] => {
    if (family === "logNormal") return [point / 1.2, point * 1.2];
    if (family === "normal") return [point - Math.abs(point) / 5, point + Math.abs(point) / 5];
    const odds = point / (100 - point);
    const share = (of: number) => (100 * of) / (1 + of);
    return point === 100 ? [80, 100] : [share(odds / 1.25), share(odds * 1.25)];
  };
  const [low, high] = ends();
  const tidy = (value: number) => {
    const bounded = Math.min(max, Math.max(min, value));
    return integer ? Math.round(bounded) : Number(bounded.toPrecision(3));
  };
  return {
    low: Math.max(min, Math.min(tidy(low), tidy(point - step))),
    high: Math.min(max, Math.max(tidy(high), tidy(point + step))),
  };
}
