/**
 * Exponential and logarithm that give the same bits on every machine. `Math.exp` and `Math.log` may differ by an ulp
 * between engines, so whatever feeds on random numbers uses these, which need only + - * / and the bits of a double.
 * The split of ln 2 is that of fdlibm (Sun Microsystems, e_log.c and e_exp.c).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;

const view = new DataView(new ArrayBuffer(8));

/** 2^exponent for −1022 ≤ exponent ≤ 1023, exact. */
function powerOfTwo(exponent: number): number {
  view.setUint32(0, (exponent + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** 1/n! for n = 0..14. */
const inverseFactorials: readonly number[] = Array.from({ length: 15 }, (_, n) => {
  let factorial = 1;
  for (let k = 2; k <= n; k += 1) factorial *= k;
  return 1 / factorial;
});

/** e^x for −708 ≤ x ≤ 709, within 1 ulp; 0 below. */
export function dexp(x: number): number {
  if (x < -708) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let p = 0;
  for (let n = 14; n >= 0; n -= 1) p = (inverseFactorials[n] as number) + r * p;
  return p * powerOfTwo(k);
}

/** ln x for finite x > 0, within 3 ulp. Subnormal numbers are scaled into the normal range first. */
export function dlog(x: number): number {
  if (x < 2.2250738585072014e-308) return dlogNormal(x * 2 ** 54, -54);
  return dlogNormal(x, 0);
}

function dlogNormal(x: number, offset: number): number {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  let e = (high >>> 20) - 1023 + offset;
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = view.getFloat64(0);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    e += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  let p = 1 / 23;
  for (let d = 21; d >= 3; d -= 2) p = 1 / d + z * p;
  p = 1 + z * p;
  return e * LN2_HIGH + (2 * s * p + e * LN2_LOW);
}
