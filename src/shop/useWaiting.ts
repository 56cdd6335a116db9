import { useEffect, useState } from "preact/hooks";
import { unpack } from "../link/pack.ts";
import { quartersOf, waitsForReveal } from "../state/class-shop.ts";
import { onClassesChanged } from "../state/classes.ts";
import type { Game } from "./game.ts";

/** What a class makes of a game. */
export interface InClass {
  /** Whether it waits for the reveal of its class. */
  readonly waits: boolean;
  /** How many quarters the class plays; nothing for a game that somebody plays alone. */
  readonly quarters?: number;
}

/** `packed` is the class of the address. Read again when the page is come back to. */
export function useWaiting({ seed, squares }: Game, packed: string, ready: boolean): InClass {
  const [linked, setLinked] = useState<string>();
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (packed !== "") void unpack(packed).then(setLinked);
  }, [packed]);
  useEffect(() => {
    const again = () => setTurn((turn) => turn + 1);
    onClassesChanged(again);
    addEventListener("pageshow", again);
    return () => removeEventListener("pageshow", again);
  }, []);
  // What is kept is not known on the server, nor while a class is being read.
  if (!ready || (packed !== "" && linked === undefined))
    return { waits: /\d/.test(squares) || packed !== "" };
  const quarters = linked === undefined ? undefined : quartersOf({ seed, squares }, linked);
  return {
    waits: waitsForReveal({ seed, squares }, linked),
    ...(quarters !== undefined && { quarters }),
  };
}
