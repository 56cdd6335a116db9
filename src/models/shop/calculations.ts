import { calculation, oneOf, str } from "../schema.ts";
import { attribution as attribute } from "./attribution.ts";
import { type Choices, firstFieldFits } from "./choices.ts";
import { decode as read, encode as write } from "./code.ts";
import { counterfactual as compare, faultOf } from "./counterfactual.ts";
import { bands, fieldNames, named, parameterNames } from "./fields.ts";
import { playDecisions, resultOf } from "./game.ts";
import { outlookOf, promiseOf, rumourOf, trustOf } from "./outlook.ts";
import { playPolicy, policyNames } from "./policies.ts";
import { replay as replayIn } from "./replay.ts";
import { openShop } from "./shop.ts";
import { change, decisions, draws, opening, seed } from "./tables.ts";
import { drawWorld, type EventName, eventNames } from "./world.ts";
import { drawWorlds, strategyOf } from "./worlds.ts";

/** The shop in the catalogue. */

const firstField = (choices: Choices) => (firstFieldFits(choices) ? undefined : "decisions[0].field");

const game = {
  monthly: { definition: "one record per month" },
  quarterly: { definition: "one record per quarter" },
  outlook: {
    definition:
      "what the player sees before each quarter; one more than quarters played while the game can go on",
  },
  bankruptMonth: { unit: "month", definition: "null if never" },
  netWorth: { unit: "cents", definition: "liquidation value" },
  yearProfit: { unit: "cents", definition: "profit of the last 12 months played" },
  multiple: { unit: "1", definition: "years of profit a buyer pays for" },
  businessValue: { unit: "cents", definition: "capped" },
  ownerValue: { unit: "cents", definition: "0 if bankrupt" },
  score: { unit: "1", definition: "100 = the opening capital" },
  totalRevenue: { unit: "cents" },
  totalProfit: { unit: "cents" },
  turnsPerYear: { unit: "1", definition: "null if never any stock at a month's end" },
  balance: { definition: "balanced view" },
} as const;

export const markets = calculation({
  name: "shop.markets",
  inputs: { seed },
  outputs: {
    fields: { definition: "names" },
    params: { definition: "names of the ten parameters" },
    bands: { definition: "[field][param][lo, hi], published" },
    draw: { definition: "[field][param], hidden until the debrief" },
    estimates: { definition: "[field][param] as seen at the opening" },
    promise: { unit: "cents", definition: "per field, from the estimates" },
    truePromise: { unit: "cents", definition: "per field, from the draw" },
    events: { definition: "per quarter, hidden" },
    rumours: { definition: "per quarter as heard without information and colleagues" },
  },
  compute({ seed }) {
    const world = drawWorld(seed);
    const stranger = openShop({ field: 0 });
    const { estimates, promise } = outlookOf(world, stranger);
    const trust = trustOf(stranger);
    return {
      fields: fieldNames,
      params: parameterNames,
      bands,
      draw: world.draw,
      estimates,
      promise,
      truePromise: world.draw.map((row, field) => promiseOf(field, named(row))),
      events: world.events.map((event) => eventNames[event] as EventName),
      rumours: world.events.map((_, quarter) => rumourOf(world, quarter, trust)),
    };
  },
});

export const run = calculation({
  name: "shop.run",
  inputs: { seed, opening, decisions },
  outputs: game,
  rules: [firstField],
  compute: ({ seed, opening, decisions }) => resultOf(playDecisions(drawWorld(seed), opening, decisions)),
});

export const preset = calculation({
  name: "shop.preset",
  inputs: { policy: oneOf({ words: policyNames, default: "operator", reason: "the character" }), seed },
  outputs: {
    opening: { definition: "as in shop.run" },
    decisions: { definition: "eight decisions, all eleven keys; after a bankruptcy the default decision" },
    ...game,
  },
  compute({ policy, seed }) {
    const played = playPolicy(policy, drawWorld(seed));
    return { opening: played.opening, decisions: played.decisions, ...resultOf(played) };
  },
});

export const replay = calculation({
  name: "shop.replay",
  inputs: { seed, opening, decisions, ...draws },
  outputs: {
    score: { unit: "1", definition: "in the world of seed" },
    mean: { unit: "1" },
    sd: { unit: "1", definition: "population" },
    p10: { unit: "1", definition: "nearest rank" },
    p50: { unit: "1" },
    p90: { unit: "1" },
    min: { unit: "1" },
    max: { unit: "1" },
    bankrupt: { unit: "count", definition: "worlds with score 0 through bankruptcy" },
    percentile: {
      unit: "1",
      definition: "of score among the worlds, ties half; with `redraw` luck, far from 50 = luck",
    },
  },
  rules: [firstField],
  compute: ({ opening, decisions, ...where }) =>
    replayIn(drawWorld(where.seed), drawWorlds(where), strategyOf(opening, decisions)),
});

export const counterfactual = calculation({
  name: "shop.counterfactual",
  inputs: { seed, opening, decisions, change, ...draws },
  outputs: {
    score: { unit: "1", definition: "as played" },
    changed: { unit: "1", definition: "with the change, same seed" },
    difference: { unit: "1", definition: "changed - score" },
    meanScore: { unit: "1", definition: "as played, over the worlds" },
    meanChanged: { unit: "1" },
    meanDifference: { unit: "1" },
    sdDifference: { unit: "1", definition: "population, as sd in shop.replay" },
    standardError: { unit: "1", definition: "sdDifference/sqrt(count)" },
    helps: { unit: "1", definition: "share of worlds with a positive difference" },
    hurts: { unit: "1", definition: "share with a negative one" },
  },
  rules: [firstField, ({ opening, decisions, change }) => faultOf({ opening, decisions }, change)],
  compute: ({ opening, decisions, change, ...where }) =>
    compare(drawWorld(where.seed), drawWorlds(where), { opening, decisions }, change),
});

export const attribution = calculation({
  name: "shop.attribution",
  inputs: { seed, opening, decisions, ...draws },
  outputs: {
    score: { unit: "1", definition: "in the world of seed" },
    squares: {
      definition:
        "nine records {square, thisSeed, mean, sd, helps, hurts}: own score minus the score with the neutral setting",
    },
  },
  rules: [firstField],
  compute: ({ opening, decisions, ...where }) =>
    attribute(drawWorld(where.seed), drawWorlds(where), { opening, decisions }),
});

export const encode = calculation({
  name: "shop.encode",
  inputs: { opening, decisions },
  outputs: {
    code: { definition: "8, 12, 16, 21, 25, 29, 33 or 37 symbols for 1..8 quarters" },
    length: { unit: "symbols" },
  },
  rules: [firstField],
  compute(choices) {
    const code = write(choices);
    return { code, length: code.length };
  },
});

export const decode = calculation({
  name: "shop.decode",
  inputs: {
    code: str({ reason: "letters in either case, O = 0, I and L = 1; spaces and hyphens are skipped" }),
  },
  outputs: {
    opening: { definition: "as in shop.run" },
    decisions: { definition: "all keys; field is null where the shop stays" },
  },
  rules: [
    ({ code }) => {
      const choices = read(code);
      return "error" in choices ? choices : undefined;
    },
  ],
  // The rule has let only sound codes through.
  compute: ({ code }) => read(code) as Choices,
});
