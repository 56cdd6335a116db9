import type { ClassDefinition, GuessClass, QuestionClass } from "./definition.ts";

/** The guess of a chapter as `/words/guess/<chapter>.json` holds it. */
export interface GuessFile {
  readonly title: string;
  readonly question: string;
  readonly choices: readonly { readonly number: number; readonly text: string; readonly reply: string }[];
  readonly right: number;
  readonly chapter: string;
  readonly simulator: string;
  /** The five questions of the guide after the game. */
  readonly debrief: readonly string[];
}

/** What is asked in a class, from a chapter or by its trainer. */
export interface Asked {
  readonly question: string;
  readonly choices: readonly { readonly number: number; readonly text: string; readonly reply: string }[];
  /** The number of the right answer; 0 for none. */
  readonly right: number;
  /** Whether whoever made the class wrote it. */
  readonly isUserText: boolean;
  readonly file?: GuessFile;
}

/** Rejects where the chapter's file cannot be fetched. `words` is the folder of word files, with `/` at its end. */
export async function askedIn(it: GuessClass | QuestionClass, words: string): Promise<Asked> {
  if (it.kind === "question") {
    const choices = it.answers.map((text, at) => ({ number: at + 1, text, reply: "" }));
    return { question: it.question, choices, right: it.right, isUserText: true };
  }
  const response = await fetch(`${words}guess/${it.chapter}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const file = (await response.json()) as GuessFile;
  return { ...file, isUserText: false, file };
}

export const isAsked = (it: ClassDefinition): it is GuessClass | QuestionClass =>
  it.kind === "guess" || it.kind === "question";
