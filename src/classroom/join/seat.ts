import {
  classTime,
  drawDevice,
  type JoinedClass,
  keepClasses,
  keptClasses,
  noClasses,
  type Vote,
} from "../../state/classes.ts";
import { type ClassDefinition, textOf } from "../definition.ts";

/** What this device has done in a class. */
export interface Seat {
  now(): JoinedClass;
  /** False once the browser keeps nothing. */
  keeps(): boolean;
  vote(place: "first" | "second", vote: Vote): void;
  /** The answer was shown. */
  see(): void;
  /** A shop was opened: from here on this device knows the class. */
  enter(): void;
  /** A shop was played to the class's last quarter, with this game. */
  finish(code: string): void;
  /** The trainer's word was typed. */
  reveal(): void;
}

export function seatIn(it: ClassDefinition): Seat {
  const text = textOf(it);
  const fresh: JoinedClass = {
    device: drawDevice(),
    first: null,
    second: null,
    seen: false,
    at: classTime(),
  };
  let now = keptClasses().joined[text] ?? fresh;
  let kept = true;
  const change = (part: Partial<JoinedClass>) => {
    // Another tab of this device may have voted meanwhile: it is the same person.
    now = { ...(keptClasses().joined[text] ?? now), ...part, at: classTime() };
    kept = keepClasses((all = noClasses) => ({ ...all, joined: { ...all.joined, [text]: now } }));
  };
  return {
    now: () => now,
    keeps: () => kept,
    vote: (place, vote) => change({ [place]: vote }),
    see: () => change({ seen: true }),
    enter: () => change({}),
    finish: (code) => change({ seen: true, code }),
    reveal: () => change({ revealed: true }),
  };
}
