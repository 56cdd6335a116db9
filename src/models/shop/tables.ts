import { bool, int, list, obj, oneOf } from "../schema.ts";
import { settings } from "./board.ts";
import { fieldNames } from "./fields.ts";
import { redraws } from "./worlds.ts";

/** The rows that the calculations of the shop share. */

export const seed = int({
  unit: "1",
  range: [0, 9007199254740991],
  default: 1,
  reason: "the market and the shocks of a game; the same number gives everyone the same world",
});

const lastField = fieldNames.length - 1;

export const opening = obj({
  fields: {
    field: int({
      unit: "index",
      range: [0, lastField],
      default: 0,
      reason: "field to open in (0 daily, 1 bags, 2 brand, 3 rising)",
    }),
  },
  default: {},
  reason: "the opening choice",
});

export const decisions = list({
  of: obj({
    fields: {
      field: int({
        unit: "index",
        range: [0, lastField],
        nullable: true,
        default: null,
        reason: "square 1: the field to be in (0 daily, 1 bags, 2 brand, 3 rising); null = stay",
      }),
      assortment: oneOf({
        words: settings.assortment,
        default: "buy",
        reason: "square 2: how the next assortment is brought",
      }),
      traffic: oneOf({
        words: settings.traffic,
        default: "none",
        reason: "square 3: what brings visitors",
      }),
      ties: oneOf({
        words: settings.ties,
        default: "none",
        reason: "square 4: whom the boss spends evenings with",
      }),
      procedures: oneOf({
        words: settings.procedures,
        default: "none",
        reason: "square 5: how much is written down",
      }),
      price: oneOf({ words: settings.price, default: "list", reason: "square 6a: price level" }),
      depth: oneOf({ words: settings.depth, default: "normal", reason: "square 6b: stock depth" }),
      info: oneOf({ words: settings.info, default: "none", reason: "square 7: who reads the figures" }),
      goal: oneOf({ words: settings.goal, default: "none", reason: "square 8: what the team aims at" }),
      staff: oneOf({
        words: settings.staff,
        default: "none",
        reason: "square 9a: service accounts of 2,000 customers each",
      }),
      vip: bool({ default: false, reason: "square 9b: VIP card at 99 yuan" }),
    },
  }),
  length: [1, 8],
  default: [{}],
  reason: "one per quarter; the run has as many quarters as decisions",
});

const unchanged = { nullable: true, default: null, reason: "null = unchanged" } as const;
const quarter = { unit: "quarter", range: [1, 8] } as const;
const field = { unit: "index", range: [0, lastField], nullable: true, default: null } as const;

export const change = obj({
  fields: {
    fromQuarter: int({ ...quarter, default: 1, reason: "first changed quarter" }),
    toQuarter: int({
      ...quarter,
      default: 8,
      reason: "last changed quarter (the last played, if that is earlier)",
    }),
    opening: int({
      ...field,
      reason: "another opening field; null = unchanged (with it, decisions[0].field becomes null)",
    }),
    field: int({ ...field, reason: "field entered in fromQuarter; null = unchanged" }),
    assortment: oneOf({ words: settings.assortment, ...unchanged }),
    traffic: oneOf({ words: settings.traffic, ...unchanged }),
    ties: oneOf({ words: settings.ties, ...unchanged }),
    procedures: oneOf({ words: settings.procedures, ...unchanged }),
    price: oneOf({ words: settings.price, ...unchanged }),
    depth: oneOf({ words: settings.depth, ...unchanged }),
    info: oneOf({ words: settings.info, ...unchanged }),
    goal: oneOf({ words: settings.goal, ...unchanged }),
    staff: oneOf({ words: settings.staff, ...unchanged }),
    vip: bool(unchanged),
  },
  reason: "what to set in which quarters",
});

/** Which worlds a game is replayed in. */
export const draws = {
  count: int({ unit: "seeds", range: [1, 1000], default: 200, reason: "how many worlds the replay uses" }),
  first: int({
    unit: "1",
    range: [0, 9007199254739992],
    default: 1_000_001,
    reason: "seeds first .. first+count-1",
  }),
  redraw: oneOf({
    words: redraws,
    default: "all",
    reason:
      "all: other worlds altogether; luck: streams 101 to 103 stay those of `seed` (market, estimates, events, rumours), streams 104 and 105 (shocks, appeal of assortments) are those of each of the seeds",
  }),
};
