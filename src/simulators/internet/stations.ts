/** Where a station stands on the way of the visitor: from the source to whoever pays, and who stands behind. */
export const places = ["source", "owner", "screen", "payer", "behind"] as const;
export type Place = (typeof places)[number];

export interface Station {
  readonly id: string;
  readonly place: Place;
}

/** Money in yuan from one station to another, for a thousand visits. */
export interface Payment {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface Machine {
  readonly stations: readonly Station[];
  readonly payments: readonly Payment[];
  /** Whose traffic it is, and who the machine is named after: not always the same. */
  readonly owner: string;
  readonly earner: string;
  /** What the earner spends on things other than traffic. */
  readonly costs: number;
  /** What is paid for bringing the visitors, before any rent. */
  readonly traffic: number;
  /** What the brand behind a live show earns; negative: it pays out of its own pocket. */
  readonly brandProfit?: number;
}

/** What a machine does with a thousand visits when payers pay `pay` times the teaching defaults. */
export type Build = (pay: number) => Machine;

export const visits = 1000;

export const at = (place: Place, ...ids: string[]): Station[] => ids.map((id) => ({ id, place }));
export const link = (from: string, to: string, value: number): Payment => ({ from, to, value });
