import { useRef, useState } from "preact/hooks";
import { decode } from "../link/text.ts";
import type { Scenario, Snapshot } from "../state/scenario.ts";
import { Choices, noteOf } from "./Choices.tsx";
import type { Simulator } from "./define.ts";
import { Note, toldOf } from "./Note.tsx";
import { everyPart, partOf } from "./saved-parts.ts";
import { useWayBack } from "./typed.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly scenario: Scenario;
  readonly now: Snapshot;
  /** What the visitor has kept on purpose, by the parts of an address. */
  readonly saved: Readonly<Record<string, string>>;
  readonly words: Words;
  onKeep(): void;
}

/** The views, the named states and the way back from them, and whose numbers these are. */
export function Head({ simulator, scenario, now, saved, words, onKeep }: Props) {
  const { scheme } = simulator;
  const { values } = now;
  const wayBack = useWayBack(simulator, values);
  const told = useRef<"guest" | "typed">();
  const [closed, setClosed] = useState(false);
  // The line stays when the first number is changed: what is pressed must not move away.
  told.current = toldOf(now.origin) ?? (told.current === "typed" ? "typed" : undefined);
  const choose = (state: Snapshot["values"]) => {
    wayBack.leave();
    scenario.set(state);
  };
  const mine = decode(scheme, saved[scheme.name] ?? "").values;
  const named = { simulator, values, words, mine, hasMine: !simulator.rules && scheme.name in saved };
  return (
    <>
      <Choices
        {...named}
        before={wayBack.before}
        onMine={() => {
          wayBack.leave();
          scenario.open(new Map(everyPart(scheme).flatMap((part) => partOf(saved, part))));
        }}
        onView={(view) => scenario.set({ view })}
        onChoose={choose}
        onBack={(before) => scenario.set(before)}
      />
      <Note
        told={closed ? undefined : told.current}
        preset={noteOf(named)}
        words={words.workbench}
        onAdopt={() => {
          onKeep();
          scenario.adopt();
        }}
        onSource={() => {
          choose(scenario.initial.values);
          setClosed(true);
        }}
        onClose={() => setClosed(true)}
      />
    </>
  );
}
