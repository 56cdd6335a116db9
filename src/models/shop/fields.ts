/**
 * The four markets of the shop and their published bands. All numbers are assumptions, chosen so that
 * each chapter's argument can be felt; they are no evidence for it.
 */

/** In the order of their indices: everyday goods, bags and accessories, a cold niche under a brand's control, a new category. */
export const fieldNames = ["daily", "bags", "brand", "rising"] as const;
export type FieldName = (typeof fieldNames)[number];

export const parameterNames = [
  "size",
  "price",
  "cost",
  "conv",
  "cpc",
  "trend",
  "ret",
  "elast",
  "loyal",
  "supply",
] as const;
export type ParameterName = (typeof parameterNames)[number];

/**
 * What a field is like, in integers: `size` visits a month that a shop can reach, `price` yuan, `cost` per mille of the
 * price, `conv` buyers per 100,000 visits, `cpc` cents per click, `trend` per mille a month, `ret` returns per mille,
 * `elast` per mille of buyers lost per per mille of price, `loyal` orders per 1,000 well-kept regulars a month, `supply`
 * units a month without ties.
 */
export type Parameters = { readonly [Name in ParameterName]: number };

/** How far assortments differ in appeal: standard deviation of the logarithm of the fit. */
export const appealSpread: readonly number[] = [0.18, 0.38, 0.14, 0.32];

/** Packing one order, cents. */
export const packing: readonly number[] = [500, 800, 1200, 700];

type Band = readonly [low: number, high: number];

/** [field][parameter], both ends included. */
export const bands: readonly (readonly Band[])[] = [
  [
    [72_000, 98_000],
    [88, 114],
    [520, 560],
    [2500, 3100],
    [50, 78],
    [-8, 4],
    [30, 60],
    [1800, 4200],
    [50, 95],
    [2500, 6000],
  ],
  [
    [23_500, 31_000],
    [212, 262],
    [430, 474],
    [1560, 1900],
    [98, 142],
    [-8, 8],
    [100, 150],
    [1500, 3500],
    [55, 90],
    [700, 2000],
  ],
  [
    [10_500, 15_000],
    [380, 480],
    [550, 600],
    [3600, 4700],
    [160, 260],
    [-6, 8],
    [20, 40],
    [1000, 3400],
    [15, 45],
    [120, 220],
  ],
  [
    [21_500, 29_500],
    [150, 192],
    [430, 474],
    [1900, 2400],
    [70, 110],
    [8, 32],
    [60, 105],
    [1500, 3500],
    [35, 75],
    [500, 1600],
  ],
];

/** A row of ten numbers, in the order of `parameterNames`, by name. */
export function named(row: readonly number[]): Parameters {
  const [size, price, cost, conv, cpc, trend, ret, elast, loyal, supply] = row as readonly [
    ...[number, number, number, number, number, number, number, number, number, number],
  ];
  return { size, price, cost, conv, cpc, trend, ret, elast, loyal, supply };
}
