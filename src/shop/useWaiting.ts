import { useEffect, useState } from "preact/hooks";
import { unpack } from "../link/pack.ts";
import { waitsForReveal } from "../state/class-shop.ts";
import { onClassesChanged } from "../state/classes.ts";
import type { Game } from "./game.ts";

/** Whether this game waits for its class; `packed` is the class of the address. Read again when the page is come back to. */
export function useWaiting({ seed, squares }: Game, packed: string, ready: boolean): boolean {
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
  if (!ready || (packed !== "" && linked === undefined)) return /\d/.test(squares) || packed !== "";
  return waitsForReveal({ seed, squares }, linked);
}
