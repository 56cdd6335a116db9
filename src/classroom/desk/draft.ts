import { plainText } from "../../link/plain.ts";
import { answerCount, type ClassDefinition, longest } from "../definition.ts";
import type { DeskSimulator, Rule, SimulatorDraft } from "./simulators.ts";
import { draftOfStart, startOf } from "./simulators.ts";

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
  readonly explored: SimulatorDraft;
}

export const allSquares = "123456789";

export type DraftFault = "name" | "question" | "answers" | "seed" | "squares" | "start";

/** What the form still lacks; `label` names the input that cannot be read. */
export interface Lack {
  readonly fault: DraftFault;
  readonly label?: string;
}

/** The class that the form describes, or what it still lacks. `simulators` are needed where one is explored. */
export function classOfDraft(
  draft: Draft,
  simulators: readonly DeskSimulator[] = [],
): ClassDefinition | Lack {
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
  if (draft.kind === "simulator") return exploredClass(name, draft.explored, simulators);
  const seed = draft.seed.normalize("NFKC").trim();
  if (!/^\d{1,16}$/.test(seed) || !Number.isSafeInteger(Number(seed))) return { fault: "seed" };
  if (draft.squares === "") return { fault: "squares" };
  const squares = draft.squares === allSquares ? "" : draft.squares;
  return { kind: "shop", name, seed: Number(seed), quarters: draft.quarters, squares };
}

function exploredClass(
  name: string,
  draft: SimulatorDraft,
  simulators: readonly DeskSimulator[],
): ClassDefinition | Lack {
  const row = simulators.find(({ slug }) => slug === draft.simulator);
  if (!row) return { fault: "start", label: draft.simulator };
  const begun = startOf(draft, row);
  if ("unfit" in begun) return { fault: "start", label: begun.unfit };
  const keys = ["view", ...row.inputs.map(({ key }) => key)];
  const ruled = (rule: Rule) => keys.filter((key) => draft.rules[key] === rule);
  return {
    kind: "simulator",
    name,
    simulator: row.slug,
    start: begun.start,
    locked: ruled("locked"),
    hidden: ruled("hidden"),
  };
}

/** The form filled with a class that was made before. */
export function draftOf(it: ClassDefinition, empty: Draft, simulators: readonly DeskSimulator[] = []): Draft {
  if (it.kind === "simulator") {
    const row = simulators.find(({ slug }) => slug === it.simulator);
    const begun = row && draftOfStart(it.start, row);
    // A beginning that the form cannot hold would be another class when it is made again.
    if (!begun) return empty;
    const rules = Object.fromEntries([
      ...it.locked.map((key) => [key, "locked"] as const),
      ...it.hidden.map((key) => [key, "hidden"] as const),
    ]);
    return { ...empty, kind: it.kind, name: it.name, explored: { simulator: it.simulator, ...begun, rules } };
  }
  if (it.kind !== "shop") return { ...empty, ...it };
  return { ...empty, ...it, seed: String(it.seed), squares: it.squares || allSquares };
}
