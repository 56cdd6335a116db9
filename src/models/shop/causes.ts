import { type Decision, neutral } from "./board.ts";
import type { Neutralized } from "./course.ts";
import { supplyOf } from "./effects.ts";
import type { Parameters } from "./fields.ts";
import { type PlayedQuarter, playQuarter } from "./game.ts";
import type { MonthRecord } from "./records.ts";
import type { Shop } from "./shop.ts";
import { events, type World } from "./world.ts";

/**
 * What moved a quarter most: for each candidate that was at work the quarter is run again with only that neutral, and
 * the largest change of cash plus stock at cost is named.
 */

/** In the order in which equal effects are named. */
export const causeNames = [
  "event",
  "stockOut",
  "overload",
  "care",
  "price",
  "switch",
  "shrinkage",
  "overtime",
  "range",
] as const;
export type CauseName = (typeof causeNames)[number];

/** The numbers a sentence about a cause may name. Differences are as played less with the cause neutral. */
export interface QuarterCause {
  readonly cause: CauseName;
  /** Cents of cash plus stock at cost at the quarter's end that the cause made; negative where it cost money. */
  readonly effect: number;
  /** Units wanted over the months played, the difference; and as a share of what would have been wanted, null if nothing. */
  readonly wanted: number;
  readonly wantedShare: number | null;
  /** Units lost for want of goods, the difference; the month (1..24) that lost most, and how many it lost. */
  readonly lost: number;
  readonly worstMonth: number;
  readonly lostInWorstMonth: number;
  /** All that the suppliers gave in that month, pieces; null where more could have been had. */
  readonly supplyUsedUp: number | null;
  /** Regulars at the quarter's end, and those who left on the way: the differences. */
  readonly regulars: number;
  readonly left: number;
  /** Orders packed in overtime, the difference. */
  readonly overtime: number;
  /** Cents: goods missing, and profit, the differences. */
  readonly shrink: number;
  readonly profit: number;
}

export interface QuarterCauses {
  /** The cause with the largest effect; null where that is under 2% of the quarter's revenue: nothing stood out. */
  readonly leading: QuarterCause | null;
  /** Every cause that was at work, the largest effect first. */
  readonly causes: readonly QuarterCause[];
  /** Cents below which nothing stands out. */
  readonly threshold: number;
}

/** Whether there is something to make neutral. */
const atWork: Readonly<
  Record<CauseName, (played: PlayedQuarter, before: Shop, decision: Decision, world: World) => boolean>
> = {
  event: (_, { quarter }, __, world) => world.events[quarter] !== events.calm,
  stockOut: ({ quarter }) => quarter.lost > 0,
  overload: ({ quarter }) => quarter.attention < 1,
  // Regulars who come in the quarter count as well: nobody may have time for them.
  care: ({ months }, { privateCustomers }) =>
    privateCustomers > 0 || months.some((month) => month.privateCustomers > 0),
  price: (_, __, { price }) => price !== neutral.price,
  switch: ({ quarter }, { field }) => quarter.field !== field,
  shrinkage: ({ quarter }) => quarter.shrink > 0,
  overtime: ({ months }) => months.some(({ overtime }) => overtime > 0),
  // Compared with a middling range: a find, a miss and goods that have been seen too long move a quarter like an event.
  range: () => true,
};

/** The quarter once more with one cause neutral. */
function playWithout(cause: CauseName, world: World, before: Shop, decision: Decision): PlayedQuarter {
  switch (cause) {
    case "event": {
      const calm = world.events.map((event, quarter) => (quarter === before.quarter ? events.calm : event));
      return playQuarter({ ...world, events: calm }, before, decision);
    }
    case "price":
      return playQuarter(world, before, { ...decision, price: neutral.price });
    case "switch":
      return playQuarter(world, before, { ...decision, field: null });
    default:
      return playQuarter(world, before, decision, cause satisfies Neutralized);
  }
}

/** Cash plus stock at cost. */
const substance = ({ shop }: PlayedQuarter): number => shop.cash + shop.inventoryCost;

const total = (months: readonly MonthRecord[], of: (month: MonthRecord) => number): number =>
  months.reduce((sum, month) => sum + of(month), 0);

function compare(
  cause: CauseName,
  world: World,
  played: PlayedQuarter,
  without: PlayedQuarter,
): QuarterCause {
  const difference = (of: (month: MonthRecord) => number) =>
    total(played.months, of) - total(without.months, of);
  const worst = played.months.reduce((most, month) => (month.lost > most.lost ? month : most));
  const { quarter, field } = played.shop;
  const supply = supplyOf(
    (world.fields[field] as Parameters).supply,
    worst.ties,
    world.events[quarter - 1] as number,
  );
  const wanted = played.quarter.wanted - without.quarter.wanted;
  return {
    cause,
    effect: substance(played) - substance(without),
    wanted,
    wantedShare: without.quarter.wanted === 0 ? null : wanted / without.quarter.wanted,
    lost: played.quarter.lost - without.quarter.lost,
    worstMonth: worst.month,
    lostInWorstMonth: worst.lost,
    supplyUsedUp: worst.ordered > 0 && worst.ordered === supply ? supply : null,
    regulars: played.shop.privateCustomers - without.shop.privateCustomers,
    left: difference((month) => month.left),
    overtime: difference((month) => month.overtime),
    shrink: difference((month) => month.shrink),
    profit: played.quarter.profit - without.quarter.profit,
  };
}

/** @param before the shop that opens the quarter, still open */
export function quarterCauses(world: World, before: Shop, decision: Decision): QuarterCauses {
  const played = playQuarter(world, before, decision);
  const causes = causeNames
    .filter((cause) => atWork[cause](played, before, decision, world))
    .map((cause) => compare(cause, world, played, playWithout(cause, world, before, decision)))
    .filter(({ effect }) => effect !== 0)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const threshold = 0.02 * played.quarter.revenue;
  const largest = causes[0];
  const standsOut = largest !== undefined && Math.abs(largest.effect) >= threshold;
  return { leading: standsOut ? largest : null, causes, threshold };
}
