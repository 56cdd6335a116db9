import { plainText } from "../link/plain.ts";
import { readSimulatorClass, type SimulatorClass, simulatorClassKeys } from "../link/simulator-class.ts";

/**
 * What a class does, as its link carries it. The text of a definition is the class: two that differ in a letter have
 * other numbers, and the wall tells their codes apart.
 */
export type ClassDefinition = GuessClass | QuestionClass | ShopClass | SimulatorClass;

interface Named {
  /** What the trainer calls the class, 1 to 40 characters. */
  readonly name: string;
}

/** The guess that a chapter begins with. */
export interface GuessClass extends Named {
  readonly kind: "guess";
  readonly chapter: string;
}

/** A question of the trainer's own. Its answers are numbered from 1. */
export interface QuestionClass extends Named {
  readonly kind: "question";
  readonly question: string;
  /** Two to five. */
  readonly answers: readonly string[];
  /** The number of the right answer; 0 where there is none. */
  readonly right: number;
}

/** The shop: everybody in one market, for so many quarters, with these squares. */
export interface ShopClass extends Named {
  readonly kind: "shop";
  /** 0 to 9007199254740991. */
  readonly seed: number;
  /** 1 to 8. */
  readonly quarters: number;
  /** Digits 1 to 9 of the open squares; "" for all. */
  readonly squares: string;
}

export const longest = { name: 40, question: 200, answer: 100 } as const;
export const answerCount = { least: 2, most: 5 } as const;

/** The keys of each kind in the order in which they are written. */
const written = {
  guess: ["chapter"],
  question: ["question", "answers", "right"],
  shop: ["seed", "quarters", "squares"],
  simulator: simulatorClassKeys,
} as const;

/** The one text of a definition: version, kind, name, then the keys of its kind in fixed order. */
export function textOf(it: ClassDefinition): string {
  const values = written[it.kind].map((key) => (it as unknown as Record<string, unknown>)[key]);
  return JSON.stringify([1, it.kind, it.name, ...values]);
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
const lineOf = (value: unknown, most: number): string =>
  typeof value === "string" ? plainText(value, most) : "";

/**
 * Reads what `textOf` wrote; anything else, also the text of a newer version, gives nothing. Words are made safe to
 * show, so what is read again is written as the same text. Never throws.
 */
export function definitionOf(text: string): ClassDefinition | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) && data[0] === 1 ? read(data) : undefined;
  } catch {
    return undefined;
  }
}

function read([, kind, called, ...rest]: readonly unknown[]): ClassDefinition | undefined {
  const name = lineOf(called, longest.name);
  if (name === "") return undefined;
  if (kind === "guess") {
    const [chapter] = rest;
    if (typeof chapter !== "string" || !/^[a-z]{3,20}$/.test(chapter)) return undefined;
    return { kind, name, chapter };
  }
  if (kind === "question") {
    const [asked, list, right] = rest;
    const question = lineOf(asked, longest.question);
    const answers = Array.isArray(list) ? list.map((answer) => lineOf(answer, longest.answer)) : [];
    const { least, most } = answerCount;
    if (question === "" || answers.includes("") || answers.length < least || answers.length > most)
      return undefined;
    return isWhole(right, 0, answers.length) ? { kind, name, question, answers, right } : undefined;
  }
  if (kind === "shop") {
    const [seed, quarters, squares] = rest;
    if (!isWhole(seed, 0, Number.MAX_SAFE_INTEGER) || !isWhole(quarters, 1, 8)) return undefined;
    if (typeof squares !== "string" || !/^1?2?3?4?5?6?7?8?9?$/.test(squares)) return undefined;
    return { kind, name, seed, quarters, squares };
  }
  if (kind === "simulator") return readSimulatorClass([name, ...rest]);
  return undefined;
}

/** 0 to 511: the class in a code. FNV-1a over the UTF-8 of the text, folded to nine bits. */
export function classNumber(it: ClassDefinition): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(textOf(it))) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 9) ^ (hash >>> 18) ^ (hash >>> 27)) & 511;
}
