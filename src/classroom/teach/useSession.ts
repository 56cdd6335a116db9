import { useEffect, useRef, useState } from "preact/hooks";
import {
  type Channel,
  keepTeaching,
  keptTeaching,
  openChannel,
  teachingTime,
  windowName,
} from "../../state/teaching.ts";
import { adopted, type Held, hello, messageOf, tell } from "./channel.ts";
import { freshRun, type Run, runOf } from "./run.ts";

export interface Session {
  readonly run: Run;
  /** What was kept has been read. */
  readonly isReady: boolean;
  /** Whether this browser lets two windows speak with each other. */
  readonly hasChannel: boolean;
  /** Makes the next state of the one that holds now; the same state changes nothing. */
  act(change: (run: Run, now: number) => Run): void;
}

/** A session in a guide, kept over a reload and in step with the other windows of this browser. */
export function useSession(guide: string, minutes: number): Session {
  const [run, setRun] = useState(() => freshRun(guide, minutes));
  const [isReady, setReady] = useState(false);
  const [hasChannel, setChannel] = useState(true);
  const held = useRef<Held>({ run, by: "" });
  const name = useRef("");
  const line = useRef<Channel | undefined>(undefined);
  const hold = (next: Held) => {
    held.current = next;
    setRun(next.run);
    keepTeaching(next.run);
  };
  useEffect(() => {
    if (guide === "") return;
    name.current = windowName();
    const kept = runOf(keptTeaching());
    const first = kept?.guide === guide ? kept : freshRun(guide, minutes);
    held.current = { run: first, by: name.current };
    setRun(first);
    line.current = openChannel((data) => {
      const message = messageOf(data);
      if (message?.kind === "hello") {
        // A window that has nothing to tell keeps still: its plan is only what the page begins with.
        const { run: mine, by } = held.current;
        if (message.guide === mine.guide && mine.revision > 0) line.current?.send(tell(mine, by));
      } else if (message) {
        const next = adopted(held.current, message);
        if (next !== held.current) hold(next);
      }
    });
    setChannel(line.current !== undefined);
    line.current?.send(hello(guide, name.current));
    setReady(true);
    return () => line.current?.close();
  }, [guide]);
  return {
    run,
    isReady,
    hasChannel,
    act(change) {
      const next = change(held.current.run, teachingTime());
      if (next === held.current.run) return;
      hold({ run: next, by: name.current });
      line.current?.send(tell(next, name.current));
    },
  };
}

/** The time, told anew four times a second while a clock runs. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(teachingTime());
    if (!isRunning) return;
    const timer = setInterval(() => setNow(teachingTime()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
