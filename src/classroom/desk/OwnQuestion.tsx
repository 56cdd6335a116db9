import { answerCount, longest } from "../definition.ts";
import type { Draft } from "./draft.ts";
import type { DeskWords } from "./words.ts";

interface Props {
  readonly words: DeskWords;
  readonly draft: Draft;
  change(part: Partial<Draft>): void;
}

/** A question of the trainer's own: what is asked, two to five answers, and which of them is right. */
export function OwnQuestion({ words, draft, change }: Props) {
  const { answers, right } = draft;
  const nameOf = (at: number) => words.answer.replace("{n}", String(at + 1));
  const put = (at: number, text: string) =>
    change({ answers: answers.map((answer, place) => (place === at ? text : answer)) });
  return (
    <>
      <p class="desk-field">
        <label for="class-question">{words.question}</label>
        <textarea
          id="class-question"
          rows={2}
          maxLength={longest.question}
          value={draft.question}
          onInput={({ currentTarget }) => change({ question: currentTarget.value })}
        />
      </p>
      {answers.map((answer, at) => (
        // The answers are told apart by their place: their numbers in codes are their places.
        <p key={nameOf(at)} class="desk-field">
          <label for={`class-answer-${at}`}>{nameOf(at)}</label>
          <input
            id={`class-answer-${at}`}
            type="text"
            maxLength={longest.answer}
            value={answer}
            onInput={({ currentTarget }) => put(at, currentTarget.value)}
          />
        </p>
      ))}
      <p class="class-tools">
        {answers.length < answerCount.most && (
          <button type="button" class="button" data-add onClick={() => change({ answers: [...answers, ""] })}>
            {words.addAnswer}
          </button>
        )}
        {answers.length > answerCount.least && (
          <button
            type="button"
            class="button"
            onClick={() =>
              change({ answers: answers.slice(0, -1), right: Math.min(right, answers.length - 1) })
            }
          >
            {words.dropAnswer}
          </button>
        )}
      </p>
      <p class="desk-field">
        <label for="class-right">{words.right}</label>
        <select
          id="class-right"
          value={String(right)}
          onChange={({ currentTarget }) => change({ right: Number(currentTarget.value) })}
        >
          {answers.map((_, at) => (
            <option key={nameOf(at)} value={String(at + 1)}>
              {nameOf(at)}
            </option>
          ))}
          <option value="0">{words.none}</option>
        </select>
      </p>
    </>
  );
}
