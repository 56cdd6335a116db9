import { type Decision, neutral, type Square, squareNames, squares } from "../models/shop/board.ts";
import { outlookOf } from "../models/shop/outlook.ts";
import { playPolicy } from "../models/shop/policies.ts";
import { openShop } from "../models/shop/shop.ts";
import { drawWorld } from "../models/shop/world.ts";
import { scoreOf, strategyOf } from "../models/shop/worlds.ts";
import { gameName, writeGame } from "./link.ts";

/** "Try it in the shop": where a chapter's square matters most, with everything else set. */

/** Markets that are looked through. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

interface Place {
  readonly effect: number;
  readonly link: string;
}

/** The shop of the rival who uses all nine, with one square left alone: the quarter in which using it once changes most. */
function placesOf(square: Square, seed: number): Place[] {
  const world = drawWorld(seed);
  const rival = playPolicy("allNine", world);
  // The field is not set each quarter: there the question is whether to leave a poor one.
  const promise = outlookOf(world, openShop({ field: 0 })).promise;
  const poorest = promise.indexOf(Math.min(...promise));
  const field = square === "field" ? poorest : rival.opening.field;
  const alone = Object.fromEntries(squares[square].map((setting) => [setting, neutral[setting]]));
  const without = rival.decisions.map((decision): Decision => ({ ...decision, ...alone }));
  const score = scoreOf(world, strategyOf({ field }, without));
  return [2, 3, 4, 5, 6, 7].map((quarter) => {
    const used = without.map((decision, index): Decision => {
      if (index !== quarter - 1) return decision;
      if (square === "field") return { ...decision, field: rival.opening.field };
      const set = squares[square].map((setting) => [setting, rival.decisions[index]?.[setting]]);
      return { ...decision, ...Object.fromEntries(set) };
    });
    const effect = Math.abs(scoreOf(world, strategyOf({ field }, used)) - score);
    const decisions = without.slice(0, quarter - 1);
    return { effect, link: `${gameName}=${writeGame({ seed, field, decisions, squares: "" })}` };
  });
}

/** The fragment of the shop's address for the chapter of this number, 1 to 9. */
export function shopOfChapter(order: number): string {
  const square = squareNames[order - 1] as Square;
  const places = seeds.flatMap((seed) => placesOf(square, seed));
  return places.reduce((best, next) => (next.effect > best.effect ? next : best)).link;
}
