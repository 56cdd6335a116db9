import type { Decision } from "./board.ts";
import type { Parameters } from "./fields.ts";
import type { Plan } from "./plan.ts";

/** What may be taken out of a quarter to see what it did; see `causes.ts`. */
export type Neutralized = "stockOut" | "overload" | "care" | "shrinkage" | "overtime" | "range";

/** What is settled when a quarter opens, and what its three months count up. */
export interface Course {
  readonly plan: Plan;
  readonly mode: Decision["assortment"];
  /** Whether the range is new. */
  readonly fresh: boolean;
  readonly switched: boolean;
  readonly oneoff: number;
  readonly clearLoss: number;
  readonly event: number;
  readonly parameters: Parameters;
  /** Cents a piece. */
  readonly price: number;
  readonly target: number;
  readonly quarterSeason: number;
  /** Matters that share the boss, and at which strength each runs. */
  readonly load: number;
  readonly attention: number;
  readonly without: Neutralized | null;
  reach: boolean;
  booked: number;
  /** Season of the months done. */
  done: number;
  wanted: number;
}
