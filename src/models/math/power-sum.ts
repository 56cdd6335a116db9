/** Below this the powers are added one by one; above it the rest of the sum is an integral with corrections. */
const seam = 32;

/**
 * n ↦ 1^b + 2^b + … + n^b for whole n ≥ 0, for learning rates: `rate` in [0.5, 1], b = log2(rate) in [−1, 0]. Above 32
 * terms by the formula of Euler and Maclaurin with three corrections, whose error there is below 1e-14, so a hundred
 * thousand terms cost as much as one.
 */
export function powerSum(rate: number): (n: number) => number {
  const exponent = Math.log2(rate);
  /** exponent + 1, without cancellation where the rate is close to one half. */
  const next = Math.log1p(2 * rate - 1) / Math.LN2;
  const heads = [0];
  let head = 0;
  for (let i = 1; i < seam; i += 1) {
    head += i ** exponent;
    heads.push(head);
  }
  const [first, third, fifth] = corrections(exponent);
  const correction = (x: number) => {
    const square = x * x;
    return (x ** exponent / x) * (first + (third + fifth / square) / square);
  };
  const atSeam = seam ** exponent;
  const fromSeam = head + atSeam / 2 - correction(seam);

  return (n) => {
    if (exponent === 0) return n;
    if (n < seam) return heads[n] as number;
    const growth = Math.log(n / seam);
    // The integral of x^b from the seam to n; its limit at b = −1 is the logarithm.
    const integral = next === 0 ? growth : (atSeam * seam * Math.expm1(next * growth)) / next;
    return fromSeam + integral + n ** exponent / 2 + correction(n);
  };
}

/** Bernoulli numbers over factorials times the falling powers of b: b/12, −b(b−1)(b−2)/720, … */
function corrections(b: number): readonly [number, number, number] {
  const three = b * (b - 1) * (b - 2);
  return [b / 12, -three / 720, (three * (b - 3) * (b - 4)) / 30_240];
}
