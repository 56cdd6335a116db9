import { useState } from "preact/hooks";
import { format } from "../../ui/format.ts";
import type { Ballots } from "../ballots.ts";
import { fill } from "../fill.ts";
import { adviceFor, changesOf, tallyOf } from "../tally.ts";
import { Debrief } from "./Debrief.tsx";
import { askedDebrief } from "./debrief.ts";
import { Histogram } from "./Histogram.tsx";
import { Take } from "./Take.tsx";
import type { Screen } from "./useScreen.ts";
import type { Open } from "./Wall.tsx";
import type { WallProps } from "./words.ts";

interface Props {
  readonly open: Open;
  readonly ballots: Ballots;
  readonly props: WallProps;
  readonly screen: Screen;
}

/** Held back, then the votes, then the answer: one step further each time. */
const steps = ["held", "votes", "answer"] as const;

/** A guess: the votes against the answer, what to do next, and who changed. */
export function VoteWall({ open, ballots, props, screen }: Props) {
  const { asked } = open;
  const [step, setStep] = useState(1);
  const [hold, setHold] = useState(false);
  if (!asked) return null;
  const { formats } = props;
  const words = props.words.votes;
  const { people } = ballots;
  const options = asked.choices.map(({ number }) => number);
  const first = tallyOf(people, "first", options, asked.right);
  const second = tallyOf(people, "second", options, asked.right);
  const share = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  // Kept back until somebody has voted again: then both stand side by side.
  const isHeld = step === 0 || (hold && second.voters === 0);
  const shown = isHeld ? "held" : steps[step];
  const go = (by: 1 | -1) => {
    if (isHeld && by === 1) {
      setHold(false);
      setStep(1);
    } else setStep((now) => Math.min(2, Math.max(0, now + by)));
  };
  screen.steer(go);
  const changes = changesOf(people, asked.right);
  const advice = first.right === undefined ? undefined : adviceFor(first.right);
  const certain = people.filter(({ first, second }) => {
    const last = second ?? first;
    return last?.confidence === 3 && asked.right > 0 && last.option !== asked.right;
  }).length;
  const user = asked.isUserText ? { "data-user-text": "" } : {};
  const votes = [
    { name: words.first, tally: first },
    ...(second.voters > 0 ? [{ name: words.second, tally: second }] : []),
  ];
  const draw = async () => {
    const { pictureOf } = await import("./picture.ts");
    return pictureOf({
      title: open.it.name,
      asked,
      votes,
      isAnswered: shown === "answer",
      site: props.siteName,
      words,
    });
  };
  return (
    <div class="votes" data-step={shown}>
      <h2 class="wall-asked">
        <bdi {...user}>{asked.question}</bdi>
      </h2>
      {isHeld ? (
        <p class="votes-held">{fill(words.held, { n: people.length })}</p>
      ) : (
        <div class="votes-both">
          {votes.map(({ name, tally }) => (
            <Histogram
              key={name}
              name={name}
              asked={asked}
              tally={tally}
              isAnswered={shown === "answer"}
              words={words}
              share={share}
            />
          ))}
        </div>
      )}
      <p class="class-tools">
        {isHeld ? (
          <button type="button" class="button primary" data-show-votes onClick={() => go(1)}>
            {words.showVotes}
          </button>
        ) : (
          <button
            type="button"
            class="button primary"
            data-show-answer
            onClick={() => setStep(step === 2 ? 1 : 2)}
          >
            {step === 2 ? words.hideAnswer : words.showAnswer}
          </button>
        )}
        <label class="wall-names">
          <input
            type="checkbox"
            checked={hold}
            onChange={() => {
              setHold(!hold);
              setStep(1);
            }}
          />
          {words.hold}
        </label>
      </p>
      {advice && !isHeld && second.voters === 0 && (
        <p class="votes-advice" data-advice={advice} data-right={first.right}>
          {words[advice]} <small>{words.source}</small>
        </p>
      )}
      {changes.both > 0 && !isHeld && (
        <p data-changes={changes.changed.length}>
          {/* Which way they went tells the answer, so it is said with the answer. */}
          {asked.right > 0 && shown === "answer"
            ? fill(words.changes, {
                both: changes.both,
                stayed: changes.stayed,
                toRight: changes.toRight,
                fromRight: changes.fromRight,
                elsewhere: changes.elsewhere,
              })
            : fill(words.changesOpen, {
                both: changes.both,
                stayed: changes.stayed,
                changed: changes.changed.length,
              })}
        </p>
      )}
      {shown === "answer" && certain > 0 && <p>{fill(words.sure, { n: certain })}</p>}
      {shown === "answer" && changes.changed.some(({ person }) => person.name !== "") && (
        <details>
          <summary>{words.who}</summary>
          <ul>
            {changes.changed.map(({ person, from, to }) => (
              <li key={person.id}>
                <bdi data-user-text>{person.name || props.words.unknown}</bdi>: {placeOf(options, from)} →{" "}
                {placeOf(options, to)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isHeld && (
        <Debrief
          title={props.words.debrief.title}
          asks={askedDebrief(asked, ballots, shown === "answer", props.words.debrief, share)}
        />
      )}
      <Take open={open} ballots={ballots} props={props} draw={isHeld ? undefined : draw} />
    </div>
  );
}

/** Answers are called 1, 2, 3 as they stand on the page: letters are what the goods of a question are called. */
export const placeOf = (options: readonly number[], option: number): string =>
  String(options.indexOf(option) + 1);
