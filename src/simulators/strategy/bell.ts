import { density } from "../../models/math/normal.ts";

/** A bell on equal steps, four spreads to each side. */
export function bell(mean: number, spread: number): (readonly [number, number])[] {
  if (spread === 0)
    return [
      [mean, 0],
      [mean, 1],
      [mean, 0],
    ];
  return Array.from({ length: 49 }, (_, index) => {
    const z = (index - 24) / 6;
    return [mean + z * spread, density(z) / spread] as const;
  });
}
