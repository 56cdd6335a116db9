import { plainText } from "../../link/plain.ts";
import { answerCount, type ClassDefinition, longest } from "../definition.ts";

/** The form as it stands: everything that was typed, whichever kind is chosen. */
export interface Draft {
  readonly kind: ClassDefinition["kind"];
  readonly name: string;
  readonly chapter: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly right: number;
  readonly seed: string;
  readonly quarters: number;
  readonly squares: string;
}

export const allSquares = "123456789";

export type DraftFault = "name" | "question" | "answers" | "seed" | "squares";

/** The class that the form describes, or what it still lacks. */
export function classOfDraft(draft: Draft): ClassDefinition | { readonly fault: DraftFault } {
  const name = plainText(draft.name, longest.name);
  if (name === "") return { fault: "name" };
  if (draft.kind === "guess") return { kind: "guess", name, chapter: draft.chapter };
  if (draft.kind === "question") {
    const question = plainText(draft.question, longest.question);
    const answers = draft.answers.map((answer) => plainText(answer, longest.answer));
    if (question === "") return { fault: "question" };
    if (answers.includes("") || answers.length < answerCount.least) return { fault: "answers" };
    return { kind: "question", name, question, answers, right: Math.min(draft.right, answers.length) };
  }
  const seed = draft.seed.normalize("NFKC").trim();
  if (!/^\d{1,16}$/.test(seed) || !Number.isSafeInteger(Number(seed))) return { fault: "seed" };
  if (draft.squares === "") return { fault: "squares" };
  const squares = draft.squares === allSquares ? "" : draft.squares;
  return { kind: "shop", name, seed: Number(seed), quarters: draft.quarters, squares };
}

/** The form filled with a class that was made before. */
export function draftOf(it: ClassDefinition, empty: Draft): Draft {
  if (it.kind !== "shop") return { ...empty, ...it };
  return { ...empty, ...it, seed: String(it.seed), squares: it.squares || allSquares };
}
