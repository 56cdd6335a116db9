import type { Span } from "../../link/scheme.ts";
import { valueAtDeviate } from "../../models/math/interval.ts";
import type { NumberParameter } from "../parameters.ts";
import { familyOf } from "../spans.ts";

/** The value of an interval at a standard normal deviate, within the bounds, whole where the input is whole. */
export function spanValue(parameter: NumberParameter, span: Span, deviate: number): number {
  if (span.low === span.high) return span.low;
  const family = familyOf(parameter);
  const scale = family === "logitNormal" ? 100 : 1;
  const value = scale * valueAtDeviate({ low: span.low / scale, high: span.high / scale, family }, deviate);
  const whole = parameter.integer ? Math.round(value) : value;
  return Math.min(parameter.max, Math.max(parameter.min, whole));
}
