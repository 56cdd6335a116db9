import { chosenOf, type Rehearsal } from "../../state/rehearsal.ts";
import { element } from "../../ui/element.ts";
import type { Question } from "./question.ts";
import type { ReviewWords } from "./review-words.ts";

/** Lists the questions that are asked no more and that this reader answered, each with the answer and its reply. */
export function showRetired(
  page: HTMLElement,
  { answers }: Pick<Rehearsal, "answers">,
  retired: readonly Question[],
  words: ReviewWords,
): void {
  const section = page.querySelector<HTMLElement>("[data-retired]");
  const list = section?.querySelector("ul");
  if (!section || !list) return;
  const rows = retired.flatMap((question) => {
    const last = answers[question.id]?.at(-1);
    const chosen = last && question.choices.find(({ number }) => number === chosenOf(last));
    return chosen ? [row(question, chosen, words)] : [];
  });
  list.replaceChildren(...rows);
  section.hidden = rows.length === 0;
}

function row(question: Question, chosen: Question["choices"][number], words: ReviewWords): HTMLElement {
  return element(
    "li",
    {},
    element("b", {}, question.question),
    element("p", {}, `${words.retired.yours}${chosen.text}`),
    element("p", {}, chosen.reply),
  );
}
