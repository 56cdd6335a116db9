import type { Draft, DraftFault, Lack } from "./draft.ts";
import type { DeskSimulator } from "./simulators.ts";

/**
 * Puts the focus into the field that is still empty or cannot be read: on a phone the button that found it stands a
 * screen or two below.
 */
export function focusLack(
  form: HTMLElement,
  { fault, label }: Lack,
  { answers, explored }: Draft,
  simulators: readonly DeskSimulator[] = [],
): void {
  const inputs = simulators.find(({ slug }) => slug === explored.simulator)?.inputs ?? [];
  const empty = answers.findIndex((answer) => answer.trim() === "");
  const fields: Readonly<Record<DraftFault, string>> = {
    name: "#class-name",
    question: "#class-question",
    answers: `#class-answer-${Math.max(0, empty)}`,
    seed: "#class-seed",
    squares: ".desk-squares input",
    start: `[data-input="${inputs.find((input) => input.label === label)?.key}"] input`,
  };
  const field = form.querySelector<HTMLElement>(fields[fault]);
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus();
}
