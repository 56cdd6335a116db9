import { dlog } from "./elementary.ts";

/** The standard normal distribution: density, cdf, loss function, quantile. */

/** Value of a polynomial by Horner; coefficients from the lowest power to the highest. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let n = coefficients.length - 1; n >= 0; n -= 1) value = value * x + (coefficients[n] as number);
  return value;
}

const ROOT_TWO_PI = 2.5066282746310007;

/**
 * exp(−z²/2) without the rounding error of z², which the exponent would magnify in the far tail: z is split into a
 * part whose square is exact and a small rest (Cody 1969).
 */
function gaussian(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

/** φ(z), relative error below 1e-14 for |z| ≤ 37. */
export function density(z: number): number {
  return gaussian(z) / ROOT_TWO_PI;
}

// Rational Chebyshev approximations of W. J. Cody, Mathematics of Computation 23 (1969) 631–638, as in his ANORM.
const CENTRE_TOP = [
  18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745,
];
const CENTRE_BOTTOM = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1];
const FLANK_TOP = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
  93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const FLANK_BOTTOM = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
  1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
];
const TAIL_TOP = [
  2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const TAIL_BOTTOM = [
  7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
];

/** Mills ratio without its Gaussian: 1 − Φ(y) = gaussian(y) · tail(y), for y > 0.67. */
function tail(y: number): number {
  if (y <= 5.65685424949238) return polynomial(FLANK_TOP, y) / polynomial(FLANK_BOTTOM, y);
  const w = 1 / (y * y);
  return (1 / ROOT_TWO_PI - (w * polynomial(TAIL_TOP, w)) / polynomial(TAIL_BOTTOM, w)) / y;
}

/** Φ(z). The relative error is below 1e-13 in the lower tail too, as long as the value is a normal double (z > −37.5). */
export function cdf(z: number): number {
  const y = Math.abs(z);
  if (y <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRE_TOP, square)) / polynomial(CENTRE_BOTTOM, square);
  }
  const upper = gaussian(y) * tail(y);
  return z > 0 ? 1 - upper : upper;
}

/**
 * Standard normal loss L(z) = E max(0, Z − z) = φ(z) − z·(1 − Φ(z)), relative error below 1e-12 everywhere. Far out the
 * two terms cancel, so there L = φ·K/(z + K) with the continued fraction K = 1/(z + 2/(z + 3/(z + …))) of Laplace.
 */
export function loss(z: number): number {
  if (z < 0) return loss(-z) - z;
  if (z < 4) return density(z) - z * cdf(-z);
  let fraction = z;
  for (let n = 60; n >= 2; n -= 1) fraction = z + n / fraction;
  return density(z) / (z * fraction + 1);
}

const A = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const C = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const D = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const E = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const F = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Φ⁻¹(p) for 0 < p < 1: algorithm AS 241, PPND16 (Wichura, Applied Statistics 37, 1988), relative error about 1e-16.
 * Evaluated in exactly this order of operations, because simulated draws pass through it.
 */
export function quantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(A, r)) / polynomial(B, r);
  }
  const r = Math.sqrt(-dlog(q < 0 ? p : 1 - p));
  const z =
    r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5);
  return q < 0 ? -z : z;
}
