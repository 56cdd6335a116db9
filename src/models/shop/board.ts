/**
 * The board: nine squares with eleven settings, one decision a quarter. A setting is a word; its index
 * in these lists is what the code of a game carries.
 */

export const settings = {
  assortment: ["keep", "buy", "test", "presell"],
  traffic: ["none", "ads", "adsHeavy", "content"],
  ties: ["none", "suppliers", "peers", "both"],
  procedures: ["none", "light", "full"],
  price: ["dump", "low", "list", "high"],
  depth: ["lean", "normal", "deep", "hoard"],
  info: ["none", "reports", "system"],
  goal: ["none", "steady", "stretch"],
  staff: ["none", "one", "three", "six"],
} as const;

type Settings = typeof settings;
/** A setting that is a word, in the order of the board. */
export type Setting = keyof Settings;
export const settingNames = Object.keys(settings) as readonly Setting[];

/** One quarter's decision. */
export type Decision = { readonly [Name in Setting]: Settings[Name][number] } & {
  /** The field to be in, 0..3; null stays. */
  readonly field: number | null;
  readonly vip: boolean;
};

export interface Opening {
  /** The field to open in, 0..3. */
  readonly field: number;
}

/** What a square does that nobody has touched. */
export const neutral: Decision = {
  field: null,
  assortment: "buy",
  traffic: "none",
  ties: "none",
  procedures: "none",
  price: "list",
  depth: "normal",
  info: "none",
  goal: "none",
  staff: "none",
  vip: false,
};

/** The nine squares, in the order of the chapters, and the settings of each. */
export const squares = {
  field: ["field"],
  assortment: ["assortment"],
  traffic: ["traffic"],
  ties: ["ties"],
  procedures: ["procedures"],
  priceStock: ["price", "depth"],
  information: ["info"],
  goal: ["goal"],
  membership: ["staff", "vip"],
} as const satisfies Readonly<Record<string, readonly (keyof Decision)[]>>;
export type Square = keyof typeof squares;
export const squareNames = Object.keys(squares) as readonly Square[];

/** A month's cost of each setting in cents, by index. The assortment and the field cost once, see `economics.ts`. */
export const monthlyCost = {
  traffic: [0, 1_200_000, 4_000_000, 900_000],
  ties: [0, 350_000, 250_000, 550_000],
  procedures: [0, 200_000, 600_000],
  info: [0, 200_000, 500_000],
  /** Per person 550,000. */
  staff: [0, 550_000, 1_650_000, 3_300_000],
  vip: 150_000,
} as const;

/** Price as per mille of the field's list price. */
export const priceLevel: readonly number[] = [850, 930, 1000, 1100];
/** Stock in per mille of a month's forecast demand. */
export const stockDepth: readonly number[] = [800, 1150, 1700, 3500];
/** Service persons. */
export const people: readonly number[] = [0, 1, 3, 6];
/** How many demanding matters the boss can keep at full strength, by goal. */
export const bossCapacity: readonly number[] = [2.5, 4, 4];

/** The index of a setting's word. */
export function indexOf<Name extends Setting>(name: Name, word: Settings[Name][number]): number {
  return (settings[name] as readonly string[]).indexOf(word);
}
