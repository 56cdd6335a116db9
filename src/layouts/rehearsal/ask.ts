import { answer } from "../../state/rehearsal.ts";
import { element } from "../../ui/element.ts";
import type { Question } from "./question.ts";
import type { ReviewWords } from "./review-words.ts";
import { fill } from "./score.ts";

interface Asked {
  readonly question: Question;
  /** Why it comes back. */
  readonly reason: string;
}

/**
 * Asks the questions of a queue one after the other; the first choice counts, then every reply can be read. `onDone` is
 * called behind the last.
 */
export function ask(
  stage: HTMLElement,
  queue: readonly Asked[],
  words: ReviewWords,
  onDone: () => void,
  at = 0,
): void {
  const asked = queue[at];
  if (!asked) {
    const line = element("p", {}, words.done);
    line.tabIndex = -1;
    stage.replaceChildren(line);
    if (at > 0) line.focus();
    onDone();
    return;
  }
  const { question } = asked;
  const head = element(
    "p",
    {},
    `${fill(words.progress, { at: at + 1, all: queue.length })} · ${asked.reason}`,
  );
  head.className = "hint";
  const fieldset = element("fieldset");
  fieldset.className = "choice";
  const legend = element("legend", {}, question.question);
  legend.tabIndex = -1;
  const rows = question.choices.map((choice) => row(question, choice, words));
  const foot = element("p");
  foot.className = "review-foot";
  const from = element("a", {}, question.chapter);
  from.href = question.href;
  const source = element("span", {}, `${words.from} `);
  source.append(from);
  const next = element("button", {}, at + 1 < queue.length ? words.next : words.finish);
  next.type = "button";
  next.className = "button primary";
  next.disabled = true;
  next.addEventListener("click", () => ask(stage, queue, words, onDone, at + 1));
  foot.append(next, source);
  fieldset.addEventListener("change", (event) => {
    if (!next.disabled || !(event.target instanceof HTMLInputElement)) return;
    next.disabled = false;
    const chosen = Number(event.target.value);
    answer(question.id, chosen, chosen === question.right);
  });
  fieldset.append(legend, ...(question.open ? [opening(question.open, words.open)] : []), ...rows);
  stage.replaceChildren(head, fieldset, foot);
  if (at > 0) legend.focus();
}

function row(question: Question, choice: Question["choices"][number], words: ReviewWords) {
  const box = element("div");
  box.className = "choice-row";
  const input = element("input");
  input.type = "radio";
  input.name = "review";
  input.id = `review-${choice.number}`;
  input.value = String(choice.number);
  const label = element("label", {}, choice.text);
  label.htmlFor = input.id;
  const reply = element("p");
  const isRight = choice.number === question.right;
  reply.className = `choice-reply ${isRight ? "right" : "wrong"}`;
  const verdict = isRight ? words.right : words.wrong;
  if (!choice.reply.startsWith(verdict)) reply.append(element("b", {}, verdict));
  reply.append(element("span", {}, choice.reply));
  box.append(input, label, reply);
  return box;
}

function opening(address: string, text: string): HTMLElement {
  const line = element("p");
  line.className = "choice-open";
  const link = element("a", {}, text);
  link.href = address;
  line.append(link);
  return line;
}
