import {
  type Decision,
  monthlyCost,
  type Setting,
  type Square,
  settings,
  squares,
} from "../models/shop/board.ts";
import { switchCost, testCost } from "../models/shop/economics.ts";
import { fieldNames } from "../models/shop/fields.ts";
import type { Named, SettingWords } from "./words.ts";

/** What can be chosen in a square, ready to be shown. */

export type SettingKey = Setting | "field" | "vip";

export interface Option extends Named {
  readonly id: string;
  readonly value: Decision[keyof Decision];
  readonly chosen: boolean;
  /** Cents: a month, or once. */
  readonly monthly: number;
  readonly once: number;
  /** Whether it takes a share of the boss. */
  readonly boss: boolean;
}

/** Settings that share the boss. */
const demanding: Readonly<Partial<Record<SettingKey, readonly string[]>>> = {
  assortment: ["test", "presell"],
  traffic: ["content"],
  ties: ["suppliers", "both"],
  procedures: ["full"],
  info: ["system"],
  staff: ["three", "six"],
};

const monthlyOf = (key: SettingKey, index: number): number => {
  if (key === "vip") return index === 1 ? monthlyCost.vip : 0;
  const costs = (monthlyCost as Readonly<Record<string, readonly number[] | number>>)[key];
  return Array.isArray(costs) ? (costs[index] as number) : 0;
};

interface Place {
  /** The field the shop is in. */
  readonly field: number;
  /** Quarters played. */
  readonly quarter: number;
}

interface Names {
  readonly settings: SettingWords;
  readonly fields: readonly Named[];
}

/** On its first day a shop is where it opened. */
function fieldOptions(
  draft: Decision,
  { field, quarter }: Place,
  { settings: words, fields }: Names,
): Option[] {
  const going = quarter === 0 ? field : (draft.field ?? field);
  return fieldNames.flatMap((_, index) => {
    if (quarter === 0 && index !== field) return [];
    const { name } = fields[index] as Named;
    const stays = index === field;
    const { line } = (stays ? words.field["stay"] : words.field["go"]) as Named;
    return {
      id: String(index),
      value: stays ? null : index,
      name,
      line,
      chosen: index === going,
      monthly: 0,
      once: stays ? 0 : switchCost,
      boss: false,
    };
  });
}

/** The options of one setting. Nothing can be kept in the first quarter or in another field. */
export function optionsOf(key: SettingKey, draft: Decision, place: Place, names: Names): Option[] {
  if (key === "field") return fieldOptions(draft, place, names);
  const switched = draft.field !== null && draft.field !== place.field;
  const noKeep = place.quarter === 0 || switched;
  const values: readonly (string | boolean)[] = key === "vip" ? [false, true] : settings[key];
  return values.flatMap((value, index) => {
    if (key === "assortment" && value === "keep" && noKeep) return [];
    const word = typeof value === "boolean" ? (value ? "on" : "off") : value;
    const { name, line } = names.settings[key][word] as Named;
    const chosen = draft[key] === value || (noKeep && value === "buy" && draft[key] === "keep");
    return {
      id: word,
      value: value as Option["value"],
      name,
      line,
      chosen,
      monthly: monthlyOf(key, index),
      once: key === "assortment" && value === "test" ? testCost : 0,
      boss: demanding[key]?.includes(word) ?? false,
    };
  });
}

/** What a square says of itself on the board: the names of its settings. */
export function squareText(square: Square, draft: Decision, place: Place, names: Names): string {
  return squares[square]
    .map((key) => optionsOf(key, draft, place, names).find(({ chosen }) => chosen)?.name ?? "")
    .join(" · ");
}
