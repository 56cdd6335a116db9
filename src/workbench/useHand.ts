import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Drawing } from "./define.ts";

// biome-ignore lint/suspicious/noExplicitAny: it is given the outcome of its own view.
type Hand = ComponentType<any>;

/**
 * What can be grabbed in a picture: it comes once somebody reaches for the bench, at once where no pointer can hover
 * to say so. Without it the picture says the same, so a failure is no news.
 */
export function useHand(drawing: Drawing, ready: boolean): [Hand | undefined, () => void] {
  const [reached, setReached] = useState(false);
  const [got, setGot] = useState<{ drawing: Drawing; Hand: Hand }>();
  useEffect(() => {
    if (!ready || !drawing.hand || !(reached || matchMedia("(hover: none)").matches)) return;
    drawing.hand().then(
      (Hand) => setGot({ drawing, Hand }),
      () => {},
    );
  }, [drawing, ready, reached]);
  return [got?.drawing === drawing ? got.Hand : undefined, () => setReached(true)];
}
