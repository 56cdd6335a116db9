import { quantile } from "./normal.ts";

/**
 * Random numbers by xoshiro128** 1.1 (Blackman & Vigna 2018), seeded by SplitMix64 (Steele, Lea & Flood 2014).
 * Chance is an argument: a model takes a seed and asks for its own stream, so the same link
 * shows the same picture on every machine and no model disturbs the draws of another.
 *
 * Streams: strategy.monteCarlo uses 1, the shop 101 to 105, what only decorates the screen uses 1000 and more, intervals on the
 * workbench 65,536 and more (a hash of the name of the input).
 */

export type State = readonly [number, number, number, number];

const MASK_64 = (1n << 64n) - 1n;

/** The first `count` outputs of SplitMix64 started at a 64-bit state. */
export function splitmix64(start: bigint, count: number): bigint[] {
  let x = start & MASK_64;
  return Array.from({ length: count }, () => {
    x = (x + 0x9e3779b97f4a7c15n) & MASK_64;
    let z = x;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
    return z ^ (z >> 31n);
  });
}

/** Start of a stream: seed 0..2^53−1, stream 0..2^32−1. Stream 0 is `seed_from_u64` of rand_xoshiro. */
export function seedState(seed: number, stream: number): State {
  const x = BigInt(seed) ^ ((BigInt(stream) * 0xd1342543de82ef95n) & MASK_64);
  const [a, b] = splitmix64(x, 2) as [bigint, bigint];
  const state: State = [Number(a & 0xffffffffn), Number(a >> 32n), Number(b & 0xffffffffn), Number(b >> 32n)];
  return state.every((word) => word === 0) ? [1, 2, 3, 4] : state;
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

export interface Random {
  /** The next 32 bits, 0..2^32−1. */
  nextU32(): number;
  /** Uniform, strictly between 0 and 1, 52 bits; takes two draws. */
  nextUnit(): number;
  /** Standard normal by inversion; takes exactly one uniform, so draws can be counted. */
  nextNormal(): number;
}

/** A generator from four 32-bit words that are not all zero. */
export function fromState(state: State): Random {
  let [s0, s1, s2, s3] = state;
  function nextU32(): number {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return result;
  }
  function nextUnit(): number {
    const a = nextU32() >>> 6;
    const b = nextU32() >>> 6;
    return (a * 67_108_864 + b + 0.5) / 4_503_599_627_370_496;
  }
  return { nextU32, nextUnit, nextNormal: () => quantile(nextUnit()) };
}

/** A generator from a seed and a stream. */
export function random(seed: number, stream: number): Random {
  return fromState(seedState(seed, stream));
}
